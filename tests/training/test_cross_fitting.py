from __future__ import annotations

import pytest

from cleantext.errors import ConfigError
from cleantext.training.cross_fitting import cross_fit, empty_fold
from cleantext.training.examples import Examples
from cleantext.training.parts import token_counts
from cleantext.training.selection import fold_of

pytest.importorskip("lightgbm")


@pytest.mark.usefixtures("quick")
def test_each_page_is_scored_by_the_model_that_has_not_seen_its_site(html_pages: list[Examples]) -> None:
    """Every page once; the pages of a fit are those of the other folds, and the progress names the fold."""
    told: set[str] = set()
    counts = token_counts(html_pages)
    fits = cross_fit(html_pages, counts, 2, 1, lambda done, total, what: told.add(what))
    assert [fit.fold for fit in fits] == [0, 1]
    assert sorted(page.id for fit in fits for page, _ in fit.scored) == sorted(page.id for page in html_pages)
    for fit in fits:
        assert {fold_of(page.site, 2) for page, _ in fit.scored} == {fit.fold}
        assert {fold_of(page.site, 2) for page in fit.pages} == {1 - fit.fold}
        assert all(len(scores) == len(page.labels) for page, scores in fit.scored)
    assert "trees of fold 2 of 2" in told


def test_folds_that_no_page_is_in(html_pages: list[Examples]) -> None:
    """A fold without sites would be a model that has seen all: an error, before anything is fitted."""
    assert empty_fold(html_pages, 2) is None
    assert empty_fold(html_pages, 40) == 0
    with pytest.raises(ConfigError, match="fold 0 of 40 is empty: the pages are of 4 sites; use fewer folds"):
        cross_fit(html_pages, token_counts(html_pages), 40, 1, lambda done, total, what: None)
