from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.segment.plain import plain_blocks
from cleantext.signals.tagger.text_features import TEXT_FEATURES, text_features

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."


def features(*blocks: Block) -> list[dict[str, float]]:
    """The rows of a page, by the names of their columns."""
    rows = text_features(Document("x", None, "text", blocks))
    assert all(len(row) == len(TEXT_FEATURES) for row in rows)
    return [dict(zip(TEXT_FEATURES, row, strict=True)) for row in rows]


def of(text: str) -> dict[str, float]:
    """The row of a text that stands alone."""
    return features(Block(0, text))[0]


def test_names_are_unique() -> None:
    """No two columns share a name."""
    assert len(set(TEXT_FEATURES)) == len(TEXT_FEATURES)


def test_sentences() -> None:
    """Ends of sentences are told from abbreviating points within a word, behind quotation marks too."""
    assert of("He went. “She stayed.”")["sentence_ends"] == math.log1p(2)
    assert of("He went. “She stayed.”")["ends_sentence"] == 1.0
    assert of("version 2.0 of it")["sentence_ends"] == 0.0
    assert of("彼は行った。")["ends_sentence"] == 1.0
    assert of("Read also:")["ends_colon"] == 1.0


def test_marks() -> None:
    """Dates, times, addresses, copyright, separators and bullets are seen, and not where there are none."""
    line = of("• 3.5.2021 14:05 | info@example.org © Courier")
    prose = of(PROSE)
    for name in ("has_date", "has_time", "has_address", "has_copyright", "has_separator", "starts_bullet"):
        assert (line[name], prose[name]) == (1.0, 0.0), name


def test_letters() -> None:
    """Case, digits and script are shares."""
    assert of("ABC")["upper_case"] == 1.0
    assert of("Old Mill Race")["capitalised"] == 1.0
    assert of("12a")["digits"] == 2 / 3
    assert of("短い文")["cjk"] == 1.0
    assert of("and so on")["starts_lower"] == 1.0


def test_topicality() -> None:
    """A line about the running text shares its words; a block does not count as its own context."""
    about, other, _ = features(Block(0, "Harbour pilots kind"), Block(1, "Recipes"), Block(2, PROSE))
    assert about["topicality"] > 0.6
    assert other["topicality"] == 0.0
    assert of(PROSE)["topicality"] == 0.0


def test_copies() -> None:
    """Each copy counts all; only the first is the first."""
    first, _, second = features(Block(0, "Menu"), Block(1, "Other"), Block(2, "Menu"))
    assert first["copies"] == second["copies"] == math.log(2)
    assert (first["first_copy"], second["first_copy"]) == (1.0, 0.0)


def test_gaps() -> None:
    """Blank lines before and after are counted, up to a limit; the edges of the page have none."""
    one, two, three = features(*plain_blocks("a\n\n\nb\n" + "\n" * 30 + "c"))
    assert (one["gap_before"], one["gap_after"]) == (0.0, 2.0)
    assert two["gap_after"] == three["gap_before"] == 8.0


@given(st.lists(st.text(min_size=1, max_size=60), max_size=8))
def test_all_numbers_are_finite(texts: list[str]) -> None:
    """Any text has a row of finite numbers."""
    rows = text_features(Document("x", None, "text", tuple(Block(i, text) for i, text in enumerate(texts))))
    assert len(rows) == len(texts)
    assert all(math.isfinite(value) for row in rows for value in row)


@pytest.mark.parametrize(
    ("text", "date", "hour"),
    [
        ("12/3/21", 1, 0),
        ("in 1999.", 1, 0),
        ("2024", 1, 0),
        ("x2024", 0, 0),
        ("12024", 0, 0),
        ("20245", 0, 0),
        ("at 9:05", 0, 1),
        ("23.59", 0, 1),
        ("123:45", 0, 0),
        ("9:055", 0, 0),
    ],
)
def test_dates_and_hours_stand_alone(text: str, date: float, hour: float) -> None:
    """Years and hours are numbers of their own, no parts of longer ones."""
    assert (of(text)["has_date"], of(text)["has_time"]) == (date, hour)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://harbour.example", 1),
        ("mail pilot@harbour.example", 1),
        ("@pilot@harbour.example", 1),
        ("@pilot.harbour", 0),
        ("pilot@harbour. Tides", 0),
        ("five @ 2.50", 0),
        ("harbour.org", 1),
    ],
)
def test_addresses(text: str, address: float) -> None:
    """An address of the web or of mail is told from other points and signs."""
    assert of(text)["has_address"] == address


@pytest.mark.parametrize("unit", ["a@", "@", "a@.", "1.1", "- ", "|", "...", "(c"])
def test_long_texts_take_no_time(unit: str) -> None:
    """A block of 200 kB of one thing is measured in a moment."""
    start = time.process_time()
    of(unit * (200_000 // len(unit)))
    assert time.process_time() - start < 2
