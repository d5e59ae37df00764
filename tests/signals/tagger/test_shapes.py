from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cleantext.signals.tagger.shapes import renumbered, shapes
from cleantext.signals.tagger.structure import structure

PAGE = """<div id=a><ul class="c x1"><li>One</li></ul></div><div id=b><ul class="c x2"><li>Two</li></ul></div>
<div class=box><ul class="c x3"><li>Three</li></ul></div><section><ul><li>Four</li></ul></section>"""


def test_alike(page: Callable) -> None:
    """Ids and numbered classes part no blocks; other steps part those keys alone that hold them; tags part where they differ."""
    document = page(PAGE)
    element, found = document.signal(structure).element, document.signal(shapes)

    def pattern(numbers: np.ndarray) -> str:
        own = numbers[element].tolist()
        return "".join("abcd"[own.index(number)] for number in own)

    assert pattern(found.step) == "aaaa"
    assert pattern(found.two_steps) == "aaad"
    assert pattern(found.three_steps) == "aacd"
    assert pattern(found.path) == "aacd"
    assert pattern(found.tags) == "aaad"


def test_renumbered() -> None:
    """Groups keep their members and get numbers without gaps."""
    numbers, count = renumbered(np.array([70, 3, 70, 9]))
    assert (numbers.tolist(), count) == ([2, 0, 2, 1], 3)
