"""How inputs are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from cleantext.document import ROW_FIELDS
from cleantext.errors import ConfigError

StdinFormat = Literal["auto", "document", "jsonl"]
InputFormat = Literal["auto", "document", "jsonl", "csv", "tsv", "parquet", "warc", "tar"]

TAKEN: Final = frozenset({*ROW_FIELDS, "changes"})
"""Names of columns that our own rows have."""


@dataclass(frozen=True)
class ReadOptions:
    """Options of the readers.

    ``text_field``, ``html_field``: the field of a row (JSONL, CSV, Parquet) that holds plain text, or HTML; None takes the
    first of the usual names that the row has, HTML before text. A field that is named is the only one of its kind.
    ``id_field``, ``url_field``: the field that names the page, and the one that holds its address; rows without get the
    number of their line, and no address. Of a WARC record ``id_field`` may name a header, else its ``WARC-Record-ID``
    is the id.
    ``site_field``: the field that names the site of a page, for what the pages of a site have in common; None: there is none.
    ``keep_columns``: fields of a row, or headers of a WARC record, that are carried through to the article.
    ``input_format``: what all inputs are; ``auto`` goes by their extensions.
    ``stdin_format``: what ``-`` is, where ``input_format`` does not say: one ``document``, ``jsonl``, or ``auto``, which is
    JSONL where the first line is a JSON object.
    ``all_records``: read WARC records of any HTTP status and media type, not only those with status 200 and a page.
    ``max_bytes``: size of the largest page that is read, after decompression.
    ``exclude``: resolved paths of files and directories, and URLs of files, that are passed over when a directory, or a folder
    of a store, is walked.

    Raises ConfigError where a column to be carried through has the name of one of our own.
    """

    text_field: str | None = None
    html_field: str | None = None
    id_field: str = "id"
    url_field: str = "url"
    stdin_format: StdinFormat = "auto"
    max_bytes: int = 64 * 2**20
    exclude: frozenset[Path | str] = frozenset()
    input_format: InputFormat = "auto"
    keep_columns: tuple[str, ...] = ()
    site_field: str | None = None
    all_records: bool = False

    def __post_init__(self) -> None:
        for name in self.keep_columns:
            if name in TAKEN:
                raise ConfigError(f"the column {name!r} cannot be kept: our own rows have one of that name")
        if len(set(self.keep_columns)) < len(self.keep_columns):
            raise ConfigError("a column to be kept is named twice")
