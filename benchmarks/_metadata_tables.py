"""Tables of metadata on the corpora: a row for each tool and part of the pages, a column for each measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from _corpus import MetadataLabel, load_metadata, load_pages
from _metadata_scores import MEASURES, MetadataFound, Pairs, headline_exact, same

from cleantext.training.corpus import Corpus, Dump, Page
from cleantext.training.tables import Row

ALL: Final = "all"
GOLD_CORPORA: Final = ("wcxb-dev", "fundus-dev")

GOLD_FIELDS: Final = ("headline", "authors", "published")
"""What the gold of the corpora tells. Pages without authors there may have some: nobody read them for that."""

FIELDS: Final = tuple(dict.fromkeys(field for field, _, _ in MEASURES))

UNREAD: Final = (
    "authors invented",
    "dateline places",
    "dateline agencies",
    "datelines invented",
    "credits",
    "credits invented",
)
"""The columns that the gold of the corpora cannot fill."""

UNTOLD_BY_OTHERS: Final = UNREAD[1:]
"""The columns of what no other tool reads."""

NAMES: Final = {
    ("headline", "exact, normalised"): "headline",
    ("authors", "set F1"): "authors",
    ("authors", "invented"): "authors invented",
    ("published", "exact day"): "published",
    ("dateline", "places, F1"): "dateline places",
    ("dateline", "agencies, F1"): "dateline agencies",
    ("dateline", "invented"): "datelines invented",
    ("credits", "agencies, F1"): "credits",
    ("credits", "invented"): "credits invented",
}
"""The columns, by field and measure."""


def figures(pairs: Pairs, fields: Collection[str], leave_out: Collection[str] = ()) -> Row:
    """The measures of the fields asked for, by the names of their columns; None for the others, and where none applies."""
    row: Row = {}
    for field, measure, score in MEASURES:
        name = NAMES[field, measure]
        if name not in leave_out:
            n, value = score(pairs) if field in fields else (0, 0.0)
            row[name] = value if n else None
    return row


def rows_by_part(
    pairs: Pairs, parts: Sequence[str], fields: Collection[str], leave_out: Collection[str] = ()
) -> Iterator[Row]:
    """A row for all pages, and one for each part of them: ``parts`` tells that of each pair."""
    for part in (ALL, *dict.fromkeys(parts)):
        own = [pair for pair, its in zip(pairs, parts, strict=True) if part in (ALL, its)]
        yield {"pages of": part, "n": len(own), **figures(own, fields, leave_out)}


def text_rows(read: Sequence[tuple[MetadataLabel, Dump, MetadataFound]]) -> Iterator[Row]:
    """The same of dumps. The headline is asked of those that show it, and told apart where another was found."""
    for part in (ALL, *dict.fromkeys(label.dataset for label, _, _ in read)):
        own = [one for one in read if part in (ALL, one[0].dataset)]
        pairs = [(label, found) for label, _, found in own]
        showing = [(label, found) for label, dump, found in own if shows_headline(label, dump)]
        given = [(label, found) for label, found in pairs if found.headline]
        yield {
            "pages of": part,
            "n": len(own),
            "with their headline": len(showing),
            "headline": headline_exact(showing)[1],
            "another headline": len(given) * (1 - headline_exact(given)[1]) / max(1, len(own)),
            **figures(pairs, FIELDS, ("headline",)),
        }


def shows_headline(label: MetadataLabel, dump: Dump) -> bool:
    """Whether a dump has one of the labelled headlines anywhere in its text."""
    text = same(dump.text)
    return any(same(headline) in text for headline in label.headlines)


def labelled_dumps(corpus: Path, flavour: str) -> list[tuple[MetadataLabel, Dump]]:
    """The labelled pages of which there is a dump in a flavour, and the dump."""
    dumps = {(name, dump.id): dump for name in GOLD_CORPORA for dump in Corpus(corpus / name).dumps(flavour)}
    labels = load_metadata(corpus)
    return [(label, dumps[label.dataset, label.id]) for label in labels if (label.dataset, label.id) in dumps]


def gold_labels(corpus: Path) -> list[tuple[str, MetadataLabel]]:
    """The pages of the corpora as far as their gold tells their metadata, each with the part that it belongs to."""
    return [(_part(page), _label(page)) for name in GOLD_CORPORA for page in load_pages(corpus, name)]


def _part(page: Page) -> str:
    return f"{page.corpus}, {'articles' if page.page_type == 'article' else 'other types'}"


def _label(page: Page) -> MetadataLabel:
    return MetadataLabel(
        id=page.id,
        dataset=page.corpus,
        path=page.path,
        url=page.url,
        language=page.language or "",
        headlines=(page.title or "",),
        dateline=None,
        credits=None,
        authors=page.authors,
        date=page.date,
    )
