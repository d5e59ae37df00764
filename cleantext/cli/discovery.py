"""Where the configuration is found when none is named."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def discovered(start: Path) -> Path | None:
    """The nearest ``cleantext.toml``, or ``pyproject.toml`` with a table ``[tool.cleantext]``, from ``start`` upwards.

    In one directory ``cleantext.toml`` goes first. None where there is neither.
    """
    for directory in (start, *start.parents):
        own = directory / "cleantext.toml"
        if own.is_file():
            return own
        shared = directory / "pyproject.toml"
        if shared.is_file() and _has_our_table(shared):
            return shared
    return None


def _has_our_table(pyproject: Path) -> bool:
    """Somebody else's broken pyproject.toml is not ours to complain about; `Config.load` complains of a named one."""
    try:
        table = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return "cleantext" in table.get("tool", {})
