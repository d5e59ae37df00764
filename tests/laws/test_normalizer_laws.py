"""What is true of every normalizer in the table of built-ins, on any text."""

import re
import string
from time import perf_counter
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.component import Repair
from cleantext.document import Block, Document, change_from_dict, change_to_dict, replay
from cleantext.inplace.profiles import profile_named
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.entities import Entities
from cleantext.pipeline.config import Config
from cleantext.pipeline.registry import lookup, names

CHAIN = tuple(cast("Normalizer[Any]", lookup("normalizers", name)()) for name in names("normalizers"))
IN_FILES = tuple(
    normalizer
    for normalizer in profile_named(Config(), "text", markup="markdown").normalizers
    if normalizer.options != type(normalizer).Options()
)
ALL = (*CHAIN, *IN_FILES, *(() if any(isinstance(normalizer, Entities) for normalizer in CHAIN) else (Entities(),)))
EACH = pytest.mark.parametrize("normalizer", ALL, ids=lambda normalizer: normalizer.name)
EXAMPLES = [(normalizer, example) for normalizer in ALL for example in normalizer.examples]

PROSE = st.from_regex(r"\A[A-Za-z0-9]+(?:[,.;:!?]? [A-Za-z0-9]+(?:['-][a-z]+)?){0,20}[.!?]?\Z")
DAMAGE = st.sampled_from(
    [
        *"´`'’‘“”…–«»—   \t\n\r\x00\x0b\x85\x92\x9d\xa0\xad",
        *"\u200b\u200c\u200d\u200e\u202a\u2028\u202f\u2060\ufeff\ufffc\u3000",
        *"aesdlnmtOT19.,;&#ÃÂâ€™©ßéäàРС°вЂΞΟ√┬ΓÇÔ×ıяп́中あกיم😀",
        *[
            "Ã©",
            "â€™",
            "â€œ",
            "â€",
            "Ã ",
            "Â ",
            "Рґ",
            "&amp;",
            "&#8217;",
            "&lt;",
            "don",
            "´s ",
            "l´",
            "qu`",
            "caf",
            "players",
        ],
        "\ud83d",
        "\ude00",
    ]
)
TEXT = st.one_of(st.text(), st.lists(DAMAGE, max_size=30).map("".join), st.text(st.characters(max_codepoint=0x2FF)))
UNHURRIED = settings(deadline=None)  # the first damaged line imports ftfy
LONG = 100_000
MONOTONE = [
    "A",
    "a´",
    "´",
    "`",
    ",",
    "-",
    " ",
    "\t",
    "\u3000",
    "Ã",
    "Ã©",
    "â€",
    "â",
    "\x85",
    "\xad",
    "\u200b",
    "&",
    "&amp;",
    "&#",
    "<a",
]


def page_of(*texts: str) -> Document:
    """A page with one paragraph a text."""
    return Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))


def normalized(page: Document, *chain: Normalizer[Any]) -> Document:
    """The page after its changes were applied."""
    for normalizer in chain:
        page = page.with_blocks(replay(page.blocks, normalizer.judge(page)))
    return page


@pytest.mark.parametrize(("normalizer", "example"), EXAMPLES, ids=lambda value: getattr(value, "name", None))
def test_examples_hold(normalizer: Normalizer[Any], example: Repair) -> None:
    """Every example of a normalizer is repaired as it says, and left alone afterwards."""
    assert normalizer.repair(example.before, page_of(example.before)) == example.after
    assert normalizer.repair(example.after, page_of(example.after)) == example.after


@EACH
def test_documents_itself(normalizer: Normalizer[Any]) -> None:
    """A normalizer names its known misses, its reason carries its name, it shows two repairs and two look-alikes."""
    assert "Known misses:" in normalizer.documentation()
    assert normalizer.reason.code.startswith(f"{normalizer.name}.")
    assert normalizer.reason.category == "repair"
    assert sum(example.before != example.after for example in normalizer.examples) >= 2
    assert sum(example.before == example.after for example in normalizer.examples) >= 2


