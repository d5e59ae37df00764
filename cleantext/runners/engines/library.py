"""The libraries of the engines, each of an extra."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from cleantext.errors import ConfigError


def engine_library(module: str, extra: str) -> Any:
    """A module of an engine. Raises ConfigError where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        name = module.partition(".")[0]
        raise ConfigError(f"{name} is not installed: pip install 'cleantext-pipeline[{extra}]'") from None
