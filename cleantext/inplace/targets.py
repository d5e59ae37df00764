"""From the arguments of a command to the files that are worked on, each with what the configuration says about it.

Decisions: files that are named are taken whatever their extension, but not where the configuration ignores them, for hooks
name every file; without a word, as that is what was asked for. Directories are walked in the order of their names, not
through symbolic links; hidden files and directories in them are passed over, and of the rest what is prose by its extension
is taken. A file that is reached in two ways is worked on once, under the name that came first.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleantext.errors import ConfigError
from cleantext.inplace.file_kind import Markup, is_prose, markup_of
from cleantext.inplace.file_result import FileResult
from cleantext.pipeline.charset import codec_of
from cleantext.pipeline.config import Config
from cleantext.pipeline.file_settings import PathSettings, ProfileName
from cleantext.readers.unreadable import reason_of


@dataclass(frozen=True, slots=True)
class Target:
    """A file to work on: its name as given or found, its profile, and its codec where it is not UTF-8 and has no mark."""

    name: str
    profile: ProfileName = "text"
    encoding: str | None = None

    @property
    def markup(self) -> Markup:
        """The markup of the file, by its name."""
        return markup_of(self.name)


class TargetFinder:
    """Finds the files, and what a configuration says about them.

    ``profile`` and ``encoding`` are those of the command line; where they are not None, they go before all that is
    configured, also for some paths only. Raises ConfigError for an unknown charset.
    """

    def __init__(self, config: Config, profile: ProfileName | None = None, encoding: str | None = None) -> None:
        self.settings = config.files
        self.profile = profile
        self.encoding = encoding and codec_of(encoding)
        self.base = config.directory.resolve()

    def find(self, names: Sequence[str]) -> Iterator[Target | FileResult]:
        """The files of some arguments; a FileResult stands for a directory that cannot be read.

        Raises ConfigError at once where a name does not exist.
        """
        for name in names:
            try:
                os.lstat(name)
            except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL character
                raise ConfigError(f"{name!r} does not exist") from error
            except OSError:
                continue  # it fails when its turn comes
        return self._find_all(names)

    def named(self, name: str) -> Target | None:
        """The target of a name, whether or not there is such a file; None where it is ignored."""
        return self._target(name, _place(name))

    def _find_all(self, names: Sequence[str]) -> Iterator[Target | FileResult]:
        seen: set[Path] = set()
        for given in names:
            for found in _walk(given) if _is_directory(given) else (given,):
                if isinstance(found, FileResult):
                    yield found
                elif (place := _place(found)) not in seen:
                    seen.add(place)
                    target = self._target(found, place)
                    if target is not None:
                        yield target

    def _target(self, name: str, place: Path) -> Target | None:
        if place.is_relative_to(self.base):
            path = place.relative_to(self.base).as_posix()
            if self.settings.ignores(path):
                return None
            found = self.settings.at(path)
        else:
            found = PathSettings((), self.settings.profile, self.settings.encoding)  # no pattern fits what is elsewhere
        encoding = self.encoding or (found.encoding and codec_of(found.encoding))
        return Target(name, self.profile or found.profile or self.settings.profile, encoding)


def _place(name: str) -> Path:
    """Where a file is, its directory resolved; a symbolic link is another file than the one that it leads to."""
    path = Path(name)
    return path.parent.resolve() / path.name


def _is_directory(name: str) -> bool:
    """Whether a name is to be walked: no link to a directory, but one with a slash behind it, as it is usual in Unix."""
    try:
        return stat.S_ISDIR(os.lstat(name).st_mode)
    except OSError:
        return False


def _walk(top: str) -> Iterator[str | FileResult]:
    """The prose in a directory. Iterative: trees may be deeper than the stack."""
    waiting = [Path(top)]
    while waiting:
        path = waiting.pop()
        try:
            if path != Path(top) and not path.is_dir():
                yield str(path)
                continue
            with os.scandir(path) as entries:
                found = sorted(entry.name for entry in entries if _is_wanted(entry))
        except OSError as error:
            yield FileResult(str(path), "failed", f"cannot be listed: {reason_of(error)}")
        else:
            waiting.extend(path / name for name in reversed(found))


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    return entry.is_dir(follow_symlinks=False) or (entry.is_file(follow_symlinks=False) and is_prose(entry.name))
