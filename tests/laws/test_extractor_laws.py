"""What is true of every extractor: its examples come out as they say, it ends soon, and it invents nothing."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleantext.component import Sample
from cleantext.document import Credits, Dateline, Document, Found, RawPage
from cleantext.document.block import Block
from cleantext.document.document import InputKind
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.registry import lookup
from cleantext.segment import segment

NAMES = tuple(BUILTINS["extractors"])
SECONDS = 3.0
"""For 100 kB, on a slow machine. Quadratic time would take minutes."""

PIECES = st.sampled_from(
    [
        *(
            "OSLO",
            "LAGOS",
            "Kiel",
            "(AP)",
            "(Reuters)",
            "AFP",
            "agencies",
            "By Jane Doe",
            "Von dpa",
            "with ",
            "I think",
        ),
        *(" - ", " — ", ": ", ". ", ", ", "/", "“", "”", "©", "\n\n", "\n", "【ソウル＝", "】", "新华社北京5月3日电"),
        *("May 3", "3. März 2021", "2021-03-04", "The ferry is back in service, its owners said on Monday morning"),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))

ENDLESS = {
    "capitals": "A" * 100_000,
    "words in capitals": "OSLO " * 20_000,
    "commas": "," * 100_000,
    "dashes": "-" * 100_000,
    "dashes with spaces": " - " * 33_000,
    "spaces": " " * 50_000 + "x" + " " * 50_000,
    "colons": "OSLO: " * 16_000,
    "brackets": "(" * 100_000,
    "bracketed agencies": "(AP) " * 20_000,
    "bylines": "By Jane Doe\n\n" * 8_000,
    "dates": "3 May 2021\n\n" * 8_000,
    "agencies": "Reuters, AFP\n\n" * 7_000,
    "names": "Jane Doe, " * 10_000,
    "letters and periods": "a." * 50_000,
    "title separators": "a | " * 25_000,
    "sentences": "The ferry is back. " * 5_000,
}


def extractor(name: str) -> Any:
    """An extractor with its default options."""
    return lookup("extractors", name)()


def before(document: Document, name: str) -> Document:
    """The document with what the extractors before one in the chain have found."""
    for earlier in NAMES[: NAMES.index(name)]:
        found = extractor(earlier).extract(document)
        document = document.with_metadata(replace(document.metadata, **{earlier: found}))
    return document


def found_on(name: str, page: str, kind: str = "text/plain") -> tuple[Document, Found[Any] | None]:
    """The document of a page, and what an extractor finds on it."""
    document = before(
        segment(RawPage("page", page, media_type="text/html" if kind == "text/html" else "text/plain")), name
    )
    return document, extractor(name).extract(document)


def by_hand(text: str, kind: InputKind = "text") -> Document:
    """A document of one block a paragraph, whatever the segmenters would do."""
    blocks = [part for part in text.split("\n\n") if part]
    return Document("x", None, kind, tuple(Block(i, part, lines=(i, i + 1)) for i, part in enumerate(blocks)))


@pytest.mark.parametrize(("name", "sample"), [(name, sample) for name in NAMES for sample in extractor(name).examples])
def test_examples_come_out_as_they_say(name: str, sample: Sample) -> None:
    """Each example gives the value that it names, or nothing where it names none."""
    _, found = found_on(name, sample.page, sample.media_type)
    assert (found.value if found else None) == sample.value


@pytest.mark.parametrize("name", NAMES)
def test_each_documents_itself(name: str) -> None:
    """The class says what it finds, what it misses, and has examples of both a find and nothing."""
    component = lookup("extractors", name)
    assert component.summary().startswith("Finds ")
    assert "Known misses:" in component.documentation()
    values = [sample.value for sample in extractor(name).examples]
    assert None in values
    assert any(value is not None for value in values)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_any_text_ends_soon(name: str, text: str) -> None:
    """100 kB of what patterns stumble over take no more than linear time."""
    document = by_hand(text)
    start = time.process_time()
    extractor(name).extract(document)
    assert time.process_time() - start < SECONDS


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, kind=st.sampled_from(["text", "html"]))
def test_nothing_is_invented(text: str, kind: InputKind) -> None:
    """A found block is in the document, raw text stands in it as found, and confidence lies between 0 and 1."""
    document = by_hand(text, kind)
    for name in NAMES:
        found = extractor(name).extract(document)
        document = document.with_metadata(replace(document.metadata, **{name: found}))
        if found is None:
            continue
        assert 0.0 <= found.confidence <= 1.0
        texts = {block.id: block.text for block in document.blocks}
        if found.block is not None:
            shown = " ".join(texts[found.block].split())
            if isinstance(found.value, (Dateline, Credits)):
                assert " ".join(found.value.raw.split()) in shown
            elif name == "headline":
                assert found.value in (texts[found.block], shown)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_the_same_page_gives_the_same_metadata(text: str) -> None:
    """Extracting twice finds the same."""
    first = [extractor(name).extract(by_hand(text)) for name in NAMES]
    assert first == [extractor(name).extract(by_hand(text)) for name in NAMES]
