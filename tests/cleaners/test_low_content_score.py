from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import pytest

from cleantext.cleaners.low_content_score import LowContentScore, LowContentScoreOptions, _below
from cleantext.document import Block, Document, InputKind, RawPage, change_from_dict, change_to_dict
from cleantext.errors import ConfigError
from cleantext.segment import segment
from cleantext.signals.tagger.content_score import content_score
from cleantext.signals.tagger.cut import BestCut
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.feature_words import wording
from cleantext.signals.tagger.model import joined, part
from cleantext.signals.tagger.model_file import ModelFile

FIXTURES = Path(__file__).parents[2] / "fixtures"
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
    """The ids of the blocks that go at a limit, the same for every page."""
    return [change.block for change in LowContentScore(LowContentScoreOptions(limit, limit)).judge(page)]


@KINDS
@pytest.mark.parametrize("limit", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_blocks_below_the_limit_go(kind: InputKind, limit: float) -> None:
    """Exactly the blocks that score less than the limit go."""
    page = document(kind)
    assert removed(page, limit) == [id_ for id_, score in content_score(page).items() if score < limit]


@KINDS
def test_the_limit_is_the_cut_of_the_page(kind: InputKind) -> None:
    """The limit lies where the scores promise the best F1, or at the bound that this is beyond."""
    page = document(kind)
    cut = page.signal(BestCut())
    for lowest, highest in ((0.0, 1.0), (0.2, 0.5), (0.0, 0.01), (0.99, 1.0)):
        limit = min(max(cut, lowest), highest)
        changes = list(LowContentScore(LowContentScoreOptions(lowest, highest)).judge(page))
        assert [change.block for change in changes] == removed(page, limit)
        assert {change.evidence["limit"] for change in changes} <= {round(limit, 4)}


@pytest.mark.parametrize("limit", [-0.1, 1.1, float("nan")])
def test_a_limit_of_headings_that_makes_no_sense(limit: float) -> None:
    """It is from 0 to 1, else it is an error."""
    with pytest.raises(ValueError, match="from 0 to 1"):
        LowContentScoreOptions(heading_limit=limit)


@pytest.mark.parametrize(("lowest", "highest"), [(0.5, 0.4), (-0.1, 0.5), (0.2, 1.1), (float("nan"), 0.5)])
def test_limits_that_make_no_sense(lowest: float, highest: float) -> None:
    """Limits rise from 0 to 1, else they are an error."""
    with pytest.raises(ValueError, match="to rise from 0 to 1"):
        LowContentScoreOptions(lowest, highest)


def test_what_is_left_is_judged_by_the_whole_page() -> None:
    """Only blocks that are left are judged, by their score on the whole page."""
    page = document("text")
    left = page.without(frozenset({0}))
    assert removed(left, 1.0) == [id_ for id_ in removed(page, 1.0) if id_ != 0]


def test_evidence() -> None:
    """Each change tells the score and the limit, and its sentence says them."""
    changes = list(LowContentScore(LowContentScoreOptions(1.0, 1.0)).judge(document("text")))
    assert changes
    for change in changes:
        assert change.evidence["limit"] == 1.0
        assert f"{change.evidence['score']:.2f} (limit 1.00)" in change.reason.explain(change.evidence)


@KINDS
def test_what_speaks_against_a_block(kind: InputKind) -> None:
    """Each change names up to three features, in words in its sentence and by name and value for machines."""
    page = document(kind)
    options = LowContentScoreOptions(0.9, 0.9)
    changes = list(LowContentScore(options).judge(page))
    assert changes
    for change in changes:
        against, features = str(change.evidence["against"]), str(change.evidence["against_features"])
        pairs = [pair.rpartition("=") for pair in features.split(", ")]
        assert 1 <= len(pairs) <= 3
        assert against == "; ".join(wording(kind, name)(float(value)) for name, _, value in pairs)
        assert change.reason.explain(change.evidence).endswith(f"; against it: {against}")


def test_reasons_read_sensibly() -> None:
    """What is said of the entries of a menu is, besides else, what a reader sees in the markup around them."""
    menu = "".join(f"<li><a href={number}>Item {number}</a></li>" for number in range(9))
    story = PAGE.split("\n\n")[2]
    page = segment(
        RawPage("x", f"<nav class=main-menu><ul>{menu}</ul></nav><main><p>{story}</p></main>", media_type="text/html")
    )
    changes = list(LowContentScore().judge(page))
    assert len(changes) == 9
    for change in changes:
        against = str(change.evidence["against"])
        assert any(word in against for word in ("nav", "container", "link", "list"))


def test_changes_come_back_from_json() -> None:
    """The evidence is plain JSON, and a change is the same after a round trip."""
    changes = list(LowContentScore(LowContentScoreOptions(1.0, 1.0)).judge(document("text")))
    rows = json.loads(json.dumps([change_to_dict(change) for change in changes]))
    assert [change_from_dict(row) for row in rows] == changes


def test_a_score_of_no_feature(tmp_path: Path) -> None:
    """Where no feature of the block lowers its score, the reason says so: here the model is a single leaf."""
    changes = list(LowContentScore(LowContentScoreOptions(text_model=str(leaf_file(tmp_path)))).judge(document("text")))
    assert [change.evidence["score"] for change in changes] == [0.1192] * 5
    assert {change.evidence["against_features"] for change in changes} == {""}
    assert (
        changes[0]
        .reason.explain(changes[0].evidence)
        .endswith("against it: no feature of its own, but those of the page")
    )


def leaf_file(folder: Path) -> Path:
    """A model for plain text that gives every block the log-odds -2."""
    leaf = np.array([-2], dtype=np.float32)
    first = np.array([0])
    trees = {"names": np.array(feature_names("text")), "feature": first, "left": first, "roots": first}
    trees |= {"threshold": leaf * -np.inf, "value": leaf, "expected": leaf, "depth": np.array(0)}
    with as_file(files("cleantext.signals.tagger") / "data" / "content_score.text.npz") as shipped:
        odds = part(ModelFile.read(shipped).arrays, "odds")
    with (folder / "leaf.npz").open("wb") as stream:
        ModelFile(joined({"odds": odds, "trees": trees}), {}).write(stream)
    return folder / "leaf.npz"


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


@pytest.mark.parametrize(
    ("kinds", "scores", "gone"),
    [
        ("phph", [0.9, 0.3, 0.9, 0.3], [3]),
        ("phhp", [0.9, 0.3, 0.3, 0.9], [1, 2]),
        ("php", [0.9, 0.2, 0.9], [1]),
        ("ppp", [0.9, 0.3, 0.9], [1]),
        ("hp", [0.3, 0.9], [0]),
        ("", [], []),
    ],
    ids=["last", "two in a row", "too low", "no heading", "first", "none"],
)
def test_headings_between_blocks_that_stay_have_a_lower_limit(kinds: str, scores: list[float], gone: list[int]) -> None:
    """A subheading goes with its paragraphs; one at an edge of the text, or far below the limit, does not stay."""
    blocks = [Block(place, "text", "heading" if kind == "h" else "paragraph") for place, kind in enumerate(kinds)]
    below = _below(blocks, dict(enumerate(scores)), limit=0.5, heading_limit=0.25)
    assert [block.id for block in below] == gone


@pytest.mark.xfail(strict=True, reason="short tables at the end of an article of many short parts score as furniture")
def test_a_short_table_at_the_end_of_an_article_stays() -> None:
    """The fares below a report are part of it."""
    fares = "<table><tr><th>Ticket<th>Fare</th></tr><tr><td>Adult<td>£4</td></tr><tr><td>Child<td>£2</td></tr></table>"
    markup = (FIXTURES / "dumps" / "html" / "swing-bridge.html").read_text(encoding="utf-8")
    page = segment(RawPage("x", markup.replace("</article>", f"{fares}</article>"), media_type="text/html"))
    gone = {change.block for change in LowContentScore().judge(page)}
    rows = {block.id: block.text for block in page.blocks if "table" in block.path}
    assert len(rows) == 3
    assert [text for id_, text in rows.items() if id_ in gone] == []
