"""The parts of a model that judge whole pages, fitted on scores of pages that other models had not seen.

Scores of pages that a model was fitted on promise too much.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.article_page import article_page_row
from cleantext.signals.tagger.cut import best_cut, expected_f1, limited
from cleantext.signals.tagger.model_file import Arrays
from cleantext.training.article_page import fit_article_page
from cleantext.training.calibration import fit_isotonic
from cleantext.training.corpus import GOLD_FLAVOUR
from cleantext.training.examples import Examples
from cleantext.training.scores import word_f1
from cleantext.training.verdicts import ARTICLE, UNKNOWN

Scored = tuple[Examples, NDArray[np.float64]]
"""A page, and the scores of its blocks by a model that had not seen it; (blocks,)."""


def fit_page_parts(pages: Sequence[Scored], seed: int) -> Mapping[str, Arrays]:
    """The parts ``confidence`` and ``article``, as far as there are pages for them.

    Articles are told from others where there are some of both. Confidence is not fitted on gold texts given as input: they
    are a test of harm, and better than what comes in.
    """
    parts: dict[str, Arrays] = {}
    dumps = [scored for scored in pages if scored[0].source != GOLD_FLAVOUR]
    if dumps:
        expected, measured = np.array([_promise(*scored) for scored in dumps]).T
        parts["confidence"] = fit_isotonic(expected, measured)
    typed = [scored for scored in pages if scored[0].page_type != UNKNOWN]
    is_article = np.array([page.page_type == ARTICLE for page, _ in typed], dtype=bool)
    if is_article.any() and not is_article.all():
        rows = np.vstack([_page_row(*scored) for scored in typed])
        parts["article"] = fit_article_page(typed[0][0].kind, rows, is_article, seed)
    return parts


def _promise(page: Examples, scores: NDArray[np.float64]) -> tuple[float, float]:
    """The F1 of words that the scores of a page promise for what they keep, and that which it has."""
    words = page.tokens.word_counts
    kept, counted = scores >= limited(best_cut(scores, words)), ~page.titles
    text = "\n".join(page.texts[place] for place in np.flatnonzero(kept & counted))
    return expected_f1(scores[counted], words[counted], kept[counted]), word_f1(text, page.gold)


def _page_row(page: Examples, scores: NDArray[np.float64]) -> NDArray[np.float32]:
    return article_page_row(page.kind, page.rows, scores, page.tokens.word_counts)
