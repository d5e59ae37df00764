"""The chain of normalizers over the fixtures: damaged text with its repair, and text that must not change."""

import json
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import Block, Document, replay
from cleantext.inplace.profiles import profile_named
from cleantext.pipeline.config import Config

FIXTURES = Path(__file__).parents[2] / "fixtures"
CONFIG = Config()
CHAIN: Any = tuple(CONFIG.component("normalizers", name) for name in CONFIG.chain("normalizers"))
FILE_CHAIN: Any = profile_named(CONFIG, "text").normalizers


def normalized(text: str, chain: Any = CHAIN) -> str:
    """A page of one block, through the chain."""
    page = Document("page", None, "text", (Block(0, text),))
    for normalizer in chain:
        page = page.with_blocks(replay(page.blocks, normalizer.judge(page)))
    return page.blocks[0].text


def sound() -> list[dict[str, Any]]:
    """The specimens of text that must not change."""
    lines = (FIXTURES / "must_not_change.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def sound_in_blocks() -> list[Any]:
    """Those that are sound in blocks too, where white space is no layout, as parameters."""
    return [_sound(row) for row in sound() if not row.get("files_only")]


def _sound(row: dict[str, Any]) -> Any:
    return pytest.param(row["text"], id=row["kind"], marks=_marks(row.get("known_failure")))


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


def test_there_are_enough_specimens() -> None:
    """Sound text of many languages and kinds is there, each specimen once and on one line."""
    texts = [row["text"] for row in sound()]
    assert len(set(texts)) == len(texts) >= 200
    assert len({row["kind"] for row in sound()}) >= 30
    assert not any("\n" in text for text in texts)


@pytest.mark.parametrize("text", sound_in_blocks())
def test_sound_text_does_not_change(text: str) -> None:
    """Text of many languages and kinds comes out of the chain as it went in."""
    assert normalized(text) == text


@pytest.mark.parametrize("text", [_sound(row) for row in sound()])
def test_sound_lines_of_files_do_not_change(text: str) -> None:
    """So it does from the chain for files, which keeps layout and the spaces of typography too."""
    assert normalized(text, FILE_CHAIN) == text


@pytest.mark.parametrize(("text", "repair"), damaged())
def test_damaged_text_is_repaired(text: str, repair: str) -> None:
    """Text damaged in the ways that happen to real pages comes out as it once was."""
    assert normalized(text) == repair


@pytest.mark.parametrize("repair", sorted({row["repaired"] for row in rows()}))
def test_repaired_text_does_not_change(repair: str) -> None:
    """The repair of every specimen is sound text itself."""
    assert normalized(repair) == repair
