"""What was found of each field of the metadata, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from cleantext.document import Article, Found


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A reading of a field; ``other`` where another one was trusted more."""

    field: str
    value: str
    source: str
    other: bool = False


def found_lines(article: Article) -> Iterator[FoundLine]:
    """Every field that was found, each with the readings that differ behind it."""
    for entry in fields(article.metadata):
        found: Found[object] | None = getattr(article.metadata, entry.name)
        if found is not None:
            yield FoundLine(entry.name, _spelled(found.value), _told(found))
            yield from (FoundLine(entry.name, _spelled(rest.value), _told(rest), True) for rest in found.alternatives)


def _told(found: Found[object]) -> str:
    return f"{found.source}, {found.confidence:.2f}"


def _spelled(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join("?" if entry is None else str(entry) for entry in value)
    raw = getattr(value, "raw", None)
    if raw is None:
        return str(value)
    details = [
        f"{name} {_spelled(detail)}"
        for name in ("places", "countries", "date", "day", "agencies", "kind")
        if (detail := getattr(value, name, None))
    ]
    return f"{raw}  ({'; '.join(details)})" if details else str(raw)
