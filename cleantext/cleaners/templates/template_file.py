"""Counts on disk: one file for all sites, compressed, with a version and a digest, never pickled.

The file is one frame of Zstandard. In it, numbers being little-endian without sign:

- the line ``cleantext-templates 1`` (1 is the version of this layout), ended by ``\\n``
- the bound of the sites that are kept, less one: 8 bytes (`cleantext.cleaners.templates.counts`)
- for each site, in the order of their names: the bytes of its name in UTF-8 (2 bytes say how many), the number of its pages
  (2 bytes), and for each of these, in the order of their digests: the number of its lines (2 bytes), the numbers of these
  (4 bytes each), what each is (a byte: 1 prose, 2 heading, 3 both)
- 2 bytes of zeros, where the next site would tell the length of its name
- SHA-256 over all that (32 bytes)

A name is never empty. The same counts give the same bytes, by the same version of Zstandard.
"""

from __future__ import annotations

import hashlib
import struct
from array import array
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Final

from cleantext.cleaners.templates.counts import MOST_PAGES, PAGES_A_SITE, SiteCounts
from cleantext.cleaners.templates.page_lines import HALF, PageLines, little_endian
from cleantext.errors import ConfigError

VERSION: Final = 1
MAGIC: Final = b"cleantext-templates "
_LEVEL: Final = 9
_SHORT: Final = struct.Struct("<H")
_LONG: Final = struct.Struct("<Q")


def write_counts(counts: SiteCounts, stream: BinaryIO) -> None:
    """Write counts."""
    import zstandard

    with zstandard.ZstdCompressor(level=_LEVEL).stream_writer(stream, closefd=False) as packed:
        total = hashlib.sha256()
        for part in _parts(counts):
            total.update(part)
            packed.write(part)
        packed.write(total.digest())


def _parts(counts: SiteCounts) -> Iterator[bytes]:
    yield MAGIC + b"%d\n" % VERSION + _LONG.pack(counts.bound - 1)
    for site, pages in counts.sites():
        name = site.encode("utf-8", "surrogatepass")
        yield _SHORT.pack(len(name)) + name + _SHORT.pack(len(pages))
        for page in pages.values():
            yield _SHORT.pack(len(page.keys)) + little_endian(page.keys) + page.kinds
    yield _SHORT.pack(0)


def read_counts(path: Path, most_pages: int = MOST_PAGES) -> SiteCounts:
    """The counts in a file. Raises ConfigError where it is missing, damaged, or no such file of this version."""
    counts = SiteCounts(most_pages)
    with TemplateFile(path) as file:
        counts.bound = file.bound
        for site, pages in file.sites():
            for page in pages:
                counts.add(site, page)
    return counts


class TemplateFile:
    """A file of counts that is read site by site.

    Its digest is known to be right when `sites` has come to its end. Whatever is wrong raises ConfigError.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._total = hashlib.sha256()
        self._open = ExitStack()

    def __enter__(self) -> TemplateFile:
        import zstandard

        with ExitStack() as stack:
            try:
                stream = stack.enter_context(self._path.open("rb"))
            except OSError as error:
                raise ConfigError(f"{self._path}: {error.strerror}") from error
            self._unpacked = zstandard.ZstdDecompressor().stream_reader(stream)
            if self._take(len(MAGIC)) != MAGIC:
                raise ConfigError(f"{self._path}: no file of templates")
            if self._take(2) != b"%d\n" % VERSION:
                raise ConfigError(f"{self._path}: templates of another version than {VERSION}; learn them again")
            self.bound = _LONG.unpack(self._take(8))[0] + 1
            self._open = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def sites(self) -> Iterator[tuple[str, list[PageLines]]]:
        """Each site with its pages."""
        while size := self._number(2**16 - 1):
            yield self._name(size), [self._page() for _ in range(self._number(PAGES_A_SITE))]
        found = self._total.digest()
        if self._take(32) != found:
            raise self._damaged("its content does not match its digest")

    def _name(self, size: int) -> str:
        try:
            return self._take(size).decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            raise self._damaged(str(error)) from error

    def _page(self) -> PageLines:
        size = self._number(2 * HALF)
        return PageLines(array("I", struct.unpack(f"<{size}I", self._take(4 * size))), self._take(size))

    def _number(self, most: int) -> int:
        number: int = _SHORT.unpack(self._take(2))[0]
        if number > most:
            raise self._damaged(f"{number} where {most} is the most")
        return number

    def _take(self, size: int) -> bytes:
        import zstandard

        try:
            data: bytes = self._unpacked.read(size)
        except (zstandard.ZstdError, OSError) as error:
            raise self._damaged(str(error)) from error
        if len(data) < size:
            raise self._damaged("it ends too early")
        self._total.update(data)
        return data

    def _damaged(self, how: str) -> ConfigError:
        return ConfigError(f"{self._path}: damaged, or no file of templates: {how}")
