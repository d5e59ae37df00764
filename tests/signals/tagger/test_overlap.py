from __future__ import annotations

from collections.abc import Callable

import pytest

from cleantext.signals.tagger.overlap import OVERLAP_FEATURES, overlap_features

LEAD = "The boats came back to the harbour in the evening."
BODY = "The pilots said that the weather had been kind all day."
PAGE = f"""<title>Boats in the harbour</title><meta property=og:title content="Boats are back">
<meta name=description content="{LEAD} More below.">
<script type="application/ld+json">{{"articleBody": "{LEAD} {BODY}"}}</script>
<h1>Boats are back</h1><p>{LEAD}</p><p>{BODY}</p><p>All of it was another matter.</p><p>The</p>"""


def test_runs_of_words(rows: Callable) -> None:
    """Blocks that the description and the JSON-LD have are known by three words in a row."""
    found = rows(PAGE, overlap_features, OVERLAP_FEATURES)
    assert {text for text, row in found.items() if row["json_ld_share"]} == {LEAD, BODY}
    assert {text for text, row in found.items() if row["description_share"]} == {LEAD}
    assert found[LEAD]["description_share"] == found[LEAD]["json_ld_share"] == found[BODY]["json_ld_share"] == 1.0
    assert found[LEAD]["description_cover"] == 8 / 10


def test_titles(rows: Callable) -> None:
    """Words of the title count one by one, each once of the title; the title that is shared is known whole."""
    found = rows(PAGE, overlap_features, OVERLAP_FEATURES)
    assert found[LEAD]["title_share"] == pytest.approx(0.6)
    assert found[LEAD]["title_cover"] == 1.0
    assert found["The"]["title_cover"] == 0.25
    assert {text for text, row in found.items() if row["is_shared_title"]} == {"Boats are back"}


def test_runs_stay_in_their_block(rows: Callable) -> None:
    """Words that follow each other only across two blocks are no run."""
    page = f"<meta name=description content='{LEAD}'><p>The boats</p><p>came back</p>"
    found = rows(page, overlap_features, OVERLAP_FEATURES)
    assert not any(row["description_share"] for row in found.values())


def test_nothing_to_hold_against(rows: Callable) -> None:
    """A page without title and description overlaps with nothing."""
    assert set(rows(f"<p>{LEAD}</p>", overlap_features, OVERLAP_FEATURES)[LEAD].values()) == {0.0}
