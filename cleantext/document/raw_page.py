"""What a reader yields: one page as it was found, nothing decided yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MediaType = Literal["text/html", "text/plain"]


@dataclass(frozen=True, slots=True)
class RawPage:
    """One raw dump.

    ``id`` is unique in its run (a path below the input folder, or a field of the row). ``media_type`` is None
    where it is to be sniffed from the content. ``origin`` says where it was read, for messages: ``dir/a.html``,
    ``rows.jsonl:17``.
    """

    id: str
    data: bytes | str
    url: str | None = None
    media_type: MediaType | None = None
    origin: str | None = None
