"""Component names, looked up lazily: the table of built-ins first, then the entry points of installed packages.

A table instead of decorators keeps start-up free of imports and the import graph free of cycles (spaCy went the
same way, see its ``registrations.py``).
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from cleantext.component import Component
from cleantext.errors import ConfigError
from cleantext.pipeline.builtins import BUILTINS

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Family = Literal["normalizers", "extractors", "cleaners"]


def names(family: Family) -> tuple[str, ...]:
    """All names of a family: built-ins in the order of their chain, then those of other packages, sorted."""
    return (*BUILTINS[family], *sorted(set(_plugins(family)) - set(BUILTINS[family])))


@cache
def lookup(family: Family, name: str) -> type[Component[Any]]:
    """The class behind a name. Raises ConfigError naming the nearest known one."""
    target = BUILTINS[family].get(name)
    if target is not None:
        module, _, attribute = target.partition(":")
        found = getattr(import_module(module), attribute)
    elif name in _plugins(family):
        found = _load(family, _plugins(family)[name])
    else:
        raise ConfigError(f"unknown {family[:-1]} {name!r}{nearest(name, names(family))}")
    return _checked(family, name, found)


def plugin(family: Family, name: str) -> EntryPoint | None:
    """The entry point of another package behind a name; None for a built-in, and where there is none."""
    return None if name in BUILTINS[family] else _plugins(family).get(name)


def nearest(name: str, known: tuple[str, ...]) -> str:
    """The tail of an error message that points to the nearest known name."""
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(known)}"


@cache
def _plugins(family: Family) -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # takes as long as all else that a command needs to start

    return {point.name: point for point in entry_points(group=f"cleantext.{family}")}


def _load(family: Family, point: EntryPoint) -> Any:
    try:
        return point.load()
    except Exception as error:
        raise ConfigError(
            f"entry point cleantext.{family}: {point.name} = {point.value} does not load: {error}"
        ) from error


def _checked(family: Family, name: str, found: Any) -> type[Component[Any]]:
    if not (isinstance(found, type) and issubclass(found, Component)):
        raise ConfigError(f"{family[:-1]} {name!r} is {found!r}, which is no subclass of cleantext.component.Component")
    return found
