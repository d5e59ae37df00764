"""The measures of metadata, each on as little as it can do with."""

import json
from pathlib import Path

import pytest
from _metadata_measures import MEASURES, Wanted

OWN = """
language = "en"

[[groups]]
family = "own"
holds = "dateline"
at = "lead"
texts = ["{P} ({a}) - ", "unlike any dateline of {p}, "]
"""


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder with a template that is read rightly, and one that nobody could."""
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "en.toml").write_text(OWN, encoding="utf-8")
    return folder


def test_templates_need_no_corpus(templates: Path, tmp_path: Path) -> None:
    """The tables tell what was read, and the misses go to their file."""
    misses = tmp_path / "misses.jsonl"
    tables = MEASURES["generated"](Wanted(tmp_path / "none", None, templates, misses, 1))
    (family,) = tables["Templates, kept apart: families"]
    assert (family["pages"], family["right"]) == (8, 0.5)
    rows = [json.loads(line) for line in misses.read_text(encoding="utf-8").splitlines()]
    assert {row["template"] for row in rows} == {"unlike any dateline of {p}, "}


@pytest.mark.parametrize("name", [name for name in MEASURES if name != "generated"])
def test_without_a_corpus_nothing_is_measured(name: str, tmp_path: Path) -> None:
    """All others end in peace where there is no corpus."""
    with pytest.raises(SystemExit) as ended:
        MEASURES[name](Wanted(tmp_path / "none", None, tmp_path, None, 1))
    assert ended.value.code == 0
