from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")

from cleantext.errors import ShardError
from cleantext.runners.dedup.index import Mark, open_index
from cleantext.runners.dedup.signature import Signer

SIGN = Signer()
WORDS = [f"word{number}" for number in range(2000)]
STORY = random.Random(1).choices(WORDS, k=300)

Article = tuple[str, str | None, str]
"""Id, day of publication, text."""


def marks(folder: Path, articles: list[Article]) -> dict[str, Mark]:
    """The marks by the ids of the articles."""
    with open_index(folder / "marked.jsonl") as index:
        for number, (identifier, published, text) in enumerate(articles):
            index.add(number, identifier, published, SIGN(text))
        index.settle()
        return {articles[number][0]: mark for number, mark in index.marks()}


def test_of_copies_the_longest_is_kept(tmp_path: Path) -> None:
    """A copy that was cut is marked, even if it was published first."""
    cut = " ".join(STORY[:200])
    found = marks(tmp_path, [("cut", "2021-01-01", cut), ("whole", "2021-01-02", " ".join(STORY))])
    assert found == {"cut": Mark("whole", found["cut"].similarity)}
    assert 0.8 <= found["cut"].similarity <= 0.99


def test_of_those_as_long_the_first_is_kept(tmp_path: Path) -> None:
    """By the day of publication; one without comes last; then the least id."""
    text = " ".join(STORY)
    articles: list[Article] = [
        ("a", None, text),
        ("b", "2021-01-02T08:00:00+02:00", text),
        ("d", "2021-01-01", text),
        ("c", "2021-01-01T23:00:00Z", text),
    ]
    assert marks(tmp_path, articles) == dict.fromkeys("abd", Mark("c", 1.0))


def test_short_articles_are_copies_only_by_all_their_words(tmp_path: Path) -> None:
    """A line that differs in a figure is another line."""
    articles: list[Article] = [
        ("a", None, "Water at 7: 3 m."),
        ("b", None, "Water at 7: 3 m!"),
        ("c", None, "Water at 7: 4 m."),
    ]
    assert marks(tmp_path, articles) == {"b": Mark("a", 1.0)}


def test_no_mark_names_an_article_that_is_marked(tmp_path: Path) -> None:
    """Also along a chain of versions, each a little other than the last."""
    draw, text, articles = random.Random(2), list(STORY), list[Article]()
    for version in range(30):
        articles.append((f"v{version:02}", None, " ".join(text)))
        for _ in range(4):
            text[draw.randrange(len(text))] = draw.choice(WORDS)
    found = marks(tmp_path, articles)
    kept = {identifier for identifier, _, _ in articles} - found.keys()
    assert len(kept) > 1
    assert {mark.duplicate_of for mark in found.values()} <= kept


@given(st.permutations(range(12)))
def test_marks_do_not_depend_on_the_order(tmp_path_factory: pytest.TempPathFactory, order: list[int]) -> None:
    """Of the rows, and so not on how they were spread over machines."""
    articles: list[Article] = [(f"{number}", None, " ".join(STORY[: 300 - 20 * (number % 6)])) for number in range(12)]
    folder = tmp_path_factory.mktemp("index")
    assert marks(folder, [articles[number] for number in order]) == marks(folder, articles)


def test_ids_that_are_no_unicode_text_come_back(tmp_path: Path) -> None:
    """Names of files may be any bytes."""
    assert marks(tmp_path, [("\udc80", None, "Same."), ("\udc81", None, "Same.")]) == {"\udc81": Mark("\udc80", 1.0)}


def test_the_index_is_removed(tmp_path: Path) -> None:
    """Whatever ends it."""
    with pytest.raises(ZeroDivisionError), open_index(tmp_path / "marked.jsonl"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_number_is_taken_once(tmp_path: Path) -> None:
    """What the database refuses is told as an error of the output."""
    with pytest.raises(ShardError, match="cannot compare"), open_index(tmp_path / "marked.jsonl") as index:
        for _ in range(2):
            index.add(0, "a", None, SIGN("Text."))
