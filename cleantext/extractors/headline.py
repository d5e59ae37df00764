"""The headline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Block, Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.base import Extractor
from cleantext.extractors.title_line import title_line
from cleantext.extractors.title_tag import shortened
from cleantext.extractors.wording import likeness, same_words, word_count, words

MANY_HEADINGS: Final = 30
SHOWN: Final = 0.3
"""What it weighs that a block of the page shows the text."""

ALIKE: Final = 0.75
"""Likeness from which on two sources speak of the same headline in other words."""

AKIN: Final = 0.35
"""Likeness from which on a heading and a stated title may be about the same text."""

FEWEST_WORDS: Final = 3
SHOWN_ALONE: Final = 2.2
"""The weight of the only first-level heading of a page that is akin to what the page states."""

BAR: Final = 0.1
"""What a text with a bar in it, and so probably with the site's name, loses."""

_H1: Final = re.compile(r"h1(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A text that may be the headline. ``weight`` says how far its source is trusted."""

    text: str
    source: str
    weight: float
    block: int | None = None


class Headline(Extractor[NoOptions]):
    """Finds the headline of the article, and the block that shows it.

    An HTML page states its headline up to five times: the ``h1``, ``og:title``, ``twitter:title``, JSON-LD, and the
    title tag, where the site's name hangs on. Each may be wrong by itself (a logo as ``h1``, a headline for search
    engines), so every candidate is scored by the sources that agree with it; the only ``h1`` of a page outweighs the
    rest where it is like what they say. What differs is kept as alternatives. In plain text the headline is the line that
    the evidence of its form, place, company and recurring words makes likely (`title_line`); without enough there is none.
    Nothing that is known as the furniture of its site is a headline.

    Known misses: kickers set into the same heading are taken along; of a plain text headlines of one word, headlines in
    words that the text does not use, and those above long lists; below a headline without recurring words its standfirst.
    """

    name = "headline"
    field = "headline"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<title>Ferry line to Skerry Island reopens | Harbour Gazette</title>"
            "<h1>Ferry line to Skerry Island reopens</h1><p>The ferry is back.</p>",
            "Ferry line to Skerry Island reopens",
            "text/html",
        ),
        Sample(
            "<meta property='og:site_name' content='Inselbote'><meta property='og:title' content='Fähre fährt wieder'>"
            "<title>Fähre fährt wieder - Inselbote</title><h1>Inselbote</h1><p>Die Fähre ist zurück.</p>",
            "Fähre fährt wieder",
            "text/html",
        ),
        Sample("<p>Ships came in all morning.</p>", None, "text/html"),
        Sample(
            "Skip to content\n\nSkerry: ferry line to the island reopens after storm\n\nThe ferry line to Skerry "
            "Island, closed since the storm tore away the pier in March, is in service again, its owners said.\n\n"
            "A first ship left the harbour at dawn with forty passengers, most of them islanders who had waited.",
            "Skerry: ferry line to the island reopens after storm",
        ),
        Sample(
            "The ferry line to Skerry Island, closed since the storm tore away the pier in March, has been in service "
            "again since Monday, its owners said.\n\nA first ship left the harbour at dawn with forty passengers.",
            None,
        ),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The headline by the agreement of the page's sources, or the title line of a plain text."""
        if document.kind == "text":
            return title_line(document)
        headings, stated = list(_headings(document)), list(_stated(document))
        if len(headings) == 1:
            headings = [_weighed(headings[0], stated)]
        candidates = [*headings, *stated]
        return _chosen(candidates, document) if candidates else None


def _weighed(heading: _Candidate, stated: Sequence[_Candidate]) -> _Candidate:
    """The only heading of a page outweighs what is stated, where that is alike: search engines are told other words."""
    if word_count(heading.text) >= FEWEST_WORDS and any(likeness(heading.text, c.text) >= AKIN for c in stated):
        return replace(heading, weight=SHOWN_ALONE)
    return heading


def _headings(document: Document) -> Iterator[_Candidate]:
    """The first-level headings that are no logo. Several of them are less to be trusted each."""
    shown = (block for block in document.blocks if not block.hidden and block.id not in document.furniture)
    found = [block for block in shown if block.kind == "heading" and _is_h1(block)]
    weight = 1.0 if len(found) == 1 else 0.6
    for block in found[:MANY_HEADINGS]:
        yield _Candidate(block.text, "h1", weight, block.id)


