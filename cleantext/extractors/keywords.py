"""The keywords of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.base import Extractor
from cleantext.extractors.wording import words

MOST: Final = 50
LONGEST: Final = 80
FEWEST_OF_SAME: Final = 2
"""Keywords that a list has at least to be the more careful choice of a longer one."""

OPENING: Final = 4000
"""Characters of the page in which keywords are looked for."""

META: Final = (("article:tag", 0.9), ("news_keywords", 0.8), ("parsely-tags", 0.6), ("keywords", 0.5))
_SEPARATOR: Final = re.compile("[,;|\n،、，；]")
_MACHINE: Final = re.compile(r"\w:\w|_|^\W*$|^\d{5,}$|https?:")
"""Tags of a publishing system: ``type:article``, ``ad_free``, ``100312362``."""


class Keywords(Extractor[NoOptions]):
    """Finds the keywords that the page states of its article.

    They stand in ``article:tag``, JSON-LD, ``news_keywords`` and ``keywords``; the last are on many sites the same on every
    page, so these count only where the page speaks of one of them. Tags that are for machines (``type:article``) are
    left out, as are lists that are the headline cut into words. A list whose keywords stand in another one too is the more
    careful: the longer has tags of the system or the sections beside. The confidence grows with the share of keywords that
    the page speaks of.

    Known misses: tags that the page only shows, unless they are marked as such; plain text has none.
    """

    name = "keywords"
    field = "keywords"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta property='article:tag' content='ferries'><meta property='article:tag' content='Skerry Island'>"
            "<p>The ferries to Skerry Island are back.</p>",
            ("ferries", "Skerry Island"),
            "text/html",
        ),
        Sample(
            '<script type="application/ld+json">{"@type": "NewsArticle", "keywords": "ferries, islands, type:news"}'
            "</script><p>The ferries are back.</p>",
            ("ferries", "islands"),
            "text/html",
        ),
        Sample("<meta name='keywords' content='news, weather'><p>The ferries are back.</p>", None, "text/html"),
        Sample("ferries, islands\n\nThe ferries are back in service, their owners said.", None),
    )

    def extract(self, document: Document) -> Found[tuple[str, ...]] | None:
        """The keywords of the source that is trusted most."""
        readings: dict[frozenset[tuple[str, ...]], Found[tuple[str, ...]]] = {}
        for reading in sorted(_stated(document), key=lambda reading: -reading.confidence):
            readings.setdefault(frozenset(map(words, reading.value)), reading)
        stated = [keys for keys, reading in readings.items() if not reading.source.startswith("markup")]
        best = [readings[keys] for keys in sorted(readings, key=lambda keys: _is_padded(keys, stated))]
        return replace(best[0], alternatives=tuple(best[1:])) if best else None


def _is_padded(keys: frozenset[tuple[str, ...]], stated: Iterable[frozenset[tuple[str, ...]]]) -> bool:
    """Whether a list that is stated for machines has some of the same keywords and no other ones; pages show but a few."""
    return any(len(other) >= FEWEST_OF_SAME and other < keys for other in stated)


def _stated(document: Document) -> Iterator[Found[tuple[str, ...]]]:
    facts = document.facts
    stated: list[tuple[str, Any, float]] = [(f"meta.{key}", facts.meta.get(key, ()), trust) for key, trust in META]
    stated += [
        ("json_ld.keywords", json_ld.article(document).get("keywords"), 0.9),
        ("markup.keywords", facts.marked.get("keywords", ()), 0.7),
        ("markup.tag", facts.marked.get("tag", ()), 0.4),
    ]
    lists = [(source, _split(value), trust) for source, value, trust in stated]
    opening = _opening(document) if any(keywords for _, keywords, _ in lists) else ""
    headline = words(document.metadata.headline.value) if document.metadata.headline else ()
    for source, keywords, trust in lists:
        if not keywords or _is_cut(keywords, headline):
            continue
        share = sum(" ".join(words(keyword)) in opening for keyword in keywords) / len(keywords)
        if share or source != "meta.keywords":
            yield Found(keywords, source, round(trust * (1 + share) / 2, 2))


def _is_cut(keywords: tuple[str, ...], headline: tuple[str, ...]) -> bool:
    """Whether keywords are the words of the headline in their order."""
    return len(keywords) > 1 and tuple(word for keyword in keywords for word in words(keyword)) == headline


def _split(value: Any) -> tuple[str, ...]:
    """The keywords in a text or in a list of texts, each once, in their order."""
    texts = [value] if isinstance(value, str) else list(value) if isinstance(value, (list, tuple)) else []
    found: dict[tuple[str, ...], str] = {}
    for text in texts[:MOST]:
        for piece in _SEPARATOR.split((json_ld.text_of(text) or "")[: MOST * LONGEST]):
            keyword = piece.strip(" \"'#\t")
            if keyword and len(keyword) <= LONGEST and not _MACHINE.search(keyword):
                found.setdefault(words(keyword), keyword)
    return tuple(islice(found.values(), MOST))


def _opening(document: Document) -> str:
    """The words of the title and of the first visible prose, a space between, up to `OPENING` characters."""
    texts, left = [document.facts.title or ""], OPENING
    for block in document.blocks:
        if left <= 0:
            break
        if not block.hidden and len(block.text) > LONGEST and not block.link_chars * 2 > len(block.text):
            texts.append(block.text[:left])
            left -= len(block.text)
    return " ".join(words(" ".join(texts)))
