"""A tar archive of text or Markdown files: a directory of many small files as one file, also in a store behind a URL."""

from __future__ import annotations

import io
import tarfile
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Final

from cleantext.readers.seen import Seen
from cleantext.writers.base import Writer
from cleantext.writers.directory import FileEncoder
from cleantext.writers.output import Output, writing

EXTENSIONS: Final = (".tar", ".tar.gz", ".tar.zst")


class TarWriter(Writer):
    """Writes each kept article as a member named after its id, as `cleantext.writers.directory` does its files.

    Members have no owner and no time, so that the same articles give the same bytes. Names that differ in their case alone
    are told apart by a number as well: the archive may be unpacked where they are the same.

    Raises ConfigError where the target exists and ``force`` is not set, or cannot be created.
    """

    def __init__(self, target: str, encoder: FileEncoder, *, force: bool = False) -> None:
        self.encoder = encoder
        self._seen = Seen()
        self._output = Output(target, force=force)
        self._archive = tarfile.open(fileobj=self._output.stream, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115

    def put(self, encoded: bytes) -> None:
        """Write the member."""
        name, _, content = encoded.partition(b"\0")
        member = tarfile.TarInfo(self._free(name.decode()))
        member.size = len(content)
        with writing(self._output.target):
            self._archive.addfile(member, io.BytesIO(content))
        self._archive.members = []  # type: ignore[attr-defined]  # they are many, and none is asked for again

    def _free(self, name: str) -> str:
        path, number, free = PurePosixPath(name), 1, name
        while not self._seen.add(free.casefold()):
            number += 1
            free = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        return free

    def commit(self) -> None:
        """End the archive and commit the sink."""
        with writing(self._output.target):
            self._archive.close()
        self._output.commit()

    def abort(self) -> None:
        """Drop what was written, where that is possible."""
        with suppress(OSError, ValueError):
            self._archive.close()
        self._output.abort()
