"""One file: read, repaired, and, where that is wanted, replaced.

``check`` and ``fix`` go the same way to the last step, so ``check`` finds something exactly where ``fix`` changes something.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

from cleantext.errors import DocumentError
from cleantext.inplace.encoding import decoded, encoded
from cleantext.inplace.file_kind import Markup, not_repaired
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.fix import fixed
from cleantext.inplace.left_alone import LeftAlone
from cleantext.inplace.line import edited, joined, split_lines
from cleantext.inplace.profiles import Profile, profile_named
from cleantext.inplace.targets import Target
from cleantext.pipeline.config import Config
from cleantext.pipeline.size import exactly, roughly
from cleantext.readers.unreadable import reason_of

_SHEBANG: Final = re.compile(r"#![ \t]*/")
"""How a script begins that the system can run (execve(2), "Interpreter scripts"), whatever its name."""


class FileProcessor:
    """Does to files what a configuration says.

    ``write``: replace files that change. ``want_diff``: results hold a diff. A file costs itself only: whatever goes wrong is
    in its result.
    """

    def __init__(self, config: Config, *, write: bool = False, want_diff: bool = False) -> None:
        self.config = config
        self.write = write
        self.want_diff = want_diff
        self._profiles: dict[tuple[str, Markup], Profile] = {}

    def process(self, target: Target) -> FileResult:
        """What comes of a file."""
        try:
            path = Path(target.name)
            read, data = self._read(path)
            result, new = self._repaired(target, data)
            if self.write and result.outcome == "changed":
                from cleantext.inplace.replace import replace_file

                replace_file(path, new, read)
            return result
        except Exception as error:  # noqa: BLE001 - the document boundary: one file is lost, not the run
            return _not_done(target, error)

    def process_bytes(self, target: Target, data: bytes) -> tuple[FileResult, bytes]:
        """What comes of the content of a file, and the content in its place: the same unless the outcome is "changed"."""
        try:
            self._check(target.name, len(data))
            return self._repaired(target, data)
        except Exception as error:  # noqa: BLE001 - the document boundary
            return _not_done(target, error), data

    def _read(self, path: Path) -> tuple[os.stat_result, bytes]:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            raise LeftAlone("is a symbolic link")
        if not stat.S_ISREG(status.st_mode):
            raise LeftAlone("is no regular file")
        self._check(path.name, status.st_size)
        if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise LeftAlone("is read-only")
        return status, path.read_bytes()

    def _check(self, name: str, size: int) -> None:
        if why := not_repaired(name):
            raise LeftAlone(why)
        limit = self.config.files.max_size
        if size > limit:
            raise LeftAlone(f"has {roughly(size)}, more than {exactly(limit)}; --max-size raises the limit")

    def _repaired(self, target: Target, data: bytes) -> tuple[FileResult, bytes]:
        source = decoded(data, target.encoding)
        _refuse_script(source.text)
        lines = split_lines(source.text)
        edits = fixed(lines, self._profile(target))
        if not edits:
            return FileResult(target.name, "clean"), data
        repaired = joined(edited(lines, edits))
        _refuse_script(repaired)  # what a second run leaves alone, the first one does not make
        new = encoded(repaired, source, target.encoding)
        diff: tuple[str, ...] = ()
        if self.want_diff:
            from cleantext.inplace.diff import unified_diff

            diff = tuple(unified_diff(target.name, lines, edits, mark=source.mark.decode(source.codec)))
        return FileResult(target.name, "changed", "", edits, diff), new

    def _profile(self, target: Target) -> Profile:
        key = target.profile, target.markup
        if key not in self._profiles:
            self._profiles[key] = profile_named(self.config, target.profile, markup=target.markup)
        return self._profiles[key]


def _refuse_script(text: str) -> None:
    if _SHEBANG.match(text):
        raise LeftAlone("is a script, not prose")


def _not_done(target: Target, error: Exception) -> FileResult:
    if isinstance(error, LeftAlone):
        return FileResult(target.name, "left_alone", str(error))
    return FileResult(target.name, "failed", _told(error))


def _told(error: Exception) -> str:
    """What an error of the system or of a document says; of any other the type too, for whoever has to find it."""
    if isinstance(error, (OSError, DocumentError)):
        return reason_of(error)
    return f"{type(error).__name__}: {error}"
