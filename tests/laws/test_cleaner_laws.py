"""What is true of every cleaner that goes by rules, on any document."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from cleantext.document import Block, Document, Removal
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.registry import lookup

sys.path.insert(0, str(Path(__file__).parent))  # the strategies stand beside the laws

from strategies import documents

ENGINES = {"hidden", "low_content_score", "trafilatura_verdict", "justext_verdict"}
"""Cleaners that judge by a model or another tool have laws of their own."""

NAMES = tuple(name for name in BUILTINS["cleaners"] if name not in ENGINES)


def removed(name: str, document: Document) -> list[int]:
    """The blocks that a cleaner removes."""
    cleaner: Any = lookup("cleaners", name)()
    return [change.block for change in cleaner.judge(document) if isinstance(change, Removal)]


@pytest.mark.parametrize("name", NAMES)
@given(document=documents())
@settings(max_examples=60, deadline=None)
def test_each_block_goes_at_most_once(name: str, document: Document) -> None:
    """A cleaner removes only blocks that are there, each at most once."""
    ids = removed(name, document)
    assert len(ids) == len(set(ids))
    assert set(ids) <= {block.id for block in document.blocks}


@pytest.mark.parametrize("name", NAMES)
@given(document=documents())
@settings(max_examples=60, deadline=None)
def test_cleaning_twice_is_cleaning_once(name: str, document: Document) -> None:
    """On what a cleaner left, measured afresh, it finds nothing more."""
    ids = set(removed(name, document))
    left = document.with_blocks(tuple(block for block in document.blocks if block.id not in ids))
    assert removed(name, left) == []


@pytest.mark.parametrize("name", NAMES)
@given(document=documents())
@settings(max_examples=30, deadline=None)
def test_every_reason_explains_itself(name: str, document: Document) -> None:
    """The sentence of every reason fills from its evidence, and the reason is among those declared."""
    cleaner: Any = lookup("cleaners", name)()
    for change in cleaner.judge(document):
        assert change.reason in cleaner.reasons
        assert change.reason.explain(change.evidence)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("unit", ["A", ",", "-", " ", "Ab", "#a ", "> ", "(1) ", "By A "])
def test_long_blocks_take_no_time(name: str, unit: str) -> None:
    """A block of 100 kB of one thing is judged in a moment."""
    document = Document("long", None, "text", (Block(0, unit * (100_000 // len(unit))), Block(1, "The end.")))
    start = time.perf_counter()
    removed(name, document)
    assert time.perf_counter() - start < 2.0
