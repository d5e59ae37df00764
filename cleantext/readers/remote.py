"""Files behind URLs: any store that fsspec knows (``s3://``, ``gs://``, ``hf://``, ``https://`` ...).

Credentials come from the environment of the user, as the library of each store reads them. Decisions: a URL names a file,
a folder (walked recursively, in the order of the parts of the paths, hidden names passed over) or a pattern with ``*``; of
``https://`` only a file, as servers list nothing. What fails is tried again, from where it stopped; a store that goes on
failing ends the run (ShardError), which can be taken up again: pages are not to be lost to a network. A file that is
gone or forbidden costs itself.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, BinaryIO, Final, TypeVar

from cleantext.document import RawPage
from cleantext.errors import ConfigError, ShardError
from cleantext.readers.compression import ERRORS
from cleantext.readers.formats import format_of, media_type_of, read_stream
from cleantext.readers.listing import MAGIC, List, files_below, fixed_folder, matching_files
from cleantext.readers.options import ReadOptions
from cleantext.readers.raw_stream import RawStream
from cleantext.readers.unreadable import Unreadable, failed, reason_of
from cleantext.readers.urls import is_web

T = TypeVar("T")

TRIES: Final = 5
PAUSE: Final = 0.5
"""Seconds before the second try; doubled before each further one."""

BUFFER_BYTES: Final = 2**20


def file_system(url: str) -> tuple[Any, str]:
    """The fsspec file system of a URL, and the path in it. Raises ConfigError where a library is missing, or unknown."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise ConfigError(f"{url} needs fsspec: pip install 'cleantext-pipeline[remote]'") from None
    try:
        system, path = url_to_fs(url, use_listings_cache=False)
    except (ImportError, ValueError) as error:  # fsspec says which package its store is in
        raise ConfigError(f"{url}: {error}") from error
    return system, path


def patiently(call: Callable[[], T], what: str) -> T:
    """The result of a call on a store, tried `TRIES` times.

    What is gone or forbidden is so at once (OSError); raises ShardError where the store goes on failing.
    """
    for attempt in range(TRIES):
        try:
            return call()
        except (FileNotFoundError, PermissionError, IsADirectoryError, NotImplementedError):
            raise
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            last = error
            time.sleep(PAUSE * 2**attempt if attempt + 1 < TRIES else 0)
    raise ShardError(f"{what}: {reason_of(last)} ({TRIES} tries)") from last


def check_url(url: str) -> None:
    """Raise ConfigError where there is nothing behind a URL, or it cannot be asked."""
    system, path = file_system(url)
    try:
        if _is_pattern(url):
            there = any(True for _ in matching_files(_ls(system, url), path))
        else:
            there = patiently(lambda: bool(system.exists(path)), url)
        if not there:
            raise ConfigError(f"input {url!r} does not exist")
    except (OSError, ShardError) as error:
        hint = "the credentials of the store are read from the environment"
        raise ConfigError(f"input {url!r} cannot be read: {reason_of(error)}; {hint}") from error


def read_url(url: str, prefix: str, options: ReadOptions, *, alone: bool) -> Iterator[RawPage | Unreadable]:
    """The pages behind a URL. ``prefix`` stands before the ids of files in a folder; ``alone``: there is no other input."""
    excluded = {_identity(*file_system(other)) for other in options.exclude if isinstance(other, str)}
    for file in remote_files(url):
        if file.below and _identity(file.system, file.path) in excluded:
            continue
        form = format_of(file.identifier, options)
        identifier = prefix + file.identifier if file.below else file.identifier
        if alone and form == "tar" and not file.below:
            identifier = ""
        try:
            with io.BufferedReader(_RetriedFile(file), BUFFER_BYTES) as stream:
                for page in read_stream(stream, form, identifier, file.url, options):
                    yield _addressed(page, file, form)
        except ERRORS as error:
            yield failed(identifier, file.url, reason_of(error))


@dataclass(frozen=True)
class RemoteFile:
    """A file in a store. ``identifier`` is its name, or with ``below`` its path below the folder or pattern named."""

    system: Any
    path: str
    identifier: str
    url: str
    below: bool

    def open(self) -> BinaryIO:
        """The file for reading, not yet retried."""
        stream: BinaryIO = self.system.open(self.path, "rb")
        return stream


def remote_files(url: str) -> Iterator[RemoteFile]:
    """The files that a URL names, sorted by the parts of their paths."""
    system, path = file_system(url)
    if _is_pattern(url):
        root, paths = fixed_folder(path), matching_files(_ls(system, url), path)
    elif is_web(url) or is_stored(system, path, url, "file"):
        yield RemoteFile(system, path, _file_name(path), url, below=False)
        return
    else:
        root, paths = path.rstrip("/"), files_below(_ls(system, url), path.rstrip("/"))
    for one in sorted(paths, key=lambda name: name.split("/")):
        below = one.removeprefix(root).strip("/")
        if not any(part.startswith(".") for part in below.split("/")):
            yield RemoteFile(system, one, below, system.unstrip_protocol(one), below=True)


def is_stored(system: Any, path: str, url: str, *kinds: str) -> bool:
    """Whether a store has something under a path, of one of the ``kinds`` if any are given.

    Raises what `patiently` does: a store that fails has not said that there is nothing.
    """
    try:
        found = patiently(lambda: system.info(path), url)
    except FileNotFoundError:
        return False
    return not kinds or found["type"] in kinds


def _ls(system: Any, url: str) -> List:
    """Lists folders of a store, patiently."""
    return lambda folder: patiently(lambda: system.ls(folder, detail=True), url)


class _RetriedFile(RawStream):
    """A file in a store as a raw stream that takes up reading where it failed. Raises ShardError as `patiently` does."""

    def __init__(self, file: RemoteFile) -> None:
        self._remote = file
        self._position = 0
        self._file: BinaryIO | None = patiently(file.open, file.url)
        self._size: int | None = getattr(self._file, "size", None)

    def seekable(self) -> bool:
        return self._size is not None

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if self._size is None:
            raise io.UnsupportedOperation("the store does not tell how long the file is")
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        self._position = max(0, start + offset)
        if self._file is not None:
            self._file.seek(self._position)
        return self._position

    def take(self, size: int) -> bytes:
        data = patiently(lambda: self._read(size), self._remote.url)
        self._position += len(data)
        return data

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _read(self, size: int) -> bytes:
        try:
            if self._file is None:
                self._file = self._remote.open()
                if self._position:
                    self._file.seek(self._position)
            data = self._file.read(size)
            if not data and self._size is not None and self._position < self._size:
                raise EOFError(f"the store sent {self._position} of {self._size} bytes")
        except BaseException:
            self._file = None  # its buffers may hold what was cut short
            raise
        return data


def _addressed(page: RawPage | Unreadable, file: RemoteFile, form: str) -> RawPage | Unreadable:
    """A document from the web has the address that it was read from, whose query is no part of its name."""
    if isinstance(page, RawPage) and form == "document" and is_web(file.url):
        return replace(page, url=file.url, media_type=media_type_of(file.identifier))
    return page


def _identity(system: Any, path: str) -> tuple[type, str]:
    """What tells files of all stores apart, however their URLs are written."""
    return type(system), path


def _is_pattern(url: str) -> bool:
    """A question mark on the web opens a query."""
    return not is_web(url) and MAGIC.search(url) is not None


def _file_name(path: str) -> str:
    return path.partition("?")[0].rstrip("/").rpartition("/")[2] or path
