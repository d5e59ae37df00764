"""How good an article is likely to be: the F1 that its scores promise, put right by what such promises were worth."""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.signals.tagger.calibration import Calibration
from cleantext.signals.tagger.cut import Counts, Scores, Selection, expected_f1

UNCALIBRATED: Final = Calibration(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
"""Takes promises at their word."""


def confidence(
    scores: Scores, words: Counts, kept: Selection, counted: Selection, calibration: Calibration | None
) -> float:
    """An estimate of the word F1 of an article; the arrays are of shape (blocks,).

    ``kept`` are the blocks of the article. Only those ``counted`` matter: what was lifted into the metadata is no part of
    the article, and is not missing from it. Without a calibration it is the expected F1 itself.
    """
    return (calibration or UNCALIBRATED)(expected_f1(scores[counted], words[counted], kept[counted]))
