"""How inputs are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

StdinFormat = Literal["auto", "document", "jsonl"]


@dataclass(frozen=True)
class ReadOptions:
    """Options of the readers.

    ``text_field``, ``html_field``: the field of a JSONL row that holds plain text, or HTML; None takes the first of the
    usual names that the row has, HTML before text. A field that is named is the only one of its kind.
    ``id_field``, ``url_field``: the field that names the page, and the one that holds its address; rows without get the
    number of their line, and no address.
    ``stdin_format``: what ``-`` is: one ``document``, ``jsonl``, or ``auto``, which is JSONL where the first line is a
    JSON object.
    ``max_bytes``: size of the largest page that is read, after decompression.
    ``exclude``: resolved paths of files and directories that are passed over when a directory is walked.
    """

    text_field: str | None = None
    html_field: str | None = None
    id_field: str = "id"
    url_field: str = "url"
    stdin_format: StdinFormat = "auto"
    max_bytes: int = 64 * 2**20
    exclude: frozenset[Path] = frozenset()
