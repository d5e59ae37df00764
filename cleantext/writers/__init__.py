"""Where articles go: a file of JSON lines, or a directory of text or Markdown files; the audit beside them.

Decisions: every output is written under a temporary name and takes its own at the end (`atomic`). ``force`` replaces
files and never deletes one: into a directory that exists, the new files are moved one by one, and what else is there
stays. In JSON lines every page has a row, with its outcome, unless ``kept_only`` leaves out rejected and failed pages; a
directory holds the articles alone, as an empty file would say nothing. The audit has every page.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from cleantext.errors import ConfigError
from cleantext.writers.audit import AuditWriter
from cleantext.writers.base import Writer
from cleantext.writers.jsonl import JsonlWriter
from cleantext.writers.markdown import MarkdownWriter
from cleantext.writers.text import TextWriter

__all__ = ["FORMATS", "AuditWriter", "JsonlWriter", "MarkdownWriter", "TextWriter", "Writer", "open_writer"]


def open_writer(target: str, *, form: str = "jsonl", force: bool = False, kept_only: bool = False) -> Writer:
    """The writer of a format. Raises ConfigError when the output exists and ``force`` is not set, or cannot be."""
    if form not in FORMATS:
        raise ConfigError(f"unknown format {form!r}; known: {', '.join(FORMATS)}")
    return FORMATS[form](target, force, kept_only)


def _jsonl(target: str, force: bool, kept_only: bool) -> Writer:
    return JsonlWriter(target, force=force, kept_only=kept_only)


def _text(target: str, force: bool, kept_only: bool) -> Writer:
    return TextWriter(Path(target), force=force)


def _markdown(target: str, force: bool, kept_only: bool) -> Writer:
    return MarkdownWriter(Path(target), force=force)


FORMATS: Final[dict[str, Callable[[str, bool, bool], Writer]]] = {
    "jsonl": _jsonl,
    "text": _text,
    "markdown": _markdown,
}
"""The formats by name."""
