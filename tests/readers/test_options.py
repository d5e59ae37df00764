from __future__ import annotations

from pathlib import Path

import pytest

from cleantext.errors import ConfigError
from cleantext.readers import ReadOptions, read


@pytest.mark.parametrize("name", ["id", "text", "published", "changes"])
def test_our_own_names_cannot_be_kept(name: str) -> None:
    """A column that is carried through never stands for one of our own."""
    with pytest.raises(ConfigError, match=name):
        ReadOptions(keep_columns=(name,))


def test_a_column_is_kept_once() -> None:
    """Naming a column twice is a mistake."""
    with pytest.raises(ConfigError, match="twice"):
        ReadOptions(keep_columns=("a", "a"))


def test_every_page_has_the_columns(tmp_path: Path) -> None:
    """Files without rows have none to carry, and say so with null, so that all rows of the output are alike."""
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.jsonl").write_text('{"text": "Two.", "x": 1}\n{"x": 2}\nno JSON')
    pages = read([tmp_path], ReadOptions(keep_columns=("x",)))
    assert [page.carried for page in pages] == [{"x": None}, {"x": 1}, {"x": 2}, {"x": None}]
