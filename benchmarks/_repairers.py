"""Tools that repair text, each as a function from texts to texts: ours, ftfy, and clean-text in an interpreter of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

Repairer = Callable[[Sequence[str]], list[str]]

CLEAN_TEXT: Final = """
import importlib.metadata, json, sys
from cleantext import clean
options = json.loads(sys.argv[1])
texts = [clean(text, **options) for text in json.load(sys.stdin)]
json.dump({"version": importlib.metadata.version("clean-text"), "texts": texts}, sys.stdout)
"""
"""clean-text installs a package of the same name as ours, so it runs apart, isolated from the working directory."""

ONLY_UNICODE: Final = {"to_ascii": False, "lower": False, "normalize_whitespace": False, "strip_lines": False}
"""clean-text with all that its defaults do switched off, save for ``fix_unicode``."""


def fixed_files(texts: Sequence[str]) -> list[str]:
    """Each text as a file of its own that ``cleantext fix`` repairs, with the profile ``text``."""
    from cleantext.inplace.fix import fixed
    from cleantext.inplace.left_alone import LeftAlone
    from cleantext.inplace.line import edited, joined, split_lines
    from cleantext.inplace.profiles import profile_named
    from cleantext.pipeline.config import Config

    profile = profile_named(Config(), "text")

    def repaired(text: str) -> str:
        lines = split_lines(f"{text}\n")
        try:
            return joined(edited(lines, fixed(lines, profile))).removesuffix("\n")
        except LeftAlone:
            return text

    return [repaired(text) for text in texts]


def normalized_blocks(texts: Sequence[str]) -> list[str]:
    """Each text as a page of one block that went through the normalizers of ``cleantext run``."""
    from cleantext.document import Block, Document, replay
    from cleantext.pipeline.config import Config

    config = Config()
    chain: list[Any] = [config.component("normalizers", name) for name in config.chain("normalizers")]

    def repaired(text: str) -> str:
        page = Document("", None, "text", (Block(0, text),))
        for normalizer in chain:
            page = page.with_blocks(replay(page.blocks, normalizer.judge(page)))
        return page.blocks[0].text

    return [repaired(text) for text in texts]


def by_ftfy(texts: Sequence[str]) -> list[str]:
    """ftfy's defaults."""
    from ftfy import fix_text

    return [fix_text(text) for text in texts]


def by_clean_text(python: Path, options: dict[str, bool], texts: Sequence[str]) -> list[str]:
    """clean-text as installed beside an interpreter. Raises CalledProcessError where it fails there."""
    found: list[str] = _clean_text(python, options, texts)["texts"]
    return found


def versions(python: Path | None) -> dict[str, str]:
    """The versions of the rivals."""
    own = {"ftfy": version("ftfy")}
    return own | ({"clean-text": _clean_text(python, {}, [])["version"]} if python else {})


def repairers(python: Path | None) -> dict[str, Repairer]:
    """All tools by name; clean-text only where an interpreter has it."""
    rivals: dict[str, Repairer] = {"ftfy": by_ftfy}
    if python:
        rivals["clean-text"] = partial(by_clean_text, python, {})
        rivals["clean-text, fix_unicode alone"] = partial(by_clean_text, python, ONLY_UNICODE)
    return {"cleantext fix": fixed_files, "cleantext run": normalized_blocks, **rivals}


def _clean_text(python: Path, options: dict[str, bool], texts: Sequence[str]) -> dict[str, Any]:
    command = [str(python), "-I", "-c", CLEAN_TEXT, json.dumps(options)]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
