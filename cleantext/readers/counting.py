"""How many pages there are to read, where that is known before reading them: what a progress bar needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from cleantext.readers.files import walk
from cleantext.readers.formats import format_of
from cleantext.readers.options import ReadOptions
from cleantext.readers.urls import is_url

MOST_COUNTED: Final = 100_000
"""Files that are counted at most: more of them take seconds before the first one is read."""


def count_pages(inputs: Sequence[str | Path], options: ReadOptions) -> int | None:
    """The number of pages that `cleantext.readers.read` will yield, or None where it is not known beforehand.

    Standard input, URLs and files of many pages tell only at their end; very many files take too long to count.
    """
    if any(str(given) == "-" or is_url(given) for given in inputs):
        return None
    count = 0
    for name in islice(_names(inputs, options), MOST_COUNTED + 1):
        if format_of(name, options) != "document":
            return None
        count += 1
    return count if count <= MOST_COUNTED else None


def _names(inputs: Sequence[str | Path], options: ReadOptions) -> Iterator[str]:
    for path in map(Path, inputs):
        if not path.is_dir():
            yield path.name
            continue
        for found in walk(path, options.exclude):
            yield found.name if isinstance(found, Path) else found.id
