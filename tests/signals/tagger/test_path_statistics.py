from __future__ import annotations

import math
from collections.abc import Callable

from cleantext.signals.tagger.path_statistics import KEYS, PATH_FEATURES, path_features

PAGE = """<div class=a><p>One two three.</p><p>One two three four five six</p></div>
<div class=b><ul><li><a href=/x>Link</a></li></ul></div>"""
FIRST, SECOND = "One two three.", "One two three four five six"


def test_whole_path(rows: Callable) -> None:
    """The first four columns tell of all blocks of one path: mean words, share of the page, links, number."""
    found = rows(PAGE, path_features, PATH_FEATURES)
    for text in (FIRST, SECOND):
        assert found[text]["path_words"] == math.log1p(4.5)
        assert found[text]["path_share"] == 0.9
        assert found[text]["path_links"] == 0.0
        assert found[text]["path_blocks"] == math.log1p(2)
    assert found["Link"]["path_links"] == 1.0


def test_ids_and_numbers_do_not_part_siblings(rows: Callable) -> None:
    """Blocks whose paths differ in ids and numbers alone count as of one path, but for the very same path."""
    page = '<div id="a1" class="c1"><p>One</p></div><div id="a2" class="c2"><p>Two</p></div>'
    found = rows(page, path_features, PATH_FEATURES)
    assert found["One"]["path_blocks"] == found["One"]["same_three_steps_blocks"] == math.log1p(2)
    assert found["One"]["same_element_blocks"] == math.log1p(1)


def test_a_block_is_held_against_the_others(rows: Callable) -> None:
    """Means are those of the other blocks of the group, whichever the key; -1 where there are none."""
    found = rows(PAGE, path_features, PATH_FEATURES)
    for key in KEYS:
        assert found[FIRST][f"same_{key}_mean_words"] == math.log1p(6)
        assert found[SECOND][f"same_{key}_mean_words"] == math.log1p(3)
        assert (found[FIRST][f"same_{key}_ends"], found[SECOND][f"same_{key}_ends"]) == (0.0, 1.0)
        assert all(found["Link"][f"same_{key}_{name}"] == -1 for name in ("mean_words", "links", "prose", "ends"))
        assert found["Link"][f"same_{key}_share"] == 0.1


def test_place_in_the_group(rows: Callable) -> None:
    """Distances to the first and the last of the group are shares of the page."""
    found = rows(PAGE, path_features, PATH_FEATURES)
    assert (found[FIRST]["same_tags_from_first"], found[FIRST]["same_tags_to_last"]) == (0.0, 1 / 3)
    assert (found[SECOND]["same_tags_from_first"], found[SECOND]["same_tags_to_last"]) == (1 / 3, 0.0)
