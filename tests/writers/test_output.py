"""What single-file outputs have in common."""

from __future__ import annotations

import errno
import gzip
from pathlib import Path

import pytest

from cleantext.errors import ConfigError, ShardError
from cleantext.writers.output import Output, writing


def test_a_full_disk_is_told_with_the_file() -> None:
    """What the system says becomes an error that names the output."""
    with pytest.raises(ShardError, match=r"cannot write out\.tar: No space left"), writing("out.tar"):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_reader_that_has_gone_is_no_fault_of_the_output() -> None:
    """A broken pipe stays what it is: the command ends in peace for it."""
    with pytest.raises(BrokenPipeError), writing("-"):
        raise BrokenPipeError


def test_an_output_appears_when_it_is_whole(tmp_path: Path) -> None:
    """Committed it is there, compressed as its name says; aborted there is nothing."""
    for name, end in (("kept.gz", Output.commit), ("dropped.gz", Output.abort)):
        output = Output(str(tmp_path / name))
        output.stream.write(b"row\n")
        end(output)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.gz"]
    assert gzip.decompress((tmp_path / "kept.gz").read_bytes()) == b"row\n"


@pytest.mark.parametrize("name", ["a.jsonl.xz", "a.jsonl.bz2", "a.ZIP"])
def test_a_name_does_not_state_what_is_not_so(tmp_path: Path, name: str) -> None:
    """Plain lines under the name of a compression would be found out by the next reader."""
    with pytest.raises(ConfigError, match=r"compressed as \.gz or \.zst"):
        Output(str(tmp_path / name))
    assert list(tmp_path.iterdir()) == []
