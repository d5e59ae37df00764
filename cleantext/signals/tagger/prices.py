"""Which blocks name a price."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import Table

_PRICE: Final = re.compile(r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]|\b(?:USD|EUR|GBP)\b")
_MARKS: Final = ("$", "€", "£", "¥", "₹", "USD", "EUR", "GBP")
"""Without one of these there is no price: most pages have none, and need no search."""
_SAMPLE: Final = 300


def prices(document: Document) -> Table:
    """Signal: 1 for each block that names a price in its first 300 characters, else 0; shape (blocks,)."""
    texts = [block.text[:_SAMPLE] for block in document.blocks]
    page = "\n".join(texts)
    marks = [mark for mark in _MARKS if mark in page]
    found = [any(mark in text for mark in marks) and _PRICE.search(text) is not None for text in texts]
    return np.array(found, dtype=np.float64)
