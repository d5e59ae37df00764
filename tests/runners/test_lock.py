from __future__ import annotations

import errno
from pathlib import Path

import pytest

from cleantext.errors import ConfigError
from cleantext.runners.lock import Lock

fcntl = pytest.importorskip("fcntl", reason="no locks of POSIX here")


def test_a_directory_is_held_until_it_is_released(tmp_path: Path) -> None:
    """By one at a time; whoever comes second is told."""
    first = Lock(tmp_path)
    with pytest.raises(ConfigError, match="another run is using"):
        Lock(tmp_path)
    first.release()
    first.release()
    Lock(tmp_path).release()


def test_where_there_are_no_locks_nothing_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on some network file systems: a run goes without."""

    def refused(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refused)
    locks = [Lock(tmp_path), Lock(tmp_path)]
    for lock in locks:
        lock.release()
    assert (tmp_path / Lock.NAME).exists()
