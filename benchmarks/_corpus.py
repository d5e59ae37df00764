"""The development corpora: where they are, which there are, and what only benchmarks read of them.

The corpora are not part of this repository. Every benchmark takes their folder as an argument and ends with a clear
word where it is missing. Their format is told, and read, by `cleantext.training.corpus`.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from cleantext.training.corpus import Corpus, Dump, Page, refuse
from cleantext.training.json_rows import read_rows

CHECKOUT: Final = Path(__file__).resolve().parent.parent
DEFAULT_CORPUS: Final = CHECKOUT.parent / "shared" / "corpus"

HTML_CORPORA: Final = ("wcxb-dev", "fundus-dev", "trafilatura-dev")
TEXT_CORPORA: Final = ("wcxb-dev", "fundus-dev")


@dataclass(frozen=True)
class MetadataLabel:
    """What a reader found on a page: see the corpus' own README for ``dateline`` and ``credits``."""

    id: str
    dataset: str
    path: Path
    url: str | None
    language: str
    headlines: tuple[str, ...]
    dateline: dict[str, Any] | None
    credits: dict[str, Any] | None
    authors: tuple[str, ...]
    date: str | None


def corpus_or_exit(folder: Path) -> Path:
    """The folder; ends the program in peace where it does not exist, as benchmarks need what few have."""
    if not folder.is_dir():
        print(f"No corpus at {folder}: nothing measured. Give its folder as the first argument.", file=sys.stderr)
        raise SystemExit(0)
    return folder


def load_pages(corpus: Path, name: str) -> list[Page]:
    """The pages of one corpus in the order of its gold file, each with the language of its dumps."""
    own = Corpus(corpus / name)
    languages = own.languages()
    return [replace(page, language=languages.get(page.id)) for page in own.pages()]


def load_dumps(corpus: Path, name: str, flavour: str) -> list[Dump]:
    """The dumps of one corpus in one flavour."""
    return Corpus(corpus / name).dumps(flavour)


def load_metadata(corpus: Path) -> list[MetadataLabel]:
    """The metadata labels."""
    return [
        MetadataLabel(
            id=row["id"],
            dataset=row["dataset"],
            path=corpus / row["file"],
            url=row["url"],
            language=row["language"],
            headlines=(row["headline"], *row["headline_alt"]),
            dateline=row["dateline"],
            credits=row["credits"],
            authors=tuple(row["authors"]),
            date=row["date"],
        )
        for row in read_rows(corpus / "metadata_dev.jsonl", dict, refuse)
    ]


def digest(corpus: Path) -> str:
    """SHA-256 over the names of all files, and the contents of gold and dumps, in sorted order."""
    total = hashlib.sha256()
    for path in sorted(path for path in corpus.rglob("*") if path.is_file()):
        total.update(path.relative_to(corpus).as_posix().encode() + b"\0")
        if path.suffix == ".jsonl" or path.parent.name == "text-dev":
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
