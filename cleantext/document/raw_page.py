"""What a reader yields: one page as it was found, nothing decided yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

MediaType = Literal["text/html", "text/plain"]


@dataclass(frozen=True, slots=True)
class RawPage:
    """One raw dump.

    ``id`` is unique in its run (a path below the input folder, or a field of the row). ``media_type`` is None
    where it is to be sniffed from the content. ``origin`` says where it was read, for messages: ``dir/a.html``,
    ``rows.jsonl:17``. ``charset`` is the label that the server sent with the page (the HTTP header), None where there was
    none. ``fetched`` is when the page was fetched, an ISO 8601 date-time, where that is known. ``carried`` holds values of
    the row that pass through to the article unseen, by the names of their columns. ``site`` is the name of the
    site that the page belongs to, where a column tells it.
    """

    id: str
    data: bytes | str
    url: str | None = None
    media_type: MediaType | None = None
    origin: str | None = None
    charset: str | None = None
    fetched: str | None = None
    carried: Mapping[str, Any] = field(default_factory=dict, hash=False)
    site: str | None = None
