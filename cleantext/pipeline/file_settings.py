"""What a user can set for files that are repaired in place: the table ``[files]``, and what differs by path.

Patterns are those of ``.gitignore``, relative to the directory of the configuration file::

    [files]
    profile = "text"
    ignore = ["vendor/", "*.min.md"]
    max_size = "100 MB"

    [[files.paths]]
    match = ["dumps/**"]
    profile = "article"
    encoding = "windows-1252"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from cleantext.errors import ConfigError
from cleantext.pipeline.charset import codec_of
from cleantext.pipeline.options import options_from
from cleantext.pipeline.patterns import check_patterns, matches
from cleantext.pipeline.size import bytes_of, exactly

ProfileName = Literal["text", "article"]


@dataclass(frozen=True)
class PathSettings:
    """What holds for the paths that fit ``match``; None leaves a setting as it is."""

    match: tuple[str, ...] = ()
    profile: ProfileName | None = None
    encoding: str | None = None


@dataclass(frozen=True)
class FileSettings:
    """The table ``[files]``.

    ``profile`` says what is repaired; ``ignore`` which paths are passed over; ``max_size`` how many bytes a file may have
    at most; ``encoding`` the charset of files that have no byte order mark and are not UTF-8 (None: they are left alone).
    Of the entries of ``paths`` that fit a path the last one that has a setting wins.
    """

    profile: ProfileName = "text"
    ignore: tuple[str, ...] = ()
    max_size: int = 100_000_000
    encoding: str | None = None
    paths: tuple[PathSettings, ...] = ()

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> FileSettings:
        """Build from the parsed TOML. Raises ConfigError for a wrong key or type."""
        values = dict(table)
        if "max_size" in table:
            values["max_size"] = _bytes_of(table["max_size"])
        if "paths" in table:
            values["paths"] = tuple(_path_settings(table["paths"]))
        settings: FileSettings = options_from(cls, values, "files")
        return settings

    def to_table(self) -> dict[str, Any]:
        """The table as TOML has it, every setting spelled out but for those that are None."""
        paths = [
            {name: list(value) if name == "match" else value for name, value in _set(entry).items()}
            for entry in self.paths
        ]
        return {**_set(self), "ignore": list(self.ignore), "max_size": exactly(self.max_size), "paths": paths}

    def check(self) -> None:
        """Raise ConfigError unless every pattern and charset is valid."""
        check_patterns(self.ignore, "files.ignore")
        _check_encoding(self.encoding, "files.encoding")
        for number, entry in enumerate(self.paths, 1):
            where = f"files.paths[{number}]"
            if not entry.match:
                raise ConfigError(f"{where}: match is missing, a list of the patterns of paths that it holds for")
            check_patterns(entry.match, f"{where}.match")
            _check_encoding(entry.encoding, f"{where}.encoding")

    def ignores(self, path: str) -> bool:
        """Whether a path, relative to the directory of the configuration, is passed over."""
        return matches(self.ignore, path)

    def at(self, path: str) -> PathSettings:
        """What holds for a path, relative to the directory of the configuration."""
        profile, encoding = self.profile, self.encoding
        for entry in self.paths:
            if matches(entry.match, path):
                profile, encoding = entry.profile or profile, entry.encoding or encoding
        return PathSettings((), profile, encoding)


def _set(settings: FileSettings | PathSettings) -> dict[str, Any]:
    values = {entry.name: getattr(settings, entry.name) for entry in fields(settings)}
    return {name: value for name, value in values.items() if value is not None}


def _path_settings(entries: Any) -> list[PathSettings]:
    if not isinstance(entries, list) or not all(isinstance(entry, Mapping) for entry in entries):
        raise ConfigError(f"files.paths: tables [[files.paths]] are wanted, not {entries!r}")
    return [options_from(PathSettings, entry, f"files.paths[{number}]") for number, entry in enumerate(entries, 1)]


def _bytes_of(size: Any) -> int:
    try:
        return bytes_of(size)
    except ConfigError as error:
        raise ConfigError(f"files.max_size: {error}") from error


def _check_encoding(label: str | None, where: str) -> None:
    if label is None:
        return
    try:
        codec_of(label)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from error
