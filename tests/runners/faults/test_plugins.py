"""A run of a plug-in is resumed with the same plug-in only."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")

RUN = ("--in-process", "-o", "out.jsonl", "--resume")
REMOVE = ("cleantext.runners.parts:Parts", "remove", 1)


def test_another_version_or_other_code_refuses(runner: Callable[..., Any], texts: list[str], tmp_path: Path) -> None:
    """What has changed is told; the very plug-in goes on."""
    made = runner("plugged", texts[:20])
    made.kill_at(*REMOVE, *RUN)
    told = 'plugins.cleaners.trouble.version was "1", now it is "2"'
    for file, word, other, complaint in (
        ("trouble-1.dist-info/METADATA", "Version: 1\n", "Version: 2\n", told),
        ("trouble.py", "PAUSE = 0.005", "PAUSE = 0.006", "the code of plugins.cleaners.trouble has changed"),
    ):
        path = tmp_path / "plugin" / file
        before = path.read_text()
        path.write_text(before.replace(word, other))
        code, said = made.run(*RUN)
        assert code == 2 and complaint in said
        path.write_text(before)
    made.succeeds(*RUN)
