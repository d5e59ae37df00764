"""Pages from files and directories.

Directories are walked in the order of the parts of their paths, each real directory once: symbolic links are followed,
and one that leads to a directory already walked (a loop, in the worst case) is reported. Hidden files and directories
(a name that begins with a dot) are passed over below a directory, never where they are named themselves.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Set
from pathlib import Path, PurePath

from cleantext.document import RawPage, Rejected
from cleantext.readers.compression import ERRORS
from cleantext.readers.formats import format_of, read_stream
from cleantext.readers.options import ReadOptions
from cleantext.readers.unreadable import Unreadable, failed, reason_of


def read_directory(directory: Path, prefix: str, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    """The pages below a directory; ids are paths below it, with ``prefix`` before them."""
    for found in walk(directory, options.exclude):
        if isinstance(found, Unreadable):
            yield found
        else:
            yield from read_file(found, prefix + _identifier(found.relative_to(directory)), options, regular_only=True)


def read_file(
    path: Path, identifier: str, options: ReadOptions, *, regular_only: bool = False, alone: bool = False
) -> Iterator[RawPage | Unreadable]:
    """The page in a file, or the pages in a file of many.

    With ``regular_only``, pipes and devices are reported, not opened: reading them may never end. The ids of the members
    of an archive that stands ``alone`` do not begin with its name, as those of a directory do not.
    """
    origin = _shown(path)
    try:
        if regular_only and not stat.S_ISREG(path.stat().st_mode):
            yield Unreadable(identifier, origin, Rejected("special_file", "neither a file nor a directory"))
            return
        form = format_of(path.name, options)
        name = "" if alone and form == "tar" else identifier
        with path.open("rb") as file:
            yield from read_stream(file, form, name, origin, options)
    except ERRORS as error:
        yield failed(identifier, origin, reason_of(error))


def walk(top: Path, exclude: Set[Path | str]) -> Iterator[Path | Unreadable]:
    """Files below a directory, and directories that cannot be walked. Iterative: trees may be deeper than the stack."""
    walked: set[tuple[int, int]] = set()
    waiting: list[Path] = [top]
    while waiting:
        path = waiting.pop()
        if exclude and real(path) in exclude:
            continue
        try:
            if path != top and not path.is_dir():
                yield path
                continue
            status = path.stat()
            if (status.st_dev, status.st_ino) in walked:
                yield _walked_already(path, top)
                continue
            walked.add((status.st_dev, status.st_ino))
            names = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
        except OSError as error:
            yield failed(_identifier(path.relative_to(top)), _shown(path), reason_of(error))
        else:
            waiting.extend(path / name for name in reversed(names))


def real(path: str | Path) -> Path:
    """The path without symbolic links; as it is where one leads to itself."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError):  # which of them depends on the version of Python
        return Path(path).absolute()


def _walked_already(path: Path, top: Path) -> Unreadable:
    sentence = f"leads to {_shown(real(path))}, which is read already"
    return Unreadable(_identifier(path.relative_to(top)), _shown(path), Rejected("repeated_directory", sentence))


def _identifier(relative: Path) -> str:
    return _shown(PurePath(relative.as_posix()))


def _shown(path: PurePath) -> str:
    """A path as text; names in another charset than the system's lose what cannot be shown."""
    return os.fsencode(path).decode("utf-8", "replace")
