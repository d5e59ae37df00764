"""Pinned figures."""

import json
from pathlib import Path

import floors
import pytest
from floors import flat, less_is_better, missed


def test_every_figure_has_a_name_of_its_own() -> None:
    """Words of a row make the name, figures the values; counts and what was not measured are left out."""
    rows = [{"corpus": "own", "pages": "article", "n": 3, "failed": 0, "word F1": 0.5, "segments F1": None}]
    assert dict(flat("html", rows)) == {"html / own / article / failed": 0.0, "html / own / article / word F1": 0.5}


def test_a_figure_within_the_slack_holds() -> None:
    """A slip of less than the slack is none, and a gain never is."""
    assert not list(missed({"a / word F1": 0.899, "b / word F1": 1.0}, {"a / word F1": 0.9, "b / word F1": 0.5}, 0.002))


def test_a_figure_below_its_floor_is_named() -> None:
    """The sentence names the figure, and what it should be."""
    (miss,) = missed({"a / word F1": 0.8}, {"a / word F1": 0.9}, 0.002)
    assert miss.startswith("a / word F1: 0.8000")


def test_faults_have_ceilings() -> None:
    """Noise may fall and must not rise."""
    assert less_is_better("text / own / all / noise")
    assert list(missed({"a / noise": 0.3}, {"a / noise": 0.2}, 0.002))
    assert not list(missed({"a / noise": 0.1}, {"a / noise": 0.2}, 0.002))


def test_a_figure_that_is_gone_is_a_miss() -> None:
    """Not measuring any more must not pass for holding."""
    assert list(missed({}, {"a / word F1": 0.9}, 0.002))


def test_another_corpus_is_no_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures pinned on one corpus are not compared with those of another."""
    pinned = tmp_path / "floors.json"
    monkeypatch.setattr(floors, "FLOORS", pinned)
    assert floors.check(tmp_path, jobs=1) == 1
    pinned.write_text(json.dumps({"corpus": "another", "sample": 1, "slack": 0.0, "figures": {}}))
    assert floors.check(tmp_path, jobs=1) == 1
