"""The measures of metadata: one number a field, and how often a field is invented where there is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any, Final

from _corpus import MetadataLabel

from cleantext.training.scores import f1
from cleantext.training.tables import Row

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class MetadataFound:
    """What a tool read off a page. A field that it does not know stays at its default.

    ``dateline_places`` and ``dateline_agencies`` are None where no dateline was found; ``credits`` likewise. Credits of
    kind outlet are left out, but ``credits_kind`` tells them. ``dateline_countries`` and ``dateline_day`` are those of
    `Dateline`.
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    dateline_places: tuple[str, ...] | None = None
    dateline_agencies: tuple[str, ...] | None = None
    credits: frozenset[str] | None = None
    credits_kind: str | None = None
    dateline_countries: tuple[str | None, ...] = ()
    dateline_day: str | None = None


Pairs = Sequence[tuple[MetadataLabel, MetadataFound]]


def metadata_rows(pairs: Pairs, fields: Iterable[str] | None = None) -> list[Row]:
    """A row for each measure of the fields asked for (all for None)."""
    rows: list[Row] = []
    for field, measure, score in MEASURES:
        if fields is None or field in fields:
            n, value = score(pairs)
            rows.append({"field": field, "measure": measure, "n": n, "value": value})
    return rows


def same(text: str) -> str:
    """A name or headline as it is compared: NFKC, quotes and dashes in one style, white space single, case folded."""
    plain = unicodedata.normalize("NFKC", text).translate(_STYLE)
    return " ".join(plain.split()).casefold()


_STYLE: Final = str.maketrans(
    {**dict.fromkeys("’‘´`ʼ", "'"), **dict.fromkeys("“”„«»‟″", '"'), **dict.fromkeys("–—‒―−", "-")}
)


def headline_exact(pairs: Pairs) -> tuple[int, float]:
    """Share of pages whose headline is one of those labelled."""
    hits = [same(found.headline or "") in set(map(same, label.headlines)) for label, found in pairs]
    return _share(hits)


def authors_set_f1(pairs: Pairs) -> tuple[int, float]:
    """Mean over pages with a named author of the F1 between the two sets of names."""
    scores = [set_f1(map(same, found.authors), map(same, label.authors)) for label, found in pairs if label.authors]
    return len(scores), fmean(scores) if scores else 0.0


def authors_invented(pairs: Pairs) -> tuple[int, float]:
    """Share of pages without a named author on which one was found."""
    return _share([bool(found.authors) for label, found in pairs if not label.authors])


def published_day(pairs: Pairs) -> tuple[int, float]:
    """Share of dated pages whose day is right."""
    return _share([day(found.published) == day(label.date) for label, found in pairs if label.date])


def dateline_places(pairs: Pairs) -> tuple[int, float]:
    """F1 over documents of finding the dateline with exactly its places; positions lead and line."""
    true = wrong = missed = 0
    for label, found in _with_plain_dateline(pairs):
        places = None if label.dateline is None else tuple(map(same, label.dateline["places"]))
        given = None if found.dateline_places is None else tuple(map(same, found.dateline_places))
        true += given == places and given is not None
        wrong += given is not None and given != places
        missed += places is not None and given != places
    return true + missed, f1(true, wrong, missed)


def dateline_agencies(pairs: Pairs) -> tuple[int, float]:
    """F1 over the agencies of datelines, pooled over pages; positions lead and line."""
    return _pooled_f1(
        (found.dateline_agencies or (), label.dateline["agencies"] if label.dateline else ())
        for label, found in _with_plain_dateline(pairs)
    )


def dateline_invented(pairs: Pairs) -> tuple[int, float]:
    """Share of pages without a dateline on which one was found."""
    return _share([found.dateline_places is not None for label, found in pairs if label.dateline is None])


def credits_agencies(pairs: Pairs) -> tuple[int, float]:
    """F1 over credited agencies, pooled over pages; kinds agency and generic."""
    return _pooled_f1((found.credits or (), _credited(label)) for label, found in pairs)


def credits_invented(pairs: Pairs) -> tuple[int, float]:
    """Share of pages without agency credits on which some were found."""
    return _share([found.credits is not None for label, found in pairs if not _credited(label)])


def set_f1(found: Iterable[str], wanted: Iterable[str]) -> float:
    """F1 between two sets."""
    mine, gold = set(found), set(wanted)
    return f1(len(mine & gold), len(mine - gold), len(gold - mine))


def day(date: str | None) -> str | None:
    """The day of an ISO date or date-time."""
    match = _DAY.match(date or "")
    return match[0] if match else None


def _credited(label: MetadataLabel) -> list[Any]:
    return label.credits["agencies"] if label.credits and label.credits["kind"] != "outlet" else []


def _with_plain_dateline(pairs: Pairs) -> Iterator[tuple[MetadataLabel, MetadataFound]]:
    """Pages without a dateline and pages that have it at the head of the text; not those in bylines and signatures."""
    return (pair for pair in pairs if pair[0].dateline is None or pair[0].dateline["pos"] in ("lead", "line"))


def _pooled_f1(pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> tuple[int, float]:
    shared = extra = missed = 0
    for found, wanted in pairs:
        mine, gold = set(map(same, found)), set(map(same, wanted))
        shared, extra, missed = shared + len(mine & gold), extra + len(mine - gold), missed + len(gold - mine)
    return shared + missed, f1(shared, extra, missed)


def _share(hits: Sequence[bool]) -> tuple[int, float]:
    return len(hits), sum(hits) / max(1, len(hits))


MEASURES: Final[tuple[tuple[str, str, Callable[[Pairs], tuple[int, float]]], ...]] = (
    ("headline", "exact, normalised", headline_exact),
    ("authors", "set F1", authors_set_f1),
    ("authors", "invented", authors_invented),
    ("published", "exact day", published_day),
    ("dateline", "places, F1", dateline_places),
    ("dateline", "agencies, F1", dateline_agencies),
    ("dateline", "invented", dateline_invented),
    ("credits", "agencies, F1", credits_agencies),
    ("credits", "invented", credits_invented),
)
