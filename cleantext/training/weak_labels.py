"""Labels for pages of which only some segments are known: what must be in the text, and what must not.

Blocks that hold one are labelled by it. The others are labelled by a first model where it is sure, at half their weight
(self-training: Scudder 1965, "Probability of error of some adaptive pattern-recognition machines"; with thresholds as in
Yarowsky 1995), and not at all where it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

SURE_CONTENT: Final = 0.9
SURE_BOILERPLATE: Final = 0.05
GUESS_TRUST: Final = 0.5
"""Scores above and below which a block is labelled by a first model, and how far such a label counts."""

Labels = tuple[NDArray[np.bool_], NDArray[np.float64]]
"""What is content, and how far each label counts, 0 where it is not known; (blocks,) each."""


def segment_labels(texts: Sequence[str], with_: Iterable[str], without: Iterable[str]) -> Labels:
    """Labels of blocks that hold a segment; of those that hold segments of both sorts none is known."""
    wanted, unwanted = (_holds(texts, segments) for segments in (with_, without))
    return wanted & ~unwanted, (wanted ^ unwanted).astype(np.float64)


def guessed_labels(labels: NDArray[np.bool_], trust: NDArray[np.float64], scores: NDArray[np.float64]) -> Labels:
    """The labels, and where none is known those that scores make sure; all (blocks,)."""
    content = scores > SURE_CONTENT
    guesses = np.where(content | (scores < SURE_BOILERPLATE), GUESS_TRUST, 0.0)
    known = trust > 0
    return np.where(known, labels, content), np.where(known, trust, guesses)


def _holds(texts: Sequence[str], segments: Iterable[str]) -> NDArray[np.bool_]:
    """Whether each text holds one of the segments, white space apart."""
    wanted = [segment for segment in (" ".join(segment.split()) for segment in segments) if segment]
    plain = (" ".join(text.split()) for text in texts)
    return np.array([any(segment in text for segment in wanted) for text in plain], dtype=bool)
