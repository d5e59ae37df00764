"""A file replaced in one step: at any moment it is whole, the old one or the new one.

The new content is written beside the file under a hidden temporary name, given the mode, owner and extended attributes of
the old one, synced to disk and renamed over it. What cannot be kept: a file with several hard links is parted from its other
names, which keep the old content; the owner of another user's file, unless the system allows to give files away. Killed by
``kill -9`` or a power cut in the middle, it leaves the old file and beside it a hidden ``.NAME.xxxxxxxx.part`` to remove.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from cleantext.errors import DocumentError

_PERMISSIONS: Final = stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO
_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def replace_file(path: Path, data: bytes, read: os.stat_result) -> None:
    """Give a file new content. ``read`` is its status from before it was read.

    Raises DocumentError where it has changed since, OSError where it cannot be written (no permission, disk full).
    """
    from cleantext.writers.atomic import temporary_beside  # what changes nothing does not wait for this import

    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # a rename would not ask
    temporary = temporary_beside(path)
    try:  # also around the opening: a signal may come right after it
        with os.fdopen(os.open(temporary, _NEW_FILE, stat.S_IRUSR | stat.S_IWUSR), "wb") as stream:
            stream.write(data)
            stream.flush()
            _take_after(path, temporary, read)
            os.fsync(stream.fileno())
        if _identity(path.lstat()) != _identity(read):
            raise DocumentError("it was changed by someone else while it was repaired", stage="write")
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink()
    _sync(path.parent)


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _take_after(path: Path, temporary: Path, read: os.stat_result) -> None:
    """Owner, group and attributes where possible, and the mode: last, as a change of owner takes away its set-id bits."""
    mode = stat.S_IMODE(read.st_mode)
    if hasattr(os, "chown"):
        for owner, group in ((read.st_uid, -1), (-1, read.st_gid)):
            with suppress(OSError):
                os.chown(temporary, owner, group)
        now = temporary.stat()
        if (now.st_uid, now.st_gid) != (read.st_uid, read.st_gid):
            mode &= _PERMISSIONS  # nobody else's set-id bits, as cp keeps it
    _copy_attributes(path, temporary)
    temporary.chmod(mode)


def _copy_attributes(path: Path, temporary: Path) -> None:
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):
        for name in os.listxattr(path):
            with suppress(OSError):
                os.setxattr(temporary, name, os.getxattr(path, name))


def _sync(directory: Path) -> None:
    """Make the rename last. Some systems cannot, and then it lasts as it does for everyone else."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
