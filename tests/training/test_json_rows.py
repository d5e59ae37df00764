from __future__ import annotations

from pathlib import Path

import pytest

from cleantext.errors import DocumentError, ShardError
from cleantext.training.json_rows import read_rows, string, strings


def test_rows_that_are_no_objects_are_told(tmp_path: Path) -> None:
    """Each with file and line, blank lines counted; the others come out."""
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"id": "1"}\n\n[1]\n{"id": \n\xff\n{"id": "2"}')
    skipped: list[DocumentError] = []
    assert [row["id"] for row in read_rows(path, dict, skipped.append)] == ["1", "2"]
    assert [str(error).split(":")[1] for error in skipped] == ["3", "4", "5"]
    assert "no JSON object" in str(skipped[0])
    assert skipped[0].origin == f"{path}:3"


def test_a_missing_file(tmp_path: Path) -> None:
    """It is an error that names it."""
    with pytest.raises(ShardError, match=r"gold\.jsonl: cannot be read: .*No such file"):
        list(read_rows(tmp_path / "gold.jsonl", dict, pytest.fail))


def test_strings_of_a_row() -> None:
    """A string that may lack is None; a list that lacks is empty."""
    row = {"id": "1", "with": ["a", "b"], "without": None}
    assert (string(row, "id"), string(row, "url", None)) == ("1", None)
    assert (strings(row, "with"), strings(row, "without"), strings(row, "authors")) == (("a", "b"), (), ())


def test_other_types_are_refused() -> None:
    """The error names the key, and the beginning of the value."""
    with pytest.raises(ValueError, match=r"url: a string is wanted, not 5"):
        string({"url": 5}, "url", None)
    with pytest.raises(ValueError, match=r"id: a string is wanted, not None"):
        string({}, "id")
    with pytest.raises(ValueError, match=r"with: a list of strings is wanted, not 'rolls"):
        strings({"with": "rolls" * 100}, "with")
