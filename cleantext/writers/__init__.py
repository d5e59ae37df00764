"""Where articles go: a file of JSON lines, or a directory of text or Markdown files; the audit beside them.

Decisions: every output is written under a temporary name and takes its own at the end (`atomic`). ``force`` replaces
files and never deletes one: into a directory that exists, the new files are moved one by one, and what else is there
stays. In JSON lines every page has a row, with its outcome, unless ``kept_only`` leaves out rejected and failed pages; a
directory holds the articles alone, as an empty file would say nothing. The audit has every page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cleantext.errors import ConfigError
from cleantext.writers.audit import AuditWriter
from cleantext.writers.base import Encoder, Writer
from cleantext.writers.jsonl import JsonlEncoder, JsonlWriter
from cleantext.writers.markdown import MARKDOWN, MarkdownWriter
from cleantext.writers.text import TEXT, TextWriter

__all__ = [
    "FORMATS",
    "AuditWriter",
    "Encoder",
    "JsonlWriter",
    "MarkdownWriter",
    "TextWriter",
    "Writer",
    "encoder_of",
    "open_writer",
]


@dataclass(frozen=True)
class Format:
    """A format: its encoder, given ``kept_only``, and its writer, given target, ``force`` and ``kept_only``."""

    encoder: Callable[[bool], Encoder]
    writer: Callable[[str, bool, bool], Writer]


def encoder_of(form: str, *, kept_only: bool = False) -> Encoder:
    """The encoder of a format: that of the writer which `open_writer` opens. Raises ConfigError for an unknown format."""
    return _format(form).encoder(kept_only)


def open_writer(target: str, *, form: str = "jsonl", force: bool = False, kept_only: bool = False) -> Writer:
    """The writer of a format. Raises ConfigError when the output exists and ``force`` is not set, or cannot be."""
    return _format(form).writer(target, force, kept_only)


def _format(form: str) -> Format:
    if form not in FORMATS:
        raise ConfigError(f"unknown format {form!r}; known: {', '.join(FORMATS)}")
    return FORMATS[form]


def _jsonl(target: str, force: bool, kept_only: bool) -> Writer:
    return JsonlWriter(target, force=force, kept_only=kept_only)


FORMATS: Final[dict[str, Format]] = {
    "jsonl": Format(JsonlEncoder, _jsonl),
    "text": Format(lambda _: TEXT, lambda target, force, _: TextWriter(Path(target), force=force)),
    "markdown": Format(lambda _: MARKDOWN, lambda target, force, _: MarkdownWriter(Path(target), force=force)),
}
"""The formats by name."""
