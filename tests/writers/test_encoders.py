"""Encoding apart from writing."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from cleantext.document import Article, Block, Failed, Kept
from cleantext.errors import ConfigError
from cleantext.writers import FORMATS, encoder_of, open_writer

KEPT = Article("a/b.html", "https://site.example/b", Kept(), (Block(0, "The tide came in."),))
FAILED = Article("c.html", None, Failed("read", "gone"))


def content(target: Path) -> dict[str, bytes]:
    """The bytes of a file, or of every file of a directory."""
    files = [target] if target.is_file() else sorted(path for path in target.rglob("*") if path.is_file())
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kept_only", [False, True])
def test_what_is_encoded_elsewhere_gives_the_same_output(tmp_path: Path, form: str, kept_only: bool) -> None:
    """An encoder sent to another process makes what the writer's own makes."""
    encoder = pickle.loads(pickle.dumps(encoder_of(form, kept_only=kept_only)))
    with open_writer(str(tmp_path / "whole"), form=form, kept_only=kept_only) as writer:
        writer.write(KEPT)
        writer.write(FAILED)
    with open_writer(str(tmp_path / "halves"), form=form, kept_only=kept_only) as writer:
        for encoded in map(encoder, (KEPT, FAILED)):
            if encoded is not None:
                writer.put(encoded)
    assert content(tmp_path / "halves") == content(tmp_path / "whole")


def test_no_encoder_of_no_format() -> None:
    """An unknown format is told with those that are known."""
    with pytest.raises(ConfigError, match="jsonl"):
        encoder_of("pdf")
