"""The fixtures of sound and of damaged text as files that are repaired in place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cleantext.inplace.fix import fixed
from cleantext.inplace.line import Line, edited, joined, split_lines
from cleantext.inplace.profiles import NORMALIZERS, profile_named
from cleantext.pipeline.config import Config

FIXTURES = Path(__file__).parents[2] / "fixtures"
PLAIN = profile_named(Config(), "text")
MARKDOWN = profile_named(Config(), "text", markup="markdown")

IN_SEVERAL_ROUNDS = frozenset({"wrongly decoded character split by a zero-width space"})
"""Damage that one round of the chain, as of ``cleantext run``, leaves: files are gone through until nothing changes."""


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a file of specimens."""
    return [json.loads(line) for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines()]


def specimens() -> list[str]:
    """The lines of sound text, without known failures."""
    return [row["text"] for row in rows("must_not_change.jsonl") if "known_failure" not in row]


def damaged() -> list[Any]:
    """The damaged specimens whose repair is a matter of files, as parameters, known failures marked."""
    return [
        pytest.param(row["damaged"], row["repaired"], id=row["source"], marks=_marks(row))
        for row in rows("damaged.jsonl")
        if set(row["by"].split()) <= set(NORMALIZERS)
    ]


def _marks(row: dict[str, Any]) -> list[pytest.MarkDecorator]:
    known = "known_failure" in row and row["source"] not in IN_SEVERAL_ROUNDS
    return [pytest.mark.xfail(reason=row["known_failure"], strict=True)] if known else []


@pytest.mark.parametrize("profile", [PLAIN, MARKDOWN], ids=["plain", "markdown"])
def test_sound_text_does_not_change(profile: Any) -> None:
    """Text of many languages and kinds stays as it is: all as one file, and each line as a file of its own."""
    lines = tuple(Line(text) for text in specimens())
    assert fixed(lines, profile) == ()
    assert [line for line in lines if fixed((line,), profile)] == []


@pytest.mark.parametrize("profile", [PLAIN, MARKDOWN], ids=["plain", "markdown"])
@pytest.mark.parametrize(("text", "repair"), damaged())
def test_damaged_text_is_repaired(profile: Any, text: str, repair: str) -> None:
    """A file of one damaged line comes out as it once was."""
    lines = split_lines(f"{text}\n")
    assert joined(edited(lines, fixed(lines, profile))) == f"{repair}\n"
