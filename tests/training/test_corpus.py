"""Reading a corpus, on tiny ones of our own writing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from cleantext.errors import ConfigError, DocumentError, ShardError
from cleantext.training.corpus import Corpus, corpora, gold_dumps

GOLD = {
    "id": "1", "url": "https://example.org/1", "page_type": "article", "title": "Bakers go on strike",
    "authors": ["Ada Baker"], "date": "2021-05-03", "text": "No rolls today.\r\nNone at all.", "with": ["rolls"],
    "without": ["Share"],
}  # fmt: skip
DUMP = {"id": "1", "language": "en", "labels": "tc", "text": "Bakers go on strike\r\n\r\nNo rolls today."}


def write_rows(path: Path, *rows: dict[str, Any]) -> None:
    """Write JSON lines, compressed where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = "".join(json.dumps(row) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)


@pytest.fixture
def own(tmp_path: Path) -> Corpus:
    """A corpus of one page with one dump."""
    write_rows(tmp_path / "own" / "gold.jsonl", GOLD)
    write_rows(tmp_path / "text-dev" / "own.selectolax.jsonl.gz", DUMP)
    pages = tmp_path / "own" / "pages"
    pages.mkdir()
    (pages / "1.html.gz").write_bytes(gzip.compress(b"<p>No rolls today."))
    return Corpus(tmp_path / "own")


def test_a_page_has_its_bytes_and_gold(own: Corpus) -> None:
    """All that the row says, under the name of the folder."""
    (page,) = own.pages()
    assert (page.html(), page.with_, page.without, page.corpus) == (
        b"<p>No rolls today.",
        ("rolls",),
        ("Share",),
        "own",
    )


def test_a_row_needs_no_more_than_its_id(own: Corpus) -> None:
    """What is not labelled is None or empty."""
    write_rows(own.folder / "gold.jsonl", {"id": "7"})
    (page,) = own.pages()
    assert (page.url, page.text, page.authors, page.with_, page.page_type) == (None, None, (), (), "any")


def test_a_dump_has_one_kind_of_line_break_and_its_gold(own: Corpus) -> None:
    """A carriage return with its line feed is one break, so that line numbers mean the same to everybody."""
    (dump,) = own.dumps("selectolax")
    assert list(dump.labelled_lines()) == [(0, "Bakers go on strike", "t"), (2, "No rolls today.", "c")]
    assert (dump.gold, dump.page_type, dump.language) == (GOLD["text"], "article", "en")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({**DUMP, "labels": "t"}, "1: 2 lines, 1 labels"),
        ({**DUMP, "id": "2"}, "2: no row with this id in gold.jsonl"),
        ({**DUMP, "text": None}, "text: a string is wanted, not None"),
        ({**DUMP, "id": 1}, "id: a string is wanted, not 1"),
    ],
)
def test_dumps_that_cannot_be_scored(own: Corpus, row: dict[str, Any], told: str) -> None:
    """A dump that would be scored wrongly is refused, or told to whoever skips such, with file and line; others stay."""
    path = own.folder.parent / "text-dev" / "own.html_text.jsonl.gz"
    write_rows(path, row, DUMP)
    skipped: list[DocumentError] = []
    assert len(own.dumps("html_text", skipped.append)) == 1
    assert [str(error) for error in skipped] == [f"{path}:1: {told}"]
    with pytest.raises(DocumentError, match="html_text"):
        own.dumps("html_text")


CUT_OFF = gzip.compress(b"x" * 100)[:20]


@pytest.mark.parametrize("content", [b"no gzip", CUT_OFF, None], ids=["no gzip", "cut off", "missing"])
def test_pages_that_cannot_be_read(own: Corpus, content: bytes | None) -> None:
    """A page that is missing, cut off or something else is an error that names its file."""
    path = own.folder / "pages" / "1.html.gz"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    (page,) = own.pages()
    with pytest.raises(DocumentError, match=r"1\.html\.gz"):
        page.html()


@pytest.mark.parametrize("name", ["a\0b", "\ud800", "a" * 300, "a/b"])
def test_ids_that_no_file_can_have(own: Corpus, name: str) -> None:
    """A page whose id is no name of a file cannot be read, as one that is missing."""
    write_rows(own.folder / "gold.jsonl", {"id": name})
    (page,) = own.pages()
    with pytest.raises(DocumentError, match=r"\.html\.gz: "):
        page.html()


