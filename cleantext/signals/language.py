"""The language of a page's text, by detector, on a bounded sample of its longest blocks.

py3langid (a naive Bayes classifier over byte n-grams, Lui and Baldwin 2012, https://aclanthology.org/P12-3005/) is the
default: deterministic, and milliseconds a page. Its model takes most of a second to load, so it is loaded when first
asked for. langdetect, the other choice, draws random numbers; it is seeded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final, Literal

from cleantext.document import Document
from cleantext.signals.scripts import possible_languages

Detector = Literal["py3langid", "langdetect"]

BLOCK_CHARS: Final = 120
SAMPLE_BLOCKS: Final = 4
MORE_BLOCKS: Final = 12
"""The blocks of a sample, and of the larger one where the first leaves doubt; the detector's time grows with them."""

DOUBT: Final = 0.95
"""Confidence below which a detector is given the larger sample."""

PLACEHOLDER: Final = "lorem ipsum"
"""Opens the Latin that templates bring along; it says nothing of a page's language."""


@dataclass(frozen=True, slots=True)
class Detection:
    """An ISO 639-1 code, how sure the detector is (0 to 1), and the number of letters that it saw."""

    language: str
    confidence: float
    letters: int


def sample(document: Document, blocks: int = SAMPLE_BLOCKS) -> str:
    """The beginnings of the longest visible blocks in page order, at most `BLOCK_CHARS` characters of each."""
    visible = [
        block for block in document.blocks if not block.hidden and PLACEHOLDER not in block.text[:BLOCK_CHARS].lower()
    ]
    longest = nsmallest(blocks, visible, key=lambda block: (-len(block.text), block.id))
    return "\n".join(block.text[:BLOCK_CHARS] for block in sorted(longest, key=lambda block: block.id))


def by_py3langid(document: Document) -> Detection | None:
    """The language by py3langid, of those written in the text's script; None where there is no letter to go by."""
    detection = _ranked(sample(document))
    if detection is not None and detection.confidence < DOUBT and len(document.blocks) > SAMPLE_BLOCKS:
        return _ranked(sample(document, MORE_BLOCKS))
    return detection


def _ranked(text: str) -> Detection | None:
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    from py3langid import rank  # the model behind it is loaded on the first call

    languages = possible_languages(text)
    scores = [score for score in rank(text) if languages is None or score[0] in languages]
    if not scores:
        return None
    # Scores are log posteriors; divided by the root of the length they give calibrated probabilities (py3langid).
    heat = math.sqrt(len(text.encode("utf-8", "surrogatepass")))
    best = scores[0][1]
    total = sum(math.exp(max((score - best) / heat, -700.0)) for _, score in scores)
    return Detection(scores[0][0], 1 / total, letters)


def by_langdetect(document: Document) -> Detection | None:
    """The language by langdetect, seeded; None where it finds no feature to go by.

    Raises ModuleNotFoundError where langdetect is not installed (the extra ``langdetect`` installs it).
    """
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    text = sample(document, MORE_BLOCKS)
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return None
    return Detection(best.lang.partition("-")[0], best.prob, sum(map(str.isalpha, text)))


DETECTORS: Final = {"py3langid": by_py3langid, "langdetect": by_langdetect}
