from __future__ import annotations

import math
from collections.abc import Callable

from cleantext.signals.tagger.containers import CONTAINER_FEATURES, CONTAINERS, container_features

PAGE = """<html><body><main><h2>Ferry news</h2><section><p>The ferry is late today.</p>
<p><a href=/x>More of it</a></p></section></main></body></html>"""


def test_containers(rows: Callable) -> None:
    """The sizes, links and headings of the element, its parent and those around it are told."""
    found = rows(PAGE, container_features, CONTAINER_FEATURES)["More of it"]
    assert found["parent_blocks"] == math.log1p(2)
    assert found["parent_words"] == math.log1p(8)
    assert found["parent_share"] == 0.8
    assert found["parent_links"] == 10 / 34
    assert found["parent_headings"] == 0.0
    assert (found["grandparent_share"], found["grandparent_headings"]) == (1.0, 1 / 3)


def test_place_inside(rows: Callable) -> None:
    """The place in a container is that behind its first block."""
    found = rows(PAGE, container_features, CONTAINER_FEATURES)["More of it"]
    assert (found["parent_place"], found["grandparent_place"]) == (0.5, 2 / 3)


def test_the_page_is_around_all(rows: Callable) -> None:
    """Where fewer elements are around a block, the page stands in for the others."""
    found = rows("<p>One two</p><p>Three</p>", container_features, CONTAINER_FEATURES)
    assert all(row[f"{name}_share"] == 1.0 for row in found.values() for name in CONTAINERS)
