"""Outputs that appear under their name only when they are whole.

They are written beside their target under a hidden temporary name (which the readers skip, as all hidden files),
synced to disk and renamed. An output that was interrupted leaves nothing behind, or at worst, after a crash of the
machine, a ``.part`` that no reader takes for data. An interrupt may come before the ``with`` block that would abort has
begun, so the temporary name is also removed when the interpreter ends.
"""

from __future__ import annotations

import atexit
import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from cleantext.errors import ConfigError, ShardError
from cleantext.writers.base import Transaction


class AtomicFile(Transaction):
    """A file under a temporary name; ``stream`` takes its bytes.

    Raises ConfigError where the target exists and ``force`` is not set, is a directory, or cannot be created.
    """

    live = False

    def __init__(self, target: Path, *, force: bool = False) -> None:
        self.target = target.resolve()
        self.force = force
        if self.target.is_dir():
            raise ConfigError(f"{target} is a directory; the output is to be a file")
        if self.target.exists() and not force:
            raise ConfigError(f"{target} exists; --force replaces it")
        self.temporary = temporary_beside(self.target)
        atexit.register(self._remove)
        try:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self.stream: BinaryIO = self.temporary.open("xb")
        except OSError as error:
            atexit.unregister(self._remove)
            raise ConfigError(f"cannot write {target}: {error.strerror}") from error

    def commit(self) -> None:
        """Sync, close and rename. Raises ShardError when the disk is full or another file has taken the name."""
        try:
            self.stream.flush()
            os.fsync(self.stream.fileno())
            self.stream.close()
            if not self.force and self.target.exists():
                raise ShardError(f"{self.target} was created by someone else during the run; nothing was written")
            self.temporary.replace(self.target)
            sync(self.target.parent)
            atexit.unregister(self._remove)
        except OSError as error:
            raise ShardError(f"cannot write {self.target}: {error.strerror}") from error

    def abort(self) -> None:
        """Remove the temporary file."""
        with suppress(OSError):
            self.stream.close()
        self._remove()
        atexit.unregister(self._remove)

    def _remove(self) -> None:
        with suppress(OSError):
            self.temporary.unlink(missing_ok=True)


class AtomicDirectory(Transaction):
    """A directory under a temporary name; ``path`` is where its files are to be written.

    A target that does not exist, or is empty, takes over the temporary directory in one rename. With ``force``, files
    are moved into an existing target one by one, replacing those of the same name; what else is there stays. Raises
    ConfigError where the target is a file, or holds something and ``force`` is not set, or cannot be created.
    """

    def __init__(self, target: Path, *, force: bool = False) -> None:
        self.target = target.resolve()
        self.force = force
        if self.target.exists() and not self.target.is_dir():
            raise ConfigError(f"{target} is a file; this format writes a directory")
        if not force and self.target.is_dir() and any(self.target.iterdir()):
            raise ConfigError(f"{target} exists and is not empty; --force writes into it")
        self.path = temporary_beside(self.target)
        atexit.register(self._remove)
        try:
            self.path.mkdir(parents=True)
        except OSError as error:
            atexit.unregister(self._remove)
            raise ConfigError(f"cannot write {target}: {error.strerror}") from error

    def commit(self) -> None:
        """Rename, or merge into the existing target. Raises ShardError when that is not possible."""
        try:
            _sync_all()
            if not self._take_over():
                self._merge()
            _sync_all()
            atexit.unregister(self._remove)
        except OSError as error:
            raise ShardError(f"cannot write {self.target}: {error.strerror}") from error

    def _take_over(self) -> bool:
        try:
            self.path.rename(self.target)
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.EACCES):
                raise
            return False
        return True

    def _merge(self) -> None:
        if not self.force:
            raise ShardError(f"{self.target} was filled by someone else during the run; nothing was written")
        for folder, _, files in os.walk(self.path):
            below = self.target / Path(folder).relative_to(self.path)
            below.mkdir(parents=True, exist_ok=True)
            for name in files:
                Path(folder, name).replace(below / name)
        shutil.rmtree(self.path)

    def abort(self) -> None:
        """Remove the temporary directory."""
        self._remove()
        atexit.unregister(self._remove)

    def _remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)


def temporary_beside(target: Path) -> Path:
    """A hidden name in the directory of ``target``, on the same file system so that a rename is all it takes."""
    return target.with_name(f"{_opening(target)}{secrets.token_hex(4)}.part")


def sync(path: Path) -> None:
    """Have a file, or the names in a directory, on disk, where the system can: a crash of the machine may undo a rename."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems cannot, of directories
            raise
    finally:
        os.close(descriptor)


def _sync_all() -> None:
    """Have all files of this machine on disk: those of a directory are many, and to sync each by itself takes 5 ms."""
    if hasattr(os, "sync"):
        os.sync()


def remove_leftovers(target: Path) -> None:
    """Remove what earlier outputs of this name left, which were killed. Only for who knows that no other is at work on it."""
    target = target.resolve()
    opening = _opening(target)
    for path in target.parent.iterdir() if target.parent.is_dir() else ():
        if path.name.startswith(opening) and path.name.endswith(".part"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


def _opening(target: Path) -> str:
    """How the temporary names of a target begin; those of no other do. Long names are cut, so a checksum stands behind them."""
    return f".{target.name[:40]}.{crc32(os.fsencode(target.name)):08x}."
