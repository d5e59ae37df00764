"""An output behind a URL: written to this machine's disk for temporary files, and uploaded when it is whole.

So a store never shows half an output, and an upload that fails can be tried again. `cleantext.readers.remote` says which
stores there are, and where the credentials come from.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final
from zlib import crc32

from cleantext.errors import ConfigError, ShardError
from cleantext.readers.remote import file_system, is_stored, patiently
from cleantext.readers.unreadable import reason_of

SUFFIX: Final = ".part"
"""Of what is not uploaded yet."""


class Upload:
    """A sink that becomes a file in a store.

    Raises ConfigError where the file exists and ``force`` is not set, or the store cannot be asked.
    """

    live = False

    def __init__(self, url: str, *, force: bool = False) -> None:
        self.url = url
        self.force = force
        self._system, self._path = file_system(url)
        if not force and is_uploaded(url):
            raise ConfigError(f"{url} exists; --force replaces it")
        descriptor, name = tempfile.mkstemp(prefix=_opening(url), suffix=SUFFIX)
        self._local = Path(name)
        self.stream: BinaryIO = os.fdopen(descriptor, "wb")

    def commit(self) -> None:
        """Upload, and ask the store whether all has come. Raises ShardError where it goes on failing."""
        self.stream.close()
        if not self.force and self._exists():
            raise ShardError(f"{self.url} was created by someone else during the run; nothing was written")
        try:
            patiently(self._put, self.url)
        except OSError as error:
            raise ShardError(f"cannot write {self.url}: {reason_of(error)}") from error
        self._local.unlink()

    def abort(self) -> None:
        """Remove what is on this machine; the store has nothing."""
        with suppress(OSError):
            self.stream.close()
        self._local.unlink(missing_ok=True)

    def _exists(self) -> bool:
        return is_stored(self._system, self._path, self.url)

    def _put(self) -> None:
        self._system.put_file(str(self._local), self._path)
        stored, size = self._system.info(self._path)["size"], self._local.stat().st_size
        if stored != size:
            raise EOFError(f"the store has {stored} of {size} bytes")


def is_uploaded(url: str) -> bool:
    """Whether there is a file behind a URL. Raises ConfigError where the store cannot be asked."""
    try:
        return is_stored(*file_system(url), url)
    except (OSError, ShardError) as error:
        raise ConfigError(f"cannot write {url}: {reason_of(error)}") from error


def remove_local_leftovers(url: str) -> None:
    """Remove what earlier uploads to a URL left on this machine, which were killed. Only for who knows that no other is at it."""
    opening = _opening(url)
    for path in Path(tempfile.gettempdir()).iterdir():
        if path.name.startswith(opening) and path.name.endswith(SUFFIX):
            path.unlink(missing_ok=True)


def _opening(url: str) -> str:
    """How the temporary names for a URL begin; those for no other do."""
    return f"cleantext-{crc32(url.encode('utf-8', 'surrogatepass')):08x}-"
