"""Where raw pages come from: files, directories, JSON Lines, standard input.

Readers yield lazily, in an order that depends on the input alone. What cannot be read is yielded as `Unreadable` and
costs itself only. Decisions: a directory's hidden files are passed over; content, not the name, says whether a file
is compressed or binary; where several inputs are given, the ids of pages in directories begin with the directory's
name; an id that was there before gets a number (``a.txt~2``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.readers.options import ReadOptions
from cleantext.readers.unreadable import Unreadable

__all__ = ["ReadOptions", "Unreadable", "read"]


def read(inputs: Sequence[str | Path], options: ReadOptions | None = None) -> Iterator[RawPage | Unreadable]:
    """The pages of files, directories (walked recursively) and standard input (``-``), input after input.

    Raises ConfigError at once where an input does not exist.
    """
    for given in inputs:
        if str(given) != "-" and not Path(given).exists():
            raise ConfigError(f"input {str(given)!r} does not exist")
    return _with_unique_ids(_read_all(inputs, options or ReadOptions()))


def _read_all(inputs: Sequence[str | Path], options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    from cleantext.readers.files import read_directory, read_file
    from cleantext.readers.stdin import read_stdin

    for given in inputs:
        path = Path(given)
        if str(given) == "-":
            yield from read_stdin(options)
        elif path.is_dir():
            prefix = f"{path.resolve().name}/".lstrip("/") if len(inputs) > 1 else ""
            yield from read_directory(path, prefix, options)
        else:
            yield from read_file(path, path.name, options)


def _with_unique_ids(pages: Iterable[RawPage | Unreadable]) -> Iterator[RawPage | Unreadable]:
    seen: set[int] = set()  # hashes: a run may have many millions of ids
    repeats: Counter[str] = Counter()
    for page in pages:
        identifier = page.id
        while hash(identifier) in seen:
            repeats[page.id] += 1
            identifier = f"{page.id}~{repeats[page.id] + 1}"
        seen.add(hash(identifier))
        yield page if identifier == page.id else replace(page, id=identifier)
