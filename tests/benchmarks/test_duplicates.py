"""The made set of copies and look-alikes."""

import json
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")

from duplicates import COPIES, made_rows

from cleantext.runners.dedup.marking import mark_duplicates


def test_copies_are_found_and_look_alikes_are_not(tmp_path: Path) -> None:
    """Nearly all copies, no later report, no page of one mould, and none as a copy of another story."""
    made = list(made_rows(40))
    kinds = {row["id"]: kind for row, kind in made}
    source, target = tmp_path / "rows.jsonl", tmp_path / "marked.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row, _ in made), encoding="utf-8")
    mark_duplicates([source], target)
    marked = Counter[str]()
    with target.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["duplicate_of"] is not None:
                marked[kinds[row["id"]]] += 1
                assert row["id"].split("/")[0] == row["duplicate_of"].split("/")[0]
    easy = {"same words", "cut to 90 %", "cut to 70 %", "1 % of words changed"}
    assert {kind for kind in COPIES if marked[kind] == 40} >= easy
    assert min(marked[kind] for kind in COPIES if kind != "framed by the outlet") >= 30
    assert not any(marked[kind] for kind in kinds.values() if kind.startswith("look-alike"))
