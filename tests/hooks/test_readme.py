"""What the README shows of the hooks is true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
pytestmark = pytest.mark.skipif(not README.is_file(), reason="the README is not beside the tests")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language in the section on repositories."""
    text = README.read_text(encoding="utf-8").split("\n## In a repository", 1)[1].split("\n## ", 1)[0]
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_stopped_commit_is_a_real_one(repository: Any) -> None:
    """Git and pre-commit print what the README shows, to the letter."""
    name = "fixtures/in_place/notes.md"
    repository.configure("id: cleantext-check")
    repository.write(name, (ROOT / name).read_bytes())
    (shown,) = (block for block in blocks("console") if block.startswith("$ git commit"))
    assert repository.commit().out.strip() == shown.partition("\n")[2].strip()


def test_the_configuration_for_pre_commit_works(repository: Any) -> None:
    """Each block of YAML, with the repository of the hooks in the place of the URL, is taken and stops a commit."""
    assert blocks("yaml")
    revision = repository.must("git", "-C", str(repository.hooks), "rev-parse", "HEAD").strip()
    repository.configure("id: cleantext-check")
    repository.write("notes.md", "The caf\u00c3\u00a9 isn\u00b4t open.\n")
    for block in blocks("yaml"):
        text = re.sub(r"repo: \S+", f"repo: {repository.hooks}", block)
        repository.write(".pre-commit-config.yaml", re.sub(r"rev: \S+", f"rev: {revision}", text))
        stopped = repository.commit()
        assert stopped.code == 1 and "notes.md" in stopped.out, stopped.out
