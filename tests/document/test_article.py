from __future__ import annotations

import json
import pickle

import pytest

from cleantext.document import Article, Block, Credits, Dateline, Failed, Found, Kept, Metadata, Rejected, running_text
from cleantext.document.article import separator
from cleantext.document.metadata_rows import FIELDS

FULL = Metadata(
    headline=Found("Ferry back", "h1"),
    dateline=Found(Dateline("OSLO, May 3 (AP) -", ("OSLO",), "May 3", ("AP",), "lead", ("NO",), "2021-05-03"), "line"),
    credits=Found(Credits("Reuters, AP", ("Reuters", "AP"), "agency"), "line"),
    authors=Found(("Ada Quill", "Bo Reed"), "json_ld"),
    published=Found("2021-05-03", "meta.date"),
    language=Found("en", "py3langid"),
    site=Found("The Courier", "meta.og:site_name"),
)
KEYS = ["id", "url", "outcome", *FIELDS, "text", "confidence"]


def lines(text: str, start: int, end: int) -> Block:
    """A block of plain text on source lines."""
    return Block(start, text, "line", lines=(start, end))


@pytest.mark.parametrize(
    ("previous", "block", "between"),
    [
        (lines("a", 0, 1), lines("b", 1, 2), "\n"),
        (lines("a", 0, 1), lines("b", 2, 3), "\n\n"),
        (Block(0, "a", "item"), Block(1, "b", "item"), "\n"),
        (Block(0, "a", "row"), Block(1, "b", "row"), "\n"),
        (Block(0, "a", "item"), Block(2, "b", "item"), "\n\n"),
        (Block(0, "a", "item"), Block(1, "b", "paragraph"), "\n\n"),
        (Block(0, "a"), Block(1, "b"), "\n\n"),
    ],
)
def test_separator(previous: Block, block: Block, between: str) -> None:
    """Lines that were tight stay tight, so do neighbours of a list or table; all else has a blank line between."""
    assert separator(previous, block) == between
    assert running_text((previous, block)) == f"{previous.text}{between}{block.text}"


def test_no_blocks_no_text() -> None:
    """An article without blocks has an empty text."""
    assert Article("a", None, Rejected("empty")).text == ""


def test_row_of_a_full_article() -> None:
    """The row is flat, serialisable, and holds every field of the metadata."""
    row = Article("a", "http://example.org", Kept(), (Block(0, "Text."),), FULL).to_dict()
    assert list(row) == KEYS
    assert json.loads(json.dumps(row)) == row
    assert row["dateline"] == {
        "raw": "OSLO, May 3 (AP) -",
        "places": ["OSLO"],
        "countries": ["NO"],
        "date": "May 3",
        "day": "2021-05-03",
        "agencies": ["AP"],
    }
    assert row["credits"] == {"raw": "Reuters, AP", "agencies": ["Reuters", "AP"], "kind": "agency"}
    assert (row["authors"], row["published"], row["text"]) == (["Ada Quill", "Bo Reed"], "2021-05-03", "Text.")


def test_row_of_an_article_without_metadata() -> None:
    """The keys are the same; what is unknown is null, and lists are empty."""
    row = Article("a", None, Kept()).to_dict()
    assert list(row) == KEYS
    assert {key for key in FIELDS if row[key] is None} == set(FIELDS) - {"headline_alt", "authors", "keywords"}
    assert row["headline_alt"] == row["authors"] == row["keywords"] == []


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Kept(), "kept"),
        (Rejected("no_article", "too short"), "rejected: no_article"),
        (Failed("read", "x"), "failed: read"),
    ],
)
def test_outcomes_in_words(outcome: Kept | Rejected | Failed, told: str) -> None:
    """The row names the outcome and its code or stage."""
    assert Article("a", None, outcome).to_dict()["outcome"] == told


def test_articles_are_picklable() -> None:
    """An article crosses process boundaries and comes out equal."""
    article = Article("a", None, Kept(), (Block(0, "Text.", path=("body", "p")),), FULL)
    assert pickle.loads(pickle.dumps(article)) == article


def test_carried_columns_come_last() -> None:
    """What is carried through stands behind our own fields, as it came."""
    row = Article("a", None, Kept(), carried={"crawl": 7, "tags": ["x"]}).to_dict()
    assert list(row) == [*KEYS, "crawl", "tags"]
    assert (row["crawl"], row["tags"]) == (7, ["x"])
