"""Outputs and inputs are kept apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cleantext.cli.reading import read_options, refuse_overlap
from cleantext.errors import ConfigError

Command = Callable[..., Any]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("inputs", "outputs", "told"),
    [
        (["in"], ["out.jsonl", "./out.jsonl"], "need different places"),
        (["in"], ["-", "-"], "need different places"),
        (["in/a.txt"], ["in"], "would overwrite the input"),
        (["a.jsonl"], ["./a.jsonl"], "would overwrite the input"),
        (["s3://b/a.jsonl"], ["s3://b/a.jsonl"], "would overwrite the input"),
    ],
)
def test_what_would_be_overwritten_is_refused(inputs: list[str], outputs: list[str], told: str) -> None:
    """However the names are written."""
    with pytest.raises(ConfigError, match=told):
        refuse_overlap(inputs, outputs)


def test_an_output_may_lie_in_an_input_directory() -> None:
    """It is not there before it is whole, and an earlier one is passed over; standard output is no file."""
    refuse_overlap(["in", "-"], ["in/out.jsonl", "-"])
    outputs = ["in/out.jsonl", "s3://b/in/audit.jsonl", "-"]
    assert read_options({}, outputs).exclude == {Path.cwd() / "in" / "out.jsonl", "s3://b/in/audit.jsonl"}


def test_templates_do_not_replace_what_they_are_learned_of(command: Command, here: Path) -> None:
    """Not even where output that exists is to be replaced."""
    (here / "crawl.jsonl").write_text('{"text": "One."}\n')
    done = command("learn-templates", "crawl.jsonl", "-o", "crawl.jsonl", "--force")
    assert (done.code, "would overwrite the input" in done.err) == (2, True)
    assert (here / "crawl.jsonl").read_text() == '{"text": "One."}\n'
