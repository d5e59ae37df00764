"""Datelines taken off the sentence that they open."""

from __future__ import annotations

import pytest

from cleantext.cleaners.dateline_prefix import DatelinePrefix
from cleantext.document import Block, Dateline, Document, Found, Metadata, Rewrite


def rewritten(text: str, dateline: Dateline, block: int = 0) -> list[str]:
    """What the block of a dateline becomes."""
    metadata = Metadata(dateline=Found(dateline, "lead", 0.9, block))
    document = Document("d", None, "text", (Block(0, text, "line"),), metadata=metadata)
    changes = list(DatelinePrefix().judge(document))
    assert all(isinstance(change, Rewrite) for change in changes)
    return [change.after for change in changes if isinstance(change, Rewrite)]


@pytest.mark.parametrize("raw", ["OSLO (AP) —", "OSLO (AP)", "OSLO:", "OSLO, May 3 (AP) --"])
def test_marks_go_with_it(raw: str) -> None:
    """The sentence is left without the dateline and the marks that joined them."""
    assert rewritten(f"{raw} The ferry is back.", Dateline(raw, ("OSLO",))) == ["The ferry is back."]


def test_nothing_else_is_touched() -> None:
    """A dateline that is the whole block, stands in another one, elsewhere on the page or not at the beginning stays."""
    assert rewritten("OSLO (AP) —", Dateline("OSLO (AP) —", ("OSLO",))) == []
    assert rewritten("OSLO: The ferry is back.", Dateline("OSLO:", ("OSLO",)), block=1) == []
    assert rewritten("OSLO: The ferry is back.", Dateline("OSLO:", ("OSLO",), position="line")) == []
    assert rewritten("The ferry is back. OSLO: so they say.", Dateline("OSLO:", ("OSLO",))) == []