@pytest.mark.parametrize("row", ["not json", "[1]", "[" * 100_000, '{"id": 3}', '{"id": ' + "9" * 5000 + "}", "\x00"])
def test_rows_that_are_none(own: Corpus, row: str) -> None:
    """A row of the gold that is no object with an id is told of and passed over."""
    (own.folder / "gold.jsonl").write_text(f'{row}\n{{"id": "1"}}\n', encoding="utf-8")
    told: list[DocumentError] = []
    assert [page.id for page in own.pages(told.append)] == ["1"]
    assert [error.origin for error in told] == [f"{own.folder}/gold.jsonl:1"]


def test_a_dump_file_that_is_cut_off(own: Corpus) -> None:
    """Nobody knows how many dumps are missing, so none is used."""
    path = own.folder.parent / "text-dev" / "own.selectolax.jsonl.gz"
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(ShardError, match=r"own\.selectolax\.jsonl\.gz: cannot be read"):
        own.dumps("selectolax")


def test_known_flavours_go_first(own: Corpus) -> None:
    """Flavours of one's own follow by name; those of other corpora do not count."""
    for name in ("own.b", "own.a", "own.resiliparse", "other.html_text"):
        write_rows(own.folder.parent / "text-dev" / f"{name}.jsonl.gz", DUMP)
    assert own.flavours() == ("resiliparse", "selectolax", "a", "b")


def test_gold_texts_as_dumps_are_all_content(own: Corpus) -> None:
    """Each line of a gold text is labelled content; a page without text gives none."""
    write_rows(own.folder / "gold.jsonl", GOLD, {**GOLD, "id": "2", "text": None}, {**GOLD, "id": "3", "text": "\n"})
    (dump,) = gold_dumps(own.pages())
    assert (dump.text, dump.labels) == ("No rolls today.\nNone at all.", "cc")


def test_a_folder_is_a_corpus_or_holds_some(own: Corpus) -> None:
    """Corpora in a folder go by name; one that is named twice counts once."""
    write_rows(own.folder.parent / "also" / "gold.jsonl", GOLD)
    assert [found.name for found in corpora([own.folder.parent])] == ["also", "own"]
    assert [found.name for found in corpora([own.folder, own.folder.parent])] == ["own", "also"]


def test_folders_that_hold_no_corpus(own: Corpus) -> None:
    """A folder that is missing, or has no gold, is a ConfigError that says what is wanted."""
    with pytest.raises(ConfigError, match=r"none: no such folder; a corpus is a folder with gold\.jsonl and pages/"):
        corpora([own.folder / "none"])
    with pytest.raises(ConfigError, match=r"neither it nor a folder in it has gold\.jsonl"):
        corpora([own.folder / "pages"])


def test_the_digest_sees_gold_pages_and_dumps(own: Corpus) -> None:
    """A changed gold text, page or dump gives another digest; reading again does not, nor does another place."""
    digests = [own.digest()]
    assert own.digest() == digests[0]
    (own.folder / "pages" / "1.html.gz").write_bytes(gzip.compress(b"<p>Rolls."))
    digests.append(own.digest())
    write_rows(own.folder / "gold.jsonl", {**GOLD, "text": "Rolls."})
    digests.append(own.digest())
    write_rows(own.folder.parent / "text-dev" / "own.selectolax.jsonl.gz", {**DUMP, "labels": "cc"})
    digests.append(own.digest())
    assert len(set(digests)) == 4
    moved = own.folder.parent.rename(own.folder.parent.with_name("elsewhere"))
    assert Corpus(moved / "own").digest() == digests[-1]


def test_languages(corpus: Path) -> None:
    """Those that are labelled: of a page itself, or of one of its dumps."""
    own = Corpus(corpus)
    assert own.languages() == {page.id: "en" for page in own.pages()}
    rows = [json.loads(line) for line in (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    rows[0]["language"] = "de"
    (corpus / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert own.languages()["page0"] == "de"
    for path in (corpus.parent / "text-dev").iterdir():
        path.unlink()
    assert own.languages() == {"page0": "de"}
