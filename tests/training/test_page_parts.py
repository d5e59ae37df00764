from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cleantext.signals.tagger.article_page import article_page_features
from cleantext.signals.tagger.calibration import Calibration
from cleantext.signals.tagger.trees import Trees
from cleantext.training.examples import Examples
from cleantext.training.page_parts import Scored, fit_page_parts

pytest.importorskip("lightgbm")


def scored(pages: list[Examples], sure: float = 0.9) -> list[Scored]:
    """Pages with scores that are right, and as sure as that."""
    return [(page, np.where(page.labels, sure, 1 - sure)) for page in pages]


def test_confidence_is_what_promises_were_worth(html_pages: list[Examples]) -> None:
    """Where half-hearted scores gave full articles, they are worth as much."""
    parts = fit_page_parts(scored(html_pages, 0.7), 1)
    confidence = Calibration.from_arrays(parts["confidence"])
    assert confidence(0.75) > 0.95
    assert "article" not in parts  # all pages are of articles


def test_gold_texts_as_input_are_no_measure_of_confidence(text_pages: list[Examples]) -> None:
    """They are better than what comes in."""
    gold = [page for page in text_pages if page.source == "gold"]
    assert "confidence" not in fit_page_parts(scored(gold), 1)
    assert "confidence" in fit_page_parts(scored(text_pages), 1)


def test_titles_do_not_count(text_pages: list[Examples]) -> None:
    """A title that is kept is no fault, for it goes to the metadata."""
    dumps = [page for page in text_pages if page.source == "residue"]
    assert all(page.titles.sum() == 1 for page in dumps)
    kept = [(page, np.where(page.labels | page.titles, 0.999, 0.001)) for page in dumps]
    assert fit_page_parts(kept, 1)["confidence"]["measured"].tolist() == pytest.approx([1.0])


def test_articles_are_told_from_others(html_pages: list[Examples]) -> None:
    """Where there are some of both; pages of no known type are left out."""
    types = ("article", "listing", "any", "article")
    pages = [replace(page, page_type=types[number % 4]) for number, page in enumerate(html_pages)]
    article = Trees.from_arrays(fit_page_parts(scored(pages), 1)["article"])
    assert article.names == article_page_features("html")
    unknown = [replace(page, page_type="any") for page in html_pages]
    assert "article" not in fit_page_parts(scored(unknown), 1)
