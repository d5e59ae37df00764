"""``cleantext cleaners``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cleantext.pipeline.builtins import BUILTINS, OFF_BY_DEFAULT

Command = Callable[..., Any]


def test_the_chain_in_its_order(command: Command) -> None:
    """Each component is listed with its summary, in the order in which it runs, those that are off behind."""
    done = command("cleaners")
    assert done.code == 0
    listed = [line.split()[0] for line in done.out.splitlines() if line.startswith("  ") and line[2] != " "]
    assert sorted(listed) == sorted(name for family in BUILTINS.values() for name in family)
    on = [name for family in BUILTINS.values() for name in family if name not in OFF_BY_DEFAULT]
    assert [name for name in listed if name in on] == on
    assert all(
        "(off)" in line for line in done.out.splitlines() if line.split()[:1] and line.split()[0] in OFF_BY_DEFAULT
    )


@pytest.mark.parametrize("name", [name for family in BUILTINS.values() for name in family])
def test_every_component_documents_itself(command: Command, name: str) -> None:
    """Its page says what it does, what it misses, its options and examples."""
    done = command("cleaners", name)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{name} (")
    assert "Known misses" in done.out
    assert "Options" in done.out
    assert "Examples:" in done.out
    assert "``" not in done.out.split("Examples:")[0]


def test_an_unknown_name(command: Command) -> None:
    """The nearest known one is named."""
    done = command("cleaners", "link_lits")
    assert done.code == 2
    assert "did you mean 'link_list'?" in done.err
