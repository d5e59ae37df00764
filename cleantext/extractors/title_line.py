"""The title of a plain text: the line for which the most evidence speaks, as weighed on labelled dumps.

Every line that may be a title gets a score, the sum of the weights of its evidence (`title_evidence`). The chance that it is
the title is the softmax of the scores, with "none of them" at score 0: a conditional logit (McFadden 1974). The weights stand
in ``data/title_line.toml``; ``benchmarks/train_title_line.py`` fits them. Copies of a line share their chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp
from typing import Final

from cleantext.document import Document, Found
from cleantext.extractors.tables import title_weights
from cleantext.extractors.title_evidence import BARE, HEADS_REPORT, UNFIT, evidence
from cleantext.extractors.title_form import title_text
from cleantext.extractors.title_lines import Lines
from cleantext.extractors.title_tag import shortened
from cleantext.extractors.wording import words

LEAST: Final = 0.5
LEAST_SIGNED: Final = 0.35
LEAST_BARE: Final = 0.8
"""The least chance of a title that is sure: on a page; above a byline or a date; and where more is at stake, in a text that
shows nothing of a page and may be clean, and of a line that may be a piece of a sentence."""

LEAST_REPORT: Final = 0.02
"""The least chance of a first line that a news report takes up at once (`title_evidence.HEADS_REPORT`)."""

LEAST_UNSURE: Final = 0.2
UNSURE: Final = "line.unsure"
"""The least chance of a title that is told, but not sure enough to be lifted out of the text, and its source. Of articles of
which nothing but title and text is left, 84 of 100 titles are told, and 20 of these lifted; without their title another line is
told of 8, and lifted of 1."""

OTHER: Final = 0.15
"""The least chance of another reading."""

LONGEST_TAIL: Final = 4
"""Words of the longest name of a site or section that is cut from the first line."""

_LARGEST_SCORE: Final = 30.0


def title_line(document: Document) -> Found[str] | None:
    """The title among the lines above the running text, its chance as confidence; less likely lines as alternatives.

    Its source is `UNSURE` where the line may be a subheading as well, and is better left in the text.
    """
    lines = Lines(document)
    found = evidence(lines)
    chances = _chances(found)
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in chances:
        groups[words(lines.shown[at].text)].append(at)
    readings = sorted((_reading(places, chances, lines) for places in groups.values()), key=_chance, reverse=True)
    best = _best(readings, found, lines)
    if best is None:
        return None
    others = tuple(other for other in readings if other.confidence >= OTHER and other.value != best.value)
    return Found(best.value, best.source, best.confidence, best.block, others)


def _best(readings: Sequence[Found[str]], found: Mapping[int, Mapping[str, float]], lines: Lines) -> Found[str] | None:
    """The likeliest reading, where it is likely enough; at the head of a news report less is enough."""
    heads = {lines.shown[at].id for at, pieces in found.items() if HEADS_REPORT in pieces}
    for reading in readings:
        if reading.block in heads and reading.confidence >= LEAST_REPORT:
            return replace(reading, confidence=max(reading.confidence, LEAST))
    best = next(iter(readings), None)
    if best is None:
        return None
    pieces = next(pieces for at, pieces in found.items() if lines.shown[at].id == best.block)
    signed = "signed_only" in pieces
    least = LEAST_SIGNED if signed else LEAST
    if best.confidence >= (LEAST_BARE if "continues" in pieces or (not signed and _is_bare(best, lines)) else least):
        return best
    return replace(best, source=UNSURE) if best.confidence >= LEAST_UNSURE and not UNFIT & pieces.keys() else None


def _is_bare(reading: Found[str], lines: Lines) -> bool:
    """Whether the text shows little of a page, and nothing above a line."""
    return len(lines.known) <= BARE and not any(lines.shown[at].id < (reading.block or 0) for at in lines.known)


def _chances(found: Mapping[int, Mapping[str, float]]) -> Mapping[int, float]:
    """The chance of every line that may be the title, by its place, from its evidence."""
    weights = title_weights()
    odds: dict[int, float] = {}
    for at, pieces in found.items():
        score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in pieces.items())
        odds[at] = exp(max(-_LARGEST_SCORE, min(score, _LARGEST_SCORE)))
    total = 1.0 + sum(odds.values())
    return {at: value / total for at, value in odds.items()}


def _reading(places: list[int], chances: Mapping[int, float], lines: Lines) -> Found[str]:
    """The likeliest of the copies of a line, with the chance of all."""
    at = max(places, key=chances.__getitem__)
    chance = round(min(sum(chances[place] for place in places), 1.0), 2)
    return Found(_without_site(lines, at), "line", chance, lines.shown[at].id)


def _chance(found: Found[str]) -> float:
    return found.confidence


def _without_site(lines: Lines, at: int) -> str:
    """A line less its bullet, and less a tail that another line of the page goes without, or that names the site."""
    text = title_text(lines.shown[at].text)
    for shorter in shortened(text)[1:]:
        tail = words(text[len(shorter) :])
        if lines.copies[words(shorter)] or (at == 0 and len(tail) <= LONGEST_TAIL and _names_site(tail, lines)):
            return shorter
    return text


def _names_site(tail: tuple[str, ...], lines: Lines) -> bool:
    host = (lines.document.url or "").partition("://")[2].partition("/")[0].casefold()
    return bool(tail) and (lines.copies[tail] > 0 or "".join(tail) in host.replace("-", "").replace(".", ""))
