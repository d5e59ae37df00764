from __future__ import annotations

from cleantext.cli import options
from cleantext.pipeline.config import ENGINES


def test_engines_are_those_of_the_configuration() -> None:
    """The command offers every engine that a configuration may name, in the same order."""
    assert tuple(ENGINES) == options.ENGINES
