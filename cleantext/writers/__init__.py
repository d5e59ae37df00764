"""Where articles go: JSON lines, Parquet, a directory or an archive of text or Markdown files; the audit beside them.

Decisions: every output is written under a temporary name and takes its own at the end (`atomic`). ``force`` replaces
files and never deletes one: into a directory that exists, the new files are moved one by one, and what else is there
stays. In JSON lines and Parquet every page has a row, with its outcome, unless ``kept_only`` leaves out rejected and
failed pages; a directory or an archive holds the articles alone, as an empty file would say nothing. The audit has every
page. A file may be behind a URL (`remote`); a directory may not, as it would never be there as a whole: an archive takes
its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cleantext.errors import ConfigError
from cleantext.readers.urls import is_url
from cleantext.writers.audit import AuditWriter
from cleantext.writers.base import Encoder, Writer
from cleantext.writers.directory import FileEncoder
from cleantext.writers.jsonl import JsonlEncoder, JsonlWriter
from cleantext.writers.markdown import MARKDOWN, MarkdownWriter
from cleantext.writers.parquet import ParquetEncoder, ParquetWriter
from cleantext.writers.tar import EXTENSIONS as TAR_EXTENSIONS
from cleantext.writers.tar import TarWriter
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
    "format_of",
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


def format_of(target: str) -> str:
    """The format that the extension of an output states: Parquet, text files in an archive, else JSON lines.

    Raises ConfigError where it states one that no output has.
    """
    if _UNWRITTEN.search(target):
        raise ConfigError(f"cannot write {target}: --to names its format, else it is .jsonl, .parquet or .tar")
    if target.endswith(".parquet"):
        return "parquet"
    return "text" if target.endswith(TAR_EXTENSIONS) else "jsonl"


def _format(form: str) -> Format:
    if form not in FORMATS:
        raise ConfigError(f"unknown format {form!r}; known: {', '.join(FORMATS)}")
    return FORMATS[form]


def _jsonl(target: str, force: bool, kept_only: bool) -> Writer:
    return JsonlWriter(target, force=force, kept_only=kept_only)


def _parquet(target: str, force: bool, kept_only: bool) -> Writer:
    return ParquetWriter(target, force=force, kept_only=kept_only)


def _text(target: str, force: bool, _: bool) -> Writer:
    return _archive(target, TEXT, force) or TextWriter(Path(target), force=force)


def _markdown(target: str, force: bool, _: bool) -> Writer:
    return _archive(target, MARKDOWN, force) or MarkdownWriter(Path(target), force=force)


def _archive(target: str, encoder: FileEncoder, force: bool) -> TarWriter | None:
    """The writer of an archive, where the extension of the target says that it is one."""
    if target.endswith(TAR_EXTENSIONS):
        return TarWriter(target, encoder, force=force)
    if is_url(target):
        raise ConfigError(f"{target}: a directory cannot be written to a URL; name an archive, {target}.tar")
    return None


_UNWRITTEN: Final = re.compile(r"\.(?:csv|tsv|warc|wet)(?:\.gz|\.zst)?$|\.parquet\.(?:gz|zst)$", re.I)
"""Extensions of formats that are read and not written, or not so."""

FORMATS: Final[dict[str, Format]] = {
    "jsonl": Format(JsonlEncoder, _jsonl),
    "parquet": Format(ParquetEncoder, _parquet),
    "text": Format(lambda _: TEXT, _text),
    "markdown": Format(lambda _: MARKDOWN, _markdown),
}
"""The formats by name."""
