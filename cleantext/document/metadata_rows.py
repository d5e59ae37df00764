"""Metadata as JSON values: the schema of the fields, flat in ``articles.jsonl`` and with sources in the audit.

==================  ==================================================================================================
``headline``        string or null: as the page shows it, titles without the name of the site
``headline_alt``    list of strings: other headlines that the page states, in its title or for other sites
``standfirst``      string or null: the sentences between the headline and the text
``dateline``        null or an object: ``raw`` as it stands, ``places`` as written (list), ``countries`` (list: for each
                    place an ISO 3166 alpha-2 code, or null where it is not certain), ``date`` as written or null,
                    ``day`` the date as ISO 8601 day or null, ``agencies`` by their canonical names (list)
``credits``         null or an object: ``raw`` as it stands, ``agencies`` (list), ``kind``: ``agency``, ``generic``, ``outlet``
``authors``         list of strings: empty where the page names none
``published``       string or null: ISO 8601 date or date-time
``modified``        string or null: ISO 8601 date or date-time of the last change
``language``        string or null: ISO 639 code
``site``            string or null: name of the site
``section``         string or null: of the site, as it names it
``keywords``        list of strings: of the article, as the page states them
``image``           string or null: address of the article's main picture
``canonical_url``   string or null: address that the page gives as its own
``licence``         string or null: address of the licence that the article is under, or its words
==================  ==================================================================================================

The audit has for each field that was found an object: ``value`` (dateline and credits as above, dateline with
``position``), ``source``, ``confidence``, ``block`` (an id or null), ``more_blocks`` (ids of the others that it was read from)
and ``alternatives``, the readings that differ, each with all of these but ``alternatives``.
"""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any, Final

from cleantext.document.metadata import Credits, Dateline, Found, Metadata

FIELDS: Final = tuple(
    "headline headline_alt standfirst dateline credits authors published modified "
    "language site section keywords image canonical_url licence".split()
)
"""The fields of the flat row, in their order."""

LISTS: Final = frozenset({"authors", "keywords"})
"""Fields that are an empty list, not null, where nothing was found."""


def flat_row(metadata: Metadata) -> dict[str, Any]:
    """The value of each of `FIELDS`."""
    found = {field.name: getattr(metadata, field.name) for field in fields(metadata)}
    row = {name: _flat(found[name].value) if found[name] else None for name in found}
    for name in LISTS:
        row[name] = row[name] or []
    row["headline_alt"] = [other.value for other in metadata.headline.alternatives] if metadata.headline else []
    return {name: row[name] for name in FIELDS}


def sourced_row(metadata: Metadata) -> dict[str, Any]:
    """Each field that was found, with its source, its confidence, its block, and what other sources say."""
    found = ((field.name, getattr(metadata, field.name)) for field in fields(metadata))
    return {
        name: {**_sourced(value), "alternatives": [_sourced(other) for other in value.alternatives]}
        for name, value in found
        if value is not None
    }


def _sourced(found: Found[Any]) -> dict[str, Any]:
    value = found.value
    row = _dateline(value) | {"position": value.position} if isinstance(value, Dateline) else _flat(value)
    return {
        "value": row,
        "source": found.source,
        "confidence": found.confidence,
        "block": found.block,
        "more_blocks": list(found.more_blocks),
    }


def _flat(value: object) -> object:
    if isinstance(value, Dateline):
        return _dateline(value)
    if isinstance(value, Credits):
        return {**asdict(value), "agencies": list(value.agencies)}
    return list(value) if isinstance(value, tuple) else value


def _dateline(value: Dateline) -> dict[str, Any]:
    """``countries`` is as long as ``places``, whatever the extractor left out."""
    countries = [*value.countries, *[None] * len(value.places)][: len(value.places)]
    return {
        "raw": value.raw,
        "places": list(value.places),
        "countries": countries,
        "date": value.date,
        "day": value.day,
        "agencies": list(value.agencies),
    }
