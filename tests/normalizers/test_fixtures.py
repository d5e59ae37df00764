"""The chain of normalizers over the fixtures: damaged text with its repair, and text that must not change."""

import json
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import Block, Document, replay
from cleantext.normalizers.apostrophes import Apostrophes
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.controls import Controls
from cleantext.normalizers.entities import Entities
from cleantext.normalizers.mojibake import Mojibake
from cleantext.normalizers.whitespace import Whitespace

FIXTURES = Path(__file__).parents[2] / "fixtures"
CHAIN: tuple[Normalizer[Any], ...] = (Entities(), Mojibake(), Controls(), Apostrophes(), Whitespace())


def normalized(text: str) -> str:
    """A page of one block, through the chain."""
    page = Document("page", None, "text", (Block(0, text),))
    for normalizer in CHAIN:
        page = page.with_blocks(replay(page.blocks, normalizer.judge(page)))
    return page.blocks[0].text


def specimens() -> list[str]:
    """The lines of the file that are text."""
    lines = (FIXTURES / "must_not_change.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def rows() -> list[dict[str, str]]:
    """The damaged specimens."""
    return [json.loads(line) for line in (FIXTURES / "damaged.jsonl").read_text(encoding="utf-8").splitlines()]


def damaged() -> list[Any]:
    """The damaged specimens as parameters, known failures marked."""
    return [
        pytest.param(row["damaged"], row["repaired"], id=row["source"], marks=_marks(row.get("known_failure")))
        for row in rows()
    ]


def _marks(known_failure: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=known_failure, strict=True)] if known_failure else []


@pytest.mark.parametrize("text", specimens())
def test_sound_text_does_not_change(text: str) -> None:
    """Text of many languages and kinds comes out of the chain as it went in."""
    assert normalized(text) == text


@pytest.mark.parametrize(("text", "repair"), damaged())
def test_damaged_text_is_repaired(text: str, repair: str) -> None:
    """Text damaged in the ways that happen to real pages comes out as it once was."""
    assert normalized(text) == repair


@pytest.mark.parametrize("repair", sorted({row["repaired"] for row in rows()}))
def test_repaired_text_does_not_change(repair: str) -> None:
    """The repair of every specimen is sound text itself."""
    assert normalized(repair) == repair
