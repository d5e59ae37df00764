from __future__ import annotations

from cleantext.document import Block, Document
from cleantext.signals.tagger.prices import prices


def test_prices() -> None:
    """A number beside a currency is a price; a currency alone, or far down in a block, is none."""
    texts = ("Only $ 12", "12 €", "Paid in EUR", "The £ fell", "x" * 300 + " £5", "No price", "")
    document = Document("x", None, "html", tuple(Block(number, text) for number, text in enumerate(texts)))
    assert document.signal(prices).tolist() == [1, 1, 1, 0, 0, 0, 0]
