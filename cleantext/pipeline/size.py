"""Sizes of files, as people write them: ``100 MB``, ``1.5 GiB``, or a number of bytes."""

from __future__ import annotations

import re
from typing import Final

from cleantext.errors import ConfigError

UNITS: Final = {
    "B": 1,
    "KB": 1000,
    "MB": 1000**2,
    "GB": 1000**3,
    "TB": 1000**4,
    "KIB": 1024,
    "MIB": 1024**2,
    "GIB": 1024**3,
    "TIB": 1024**4,
}
"""Bytes of a unit: powers of 1000 and, with an i, of 1024 (IEC 80000-13)."""

_SIZE: Final = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)\s*([a-z]*)", re.I | re.ASCII)


def bytes_of(size: int | str) -> int:
    """The number of bytes of a size; without a unit it is in bytes. Raises ConfigError where it is none, or below 1."""
    found = _SIZE.fullmatch(str(size).strip())
    factor = UNITS.get(found[2].upper() or "B") if found else None
    if isinstance(size, bool) or found is None or factor is None:
        raise ConfigError(f"{size!r} is no size; write it as in '100 MB', '1.5 GiB' or '4096'")
    number = int(float(found[1]) * factor) if "." in found[1] else int(found[1]) * factor
    if number < 1:
        raise ConfigError(f"a size of at least one byte is wanted, not {size!r}")
    return number


def exactly(size: int) -> str:
    """A size in the largest unit of 1000 in which it is a whole number: ``100 MB``, ``1500 kB``."""
    for factor, unit in ((1000**3, "GB"), (1000**2, "MB"), (1000, "kB")):
        if size >= factor and size % factor == 0:
            return f"{size // factor} {unit}"
    return f"{size} B"


def roughly(size: int) -> str:
    """A size for people, rounded to a tenth of its unit: ``104.9 MB``."""
    for factor, unit in ((1000**3, "GB"), (1000**2, "MB"), (1000, "kB")):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size} B"
