from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from cleantext.inplace.quoting import quoted


@pytest.mark.parametrize("name", ["notes.md", "two words.md", "Übersicht für Łódź.md", "it's.md", "日本語.txt"])
def test_most_names_stay(name: str) -> None:
    """Spaces, apostrophes and letters of all languages need no quotes."""
    assert quoted(name) == name


def test_what_has_no_glyph_is_escaped() -> None:
    """Bytes that are no UTF-8, spaces at the ends and invisible letters do not pass for something else."""
    assert quoted(os.fsdecode(b"caf\xe9.md")) == '"caf\\351.md"'
    assert quoted("a\u00a0b") == '"a\\302\\240b"'
    assert quoted(" a ") == '" a "'


@pytest.mark.parametrize("name", ['a "b".md', '"c".md', "d\\e.md", "f\ng.md", "h\ti\a.md", "j\x1b[31mk.md", "ä\n日.md"])
def test_git_quotes_alike(tmp_path: Path, name: str) -> None:
    """Names with quotes, backslashes and controls are shown as git shows them."""
    try:
        (tmp_path / name).write_text("x")
    except OSError:
        pytest.skip("the file system refuses such names")
    listing = ["git", "-c", "core.quotePath=false", "ls-files", "--others"]
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    listed = subprocess.run(listing, cwd=tmp_path, check=True, capture_output=True, text=True, encoding="utf-8")
    assert quoted(name) == listed.stdout.removesuffix("\n")
