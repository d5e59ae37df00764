from __future__ import annotations

from dataclasses import dataclass

import pytest

from cleantext.training.selection import fold_of, sample, site_of


@dataclass(frozen=True)
class Item:
    """Anything with an id."""

    id: str


def test_a_sample_is_the_same_in_whatever_order() -> None:
    """Which items are chosen hangs on their ids alone; they stay in order."""
    items = [Item(str(number)) for number in range(20)]
    chosen = sample(items, 5)
    assert len(chosen) == 5
    assert sample(items[::-1], 5) == chosen[::-1]
    assert sample(items, None) == sample(items, 99) == items


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://news.example.co.uk:80/a", "example.co.uk"),
        ("https://EXAMPLE.org", "example.org"),
        (None, "page7"),
        ("no address", "page7"),
        ("https://[half/", "page7"),
    ],
)
def test_the_site_of_a_page(url: str | None, site: str) -> None:
    """The registered domain, or the id where there is no URL: such a page is a site of its own."""
    assert site_of(url, "page7") == site


def test_folds_part_the_sites() -> None:
    """Every site has its fold, the same each time, and no fold is empty when there are many sites."""
    folds = [fold_of(f"site{number}.example", 4) for number in range(200)]
    assert set(folds) == {0, 1, 2, 3}
    assert folds == [fold_of(f"site{number}.example", 4) for number in range(200)]
