from __future__ import annotations

import json
import pickle

import pytest

from cleantext import Config, Pipeline
from cleantext.document import Article, Failed, Kept, RawPage, Rejected
from cleantext.errors import ShardError
from cleantext.extractors.language import Language
from cleantext.readers import Unreadable
from cleantext.runners.cleaning import PAGES_OF_PREPARATION, Cleaning
from cleantext.writers import encoder_of

PAGE = RawPage("a.txt", PAGES_OF_PREPARATION[1], "https://site.example/a", origin="dumps/a.txt")
CLEANING = Cleaning(Pipeline(Config()), encoder_of("jsonl"), audit=True)


def test_a_page_becomes_what_its_writers_take() -> None:
    """The row of the article, that of the audit, and its counts."""
    product = CLEANING(PAGE)
    assert product.article == encoder_of("jsonl")(Pipeline().clean_page(PAGE))
    assert json.loads(product.audit or b"")["origin"] == "dumps/a.txt"
    assert (product.id, product.outcome, product.summary.kept) == ("a.txt", Kept(), 1)
    assert product.size == len(product.article or b"") + len(product.audit or b"")


def test_it_does_the_same_elsewhere() -> None:
    """Sent to another process, it is prepared there, and gives the same product."""
    elsewhere: Cleaning = pickle.loads(pickle.dumps(CLEANING))
    elsewhere.prepare()
    assert pickle.loads(pickle.dumps(elsewhere(PAGE))) == CLEANING(PAGE)


def test_without_an_audit_none_is_encoded() -> None:
    """And of an article that has no place in the output nothing is."""
    kept_only = Cleaning(Pipeline(Config()), encoder_of("jsonl", kept_only=True))
    product = kept_only(Unreadable("b", "b.txt", Rejected("binary", "the content is no text"), carried={"k": "1"}))
    assert (product.article, product.audit, product.size) == (None, None, 0)


def test_a_page_that_could_not_be_read_has_its_outcome() -> None:
    """With the columns that are carried through."""
    outcome = Failed("read", "b.txt: gone")
    product = CLEANING(Unreadable("b", "b.txt", outcome, carried={"key": "1"}))
    assert product.article == encoder_of("jsonl")(Article("b", None, outcome, carried={"key": "1"}))
    assert product.summary.failures == [("b", outcome)]


def test_a_lost_page_fails_with_the_reason() -> None:
    """Its row has what is known of it."""
    product = CLEANING.lost(PAGE, "it took longer than 30 s")
    assert product.outcome == Failed("worker", "dumps/a.txt: it took longer than 30 s")
    row = json.loads(product.article or b"")
    assert (row["id"], row["url"], row["outcome"]) == ("a.txt", "https://site.example/a", "failed: worker")


def test_a_process_out_of_memory_is_worn() -> None:
    """Another is not."""
    assert not CLEANING.worn(CLEANING(PAGE))
    error = MemoryError("Unable to allocate")
    failed = Failed("clean: tags", f"a.txt: {type(error).__name__}: {error}")
    assert CLEANING.worn(CLEANING(Unreadable("a", "a.txt", failed)))


def test_what_all_pages_need_and_none_gets_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that could only fail its pages, as the disk is full, does not begin."""

    def full(self: Language, document: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Language, "extract", full)
    with pytest.raises(ShardError, match=r"no page can be cleaned: .*No space left on device"):
        Cleaning(Pipeline(Config()), encoder_of("jsonl")).prepare()