def _stated(document: Document) -> Iterator[_Candidate]:
    """What the page states for machines."""
    facts = document.facts
    headline = json_ld.text_of(json_ld.article(document).get("headline"))
    if headline:
        yield _Candidate(headline, "json_ld.headline", 0.9)
    for key, weight in (("og:title", 0.8), ("headline", 0.8), ("twitter:title", 0.3), ("dc.title", 0.5)):
        for value in facts.meta.get(key, ())[:1]:
            yield _Candidate(value, f"meta.{key}", weight)
    if facts.title:
        yield _Candidate(facts.title, "title", 0.6)


def _chosen(candidates: list[_Candidate], document: Document) -> Found[str] | None:
    """The variant of a candidate that most weight of sources agrees with; the best of the other texts after it."""
    site = document.metadata.site.value if document.metadata.site else None
    spoken = [(candidate, _variants(candidate, site)) for candidate in candidates]
    lines = _lines(document, max(len(variant) for _, variants in spoken for variant in (*variants, "")))
    total = sum(candidate.weight for candidate in candidates) + SHOWN
    readings = []
    for candidate, variants in spoken:
        scored = [
            (_score(variant, cut, candidate, spoken, lines), -cut, variant) for cut, variant in enumerate(variants)
        ]
        if scored:
            score, _, text = max(scored)
            block = candidate.block if candidate.block is not None else _showing(text, lines)
            confidence = round(min(score / (total + 0.2), 1.0), 2)
            readings.append((score, Found(" ".join(text.split()), candidate.source, confidence, block)))
    readings.sort(key=lambda reading: -reading[0])
    return _with_others([found for _, found in readings]) if readings else None


def _score(
    text: str,
    cut: int,
    candidate: _Candidate,
    spoken: list[tuple[_Candidate, list[str]]],
    lines: Mapping[tuple[str, ...], Sequence[Block]],
) -> float:
    """How much speaks for a text: the sources that agree with it, and a block that shows it."""
    shown = candidate.block is not None or _showing(text, lines) is not None
    return _support(text, spoken) + SHOWN * shown + 0.2 * candidate.weight - 0.05 * cut - BAR * (" | " in text)


def _with_others(readings: Sequence[Found[str]]) -> Found[str]:
    """The first reading, with the others that differ from it in words and may be headlines.

    Other headings may be those of other stories, so they must be like it.
    """
    best, *rest = readings
    others: dict[tuple[str, ...], Found[str]] = {}
    for other in rest:
        akin = other.source != "h1" or likeness(other.value, best.value) >= AKIN
        if akin and word_count(other.value) >= FEWEST_WORDS and not same_words(other.value, best.value):
            others.setdefault(words(other.value), other)
    return replace(best, alternatives=tuple(others.values()))


def _variants(candidate: _Candidate, site: str | None) -> list[str]:
    """The text, and for titles with a tail what is left without it; never the bare name of the site."""
    texts = [candidate.text] if candidate.block is not None else shortened(candidate.text)
    kept = [text for text in texts if words(text) and not (site and same_words(text, site))]
    if site and len(kept) > 1 and words(kept[0])[-len(words(site)) :] == words(site):
        return kept[1:]
    return kept


def _support(text: str, spoken: list[tuple[_Candidate, list[str]]]) -> float:
    """The weight of the sources that have the text among their variants; half of it where they only read alike."""
    support = 0.0
    for candidate, variants in spoken:
        if any(same_words(text, variant) for variant in variants):
            support += candidate.weight
        elif any(likeness(text, variant) >= ALIKE for variant in variants):
            support += candidate.weight / 2
    return support


def _lines(document: Document, longest: int) -> Mapping[tuple[str, ...], Sequence[Block]]:
    """The visible blocks that may show a text of at most ``longest`` characters, by their words."""
    lines: defaultdict[tuple[str, ...], list[Block]] = defaultdict(list)
    for block in document.blocks:
        if len(block.text) <= _longest_showing(longest) and not block.hidden:
            lines[words(block.text)].append(block)
    return lines


def _showing(text: str, lines: Mapping[tuple[str, ...], Sequence[Block]]) -> int | None:
    """The id of the block that shows a text: a heading rather than another one."""
    shown = [block for block in lines.get(words(text), ()) if len(block.text) <= _longest_showing(len(text))]
    return min(shown, key=lambda block: (block.kind != "heading", block.id)).id if shown else None


def _longest_showing(length: int) -> int:
    """Characters of the longest block that shows a text of some length: the rest are marks."""
    return 2 * length + 20


def _is_h1(block: Block) -> bool:
    return any(_H1.match(token) for token in block.path[-6:])
