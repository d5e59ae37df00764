"""The credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Block, Credits, Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.agencies import agencies
from cleantext.extractors.base import Extractor
from cleantext.extractors.credit_grammar import read_credit, read_credit_tail
from cleantext.extractors.dates import visible_date
from cleantext.extractors.prose import LEAST_WORDS, prose_run, prose_words
from cleantext.extractors.tables import months, phrases
from cleantext.extractors.wording import is_prose, word_count

OUTSIDE: Final = re.compile(r"\0(?:nav|footer|aside|form|figure|figcaption)(?![a-z0-9])")
"""Elements whose text is not the article's, or a picture's."""

ABOVE_TEXT: Final = 14
BELOW_TEXT: Final = 6
FAR_BELOW_TEXT: Final = 40
LAST_PARAGRAPHS: Final = 3
"""Paragraphs, the last ones, that a credit in brackets may close."""

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
        """The credit line next to the text, else what the page states, else the words of republishing."""
        blocks = [block for block in document.blocks if _may_credit(block)]
        return _line(blocks, document) or _stated(document) or _republished(blocks)


def _may_credit(block: Block) -> bool:
    outside = (
        block.hidden
        or block.kind in ("caption", "row")
        or (block.kind == "item" and not block.path)
        or _is_outside(block.path)
    )
    return not outside


@lru_cache(maxsize=512)
def _is_outside(path: tuple[str, ...]) -> bool:
    return OUTSIDE.search("\0".join(("", *path))) is not None  # one search is faster than one for each step


def _line(blocks: list[Block], document: Document) -> Found[Credits] | None:
    """The credit line above the first paragraph or after the last one."""
    found = [(block, credit) for block in _beside_text(blocks, document) if (credit := read_credit(block.text))]
    raws = [credit.raw for _, credit in found]
    for block, credit in found:
        if raws.count(credit.raw) < MANY:
            return Found(credit, "line", 0.9, block.id)
    for block in islice((block for block in reversed(blocks) if is_prose(block.text)), LAST_PARAGRAPHS):
        if tail := read_credit_tail(block.text):
            return Found(tail, "tail", 0.7)
    return None


def _beside_text(blocks: list[Block], document: Document) -> Iterator[Block]:
    """The lines below the text, then those within it, last ones first, then those above it."""
    start, end = prose_run(document)
    paragraphs = document.signal(prose_words)
    lines = [block for block in blocks if block.id not in paragraphs or paragraphs[block.id] < LEAST_WORDS]
    yield from [block for block in lines if block.id >= end][:BELOW_TEXT]
    yield from reversed([block for block in lines if start <= block.id < end])
    headline = document.metadata.headline
    top = headline.block if headline and headline.block is not None else start - ABOVE_TEXT
    yield from [block for block in lines if top <= block.id < start]
    yield from [block for block in lines if block.id >= end][BELOW_TEXT:FAR_BELOW_TEXT]


def _stated(document: Document) -> Found[Credits] | None:
    """An agency that the page names as author or source."""
    node = json_ld.article(document)
    stated = [("json_ld.author", name) for name in json_ld.names_of(node.get("author"), document)]
    stated += [(f"meta.{key}", value) for key in META for value in document.facts.meta.get(key, ())]
    stated += [("marked", text) for text in document.facts.marked_authors[:3]]
    for source, text in stated:
        credit = read_credit(text)
        if credit:
            return Found(credit, source, 0.8)
    return None


def _republished(blocks: list[Block]) -> Found[Credits] | None:
    """The outlet that a text was first published by, from the set phrases that say so."""
    for block in blocks:
        if word_count(block.text) > 40:
            continue
        lowered = block.text.casefold()
        phrase = next((phrase for phrase in phrases("republished") if phrase in lowered), None)
        name = _outlet(block.text[lowered.index(phrase) + len(phrase) :]) if phrase else None
        if name:
            return Found(Credits(block.text, (name,), "outlet"), "line", 0.6, block.id)
    return None


def _outlet(text: str) -> str | None:
    """The run of capitalized words that begins a text."""
    match = re.match(
        r"[\s:\"“„«]{0,4}((?:[Tt]he )?[A-ZÀ-Þ][\w'’&-]{0,30}(?: (?:of|the|and|&|[A-ZÀ-Þ])[\w'’&-]{0,30}){0,6})", text
    )
    if match is None or match[1].split()[0].lower() in months() or visible_date(text[:60]):
        return None
    return match[1]
