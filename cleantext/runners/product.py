"""What outputs need of a page and nothing more, so that little crosses the border of a process."""

from __future__ import annotations

from dataclasses import dataclass

from cleantext.document import Outcome
from cleantext.runners.summary import Summary


@dataclass(frozen=True, slots=True)
class Product:
    """What has come of one page.

    ``article`` and ``audit`` are encoded for their writers; None where the page has no place in that output. ``summary`` counts
    this page.
    """

    id: str
    outcome: Outcome
    article: bytes | None
    audit: bytes | None
    summary: Summary

    @property
    def size(self) -> int:
        """Bytes that it holds, roughly."""
        return len(self.article or b"") + len(self.audit or b"")
