from __future__ import annotations

from typing import Any

import pytest

from cleantext.cleaners.base import Cleaner
from cleantext.component import Component
from cleantext.errors import ConfigError
from cleantext.extractors.base import Extractor
from cleantext.normalizers.base import Normalizer
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.registry import lookup, names, nearest

BASES: dict[str, type[Component[Any]]] = {"normalizers": Normalizer, "extractors": Extractor, "cleaners": Cleaner}


@pytest.mark.parametrize(("family", "name"), [(family, name) for family in BUILTINS for name in BUILTINS[family]])
def test_the_table_is_right(family: Any, name: str) -> None:
    """Every entry is a component of its family, and calls itself as the table does."""
    found = lookup(family, name)
    assert issubclass(found, BASES[family])
    assert found.name == name


@pytest.mark.parametrize("family", BUILTINS)
def test_names_follow_the_chain(family: Any) -> None:
    """Built-ins come first, in the order of their chain."""
    assert names(family)[: len(BUILTINS[family])] == tuple(BUILTINS[family])


def test_unknown_names() -> None:
    """An unknown name is an error that names the family and the nearest known one."""
    with pytest.raises(ConfigError, match=r"unknown extractor 'headlines'; did you mean 'headline'\?"):
        lookup("extractors", "headlines")


def test_nearest() -> None:
    """Close names are pointed at; where none is close all are listed."""
    assert nearest("aple", ("apple", "pear")) == "; did you mean 'apple'?"
    assert nearest("xyz", ("apple", "pear")) == "; known: apple, pear"
