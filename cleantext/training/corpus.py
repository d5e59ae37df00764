"""A corpus: HTML pages with their gold, and plain-text dumps of them with a label a line.

::

    news/gold.jsonl                    a row a page: id, url, page_type, title, authors, date, text, with, without
    news/pages/ID.html.gz              the page as served
    text-dev/news.FLAVOUR.jsonl.gz     a row a dump: id, labels, text; the gold is that of the page of the same id

Of a row of ``gold.jsonl`` only ``id`` is needed, and a ``text`` for training; of a dump all three.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NoReturn

from cleantext.errors import ConfigError, DocumentError
from cleantext.training.json_rows import DAMAGED, read_rows, string, strings

GOLD: Final = "gold.jsonl"
DUMPS: Final = "text-dev"

FLAVOURS: Final = ("resiliparse", "inscriptis", "selectolax", "html_text", "residue")
"""Flavours of dumps that are known, in their order; others come after them. Residue is what a first extractor left."""

GOLD_FLAVOUR: Final = "gold"
"""The flavour of gold texts that are given as if they were dumps."""

_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

Skip = Callable[[DocumentError], None]
"""What is told of a page or dump that cannot be used."""


def refuse(error: DocumentError) -> NoReturn:
    """A `Skip` that skips nothing."""
    raise error


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
        """The page as served. Raises DocumentError where it cannot be read."""
        try:
            return gzip.decompress(self.path.read_bytes())
        except (*DAMAGED, ValueError) as error:  # ValueError: an id that no name of a file can be
            raise DocumentError(f"{self.path}: {error}", stage="read", origin=str(self.path)) from error


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
class Corpus:
    """A corpus in a folder."""

    folder: Path

    @property
    def name(self) -> str:
        """The name of the folder."""
        return self.folder.resolve().name

    def pages(self, skip: Skip = refuse) -> list[Page]:
        """The pages in the order of the gold file. Raises ShardError where that cannot be read."""
        return list(read_rows(self.folder / GOLD, self._page, skip))

    def flavours(self) -> tuple[str, ...]:
        """The flavours of which there are dumps, the known ones first."""
        prefix, suffix = f"{self.name}.", ".jsonl.gz"
        found = {path.name[len(prefix) : -len(suffix)] for path in self._dumps.glob(f"{prefix}*{suffix}")}
        return (*(flavour for flavour in FLAVOURS if flavour in found), *sorted(found - set(FLAVOURS)))

    def dumps(self, flavour: str, skip: Skip = refuse) -> list[Dump]:
        """The dumps of a flavour. Raises ShardError where their file cannot be read."""
        pages = {page.id: page for page in self.pages(lambda _: None)}
        path = self._dumps / f"{self.name}.{flavour}.jsonl.gz"
        return list(read_rows(path, lambda row: _dump(row, flavour, pages), skip))

    def languages(self) -> dict[str, str]:
        """The language of each page that somebody labelled, in its own row or in that of a dump, by id."""
        dumps = (dump for flavour in self.flavours() for dump in self.dumps(flavour, lambda _: None))
        pages = self.pages(lambda _: None)
        return {item.id: item.language for items in (dumps, pages) for item in items if item.language}

    def digest(self) -> str:
        """SHA-256, in hexadecimal, over names and contents of the gold, all pages and all dumps."""
        total = hashlib.sha256()
        pages = sorted((self.folder / "pages").glob("*.html.gz"))
        dumps = [self._dumps / f"{self.name}.{flavour}.jsonl.gz" for flavour in self.flavours()]
        for path in (self.folder / GOLD, *pages, *dumps):
            total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()

    @property
    def _dumps(self) -> Path:
        return self.folder.resolve().parent / DUMPS

    def _page(self, row: dict[str, Any]) -> Page:
        identifier = string(row, "id")
        return Page(
            id=identifier,
            corpus=self.name,
            path=self.folder / "pages" / f"{identifier}.html.gz",
            url=string(row, "url", None),
            page_type=string(row, "page_type", None) or "any",
            title=string(row, "title", None),
            authors=strings(row, "authors"),
            date=string(row, "date", None),
            text=string(row, "text", None),
            with_=strings(row, "with"),
            without=strings(row, "without"),
            language=string(row, "language", None),
        )


def corpora(folders: Sequence[Path]) -> list[Corpus]:
    """The corpora in some folders, in their order: each is one, or holds some.

    Raises ConfigError for a folder that is missing, or neither.
    """
    found: dict[Path, Corpus] = {}
    for folder in folders:
        if not folder.is_dir():
            raise ConfigError(f"{folder}: no such folder; a corpus is a folder with {GOLD} and pages/")
        inner = [folder] if (folder / GOLD).is_file() else sorted(path.parent for path in folder.glob(f"*/{GOLD}"))
        if not inner:
            raise ConfigError(f"{folder}: no corpus: neither it nor a folder in it has {GOLD}")
        found |= {path.resolve(): Corpus(path) for path in inner}
    return list(found.values())


def gold_dumps(pages: Iterable[Page]) -> list[Dump]:
    """The gold texts as if they were dumps: all content, nothing to remove."""
    return [dump for page in pages if (dump := _gold_dump(page)).labels]


def _gold_dump(page: Page) -> Dump:
    text = _LINE_BREAK.sub("\n", page.text or "")
    labels = "c" * sum(1 for line in text.split("\n") if line.strip())
    return Dump(
        page.id, page.corpus, GOLD_FLAVOUR, page.page_type, page.language, labels, text, page.title, text, page.url
    )  # fmt: skip


def _dump(row: dict[str, Any], flavour: str, pages: dict[str, Page]) -> Dump:
    identifier = string(row, "id")
    if (page := pages.get(identifier)) is None:
        raise ValueError(f"{identifier}: no row with this id in {GOLD}")
    labels, text = string(row, "labels"), _LINE_BREAK.sub("\n", string(row, "text"))
    lines = sum(1 for line in text.split("\n") if line.strip())
    if lines != len(labels):
        raise ValueError(f"{identifier}: {lines} lines, {len(labels)} labels")
    return Dump(
        id=identifier,
        corpus=page.corpus,
        flavour=flavour,
        page_type=page.page_type,
        language=string(row, "language", None),
        labels=labels,
        text=text,
        title=page.title,
        gold=page.text or "",
        url=page.url,
    )
