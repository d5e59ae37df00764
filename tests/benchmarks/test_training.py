from __future__ import annotations

import numpy as np
import pytest
from _corpus import Dump
from _training import GOLD_WEIGHT, _block_label, _dump_rows

from cleantext.signals.content_score import feature_names

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."


def dump(flavour: str) -> Dump:
    """A dump of a title, chrome and a paragraph."""
    return Dump("page", "news", flavour, "news", "en", "tbc", f"The boats are back\nLogin\n\n{PROSE}\n", None, PROSE)


@pytest.mark.parametrize(("lines", "label"), [((0, 1), "c"), ((1, 2), "b"), ((0, 3), "c"), ((5, 6), "n")])
def test_the_label_of_a_block_is_that_of_most_of_its_lines(lines: tuple[int, int], label: str) -> None:
    """Lines that were joined vote; a block of no labelled line is neutral."""
    assert _block_label({0: "c", 1: "b", 2: "c"}, lines) == label


def test_rows_of_a_dump() -> None:
    """A row for each block that is surely content or surely not: titles and other neutral lines are left out."""
    (rows,) = _dump_rows([dump("resiliparse")], {"page": "example.org"})
    assert rows.labels.tolist() == [False, True]
    assert rows.features.shape == (2, len(feature_names("text")))
    assert (rows.site, rows.source) == ("example.org", "resiliparse")
    assert (rows.weights > 0).all()


def test_clean_texts_weigh_more() -> None:
    """The same block counts more where it stands for a clean text: harm is the worse fault."""
    (raw,), (gold,) = (list(_dump_rows([dump(flavour)], {"page": "x"})) for flavour in ("resiliparse", "gold"))
    np.testing.assert_allclose(gold.weights, GOLD_WEIGHT * raw.weights)
