"""The development corpora: pages with gold text, plain-text dumps with a label a line, metadata labels.

The corpora are not part of this repository. Every benchmark takes their folder as an argument and ends with a clear
word where it is missing.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import urlsplit

CHECKOUT: Final = Path(__file__).resolve().parent.parent
DEFAULT_CORPUS: Final = CHECKOUT.parent / "shared" / "corpus"

HTML_CORPORA: Final = ("wcxb-dev", "fundus-dev", "trafilatura-dev")
TEXT_CORPORA: Final = ("wcxb-dev", "fundus-dev")
FLAVOURS: Final = ("resiliparse", "inscriptis", "selectolax", "html_text", "residue")

_SECOND_LEVEL: Final = re.compile(r"\.(?:co|com|org|net|gov|ac|edu)\.[a-z]{2}$")
_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Unique within its corpus."""


T = TypeVar("T", bound=Identified)


@dataclass(frozen=True)
class Page:
    """An HTML page with its gold.

    ``text`` is None where only the segments ``with_`` (must be there) and ``without`` (must not) are known.
    ``language`` is a two-letter code, None where nobody labelled it.
    """

    id: str
    corpus: str
    path: Path
    url: str | None
    page_type: str
    title: str | None
    authors: tuple[str, ...]
    date: str | None
    text: str | None
    with_: tuple[str, ...]
    without: tuple[str, ...]
    language: str | None = None

    def html(self) -> bytes:
        """The page as served."""
        return gzip.decompress(self.path.read_bytes())


@dataclass(frozen=True)
class Dump:
    """A plain-text dump with its labels.

    ``text`` has ``\\n`` as its only line break. ``labels`` has a letter for each line that is not blank: ``c``
    content, ``b`` boilerplate, ``t`` title, ``d`` second copy, ``m`` mixed, ``n`` no word characters. ``gold`` is the
    gold text of the page.
    """

    id: str
    corpus: str
    flavour: str
    page_type: str
    language: str | None
    labels: str
    text: str
    title: str | None
    gold: str
    url: str | None = None

    def labelled_lines(self) -> Iterator[tuple[int, str, str]]:
        """Number (from 0), stripped text and label of each line that is not blank."""
        labels = iter(self.labels)
        for number, line in enumerate(self.text.split("\n")):
            if line.strip():
                yield number, line.strip(), next(labels)


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
    """The pages of one corpus in the order of its gold file."""
    languages = _languages(corpus, name)
    return [_page(row, corpus, name, languages.get(row["id"])) for row in _rows(corpus / name / "gold.jsonl")]


def load_dumps(corpus: Path, name: str, flavour: str) -> list[Dump]:
    """The dumps of one corpus in one flavour."""
    pages = {page.id: page for page in load_pages(corpus, name)}
    return [_dump(row, pages[row["id"]]) for row in _rows(corpus / "text-dev" / f"{name}.{flavour}.jsonl.gz")]


def gold_dumps(pages: Iterable[Page]) -> list[Dump]:
    """The gold texts as if they were dumps: all content, nothing to remove."""
    dumps = []
    for page in pages:
        text = _LINE_BREAK.sub("\n", page.text or "")
        if lines := [line for line in text.split("\n") if line.strip()]:
            labels = "c" * len(lines)
            dumps.append(
                Dump(
                    page.id,
                    page.corpus,
                    "gold",
                    page.page_type,
                    page.language,
                    labels,
                    text,
                    page.title,
                    text,
                    page.url,
                )
            )
    return dumps


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
        for row in _rows(corpus / "metadata_dev.jsonl")
    ]


def sample(items: Sequence[T], size: int | None) -> list[T]:
    """``size`` of the items, always the same ones: those whose ids hash lowest. In their order; all for None."""
    if size is None or size >= len(items):
        return list(items)
    chosen = {item.id for item in sorted(items, key=lambda item: hashlib.sha256(item.id.encode()).digest())[:size]}
    return [item for item in items if item.id in chosen]


def site_of(url: str | None, fallback: str) -> str:
    """The registered domain of a URL, near enough to keep the pages of one site together."""
    host = (urlsplit(url or "").hostname or fallback).lower()
    return ".".join(host.split(".")[-3 if _SECOND_LEVEL.search(host) else -2 :])


def fold_of(site: str, folds: int) -> int:
    """Which of ``folds`` parts the pages of a site belong to."""
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % folds


def digest(corpus: Path) -> str:
    """SHA-256 over the names of all files, and the contents of gold and dumps, in sorted order."""
    total = hashlib.sha256()
    for path in sorted(path for path in corpus.rglob("*") if path.is_file()):
        total.update(path.relative_to(corpus).as_posix().encode() + b"\0")
        if path.suffix == ".jsonl" or path.parent.name == "text-dev":
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _languages(corpus: Path, name: str) -> dict[str, str]:
    path = corpus / "text-dev" / f"{name}.selectolax.jsonl.gz"
    return {row["id"]: row["language"] for row in _rows(path)} if path.exists() else {}


def _page(row: dict[str, Any], corpus: Path, name: str, language: str | None) -> Page:
    return Page(
        id=row["id"],
        corpus=name,
        path=corpus / name / "pages" / f"{row['id']}.html.gz",
        url=row["url"],
        page_type=row["page_type"] or "any",
        title=row["title"],
        authors=tuple(row["authors"]),
        date=row["date"],
        text=row["text"],
        with_=tuple(row["with"]),
        without=tuple(row["without"]),
        language=language,
    )


def _dump(row: dict[str, Any], page: Page) -> Dump:
    text = _LINE_BREAK.sub("\n", row["text"])
    lines = sum(1 for line in text.split("\n") if line.strip())
    if lines != len(row["labels"]):
        raise ValueError(f"{row['corpus']}/{row['id']}: {lines} lines, {len(row['labels'])} labels")
    return Dump(
        id=row["id"],
        corpus=row["corpus"],
        flavour=row["flavour"],
        page_type=row["page_type"],
        language=row["language"],
        labels=row["labels"],
        text=text,
        title=page.title,
        gold=page.text or "",
        url=page.url,
    )
