from __future__ import annotations

import pytest

from cleantext.cleaners.low_content_score import LowContentScore, LowContentScoreOptions
from cleantext.document import Document, InputKind, RawPage
from cleantext.errors import ConfigError
from cleantext.segment import segment
from cleantext.signals.content_score import content_score

PAGE = (
    "Home\n\nLogin\n\nThe boats came back to the harbour in the evening, and the pilots said that the weather had been "
    "kind all day.\n\nIt was the first time since the winter that all of them had been out at sea together.\n\nContact us"
)
KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def document(kind: InputKind) -> Document:
    """The page as HTML or as plain text."""
    if kind == "text":
        return segment(RawPage("x", PAGE, media_type="text/plain"))
    return segment(RawPage("x", "<p>" + PAGE.replace("\n\n", "<p>"), media_type="text/html"))


def removed(page: Document, limit: float) -> list[int]:
    """The ids of the blocks that go at a limit for the page's kind, the other kind's limit being out of the way."""
    html = page.kind == "html"
    options = LowContentScoreOptions(html_limit=limit if html else 0.0, text_limit=0.0 if html else limit)
    return [change.block for change in LowContentScore(options).judge(page)]


@KINDS
@pytest.mark.parametrize("limit", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_blocks_below_the_limit_go(kind: InputKind, limit: float) -> None:
    """Exactly the blocks that score less than the limit of their kind of input go."""
    page = document(kind)
    assert removed(page, limit) == [id_ for id_, score in content_score(page).items() if score < limit]


@KINDS
def test_extremes(kind: InputKind) -> None:
    """A limit of 0 keeps all."""
    assert removed(document(kind), 0.0) == []


def test_what_is_left_is_judged_by_the_whole_page() -> None:
    """Only blocks that are left are judged, by their score on the whole page."""
    page = document("text")
    left = page.without(frozenset({0}))
    assert removed(left, 1.0) == [id_ for id_ in removed(page, 1.0) if id_ != 0]


def test_evidence() -> None:
    """Each change tells the score and the limit, and its sentence says them."""
    changes = list(LowContentScore(LowContentScoreOptions(text_limit=1.0)).judge(document("text")))
    assert changes
    for change in changes:
        assert change.evidence["limit"] == 1.0
        assert f"{change.evidence['score']:.2f} (limit 1.00)" in change.reason.explain(change.evidence)


def test_a_model_that_is_not_there() -> None:
    """Another model that cannot be read is a mistake of the configuration."""
    with pytest.raises(ConfigError, match=r"none\.npz"):
        list(LowContentScore(LowContentScoreOptions(text_model="none.npz")).judge(document("text")))


@pytest.mark.parametrize(
    "sentence", ["The boats came back to the harbour. ", "船は夕方に港へ戻って来た。天気は一日中穏やかだった。"]
)
def test_a_book_in_one_block_stays(sentence: str) -> None:
    """A block of sentences longer than any that the score was learned from stays, however low it scores."""
    page = segment(RawPage("x", f"<html><p>{sentence * 800}<p>Contact us", media_type="text/html"))
    assert removed(page, 1.0) == [1]


def test_a_long_list_of_options_is_no_book() -> None:
    """A long block without sentences is judged by its score."""
    page = segment(RawPage("x", "<html><p>" + "Any 2023 Boats Harbours " * 2000, media_type="text/html"))
    assert removed(page, 1.0) == [0]
