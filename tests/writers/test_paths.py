"""Ids become paths that stay where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.writers.paths import safe_path


@pytest.mark.parametrize(
    ("identifier", "path"),
    [
        ("news/a.html", "news/a.txt"),
        ("a.html.gz", "a.txt"),
        ("a.b.txt", "a.b.txt"),
        ("v1.2", "v1.2.txt"),
        ("../../etc/passwd", "etc/passwd.txt"),
        ("/etc/passwd", "etc/passwd.txt"),
        ("C:\\dumps\\a.html", "C_/dumps/a.txt"),
        ("https://site.example/a?b=1", "https_/site.example/a_b=1.txt"),
        ("dump.txt/17", "dump.txt_/17.txt"),
        ("", "_.txt"),
        ("..", "_.txt"),
        (".txt", ".txt.txt"),
    ],
)
def test_an_id_as_a_path(identifier: str, path: str) -> None:
    """The tree is mirrored, the extension replaced, and whatever leads out of the directory dropped."""
    assert str(safe_path(identifier, ".txt")) == path


@given(st.text() | st.lists(st.sampled_from(["..", ".", "a", ".txt", "\\", "\x00"])).map("/".join))
def test_no_id_leads_out_of_the_directory(identifier: str) -> None:
    """Any id at all gives a relative path of storable parts."""
    path = safe_path(identifier, ".txt")
    assert not path.is_absolute()
    assert ".." not in path.parts
    assert path.name.endswith(".txt")
    assert not any(part.endswith(".txt") for part in path.parts[:-1])
    assert all(0 < len(part.encode()) <= 200 and "\x00" not in part for part in path.parts)
