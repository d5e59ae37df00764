"""What promises of the scores were worth: measured word F1 against the expected."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.calibration import MOST_POINTS
from cleantext.signals.tagger.model_file import Arrays

LEAST_PAGES: Final = 20
"""Pages behind each point of the map, so that none stands for a few odd ones."""


def fit_isotonic(expected: NDArray[np.float64], measured: NDArray[np.float64]) -> Arrays:
    """The rising map nearest to the pages, as `cleantext.signals.tagger.calibration.Calibration` reads it.

    ``expected`` and ``measured`` are (pages,), with at least one page. Pages that expect alike are averaged in groups;
    groups that would make the map fall are pooled with their neighbours (pool adjacent violators: Ayer, Brunk, Ewing,
    Reid and Silverman 1955, "An empirical distribution function for sampling with incomplete information").
    """
    order = np.argsort(expected, kind="stable")
    groups = np.array_split(order, min(MOST_POINTS, max(1, len(order) // LEAST_PAGES)))
    pools: list[tuple[float, float, int]] = []  # means of expected and measured, pages
    for group in groups:
        pool = (float(expected[group].mean()), float(measured[group].mean()), len(group))
        while pools and (pools[-1][1] >= pool[1] or pools[-1][0] >= pool[0]):
            pool = _pooled(pools.pop(), pool)
        pools.append(pool)
    points = np.clip(np.array([pool[:2] for pool in pools]), 0, 1)
    return {"expected": points[:, 0], "measured": points[:, 1]}


def _pooled(first: tuple[float, float, int], second: tuple[float, float, int]) -> tuple[float, float, int]:
    pages = first[2] + second[2]
    expected, measured = ((first[at] * first[2] + second[at] * second[2]) / pages for at in (0, 1))
    return expected, measured, pages
