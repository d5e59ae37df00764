"""Runs that are killed while copies are marked."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")

HERE = ("--in-process",)
OUTPUT = ("-o", "out.jsonl", "--audit", "audit.jsonl")
DEDUP = "cleantext.runners.dedup"
STAGES = ((f"{DEDUP}.index:Index", "add"), (f"{DEDUP}.index:Index", "_place"), (f"{DEDUP}.rows:Marks", "of"))
"""What is done for each article as the index takes all, as it compares them, and as rows are written."""

Made = Callable[..., Any]


@pytest.fixture
def copies(texts: list[str]) -> list[str]:
    """Texts that are there twice, at some distance; half of them are nearly like a longer one, which is the one to stay."""
    return [*texts[:100], *(f"{text} Again." for text in texts[:50]), *texts[:100]]


def test_a_run_that_marks_copies_can_be_resumed(runner: Made, copies: list[str]) -> None:
    """Killed at each stage of the marking it goes on behind the cleaning, which is not done again, and leaves no index."""
    killed, quiet = runner("killed", copies), runner("whole", copies)
    for owner, method in STAGES:
        killed.kill_at(owner, method, 120, *HERE, *OUTPUT, "--dedup", "--resume")
    told = killed.succeeds(*HERE, *OUTPUT, "--dedup", "--resume")
    assert "250 articles compared: 50 have the same words as another, 100 nearly" in told
    assert killed.begun() == [str(number) for number in range(250)]
    quiet.succeeds(*HERE, *OUTPUT, "--dedup")
    assert killed.tree() == quiet.tree()


def test_the_command_that_marks_copies_can_be_called_again(runner: Made, copies: list[str]) -> None:
    """Killed at each stage it has written no output, and what it left is hidden; the next call writes what it would have."""
    cleaned = runner("killed", copies)
    cleaned.succeeds(*HERE, "-o", "articles.jsonl")
    command = replace(cleaned, call=("dedup", "articles.jsonl"))
    for owner, method in STAGES:
        command.kill_at(owner, method, 120, "-o", "marked.jsonl")
    left = {path.name for path in command.folder.iterdir() if not path.name.startswith(".")}
    assert left == {"articles.jsonl", "remembered", "rows.jsonl", "trouble.toml"}
    command.succeeds("-o", "marked.jsonl")
    command.succeeds("-o", "quiet.jsonl")
    assert command.outputs()["marked.jsonl"] == command.outputs()["quiet.jsonl"] != command.outputs()["articles.jsonl"]
