from __future__ import annotations

import numpy as np
import pytest

from cleantext.document import Document, InputKind, RawPage
from cleantext.segment import segment
from cleantext.signals.tagger.content_score import ContentLeaves, FeatureRows
from cleantext.signals.tagger.contributions import Contributions
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.markup_features import MARKUP_FEATURES
from cleantext.signals.tagger.model import model_of
from cleantext.signals.tagger.objections import MOST, is_of_page, objections
from cleantext.signals.tagger.token_odds import ODDS_FEATURES

PROSE = (
    "The ferry was late on Monday, and those who waited at the quay said that nobody had told them of the storm.",
    "It left in the afternoon with half of its passengers, since the others had gone home by the bridge in the north.",
)
PAGES = {
    "text": "\n\n".join(["Home", "Timetable", *PROSE, "Timetable", "Imprint", "© 2021 Lakeside Ferries"]),
    "html": "<nav><ul><li><a>Home</a></li><li><a>Timetable</a></li></ul></nav><main><article>"
    + "".join(f"<p>{part}</p>" for part in PROSE)
    + "</article></main><footer class=menu><p><a>Timetable</a></p><p><a>Imprint</a></p><p>© 2021</p></footer>",
}
KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def document(kind: InputKind) -> Document:
    """The page of a kind of input."""
    return segment(RawPage("x", PAGES[kind], media_type="text/html" if kind == "html" else "text/plain"))


@KINDS
def test_the_features_that_take_most(kind: InputKind) -> None:
    """Those named take most from the score of all that are of the block, the strongest first, each with its value there."""
    page = document(kind)
    names, rows = feature_names(kind), page.signal(FeatureRows())
    added = Contributions.of(model_of(kind, "").trees).of_leaves(page.signal(ContentLeaves()))
    for place, found in enumerate(objections(page, "", range(len(page.blocks)))):
        lowest = [column for column in np.argsort(added[place], kind="stable") if not is_of_page(names[column])]
        expected = [(names[column], rows[place, column]) for column in lowest[:MOST] if added[place, column] < 0]
        assert list(found) == expected
        assert expected


def test_what_is_named_of_a_menu() -> None:
    """Of a link in a menu something is named that its markup tells: where it stands, or what names stand around it."""
    page = document("html")
    named = {name for name, _ in next(objections(page, "", [0]))}
    assert named & {
        *MARKUP_FEATURES,
        *(name for name in ODDS_FEATURES["html"] if not name.startswith(("word", "edge"))),
    }


@KINDS
def test_blocks_are_chosen_by_place(kind: InputKind) -> None:
    """What is asked of some blocks is what is found for them among all; nothing for none, edited or not."""
    page = document(kind)
    every = list(objections(page, "", range(len(page.blocks))))
    assert list(objections(page, "", [4, 1])) == [every[4], every[1]]
    assert list(objections(page.without(frozenset({0, 1})), "", [4])) == [every[4]]
    assert list(objections(page, "", [])) == []


@KINDS
def test_what_is_of_the_page(kind: InputKind) -> None:
    """The features that are left out are just those that do not differ from block to block."""
    rows = document(kind).signal(FeatureRows())
    for name, column in zip(feature_names(kind), rows.T, strict=True):
        if is_of_page(name):
            assert len(set(column.tolist())) == 1, name
    left_out = {name for name in feature_names(kind) if is_of_page(name)}
    assert {"blocks", "words[page]", "words[head]", "words[tail]"} <= left_out
    assert not {"words", "words[-1]", "words[mean 12]", "position", "words_before"} & left_out
