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
    0 to 1. ``block`` is the id of the block it was read from, None where it stands outside the blocks; ``more_blocks`` are
    those of further blocks, where several say it (two credit lines).
    ``alternatives`` are other readings of the page that differ, the more confident first; they have none of their own.
    """

    value: T
    source: str
    confidence: float = 1.0
    block: int | None = None
    alternatives: tuple[Found[T], ...] = ()
    more_blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place (and date, and agency) that opens a news report: ``LAGOS, May 3 (AFP) -``.

    ``raw``, ``places`` and ``date`` as they stand; ``agencies`` by their canonical names. ``position``: ``lead`` opens a
    paragraph, ``line`` is a block of its own, ``byline`` stands with the byline, ``tail`` in a signature at the end.
    ``countries`` holds an ISO 3166 alpha-2 code for each of ``places``, None where it is not certain (empty: none is);
    ``day`` is ``date`` as an ISO 8601 day, None where the page does not tell the year.
    """

    raw: str
    places: tuple[str, ...] = ()
    date: str | None = None
    agencies: tuple[str, ...] = ()
    position: DatelinePosition = "lead"
    countries: tuple[str | None, ...] = ()
    day: str | None = None


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
    """One `Found` a field, or None where the page does not say.

    The properties of https://schema.org/NewsArticle that the fields hold: ``headline``; ``standfirst``
    ``alternativeHeadline`` or ``description`` as far as the page shows it below the headline; ``dateline``; ``credits``
    ``creditText``; ``authors`` ``author``; ``published`` ``datePublished`` and ``modified`` ``dateModified``, an ISO 8601
    date or date-time each; ``language`` ``inLanguage``, an ISO 639 code; ``site`` ``publisher``; ``section``
    ``articleSection``; ``keywords``; ``image``, ``canonical_url`` (``mainEntityOfPage``) and ``licence`` (``license``):
    addresses, ``licence`` also words where the page gives no address.
    """

    headline: Found[str] | None = None
    standfirst: Found[str] | None = None
    dateline: Found[Dateline] | None = None
    credits: Found[Credits] | None = None
    authors: Found[tuple[str, ...]] | None = None
    published: Found[str] | None = None
    modified: Found[str] | None = None
    language: Found[str] | None = None
    site: Found[str] | None = None
    section: Found[str] | None = None
    keywords: Found[tuple[str, ...]] | None = None
    image: Found[str] | None = None
    canonical_url: Found[str] | None = None
    licence: Found[str] | None = None
