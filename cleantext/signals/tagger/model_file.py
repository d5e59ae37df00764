"""The file of a model: a ``.npz`` of plain arrays, never pickled, with a version and a digest.

Besides the arrays of the model (see `cleantext.signals.tagger.model`) it holds

- ``format``: the version of this layout, `FORMAT`
- ``about``: a JSON object that says what the model was fitted on
- ``digest``: SHA-256, in hexadecimal, over the names, types, shapes and bytes of all others; see `digest`
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import ConfigError

FORMAT: Final = 2

MOST_BYTES: Final = 5_000_000
"""The largest file that is read or written: whatever is larger is no model of this package."""

Arrays = Mapping[str, NDArray[Any]]

_DAMAGED: Final = (OSError, EOFError, BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, TypeError)
"""What NumPy, zipfile and zlib raise for files that are cut off, altered, or something else altogether."""


@dataclass(frozen=True, eq=False)
class ModelFile:
    """The arrays of a model, and what it was fitted on."""

    arrays: Arrays
    about: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> ModelFile:
        """Read a file. Raises ConfigError where it is missing, damaged, no model, or of another format."""
        try:
            arrays = _arrays(path)
            if (found := int(arrays["format"])) != FORMAT:
                raise ConfigError(f"{path}: a model file of format {found}; this version reads format {FORMAT}")
            if str(arrays["digest"]) != digest(arrays):
                raise ConfigError(f"{path}: damaged: its content does not match its digest")
            about = json.loads(str(arrays["about"]))
        except _DAMAGED as error:
            raise ConfigError(f"{path}: no model of this version: {error}") from error
        return cls(arrays, about)

    def write(self, stream: BinaryIO) -> None:
        """Write the file: the same arrays give the same bytes. Raises ConfigError above `MOST_BYTES`."""
        about = json.dumps(self.about, ensure_ascii=False, sort_keys=True)
        arrays: dict[str, Any] = {**self.arrays, "format": np.array(FORMAT), "about": np.array(about)}
        np.savez_compressed(stream, **arrays, digest=np.array(digest(arrays)))
        if stream.tell() > MOST_BYTES:
            raise ConfigError(f"the model takes {stream.tell():,} bytes, more than the {MOST_BYTES:,} that are read")


def digest(arrays: Arrays) -> str:
    """SHA-256 over all arrays but the digest itself, in the order of their names."""
    total = hashlib.sha256()
    for name in sorted(arrays.keys() - {"digest"}):
        array = np.ascontiguousarray(arrays[name])
        total.update(f"{name} {array.dtype.str} {arrays[name].shape}\n".encode())
        total.update(array.tobytes())
    return total.hexdigest()


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"larger than {MOST_BYTES:,} bytes")
    with np.load(path, allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}
