"""Settings from a TOML table into a component's frozen dataclass of options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args, get_origin, get_type_hints

from cleantext.errors import ConfigError
from cleantext.pipeline.registry import nearest


def options_from(options: type[Any], settings: Mapping[str, Any], where: str) -> Any:
    """Build ``options`` from ``settings``.

    Raises ConfigError, naming ``where`` and the nearest valid key, for an unknown key or a value of the wrong type.
    """
    known = tuple(entry.name for entry in fields(options))
    hints = get_type_hints(options)
    values = {}
    for key, value in settings.items():
        if key not in known:
            hint = nearest(key, known) if known else "; it has no options"
            raise ConfigError(f"unknown key {where}.{key}{hint}")
        values[key] = _converted(value, hints[key], f"{where}.{key}")
    try:
        return options(**values)
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from error


def _converted(value: Any, wanted: Any, where: str) -> Any:
    if get_origin(wanted) is tuple:
        if not isinstance(value, (list, tuple)):
            raise ConfigError(f"{where}: a list is wanted, not {value!r}")
        return tuple(_converted(entry, get_args(wanted)[0], where) for entry in value)
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    choices = _choices(wanted)
    if value in choices or type(value) in (wanted, *choices):
        return value
    raise ConfigError(f"{where}: {_spelled(wanted)} is wanted, not {value!r}")


def _choices(wanted: Any) -> tuple[Any, ...]:
    """The types and values that a union or a Literal allows, also of a Literal in a union."""
    return tuple(leaf for choice in get_args(wanted) for leaf in (get_args(choice) or (choice,)))


def _spelled(wanted: Any) -> str:
    if choices := get_args(wanted):
        return " or ".join(_spelled(choice) for choice in choices if choice is not type(None))
    return {int: "a whole number", float: "a number", bool: "true or false", str: "a string"}.get(wanted, repr(wanted))
