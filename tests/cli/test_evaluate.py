from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


def test_tables_go_to_standard_output(command: Command, corpus: Path) -> None:
    """In columns, one table after another; the models that ship have seen none of these pages."""
    done = command("evaluate", corpus, "--sample", "4")
    assert (done.code, done.err) == (0, "")
    titles = [line for line in done.out.splitlines() if line.startswith("harbour: ")]
    assert titles == [
        "harbour: HTML pages",
        "harbour: confidence",
        "harbour: plain text, selectolax",
        "harbour: confidence, selectolax",
        "harbour: plain text, residue",
        "harbour: confidence, residue",
        "harbour: harm to gold texts",
    ]
    assert "in-sample" not in done.out


@pytest.mark.parametrize("value", ["m.npz", "pdf=m.npz", "html=", "html"])
def test_models_are_named_by_kind(command: Command, corpus: Path, value: str) -> None:
    """Anything else is a usage error that says how."""
    done = command("evaluate", corpus, "--model", value)
    assert done.code == 2
    assert "html=PATH or text=PATH is wanted" in done.err
    twice = command("evaluate", corpus, "--model", "html=a", "--model", "html=b")
    assert twice.code == 2 and "each once" in twice.err


@pytest.mark.parametrize("content", [None, b"no model"])
def test_a_model_that_cannot_be_used(command: Command, corpus: Path, content: bytes | None) -> None:
    """The error names it; the file of figures is not begun."""
    if content is not None:
        Path("m.npz").write_bytes(content)
    done = command("evaluate", corpus, "--model", "text=m.npz", "--json", "figures.json")
    assert done.code == 2
    assert done.err.startswith("cleantext: m.npz: no model of this version")
    assert not Path("figures.json").exists()


def test_skipped_pages(command: Command, corpus: Path) -> None:
    """They are named on standard error, once, and the exit code is 1."""
    (corpus / "pages" / "page3.html.gz").write_bytes(b"no gzip")
    done = command("evaluate", corpus)
    assert done.code == 1
    assert done.err.count("page3.html.gz") == 1


def test_figures_that_exist(command: Command, corpus: Path) -> None:
    """They are not replaced without --force, which is told before the work."""
    Path("figures.json").write_text("mine")
    done = command("evaluate", corpus, "--json", "figures.json")
    assert (done.code, done.out) == (2, "")
    assert "figures.json exists; --force replaces it" in done.err


def test_nothing_to_measure(command: Command, corpus: Path) -> None:
    """A corpus without a page that can be used is an error, not an empty success."""
    (corpus / "gold.jsonl").write_text("no row\n")
    done = command("evaluate", corpus)
    assert done.code == 2
    assert "nothing to measure" in done.err
