"""Reports that are measured in several runs."""

import json
from pathlib import Path

from _tables import started

SETTINGS = {"corpus": "digest", "sample": None}


def test_what_is_skipped_stays(tmp_path: Path) -> None:
    """A run on the same corpus goes on with the tables of the run before."""
    path = tmp_path / "rivals.json"
    path.write_text(json.dumps({**SETTINGS, "html": [{"n": 1}]}))
    assert started(SETTINGS, path)["html"] == [{"n": 1}]


def test_figures_of_another_corpus_or_sample_are_not_mixed_in(tmp_path: Path) -> None:
    """A run on another sample starts anew, as does one without a file."""
    path = tmp_path / "rivals.json"
    path.write_text(json.dumps({**SETTINGS, "sample": 9, "html": [{"n": 1}]}))
    assert started(SETTINGS, path) == SETTINGS
    assert started(SETTINGS, tmp_path / "missing.json") == SETTINGS