@EACH
@UNHURRIED
@given(texts=st.lists(TEXT, min_size=1, max_size=3))
def test_idempotent(normalizer: Normalizer[Any], texts: list[str]) -> None:
    """What was repaired needs no second repair, on any page."""
    page = normalized(page_of(*texts), normalizer)
    assert list(normalizer.judge(page)) == []


@EACH
@UNHURRIED
@given(texts=st.lists(TEXT, min_size=1, max_size=3))
def test_changes_replay(normalizer: Normalizer[Any], texts: list[str]) -> None:
    """The changes, read back from their JSON form, replay the page into the repairs of its blocks."""
    page = page_of(*texts)
    changes = list(normalizer.judge(page))
    read_back = [change_from_dict(change_to_dict(change)) for change in changes]
    assert changes == read_back
    assert [block.text for block in replay(page.blocks, changes)] == [normalizer.repair(text, page) for text in texts]


@EACH
@UNHURRIED
@given(text=PROSE)
def test_plain_prose_never_changes(normalizer: Normalizer[Any], text: str) -> None:
    """Letters, digits and common punctuation of ASCII with single spaces pass untouched."""
    assert normalizer.repair(text, page_of(text)) == text


@pytest.mark.parametrize("normalizer", CHAIN, ids=lambda normalizer: normalizer.name)
@UNHURRIED
@given(text=TEXT)
def test_letters_and_digits_of_ascii_are_kept(normalizer: Normalizer[Any], text: str) -> None:
    """No normalizer adds, drops or moves a letter or digit of ASCII; references, spelled with them, aside."""
    others = re.compile(f"[^{string.ascii_letters}{string.digits}]")
    after = normalizer.repair(text, page_of(text))
    if not isinstance(normalizer, Entities):
        assert others.sub("", after) == others.sub("", text)


@EACH
@UNHURRIED
@given(text=TEXT)
def test_nothing_is_invented(normalizer: Normalizer[Any], text: str) -> None:
    """A repair never makes a text longer, and never marks as lost what was not."""
    after = normalizer.repair(text, page_of(text))
    assert len(after) <= len(text)
    assert after.count("\ufffd") <= len(re.findall("[\ufffd\ud800-\udfff]", text)) + text.count("ï¿½")


@UNHURRIED
@given(texts=st.lists(TEXT, min_size=1, max_size=3))
def test_chain_settles(texts: list[str]) -> None:
    """The chain, run again and again over its own output, comes to rest after a few rounds."""
    page = page_of(*texts)
    for _ in range(5):
        page = normalized(page, *CHAIN)
    assert [change for normalizer in CHAIN for change in normalizer.judge(page)] == []


@UNHURRIED
@given(
    text=st.one_of(
        PROSE,
        st.lists(st.sampled_from(["cafÃ©", "it´s", "a\xa0b", "co\xadop", " ", "“x”", "l’été", "Größe"])).map(" ".join),
    )
)
def test_chain_is_idempotent(text: str) -> None:
    """On text damaged the way pages are, one round of the chain is enough."""
    page = normalized(page_of(text), *CHAIN)
    assert [change for normalizer in CHAIN for change in normalizer.judge(page)] == []


@pytest.mark.xfail(strict=True, reason="mojibake split by an invisible character shows only when that is gone")
def test_chain_is_idempotent_on_split_mojibake() -> None:
    """One round of the chain would be enough even where an invisible character splits a wrongly decoded one."""
    page = normalized(page_of("caf\u00c3\u200b\u00a9"), *CHAIN)
    assert [change for normalizer in CHAIN for change in normalizer.judge(page)] == []


@EACH
@pytest.mark.parametrize("unit", MONOTONE, ids=ascii)
def test_long_text_takes_time_in_proportion(normalizer: Normalizer[Any], unit: str) -> None:
    """A hundred thousand repetitive characters are repaired in a moment."""
    text = (unit * LONG)[:LONG]
    begin = perf_counter()
    normalizer.repair(text, page_of(text))
    assert perf_counter() - begin < 3
