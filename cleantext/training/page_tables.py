"""The tables of what is said of whole pages: how far confidence can be trusted, and whether articles are told from others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.article_page import LEAST_PROBABILITY
from cleantext.training.tables import Row, by_page_type
from cleantext.training.verdicts import ARTICLE, UNKNOWN, PageVerdict

POOR: Final = 0.8
"""Word F1 below which an article is poor: confidence should tell these from the others."""

GROUPS: Final = 10
GROUP_PAGES: Final = 10
"""Groups of pages, by confidence, in which confidence is held against F1, and pages that make one."""

LIMITS: Final = (LEAST_PROBABILITY, 0.5)
"""Probabilities from which on a page counts as one of an article: what ``require = "article"`` asks, and an even chance."""

Values = NDArray[np.float64]


def confidence_rows(verdicts: Iterable[PageVerdict]) -> list[Row]:
    """Per page type: means of confidence and word F1, their rank correlation, and how well confidence tells poor pages.

    That last is the chance that of two pages, one poor and one not, the poor one has less confidence (the area under the
    ROC curve).
    """
    known = [one for one in verdicts if one.confidence is not None and one.word_f1 is not None]
    rows = []
    for page_type, group in by_page_type(known, lambda verdict: verdict.page_type):
        confidence, word_f1 = _columns(group)
        row: Row = {"pages": page_type, "n": len(group)}
        row |= {"confidence": float(confidence.mean()), "word F1": float(word_f1.mean())}
        row["rank correlation"] = rank_correlation(confidence, word_f1)
        row[f"AUC for F1 < {POOR}"] = area_under_curve(-confidence, word_f1 < POOR)
        rows.append(row)
    return rows


def reliability_rows(verdicts: Iterable[PageVerdict]) -> list[Row]:
    """Confidence and word F1 of tenths of the pages, least confidence first; nothing where these would be too small."""
    confidence, word_f1 = _columns([one for one in verdicts if one.confidence is not None and one.word_f1 is not None])
    if len(confidence) < GROUPS * GROUP_PAGES:
        return []
    groups = np.array_split(np.argsort(confidence, kind="stable"), GROUPS)
    return [
        {
            "part": f"{number} of {GROUPS}",
            "n": len(group),
            "confidence": float(confidence[group].mean()),
            "word F1": float(word_f1[group].mean()),
        }
        for number, group in enumerate(groups, 1)
    ]


def article_rows(verdicts: Iterable[PageVerdict]) -> list[Row]:
    """How many of the pages taken for articles are some, and how many of the articles are taken for it, by limit.

    Nothing where all pages are of one sort, or of none that is known.
    """
    known = [one for one in verdicts if one.article is not None and one.page_type != UNKNOWN]
    is_article = np.array([one.page_type == ARTICLE for one in known], dtype=bool)
    if is_article.all() or not is_article.any():
        return []
    probability = np.array([one.article for one in known], dtype=np.float64)
    rows = []
    for limit in LIMITS:
        taken = probability >= limit
        right = int((taken & is_article).sum())
        row: Row = {"limit": limit, "n": len(known), "articles": int(is_article.sum()), "taken": int(taken.sum())}
        rows.append({**row, "precision": right / max(1, taken.sum()), "recall": right / is_article.sum()})
    return rows


def rank_correlation(first: Values, second: Values) -> float | None:
    """Spearman's rank correlation; None where one of the two does not vary."""
    ranks = np.vstack([_ranks(first), _ranks(second)])
    if not ranks.std(axis=1).all():
        return None
    return float(np.asarray(np.corrcoef(ranks))[0, 1])


def area_under_curve(scores: Values, is_wanted: NDArray[np.bool_]) -> float | None:
    """The chance that something wanted scores above something else, ties counted half; None where there is only one sort."""
    wanted, others = int(is_wanted.sum()), int((~is_wanted).sum())
    if not wanted or not others:
        return None
    above = _ranks(scores)[is_wanted].sum() - wanted * (wanted + 1) / 2
    return float(above / (wanted * others))


def _columns(verdicts: Sequence[PageVerdict]) -> tuple[Values, Values]:
    return (
        np.array([one.confidence for one in verdicts], dtype=np.float64),
        np.array([one.word_f1 for one in verdicts], dtype=np.float64),
    )


def _ranks(values: Values) -> Values:
    """The ranks of values, from 1; equal values share the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks = np.asarray(last - (counts - 1) / 2, dtype=np.float64)
    return ranks[place.reshape(-1)]
