"""A disk that is full ends the run, which is resumed when there is space: the same bytes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX limits")

HERE = ("--in-process",)
SMALL_SHARDS = "from cleantext.runners import parts; parts.SHARD_DOCUMENTS = 50"
DISK = 16 * 2**20
ROOM = 48 * 2**10

Made = Callable[..., Any]


@pytest.fixture
def noise(texts: list[str]) -> list[str]:
    """Texts that cannot be made much smaller."""
    return [f"{text} {random.Random(text).randbytes(200).hex()}" for text in texts[:250]]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, in which a file ``ballast`` leaves room for 48 KiB."""
    place = tmp_path / "whole" / "disk"
    place.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("only root of a Linux machine can mount a small disk")
    try:
        (place / "ballast").write_bytes(b"\0" * (DISK - ROOM))
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("-o", "disk/out.jsonl"), "disk/out.jsonl.parts"),
        (("-o", "out.jsonl", "--parts", "disk/parts"), "disk/parts"),
        (("-o", "disk/out.jsonl", "--parts", "parts"), "disk/out.jsonl"),
        (("-o", "disk/out.jsonl.gz", "--audit", "audit.jsonl", "--parts", "parts"), "disk/out.jsonl.gz"),
        (("-o", "disk/out", "--to", "text", "--parts", "parts"), "disk/.out."),
        (("-o", "disk/out.jsonl", "--dedup", "--parts", "parts"), "cannot compare articles in"),
    ],
)
def test_a_disk_that_is_full(runner: Made, noise: list[str], disk: Path, arguments: tuple[str, ...], file: str) -> None:
    """Of the parts, of the output or of the index of copies: it is told, and no half output has its name."""
    if "--dedup" in arguments:
        pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")
    full, quiet = runner("whole", noise, opening=SMALL_SHARDS), runner("quiet", noise)
    code, told = full.run(*HERE, *arguments)
    assert (code, "Traceback" in told) == (1, False)
    assert file in told and ("No space left on device" in told or "disk is full" in told)
    assert full.shards() and not (full.folder / arguments[1]).exists()
    (disk / "ballast").unlink()
    full.succeeds(*HERE, *arguments, "--resume")
    (quiet.folder / "disk").mkdir()
    quiet.succeeds(*HERE, *arguments)
    assert full.tree() == quiet.tree()


def test_a_disk_without_any_room(runner: Made, texts: list[str], disk: Path) -> None:
    """The run does not begin, and what it could not write is not in the way of the next one."""
    full, quiet = runner("whole", texts[:20]), runner("quiet", texts[:20])
    with (disk / "ballast").open("ab") as file:
        file.write(b"\0" * ROOM)
    code, told = full.run(*HERE, "-o", "disk/out.jsonl")
    assert (code, told) == (2, "cleantext: cannot write disk/out.jsonl.parts: No space left on device\n")
    (disk / "ballast").unlink()
    full.succeeds(*HERE, "-o", "disk/out.jsonl", "--resume")
    quiet.succeeds(*HERE, "-o", "disk/out.jsonl")
    assert full.tree() == quiet.tree()


@pytest.mark.parametrize(("most", "file"), [(25_000, "out.jsonl.parts:"), (100_000, "out.jsonl:")])
def test_a_file_that_may_not_grow(runner: Made, noise: list[str], most: int, file: str) -> None:
    """Be it in the middle, or when the output is put together: the system gives out at so many bytes a file."""
    resource = pytest.importorskip("resource")
    full, quiet = runner("full", noise), runner("whole", noise)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    code, told = full.run(*HERE, "-o", "out.jsonl", preexec_fn=limited)
    assert code == 1
    assert f"{file} File too large" in told and "Traceback" not in told
    assert not (full.folder / "out.jsonl").exists()
    full.succeeds(*HERE, "-o", "out.jsonl", "--resume")
    quiet.succeeds(*HERE, "-o", "out.jsonl")
    assert full.tree() == quiet.tree()
