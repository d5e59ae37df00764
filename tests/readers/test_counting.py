"""Counting pages before they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleantext.readers import ReadOptions, counting, read
from cleantext.readers.counting import count_pages


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Four pages: two files, one of them below, a hidden one that does not count, a loop, and a link to nothing."""
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/b.html", ".hidden.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    return tmp_path


def test_the_count_is_that_of_the_pages(tree: Path) -> None:
    """What cannot be read counts as well, as it is reported."""
    inputs = [tree, tree / "a.txt"]
    assert count_pages(inputs, ReadOptions()) == len(list(read(inputs))) == 5


def test_what_only_reading_tells_is_not_counted(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input, rows, compressed or not, and too many files."""
    assert count_pages(["-", tree], ReadOptions()) is None
    (tree / "rows.jsonl.gz").write_text("x")
    assert count_pages([tree], ReadOptions()) is None
    (tree / "rows.jsonl.gz").unlink()
    monkeypatch.setattr(counting, "MOST_COUNTED", 3)
    assert count_pages([tree], ReadOptions()) is None
