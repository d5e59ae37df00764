"""What the tests of the groups of features share: the rows of a page, by the text of the block."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from cleantext.document import Document, RawPage
from cleantext.segment import segment

Group = Callable[[Document], NDArray[np.floating]]
Rows = dict[str, dict[str, float]]


@pytest.fixture
def page() -> Callable[[str], Document]:
    """Makes a document of HTML."""
    return lambda html: segment(RawPage("x", html, media_type="text/html"))


@pytest.fixture
def rows(page: Callable[[str], Document]) -> Callable[[str, Group, tuple[str, ...]], Rows]:
    """Gives the values of a group of features, by the text of the block and the name of the column."""

    def measure(html: str, group: Group, names: tuple[str, ...]) -> Rows:
        document = page(html)
        values = group(document)
        assert values.shape == (len(document.blocks), len(names))
        assert np.isfinite(values).all()
        pairs = zip(document.blocks, values.tolist(), strict=True)
        return {block.text: dict(zip(names, row, strict=True)) for block, row in pairs}

    return measure
