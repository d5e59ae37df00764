"""The credits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Block, Credits, Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.author_sources import MOST_MARKED
from cleantext.extractors.base import Extractor
from cleantext.extractors.credit_grammar import CreditReading, read_credit
from cleantext.extractors.credit_lines import (
    Extent,
    Placed,
    extent,
    is_marked,
    last_paragraphs,
    lines_beside,
)
from cleantext.extractors.credit_tail import read_credit_tail
from cleantext.extractors.republished import republished

JOINT: Final = " | "
"""Stands between the credit lines of a page in ``raw``."""

MANY: Final = 3
"""Credit lines that read alike from which on they belong to teasers of other stories."""

META: Final = (
    "author",
    "article:author",
    "source",
    "dc.source",
    "dcterms.source",
    "byl",
    "article:source",
    "copyright",
)
"""Names of meta tags that may name an agency."""


@dataclass(frozen=True)
class CreditsOptions:
    """``agencies``: a TOML file of agencies beside those built in."""

    agencies: str = ""


class CreditsExtractor(Extractor[CreditsOptions]):
    """Finds the line that credits news agencies, or another outlet, for the text.

    ``Reuters, IPA`` below the last paragraph, ``By Associated Press`` above the first, ``(Quelle: dpa/AFP)`` at the
    end: such a line says whose text it is, and is no part of it. It must be a block of its own, hold nothing but names,
    and stand next to the article's text. What HTML pages state for machines (author ``dpa``) counts too.

    Known misses: credits within a running sentence; agencies that the table lacks, unless beside one that it has;
    outlets, but for the set phrases of republishing.
    """

    name = "credits"
    field = "credits"
    Options = CreditsOptions

    _TEXT = (
        "The ferry line to Skerry Island, closed since the storm tore away the pier, is in service again, they say.\n\n"
        "A first ship left the harbour at dawn on Monday with forty passengers, most of them islanders at last.\n\n"
    )

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(_TEXT + "Reuters, IPA", Credits("Reuters, IPA", ("Reuters", "IPA"), "agency")),
        Sample(_TEXT + "With reporting from AFP", Credits("With reporting from AFP", ("AFP",), "agency")),
        Sample(
            _TEXT + "Harbour Gazette with Agencies", Credits("Harbour Gazette with Agencies", ("agencies",), "generic")
        ),
        Sample(_TEXT + "(Quelle: dpa/AFP)", Credits("(Quelle: dpa/AFP)", ("dpa", "AFP"), "agency")),
        Sample("Par Le Courrier avec AFP\n\n" + _TEXT, Credits("Par Le Courrier avec AFP", ("AFP",), "agency")),
        Sample("Von dpa\n\n" + _TEXT, Credits("Von dpa", ("dpa",), "agency")),
        Sample(
            _TEXT + "First published in Island Review.",
            Credits("First published in Island Review.", ("Island Review",), "outlet"),
        ),
        Sample(_TEXT + "Photo: Reuters", None),
        Sample(
            _TEXT + "The agencies said on Monday that they had sent nobody, Reuters reported from the harbour.", None
        ),
        Sample(_TEXT + "By Jane Doe", None),
    )

    def check(self) -> None:
        """Raise ConfigError where the file of agencies cannot be used."""
        agencies(self.options.agencies)

    def extract(self, document: Document) -> Found[Credits] | None:
        """The credit lines beside the text, else what the page states, else the words of republishing."""
        table = agencies(self.options.agencies)
        text = extent(document)
        if text is None:
            return _stated(document, table)
        lines = list(lines_beside(document, text))
        found = _joined(list(_credited(lines, document, text, table)))
        return found or _stated(document, table) or _republished(lines)


def _credited(
    lines: list[Placed], document: Document, text: Extent, table: Agencies
) -> Iterator[tuple[Block, CreditReading, bool]]:
    """The credits in page order: block, reading, and whether the credit is a line of its own."""
    language = document.metadata.language.value if document.metadata.language else None
    read = [
        (placed, reading)
        for placed in lines
        if (reading := read_credit(placed.block.text, table, marked=is_marked(placed.block), language=language))
    ]
    texts = {placed.block.text for placed, _ in read}
    alike = Counter(block.text for block in document.blocks if block.text in texts)
    credited: list[tuple[Block, CreditReading, bool]] = [
        (placed.block, reading, True)
        for placed, reading in read
        if _stands_right(placed, reading) and (alike[placed.block.text] < MANY or placed.place in ("title", "above"))
    ]
    for block in last_paragraphs(document, text) if not credited else ():
        if tail := read_credit_tail(block.text, table):
            credited.append((block, tail, False))
    yield from sorted(credited, key=lambda entry: entry[0].id)


def _stands_right(placed: Placed, reading: CreditReading) -> bool:
    """Whether a line stands where credits of its kind do: signs of copyright above a text are a picture's, names alone within
    it belong to something else, a bare "agencies" signs the end."""
    if reading.copyright:
        return placed.place in ("end", "below") or (placed.place == "inside" and bool(placed.block.path))
    if reading.bare:
        return placed.place in ("above", "end", "below") and not placed.block.link_chars
    return reading.explicit or placed.place in ("title", "above", "head", "end", "below")


def _joined(credited: list[tuple[Block, CreditReading, bool]]) -> Found[Credits] | None:
    """All credits of a page as one: lines in page order, the agencies of all; words for unnamed ones only where none is
    named. The block is that of the last line, behind which nothing of the text is left.
    """
    named = [entry for entry in credited if entry[1].credits.kind == "agency"]
    chosen = named or credited[:1]
    if not chosen:
        return None
    raws = dict.fromkeys(reading.credits.raw for _, reading, _ in chosen)
    names = dict.fromkeys(name for _, reading, _ in chosen for name in reading.credits.agencies)
    blocks = [block.id for block, _, own in chosen if own]
    value = Credits(JOINT.join(raws), tuple(names), "agency" if named else "generic")
    if not blocks:
        return Found(value, "tail", 0.8)
    return Found(value, "line", 0.9, blocks[-1], more_blocks=tuple(blocks[:-1]))


def _stated(document: Document, table: Agencies) -> Found[Credits] | None:
    """An agency that the page names as author or source; not the agency whose site it is."""
    site = document.metadata.site
    own = table.canonical(site.value) if site else None
    node = json_ld.article(document)
    stated = [("json_ld.author", name) for name in json_ld.names_of(node.get("author"), document)]
    stated += [(f"meta.{key}", value) for key in META for value in document.facts.meta.get(key, ())]
    stated += [("marked", text) for text in document.facts.marked_authors[:MOST_MARKED]]
    for source, text in stated:
        reading = read_credit(text, table, marked=True)
        if reading and own not in reading.credits.agencies:
            return Found(reading.credits, source, 0.8)
    return None


def _republished(lines: list[Placed]) -> Found[Credits] | None:
    found = republished([placed.block for placed in lines])
    return Found(found[0], "line", 0.6, found[1]) if found else None
