"""An output behind a URL: written to this machine's disk for temporary files, and uploaded when it is whole.

So a store never shows half an output, and an upload that fails can be tried again. `cleantext.readers.remote` says which
stores there are, and where the credentials come from.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from cleantext.errors import ConfigError, ShardError
from cleantext.readers.remote import file_system, patiently
from cleantext.readers.unreadable import reason_of


class Upload:
    """A sink that becomes a file in a store.

    Raises ConfigError where the file exists and ``force`` is not set, or the store cannot be asked.
    """

    live = False

    def __init__(self, url: str, *, force: bool = False) -> None:
        self.url = url
        self.force = force
        self._system, self._path = file_system(url)
        try:
            if not force and self._exists():
                raise ConfigError(f"{url} exists; --force replaces it")
        except (OSError, ShardError) as error:
            raise ConfigError(f"cannot write {url}: {reason_of(error)}") from error
        descriptor, name = tempfile.mkstemp(prefix="cleantext-", suffix=".part")
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
        return patiently(lambda: bool(self._system.exists(self._path)), self.url)

    def _put(self) -> None:
        self._system.put_file(str(self._local), self._path)
        stored, size = self._system.info(self._path)["size"], self._local.stat().st_size
        if stored != size:
            raise EOFError(f"the store has {stored} of {size} bytes")
