"""Titles taken apart."""

from __future__ import annotations

from cleantext.extractors.title_tag import MOST_CUTS, shortened, title_parts


def test_parts() -> None:
    """Parts stand between spaced separators; hyphens within words separate nothing."""
    assert title_parts("Ferry re-opens - Islands | Gazette") == ["Ferry re-opens", "Islands", "Gazette"]
    assert title_parts("") == []


def test_shortened() -> None:
    """Parts are cut from the end one by one."""
    assert shortened("Ferry is back - Islands | Gazette") == [
        "Ferry is back - Islands | Gazette",
        "Ferry is back - Islands",
        "Ferry is back",
    ]


def test_titles_of_many_parts_are_cut_a_few_times() -> None:
    """A title that is all separators costs no more than others: what is left is compared with what is left of others."""
    assert len(shortened("a | " * 100)) == MOST_CUTS + 1
