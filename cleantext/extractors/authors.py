"""The authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Block, Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.agencies import agencies
from cleantext.extractors.base import Extractor
from cleantext.extractors.names import person_names, without_byline
from cleantext.extractors.prose import prose_run
from cleantext.extractors.wording import is_prose

META: Final = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "citation_author",
)
"""Names of meta tags that hold authors, the more trusted first."""

LINES_ABOVE: Final = 3
LINES_BELOW: Final = 40
BYLINE_CHARS: Final = 120

_MARKED: Final = re.compile(r"[^\[]*(?:byline|author|autor(?!i))", re.IGNORECASE)
_FIGURE: Final = re.compile(r"(?:figure|figcaption)(?![a-z0-9])")
_ADDRESS: Final = re.compile(r"https?:|www\.|^/")


@dataclass(frozen=True)
class AuthorsOptions:
    """``agencies``: a TOML file of agencies beside those built in; none of them is an author."""

    agencies: str = ""


class Authors(Extractor[AuthorsOptions]):
    """Finds the persons who wrote the article.

    They are stated in JSON-LD, in meta tags, in elements marked as author, or in a line by the headline ("By Jane Doe",
    "Von Erika Muster"). Agencies, places, the outlet itself, roles, dates and addresses stand in the same spots and
    are no authors: for a page that names nobody, nobody is found.

    Known misses: bylines without "By" on pages that mark nothing; a company's or desk's name in a byline without
    markup; names of more than five words.
    """

    name = "authors"
    field = "authors"
    Options = AuthorsOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Jane Doe"},'
            ' {"name": "Reuters"}]}</script><p>News.</p>',
            ("Jane Doe",),
            "text/html",
        ),
        Sample(
            "<meta name='author' content='Von Erika Muster und Max Moor'><p>News.</p>",
            ("Erika Muster", "Max Moor"),
            "text/html",
        ),
        Sample(
            "Ferry line to the island is back\n\nBy Jane Doe and Ann Lee, Staff Writers\n\nThe ferry is back.",
            ("Jane Doe", "Ann Lee"),
        ),
        Sample("Le bac est de retour\n\nPar Jeanne Dupont\n\nLe bac est de retour.", ("Jeanne Dupont",)),
        Sample("Ferry line to the island is back\n\nBy Associated Press\n\nThe ferry is back.", None),
        Sample("<meta name='author' content='https://example.org/jane'><p>By the sea.</p>", None, "text/html"),
    )

    def check(self) -> None:
        """Raise ConfigError where the file of agencies cannot be used."""
        agencies(self.options.agencies)

    def extract(self, document: Document) -> Found[tuple[str, ...]] | None:
        """The names from the most trusted source that names anybody."""
        site = document.metadata.site.value if document.metadata.site else None
        table = agencies(self.options.agencies)
        for source, confidence, texts, block in _sources(document):
            stated = source != "line"
            names = [name for text in texts for name in person_names(text, site, stated=stated, table=table)]
            if names:
                return Found(tuple(dict.fromkeys(names)), source, confidence, block)
        return None


def _sources(document: Document) -> Iterator[tuple[str, float, list[str], int | None]]:
    """Where authors may be stated: source, confidence, texts, and block."""
    facts = document.facts
    node = json_ld.article(document)
    yield (
        "json_ld.author",
        0.95,
        json_ld.names_of(node.get("author") or node.get("creator"), document, persons=True),
        None,
    )
    for key in META:
        values = [value for value in facts.meta.get(key, ()) if not _ADDRESS.search(value)]
        yield f"meta.{key}", 0.85, values, None
    yield "marked", 0.8, list(dict.fromkeys(facts.marked_authors))[:4], None
    yield from _lines(document)


def _lines(document: Document) -> Iterator[tuple[str, float, list[str], int | None]]:
    """Lines around the headline that begin as bylines do, or are marked up as one."""
    for block in _near_headline(document):
        if (
            block.hidden
            or block.kind == "caption"
            or any(_FIGURE.match(step) for step in block.path)
            or len(block.text) > BYLINE_CHARS
            or is_prose(block.text)
        ):
            continue
        text, is_byline = without_byline(block.text)
        if is_byline or any(_MARKED.match(step) for step in block.path[-3:]):
            yield "line", 0.7, [text], block.id


def _near_headline(document: Document) -> tuple[Block, ...]:
    """The blocks around the headline; those around the beginning of the text where no block shows a headline."""
    headline = document.metadata.headline
    start = prose_run(document)[0] - LINES_BELOW // 2 if headline is None or headline.block is None else headline.block
    return tuple(block for block in document.blocks if start - LINES_ABOVE <= block.id < start + LINES_BELOW)
