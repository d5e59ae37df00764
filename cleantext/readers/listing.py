"""The files in a store, asked for folder by folder.

Decision: a store is asked by ``ls`` and ``info`` alone. ``isfile``, ``find``, ``walk`` and ``glob`` of fsspec take a store that
fails for one in which there is nothing, and pages would be lost without a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from cleantext.errors import ConfigError

List = Callable[[str], list[dict[str, Any]]]
"""Gives the entries of a folder, as ``ls`` of fsspec with details does; raises FileNotFoundError where there is none."""

MAGIC: Final = re.compile(r"[*?\[]")
"""What makes a path a pattern."""


def files_below(ls: List, folder: str, levels: int | None = None) -> Iterator[str]:
    """The paths of the files in a folder and, so many ``levels`` deep (None: all of them), in those below. None if it is gone."""
    try:
        entries = ls(folder)
    except FileNotFoundError:
        return
    for entry in entries:
        path = entry["name"].rstrip("/")
        if path == folder:  # the object by which some stores mark a folder
            continue
        if entry["type"] != "directory":
            yield path
        elif levels is None or levels > 1:
            yield from files_below(ls, path, None if levels is None else levels - 1)


def matching_files(ls: List, pattern: str) -> Iterator[str]:
    """The paths of the files that a pattern names, as fsspec understands it. Raises ConfigError where it is none."""
    from fsspec.utils import glob_translate

    try:
        fits = re.compile(glob_translate(pattern)).match
    except ValueError as error:
        raise ConfigError(f"{pattern}: {error}") from error
    root = fixed_folder(pattern)
    levels = None if "**" in pattern else pattern.removeprefix(root).strip("/").count("/") + 1
    return (path for path in files_below(ls, root, levels) if fits(path))


def fixed_folder(pattern: str) -> str:
    """The folder that a pattern begins with, before its first sign."""
    return MAGIC.split(pattern)[0].rpartition("/")[0]
