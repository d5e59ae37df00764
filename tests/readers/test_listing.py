from __future__ import annotations

from typing import Any

import pytest

from cleantext.errors import ConfigError
from cleantext.readers.listing import files_below, fixed_folder, matching_files

pytest.importorskip("fsspec", reason="the extra 'remote' is not installed")

TREE = {
    "dumps": ["dumps/crawl/", "dumps/a.txt"],
    "dumps/crawl": ["dumps/crawl/", "dumps/crawl/1/", "dumps/crawl/2/", "dumps/crawl/gone/", "dumps/crawl/n.txt"],
    "dumps/crawl/1": ["dumps/crawl/1/x.jsonl"],
    "dumps/crawl/2": ["dumps/crawl/2/y.jsonl", "dumps/crawl/2/deep/"],
    "dumps/crawl/2/deep": ["dumps/crawl/2/deep/z.jsonl"],
}


def ls(folder: str) -> list[dict[str, Any]]:
    """The entries of a folder: those with a stroke at their ends are folders."""
    if folder not in TREE:
        raise FileNotFoundError(folder)
    return [{"name": name, "type": "directory" if name.endswith("/") else "file"} for name in TREE[folder]]


def test_a_folder_is_walked() -> None:
    """To its depths, past its own marker, and past what has gone meanwhile."""
    assert sorted(files_below(ls, "dumps/crawl")) == [
        "dumps/crawl/1/x.jsonl",
        "dumps/crawl/2/deep/z.jsonl",
        "dumps/crawl/2/y.jsonl",
        "dumps/crawl/n.txt",
    ]
    assert list(files_below(ls, "nowhere")) == []


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("dumps/*", ["a.txt"]),
        ("dumps/crawl/?/*.jsonl", ["x.jsonl", "y.jsonl"]),
        ("dumps/crawl/[2-9]/*", ["y.jsonl"]),
        ("dumps/**/*.jsonl", ["x.jsonl", "y.jsonl", "z.jsonl"]),
    ],
)
def test_a_pattern_names_files(pattern: str, names: list[str]) -> None:
    """In any part of the path; two stars stand for any number of folders."""
    assert sorted(path.rpartition("/")[2] for path in matching_files(ls, pattern)) == names


def test_no_deeper_than_the_pattern() -> None:
    """Folders that no file of the pattern can be in are not asked for."""
    asked: list[str] = []

    def noted(folder: str) -> list[dict[str, Any]]:
        asked.append(folder)
        return ls(folder)

    list(matching_files(noted, "dumps/crawl/*/x.jsonl"))
    assert asked == ["dumps/crawl", "dumps/crawl/1", "dumps/crawl/2", "dumps/crawl/gone"]
    assert fixed_folder("dumps/crawl/*/x.jsonl") == "dumps/crawl"


def test_a_pattern_that_is_none_is_told() -> None:
    """Two stars are a folder by themselves."""
    with pytest.raises(ConfigError, match=r"a\*\*"):
        matching_files(ls, "dumps/a**")
