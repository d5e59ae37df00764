"""What is true of every extractor: its examples come out as they say, and it invents nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleantext.component import Sample
from cleantext.document import Credits, Dateline, Document, Found, RawPage
from cleantext.document.block import Block
from cleantext.document.document import InputKind
from cleantext.extractors.agencies import agencies
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.registry import lookup
from cleantext.segment import segment

NAMES = tuple(BUILTINS["extractors"])
PIECES = st.sampled_from(
    [
        *(
            "OSLO",
            "LAGOS",
            "Kiel",
            "Springfield, Ill.",
            "Norway",
            "МОСКВА",
            "لندن",
            "(AP)",
            "(Reuters)",
            "/ТАСС/",
            "AFP",
        ),
        *(
            "agencies",
            "By Jane Doe",
            "Von dpa",
            "with ",
            "in ",
            "Source: ",
            "(Quelle: ",
            "First published in ",
            "I think",
        ),
        *(
            " - ",
            " — ",
            ": ",
            ". ",
            ", ",
            "/",
            "“",
            "”",
            "©",
            ")",
            "\n\n",
            "\n",
            "【ソウル＝",
            "】",
            "新华社北京5月3日电",
            "(서울=연합뉴스) ",
        ),
        *("May 3", "3. März 2021", "2021-03-04", "The ferry is back in service, its owners said on Monday morning"),
    ]
)


def extractor(name: str) -> Any:
    """An extractor with its default options."""
    return lookup("extractors", name)()


def shown_lines() -> list[str]:
    """The lines of the plain-text examples of all extractors: headlines, bylines, credits, datelines, prose."""
    pages = [sample.page for name in NAMES for sample in extractor(name).examples if sample.media_type == "text/plain"]
    return sorted({line for page in pages for line in page.splitlines() if line.strip()})


LINES = st.sampled_from(shown_lines())
MIXED = st.lists(st.one_of(PIECES, LINES.map(lambda line: line[:20])), min_size=1, max_size=6).map("".join)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(st.one_of(LINES, MIXED), max_size=9).map("\n\n".join),
)
"""Noise, pieces in any order, and pages made of the lines of examples."""


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


def extracted(document: Document) -> Document:
    """The document with all that is found on it."""
    for name in NAMES:
        found = extractor(name).extract(document)
        document = document.with_metadata(replace(document.metadata, **{extractor(name).field: found}))
    return document


def values(document: Document) -> Iterator[tuple[Found[Any], str]]:
    """What was found, other readings of it too, each with the text of its blocks in single spaces ("" where it has none)."""
    texts = {block.id: " ".join(block.text.split()) for block in document.blocks}
    for name in NAMES:
        found = getattr(document.metadata, extractor(name).field)
        for one in (found, *found.alternatives) if found else ():
            blocks = () if one.block is None else (one.block, *one.more_blocks)
            yield one, " ".join(texts[block] for block in blocks)


def signed(agency: str, raw: str) -> bool:
    """Whether an agency stands in a text, by its canonical name or another one."""
    starts = range(len(raw))
    return agency in raw or any(
        agencies().canonical(raw[i:end].strip()) == agency for i in starts for end in range(i + 1, i + 40)
    )


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, kind=st.sampled_from(["text", "html"]))
def test_nothing_is_invented(text: str, kind: InputKind) -> None:
    """Raw text stands in the block that it was found in, and headlines too; confidence lies between 0 and 1."""
    document = extracted(by_hand(text, kind))
    for found, shown in values(document):
        assert 0.0 <= found.confidence <= 1.0
        if isinstance(found.value, Dateline):
            assert " ".join(found.value.raw.split()) in shown
        if isinstance(found.value, Credits):  # several lines are parted by bars
            assert all(" ".join(part.split()) in shown for part in found.value.raw.split(" | "))
    headline = document.metadata.headline
    if headline and headline.block is not None:
        blocks = {block.id: block.text for block in document.blocks}
        assert headline.value in (blocks[headline.block], " ".join(blocks[headline.block].split()))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, kind=st.sampled_from(["text", "html"]))
def test_datelines_hold_what_they_say(text: str, kind: InputKind) -> None:
    """Places, date and agencies stand in the raw text; a country is told of each place or of none, a day only of a date."""
    for found, _ in values(extracted(by_hand(text, kind))):
        if isinstance(dateline := found.value, Dateline):
            raw = " ".join(dateline.raw.split())
            assert all(place and place in raw for place in (*dateline.places, dateline.date or raw))
            assert all(signed(agency, raw) for agency in dateline.agencies)
            assert dateline.places or dateline.agencies
            assert len(dateline.countries) in (0, len(dateline.places))
            assert all(country is None or re.fullmatch("[A-Z]{2}", country) for country in dateline.countries)
            assert dateline.day is None or (dateline.date and date.fromisoformat(dateline.day))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, kind=st.sampled_from(["text", "html"]))
def test_credits_hold_what_they_say(text: str, kind: InputKind) -> None:
    """Named agencies and outlets stand in the raw text, and there is at least one."""
    for found, _ in values(extracted(by_hand(text, kind))):
        if isinstance(credit := found.value, Credits):
            assert credit.agencies
            named = [agency for agency in credit.agencies if not agencies().is_generic(agency)]
            assert all(signed(agency, " ".join(credit.raw.split())) for agency in named)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_the_same_page_gives_the_same_metadata(text: str) -> None:
    """Extracting twice finds the same."""
    assert extracted(by_hand(text)).metadata == extracted(by_hand(text)).metadata
