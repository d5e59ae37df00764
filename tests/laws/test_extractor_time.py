"""Extractors end in linear time, whatever the text: no long text, and no expression, costs more than its length."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext.extractors
from cleantext.document import Block, Document, RawPage
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.registry import lookup
from cleantext.segment import segment

sys.path.insert(0, str(Path(__file__).parent))  # the helper stands beside the laws

from repeats import dear_repeats

NAMES = tuple(BUILTINS["extractors"])

LENGTH = 100_000
SOON = 0.25
"""Seconds for `LENGTH` characters that are soon enough: any quadratic time takes longer."""

LATE = 3.0
"""Seconds that are too long, on a slow machine, however time grows."""

RATIO = 3.0
"""How many times as long twice the text may take: linear time takes twice as long, quadratic time four times."""

PIECES = (
    *(
        "OSLO",
        "Oslo",
        "OSLO, Norway",
        "Springfield, Ill.",
        "By ",
        "Von ",
        "By Jane Doe",
        "with ",
        "and ",
        "Reuters",
        "AP",
        "dpa",
    ),
    *(
        "(AP)",
        "(Reuters)",
        "(",
        ")",
        "[",
        "]",
        "【",
        "】",
        "（",
        "）",
        " - ",
        " — ",
        "--",
        ": ",
        ". ",
        ", ",
        "/",
        "|",
        "·",
        "«",
        "“",
    ),
    *(
        "May 3",
        "3 May 2021",
        "2021-05-03",
        "03.05.21",
        "10:30",
        "5月3日",
        "１",
        "0",
        "©",
        "(c) 2020 ",
        "@",
        "#",
        "&",
        "'",
        "’",
    ),
    *(
        "a",
        "A",
        "é",
        "a.",
        "A.",
        "I think ",
        "the ",
        "Source: ",
        "Quelle: ",
        "来源：",
        "新华社",
        "北京",
        "電",
        "電",
        "連",
        "서울=",
        "기자",
    ),
    *(
        "МОСКВА, ",
        "/ТАСС/",
        "لندن",
        "،",
        "\u0301",
        "\u200b",
        "\u00a0",
        "\t",
        "  ",
        "\n",
        "\n\n",
        "http://a.example/",
        "a@b.c ",
    ),
)
"""What patterns look for, and what stands between."""

UNITS = st.lists(st.one_of(st.sampled_from(PIECES), st.characters(exclude_categories=("Cs",))), min_size=1, max_size=4)

SHAPES = {
    "capitals": "A",
    "words in capitals": "OSLO ",
    "capitals, commas and dashes": "OSLO, LAGOS - ",
    "commas": ",",
    "dashes": "-",
    "dashes with spaces": " - ",
    "spaces": " ",
    "colons": "OSLO: ",
    "open brackets": "(",
    "open brackets of East Asia": "【",
    "bracketed agencies": "(AP) ",
    "bylines": "By Jane Doe\n\n",
    "bylines in a row": "By Jane Doe and ",
    "dates": "3 May 2021\n\n",
    "dates in a row": "3 May 2021, ",
    "digits": "1",
    "digits and points": "1.1.",
    "numbers": "20 21 ",
    "agencies": "Reuters, AFP\n\n",
    "agencies in a row": "Reuters/AFP/",
    "names": "Jane Doe, ",
    "initials": "J. ",
    "letters and periods": "a.",
    "title separators": "a | ",
    "sentences": "The ferry is back. ",
    "sources": "Source: ",
    "copyrights": "© 2020 ",
    "Chinese": "新华社北京",
    "Chinese with dates": "北京5月3日电（记者",
    "Japanese": "【ロンドン＝",
    "kana": "ロ",
    "Korean": "(서울=연합뉴스) 기자 ",
    "Cyrillic": "МОСКВА, 3 мая. /",
    "Arabic": "لندن (رويترز) - ",
    "marks that combine": "a\u0301",
    "addresses": "http://a.example/2021/05/03/",
    "mail": "a@b.",
    "line breaks": "\n",
    "words and line breaks": "OSLO\n",
}

Make = Callable[[str], Document]


def extractor(name: str) -> Any:
    """An extractor with its default options."""
    return lookup("extractors", name)()


def repeated(unit: str, length: int) -> str:
    """A unit again and again, as long as asked for."""
    return (unit * (length // len(unit) + 1))[:length]


def as_one_block(text: str) -> Document:
    """A text that no segmenter has parted."""
    return Document("x", None, "text", (Block(0, text, lines=(0, 1)),))


def as_lead(text: str) -> Document:
    """A text below a headline, before another paragraph."""
    parts = (
        "Ferry owners give up the night crossing",
        text,
        "The ferry is back in service, its owners said on Monday.",
    )
    return Document("x", None, "text", tuple(Block(i, part, lines=(i, i + 1)) for i, part in enumerate(parts)))


def as_text(text: str) -> Document:
    """What plain text becomes."""
    return segment(RawPage("x", text, media_type="text/plain"))


def as_html(text: str) -> Document:
    """A page that says the text in all places where metadata stand."""
    said = escape(text)
    names = (
        "author",
        "og:title",
        "description",
        "keywords",
        "article:published_time",
        "og:site_name",
        "date",
        "og:image",
    )
    meta = "".join(f'<meta property="{name}" content="{said}">' for name in names)
    data = dict.fromkeys(
        ("headline", "author", "datePublished", "publisher", "articleSection", "keywords", "license"), text
    )
    script = json.dumps({"@type": "NewsArticle", **data}).replace("<", "\\u003c")
    head = f'<title>{said}</title>{meta}<script type="application/ld+json">{script}</script>'
    body = f'<h1>{said}</h1><p class="byline" itemprop="author">{said}</p><time datetime="{said}">{said}</time><p>{said}</p>'
    return segment(RawPage("x", f"<html><head>{head}</head><body>{body}</body></html>", media_type="text/html"))


def seconds(make: Make, text: str) -> dict[str, float]:
    """Processor time of each extractor, in their order, each seeing what those before it found."""
    document, taken = make(text), {}
    for name in NAMES:
        start = time.process_time()
        found = extractor(name).extract(document)
        taken[name] = time.process_time() - start
        document = document.with_metadata(replace(document.metadata, **{extractor(name).field: found}))
    return taken


def slow(make: Make, unit: str, length: int, soon: float) -> dict[str, float]:
    """The extractors whose time grows faster than the text, and how many times it grows when the text doubles.

    Those that take too long at once are not tried again, and have their seconds.
    """
    first = seconds(make, repeated(unit, length))
    if too_long := {name: taken for name, taken in first.items() if taken > LATE}:
        return too_long
    late = {name for name, taken in first.items() if taken > soon}
    if not late:
        return {}
    short = [seconds(make, repeated(unit, length)) for _ in range(3)]
    long = [seconds(make, repeated(unit, 2 * length)) for _ in range(3)]
    growth = {name: min(run[name] for run in long) / min(run[name] for run in short) for name in late}
    return {name: times for name, times in growth.items() if times > RATIO}


@pytest.mark.parametrize("make", [as_one_block, as_lead, as_text, as_html])
@pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES.keys())
def test_any_text_takes_linear_time(make: Make, unit: str) -> None:
    """Twice as much of what patterns stumble over takes about twice as long, for each extractor."""
    assert slow(make, unit, LENGTH, SOON) == {}


@settings(max_examples=40)
@given(unit=UNITS.map("".join), make=st.sampled_from([as_one_block, as_lead, as_text, as_html]))
def test_whatever_is_repeated_takes_linear_time(make: Make, unit: str) -> None:
    """The same of any pieces in any order."""
    assert slow(make, unit, LENGTH // 5, SOON / 2) == {}


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The regular expressions that the modules of extractors hold, each with the name it has there."""
    for module in pkgutil.iter_modules(cleantext.extractors.__path__):
        values = vars(importlib.import_module(f"cleantext.extractors.{module.name}"))
        for name, value in values.items():
            yield from ((f"{module.name}.{name}", pattern) for pattern in _patterns_in(value, 3))


