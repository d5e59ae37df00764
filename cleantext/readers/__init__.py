"""Where raw pages come from: files, directories, archives, tables, crawls, standard input, stores behind URLs.

`formats` is the map: which format a name states, and which module reads it.

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
from cleantext.readers.seen import Seen
from cleantext.readers.unreadable import Unreadable
from cleantext.readers.urls import is_url

__all__ = ["ReadOptions", "Unreadable", "read"]


def read(inputs: Sequence[str | Path], options: ReadOptions | None = None) -> Iterator[RawPage | Unreadable]:
    """The pages of files, directories (walked recursively), URLs and standard input (``-``), input after input.

    Raises ConfigError at once where an input does not exist, or the library that reads its format is not installed.
    """
    options = options or ReadOptions()
    for given in inputs:
        _check(str(given), options)
    return _with_unique_ids(_with_columns(_read_all(inputs, options), options))


def _check(given: str, options: ReadOptions) -> None:
    from cleantext.readers.formats import check_library, format_of
    from cleantext.readers.remote import check_url

    check_library(format_of(given, options))
    if is_url(given):
        check_url(given)
    elif given != "-" and not (given and Path(given).exists()):  # an empty name is no directory
        raise ConfigError(f"input {given!r} does not exist")


def _read_all(inputs: Sequence[str | Path], options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    from cleantext.readers.files import read_directory, read_file
    from cleantext.readers.remote import read_url
    from cleantext.readers.stdin import read_stdin

    alone = len(inputs) == 1
    for given in inputs:
        path = Path(given)
        if str(given) == "-":
            yield from read_stdin(options)
        elif is_url(given):
            name = str(given).rstrip("/").rpartition("/")[2]
            yield from read_url(str(given), "" if alone else f"{name}/", options, alone=alone)
        elif path.is_dir():
            prefix = "" if alone else f"{path.resolve().name}/".lstrip("/")
            yield from read_directory(path, prefix, options)
        else:
            yield from read_file(path, path.name, options, alone=alone)


def _with_columns(pages: Iterable[RawPage | Unreadable], options: ReadOptions) -> Iterable[RawPage | Unreadable]:
    """Every page with every column to be kept, None where it has none, so that all rows of the output are alike."""
    if not options.keep_columns:
        return pages
    nothing = dict.fromkeys(options.keep_columns)
    return (replace(page, carried={**nothing, **page.carried}) for page in pages)


def _with_unique_ids(pages: Iterable[RawPage | Unreadable]) -> Iterator[RawPage | Unreadable]:
    seen = Seen()
    repeats: Counter[str] = Counter()
    for page in pages:
        identifier = page.id
        while not seen.add(identifier):
            repeats[page.id] += 1
            identifier = f"{page.id}~{repeats[page.id] + 1}"
        yield page if identifier == page.id else replace(page, id=identifier)
