"""The comparison of tools that repair text."""

from pathlib import Path

import pytest
from _repairers import repairers, versions
from repairs import any_changed, by_kind, by_source, specimens, style_apart, total, wrong

SOUND = [
    {"kind": "quotes", "text": "“one”"},
    {"kind": "quotes", "text": "two"},
    {"kind": "layout", "text": "  three", "files_only": True},
]
KEPT = ['"one"', "two", "three"]
DAMAGED = [{"source": "lost", "damaged": "x", "repaired": "it’s"}, {"source": "lost", "damaged": "y", "repaired": "é"}]
MENDED = ["it's", "é"]


def test_style_apart() -> None:
    """Straight quotes, plain spaces and compatibility forms are style; letters, accents and apostrophes are not."""
    assert style_apart("“It’s ﬁne”\xa0…") == style_apart('"It\'s fine" ...')
    assert style_apart("it´s") != style_apart("it's")
    assert style_apart("é") != style_apart("e")


def test_totals() -> None:
    """Exact figures stand beside those that leave style out."""
    row = total("tool", SOUND, KEPT, DAMAGED, MENDED)
    assert (row["sound"], row["changed"], row["changed, style apart"]) == (3, 2, 1)
    assert (row["damaged"], row["repaired"], row["repaired, style apart"]) == (2, 1, 2)


def test_layout_is_not_held_against_run() -> None:
    """``cleantext run`` makes blocks, so the layout of files does not count there."""
    assert total("cleantext run", SOUND, KEPT, DAMAGED, MENDED)["sound"] == 2


def test_kinds_and_sources() -> None:
    """Each kind of sound text and each source of damage has a row, with a figure a tool."""
    rows = list(by_kind(SOUND, {"tool": KEPT}))
    assert rows == [
        {"kind": "quotes", "specimens": 2, "tool": 1},
        {"kind": "layout", "specimens": 1, "tool": 1},
    ]
    assert all(map(any_changed, rows)) and not any_changed({"kind": "quotes", "specimens": 2, "tool": 0})
    assert list(by_source(DAMAGED, {"tool": MENDED})) == [{"source": "lost", "specimens": 2, "tool": 1}]


def test_what_is_wrong_is_listed() -> None:
    """Every specimen that a tool gets wrong is shown, invisible characters escaped, and no other."""
    lines = [line for line in wrong(SOUND, {"tool": KEPT}, DAMAGED, {"tool": MENDED}) if line.startswith("  ")]
    assert len(lines) == 3
    assert lines[2] == "  lost: 'it’s' wanted, is \"it's\""


def test_ours_on_the_fixtures() -> None:
    """Ours keeps what it keeps in the tests of the fixtures, by ``fix`` and by ``run``."""
    texts = [
        row["text"] for row in specimens("must_not_change.jsonl") if not {"files_only", "known_failure"} & set(row)
    ]
    tools = repairers(None)
    assert tools["cleantext fix"](texts) == texts
    assert tools["cleantext run"](texts) == texts


def test_ftfy_is_a_rival() -> None:
    """ftfy runs with its defaults, which straighten quotes."""
    assert repairers(None)["ftfy"](["“cafÃ©”"]) == ['"café"']
    assert set(versions(None)) == {"ftfy"}


def test_clean_text_runs_in_another_interpreter(tmp_path: Path) -> None:
    """clean-text is asked through a pipe; its version and its texts come back as JSON."""
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\ncat > /dev/null\necho \'{"version": "9", "texts": ["cleaned"]}\'\n')
    python.chmod(0o755)
    assert repairers(python)["clean-text"](["Text"]) == ["cleaned"]
    assert versions(python)["clean-text"] == "9"


@pytest.mark.parametrize("name", ["must_not_change.jsonl", "damaged.jsonl"])
def test_there_are_specimens(name: str) -> None:
    """Both files of fixtures hold specimens."""
    assert len(specimens(name)) > 50
