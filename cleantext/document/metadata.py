"""What the page says about the article. Field names follow schema.org's NewsArticle where it has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

DatelinePosition = Literal["lead", "line", "byline", "tail"]
CreditKind = Literal["agency", "generic", "outlet"]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A metadata value, where on the page it was read, and how sure that is.

    ``source`` names the place: ``json_ld.headline``, ``meta.og:title``, ``h1``, ``line``. ``confidence`` runs from
    0 to 1. ``block`` is the id of the block it was read from, None where it stands outside the blocks.
    """

    value: T
    source: str
    confidence: float = 1.0
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place (and date, and agency) that opens a news report: ``LAGOS, May 3 (AFP) -``.

    ``raw`` as it stands; ``date`` as written; ``position``: ``lead`` opens a paragraph, ``line`` is a block of its
    own, ``byline`` stands with the byline, ``tail`` in a signature at the end.
    """

    raw: str
    places: tuple[str, ...] = ()
    date: str | None = None
    agencies: tuple[str, ...] = ()
    position: DatelinePosition = "lead"


@dataclass(frozen=True, slots=True)
class Credits:
    """Who else the text comes from: ``Reuters, IPA``, ``With reporting from AFP``.

    ``kind``: ``agency`` a named news agency, ``generic`` unnamed agencies or wires, ``outlet`` another outlet.
    """

    raw: str
    agencies: tuple[str, ...]
    kind: CreditKind


@dataclass(frozen=True, slots=True)
class Metadata:
    """One `Found` a field, or None where the page does not say. ``published`` holds an ISO 8601 date or date-time."""

    headline: Found[str] | None = None
    dateline: Found[Dateline] | None = None
    credits: Found[Credits] | None = None
    authors: Found[tuple[str, ...]] | None = None
    published: Found[str] | None = None
    language: Found[str] | None = None
    site: Found[str] | None = None
