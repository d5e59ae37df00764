from __future__ import annotations

import math
from collections.abc import Callable

from cleantext.signals.tagger.block_measures import MOST_PAGE_WORDS
from cleantext.signals.tagger.headings import HEADING_FEATURES, heading_features, heading_levels

PAGE = """<p>Before</p><h1>The ferry</h1><p>One two three</p><p>Four</p><h3>At sea</h3><p>Five</p>
<h1>Next</h1><p>Last</p>"""


def test_levels(page: Callable) -> None:
    """Headings know their level, one by its role alone has the lowest, all else is 0."""
    document = page("<h2><b>Evening</b></h2><div role=heading>Night</div><p>Text</p>")
    kinds = [block.kind for block in document.blocks]
    expected = [{"heading": 7, "paragraph": 0}[kind] for kind in kinds]
    assert document.signal(heading_levels).tolist() == [2, *expected[1:]]


def test_last_heading(rows: Callable) -> None:
    """A block knows the heading above it: how far, how long, of which level, and the words between."""
    row = rows(PAGE, heading_features, HEADING_FEATURES)["Four"]
    assert row["last_heading_distance"] == 2
    assert row["last_heading_words"] == math.log1p(2)
    assert row["last_heading_level"] == 1
    assert row["words_since_heading"] == math.log1p(3)


def test_a_heading_is_not_above_itself(rows: Callable) -> None:
    """A heading knows the one before it; the first blocks have none."""
    found = rows(PAGE, heading_features, HEADING_FEATURES)
    assert (found["At sea"]["last_heading_level"], found["Five"]["last_heading_level"]) == (1, 3)
    for text, words in (("Before", 0), ("The ferry", 1)):
        assert found[text]["last_heading_distance"] == 60
        assert (found[text]["last_heading_words"], found[text]["last_heading_level"]) == (-1, 0)
        assert found[text]["words_since_heading"] == math.log1p(words)


def test_h1_before(rows: Callable) -> None:
    """Headings of the first level are counted, for a second one begins another article."""
    found = rows(PAGE, heading_features, HEADING_FEATURES)
    assert [row["h1_before"] for row in found.values()] == [0, 0, 1, 1, 1, 1, 1, 2]


def test_words_have_a_limit(rows: Callable) -> None:
    """A block far below its heading is like one at the limit."""
    far = "".join(f"<p>{'word ' * 200}{number}</p>" for number in range(30)) + "<p>End</p>"
    assert rows(far, heading_features, HEADING_FEATURES)["End"]["words_since_heading"] == math.log1p(MOST_PAGE_WORDS)
