"""Patterns of paths, in the language of ``.gitignore`` (https://git-scm.com/docs/gitignore#_pattern_format)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cleantext.errors import ConfigError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def matches(patterns: tuple[str, ...], path: str) -> bool:
    """Whether the last pattern that fits a path is not negated. The path is relative, its parts parted by ``/``."""
    return bool(patterns) and _compiled(patterns).match_file(path)


def check_patterns(patterns: tuple[str, ...], where: str) -> None:
    """Raise ConfigError, naming ``where``, for a pattern that is broken or can match no path."""
    for pattern in patterns:
        if pattern.startswith(("./", "../")):
            raise ConfigError(
                f"{where}: {pattern!r} matches nothing; patterns begin at the directory of the configuration, without ./"
            )
        try:
            (compiled,) = _compiled((pattern,)).patterns
        except ValueError as error:
            raise ConfigError(f"{where}: {pattern!r} is no pattern as in .gitignore") from error
        if compiled.include is None:
            raise ConfigError(f"{where}: {pattern!r} is no pattern as in .gitignore; it matches nothing")


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
