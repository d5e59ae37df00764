"""What a run survives, each done in earnest: nothing lost, nothing doubled, the same bytes."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and limits")

KILLS = 20
ENDS = 10
TWO = ("--workers", "2")
RUNNERS, ATOMIC = "cleantext.runners", "cleantext.writers.atomic"
HERE = ("--in-process",)
FOLDER = ("-o", "out", "--to", "text")
SMALL_SHARDS = "from cleantext.runners import parts; parts.SHARD_DOCUMENTS = 50"
OUTPUT = ("-o", "out.jsonl.gz", "--audit", "audit.jsonl")

Made = Callable[..., Any]


def test_processes_that_are_killed_cost_nothing(runner: Made, texts: list[str]) -> None:
    """Twenty are, by SIGKILL, at random moments of a run of 2,000 documents."""
    disturbed, quiet = runner("disturbed", texts, kills=KILLS), runner("whole", texts)
    disturbed.succeeds(*TWO, *OUTPUT)
    quiet.succeeds(*HERE, *OUTPUT)
    assert len(list((disturbed.folder / "remembered").glob("killed-*"))) == KILLS
    assert disturbed.outputs() == quiet.outputs()
    assert len(gzip.decompress(disturbed.outputs()["out.jsonl.gz"]).splitlines()) == 2000


def test_a_page_that_hangs_hogs_or_crashes_costs_itself(runner: Made, texts: list[str]) -> None:
    """It fails, with the reason; the others are what they are without it, and are cleaned once each."""
    texts = texts[:60]
    quiet = runner("whole", texts)
    for place, trouble in ((7, "HANG"), (20, "HOG"), (33, "CRASH")):
        texts[place] = f"{trouble} {texts[place]}"
    troubled = runner("troubled", texts)
    code, told = troubled.run(*TWO, "--timeout", "2", "--memory", "1 GB", "-o", "out.jsonl")
    assert code == 1
    quiet.succeeds(*HERE, "-o", "out.jsonl")
    rows, others = (
        [json.loads(line) for line in each.outputs()["out.jsonl"].splitlines()] for each in (troubled, quiet)
    )
    failed = {number: row["outcome"] for number, row in enumerate(rows) if row["outcome"] != "kept"}
    assert failed == {7: "failed: worker", 20: "failed: clean: trouble", 33: "failed: worker"}
    assert [row for number, row in enumerate(rows) if number not in failed] == [
        row for number, row in enumerate(others) if number not in failed
    ]
    assert "it took longer than 2 s" in told and "MemoryError" in told and "exit code -11 (3 times)" in told
    cleaned = Counter((troubled.folder / "remembered" / "cleaned").read_text().splitlines())
    assert {number: count for number, count in cleaned.items() if count != 1} == {"33": 3}


@pytest.mark.parametrize(
    ("output", "ends", "commit"),
    [(OUTPUT, ENDS, (f"{ATOMIC}:AtomicFile", "commit", 2)), (FOLDER, 2, (f"{ATOMIC}:AtomicDirectory", "commit", 1))],
)
def test_a_run_that_is_killed_again_and_again_can_be_resumed(
    runner: Made, texts: list[str], output: tuple[str, ...], ends: int, commit: tuple[str, str, int]
) -> None:
    """By SIGKILL of the run alone: some times at random documents, and before, amid and behind the putting together."""
    killed, quiet = (runner(name, texts[:600], opening=SMALL_SHARDS) for name in ("killed", "whole"))
    drawn = random.Random(10)
    for _ in range(ends):
        enough = len(killed.begun()) + drawn.randint(1, 50)
        killed.kill_when(lambda enough=enough: len(killed.begun()) >= enough, *TWO, *output, "--resume")
    for place in ((f"{RUNNERS}.outputs:Outputs", "open", 1), commit, (f"{RUNNERS}.parts:Parts", "remove", 1)):
        killed.kill_at(*place, *TWO, *output, "--resume")
    killed.succeeds(*TWO, *output, "--resume")
    quiet.succeeds(*HERE, *output)
    assert killed.tree() == quiet.tree()


def test_processes_do_not_outlive_the_run(runner: Made, texts: list[str]) -> None:
    """When the run is killed, its processes end: soon, or when a page that hangs has taken twice its time."""
    troubled = runner("troubled", [*texts[:5], "HANG"])
    with troubled.start(*TWO, "--timeout", "3", "-o", "out.jsonl") as process:
        while "5" not in troubled.begun():
            time.sleep(0.1)
        process.kill()
        process.wait()
        ended_by = time.monotonic() + 20
        while _alive(process.pid) and time.monotonic() < ended_by:
            time.sleep(0.2)
        assert not _alive(process.pid)


def _alive(group: int) -> bool:
    """Whether a process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_truncated_input_gives_what_is_before_the_cut(runner: Made, texts: list[str]) -> None:
    """The same by processes as without; the cut is told."""
    outputs = []
    for name, manner in (("many", TWO), ("one", HERE)):
        made = runner(name, texts[:200])
        whole = gzip.compress((made.folder / "rows.jsonl").read_bytes(), mtime=0)
        (made.folder / "rows.jsonl").write_bytes(whole[: len(whole) // 2])
        code, told = made.run(*manner, *OUTPUT)
        assert code == 1 and "rows.jsonl" in told
        outputs.append(made.outputs())
    assert outputs[0] == outputs[1]
    assert len(gzip.decompress(outputs[0]["out.jsonl.gz"]).splitlines()) > 50


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_is_quick_even_when_a_page_hangs(runner: Made, texts: list[str], number: int) -> None:
    """Two seconds at most, to all processes of the terminal as to the run alone; what was done is kept."""
    troubled = runner("troubled", [*texts[:20], "HANG", "HANG"])
    with troubled.start(*TWO, "-o", "out.jsonl") as process:
        while not {"20", "21"} <= set(troubled.begun()):
            time.sleep(0.1)
        started = time.monotonic()
        os.killpg(process.pid, number)
        _, told = process.communicate()
    assert time.monotonic() - started < 2
    assert process.returncode == 128 + number
    assert "20 documents are done" in told and "Traceback" not in told


def test_shares_make_the_whole(runner: Made, texts: list[str]) -> None:
    """The rows of three array jobs, one of each in turn, are those of one run; ids that repeat are told apart alike."""
    made = runner("shares", texts[:50])
    for share in (1, 2, 3):
        made.succeeds(*HERE, "--shard", f"{share}/3", "-o", f"share-{share}.jsonl")
    made.succeeds(*HERE, "-o", "whole.jsonl")
    parts = [(made.folder / f"share-{share}.jsonl").read_bytes().splitlines() for share in (1, 2, 3)]
    whole = (made.folder / "whole.jsonl").read_bytes().splitlines()
    assert [parts[number % 3][number // 3] for number in range(50)] == whole


def test_any_number_of_processes_gives_the_same_bytes(runner: Made, texts: list[str]) -> None:
    """One, two, seven, or none of its own."""
    outputs = []
    for count in ("1", "2", "7", None):
        made = runner(str(count), texts[:100])
        manner = ("--workers", count) if count else HERE
        made.succeeds(*manner, *OUTPUT)
        outputs.append(made.outputs())
    assert all(output == outputs[0] for output in outputs)