def _patterns_in(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    """Those in a value: itself, or in collections and dataclasses as deep as asked for."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, (tuple, list, set, frozenset, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _patterns_in(inner, depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _patterns_in(getattr(value, one.name), depth - 1)


PATTERNS = sorted({(name, pattern.pattern, pattern) for name, pattern in patterns()}, key=lambda entry: entry[:2])


@pytest.mark.parametrize("pattern", [pattern for _, _, pattern in PATTERNS], ids=[name for name, _, _ in PATTERNS])
def test_no_repeat_is_dear(pattern: re.Pattern[str]) -> None:
    """No endless repeat lies in another, or stands beside one, that can go along the same characters."""
    assert dear_repeats(pattern) == []


DEAR = (
    r"a+a+ (a+)+ (?:a+)(?:b|a+)c \w+\s*\w+ a*?b?[^x]* (?:\w+\s?)*x (?:a[ab]+)*c a*(?:aa)*b a{2,}[a-z]* (?:x(?=\s+\s+))"
)
CHEAP = r"(?:a+)\s*b \w+\s+\w+ [a-z]{0,80}[a-z]{0,80} \s*\n (?:\w{1,9},){1,5} a{500}a (?:\w+,)*x [^.]+(?:\.[^.]+)+"


@pytest.mark.parametrize("dear", DEAR.split())
def test_dear_repeats_are_found(dear: str) -> None:
    """Repeats that nest, that touch, and those that only optional things keep apart."""
    assert dear_repeats(re.compile(dear)) != []


@pytest.mark.parametrize("cheap", CHEAP.split())
def test_other_repeats_are_not_dear(cheap: str) -> None:
    """Repeats of different things, those with an end, and those that a character of its own keeps apart."""
    assert dear_repeats(re.compile(cheap)) == []
