from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.errors import ShardError
from cleantext.runners.shard_file import Fields, Shard, read_documents, read_shard, write_shard
from cleantext.runners.summary import Summary

FIELD = st.none() | st.binary(max_size=20)


@given(st.lists(st.tuples(FIELD, FIELD)))
def test_a_shard_is_read_as_it_was_written(documents: list[Fields]) -> None:
    """Empty fields are not those that are missing."""
    shard = Shard(5, len(documents), "abc", Summary(kept=4))
    with TemporaryDirectory() as name:
        write_shard(Path(name), shard, documents)
        (path,) = Path(name).iterdir()
        assert read_shard(path) == shard
        assert list(read_documents(path)) == documents


@pytest.mark.parametrize("cut", [0, 10, -3])
def test_a_broken_shard_is_told(tmp_path: Path, cut: int) -> None:
    """It names the file, and the way out."""
    write_shard(tmp_path, Shard(0, 1, "", Summary()), [(b"x" * 1000, None)])
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(ShardError, match=r"000\.shard is broken"):
        list(read_documents(path))


@pytest.mark.parametrize("at", [20, 200, 1000, -2])
def test_a_damaged_shard_is_told(tmp_path: Path, at: int) -> None:
    """By its checksum at the latest: no other text takes the place of an article."""
    write_shard(tmp_path, Shard(0, 1, "", Summary()), [(bytes(range(256)) * 9, b"audit")])
    (path,) = tmp_path.iterdir()
    data = bytearray(path.read_bytes())
    data[min(at, len(data) - 3)] ^= 1
    path.write_bytes(data)
    with pytest.raises(ShardError, match="is broken"):
        list(read_documents(path))


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shard is not there, and no half of it."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_shard(tmp_path, Shard(0, 1, "", Summary()), [(b"x", None)])
    assert list(tmp_path.iterdir()) == []
