"""``cleantext run`` on every format, in and out."""

from __future__ import annotations

import csv
import gzip
import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard

from tests.readers.conftest import s3, s3_server
from tests.readers.warc_files import record

__all__ = ["s3", "s3_server"]

Command = Callable[..., Any]

STORY = "The harbour office said on Monday that both ferries would run to the old timetable until the new pier opens."
PAGES = [
    f"<html><head><title>Ferry {n}</title></head><body><p>{STORY}</p><p>It was boat number {n}.</p></body></html>"
    for n in range(4)
]
ROWS = [
    {"id": f"urn:uuid:{n}", "url": f"http://example.org/{n}", "html": page, "crawl": f"c{n}"}
    for n, page in enumerate(PAGES)
]


def jsonl(path: Path) -> None:
    """One row a line."""
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))


def table(path: Path) -> None:
    """A header and one row a page."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(ROWS[0]))
        writer.writeheader()
        writer.writerows(ROWS)


def parquet(path: Path) -> None:
    """One row a page."""
    arrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    from pyarrow.parquet import write_table

    write_table(arrow.Table.from_pylist(ROWS), path)


def warc(path: Path) -> None:
    """One response a page, each packed by itself as the extension says."""
    pytest.importorskip("fastwarc", reason="the extra 'warc' is not installed")
    pack = {".gz": gzip.compress, ".zst": zstandard.compress}.get(path.suffix, bytes)
    headers = (f"crawl: c{n}\r\n" for n in range(len(PAGES)))
    path.write_bytes(b"".join(pack(record(n, PAGES[n].encode(), headers=next(headers))) for n in range(len(PAGES))))


INPUTS: dict[str, Callable[[Path], None]] = {
    "in.jsonl": jsonl,
    "in.csv": table,
    "in.parquet": parquet,
    "in.warc": warc,
    "in.warc.gz": warc,
    "in.warc.zst": warc,
}


@pytest.mark.parametrize("name", INPUTS)
def test_every_input_gives_the_same_rows(command: Command, tmp_path: Path, name: str) -> None:
    """The format of the input changes no byte of the output; a column is carried through from each."""
    jsonl(tmp_path / "expected.jsonl")
    INPUTS[name](tmp_path / name)
    assert command("run", "expected.jsonl", "-o", "one.jsonl", "--keep-column", "crawl").code == 0
    assert command("run", name, "-o", "two.jsonl", "--keep-column", "crawl").code == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    rows = [json.loads(line) for line in (tmp_path / "two.jsonl").read_text().splitlines()]
    assert [row["crawl"] for row in rows] == ["c0", "c1", "c2", "c3"]


def test_parquet_has_the_rows_of_json_lines(command: Command, tmp_path: Path) -> None:
    """The extension of the output is enough; processes of their own change no byte."""
    pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    from pyarrow.parquet import read_table

    jsonl(tmp_path / "in.jsonl")
    for arguments in (["out.parquet"], ["two.parquet", "--workers", "2"], ["out.jsonl"]):
        assert command("run", "in.jsonl", "--keep-column", "crawl", "-o", *arguments).code == 0
    assert (tmp_path / "out.parquet").read_bytes() == (tmp_path / "two.parquet").read_bytes()
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    found = read_table(tmp_path / "out.parquet")
    assert found.drop_columns(["changes"]).to_pylist() == rows
    assert all(change["why"] for changes in found["changes"].to_pylist() for change in changes)


def test_an_archive_has_the_files_of_a_directory(command: Command, tmp_path: Path) -> None:
    """Names and contents are the same."""
    jsonl(tmp_path / "in.jsonl")
    assert command("run", "in.jsonl", "--to", "markdown", "-o", "out").code == 0
    assert command("run", "in.jsonl", "--to", "markdown", "-o", "out.tar.gz").code == 0
    with tarfile.open(tmp_path / "out.tar.gz") as archive:
        members = {name: archive.extractfile(name).read() for name in archive.getnames()}  # type: ignore[union-attr]
    assert members == {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}


def test_an_archive_can_be_cleaned_again(command: Command, tmp_path: Path) -> None:
    """What was written as an archive is read as a directory."""
    jsonl(tmp_path / "in.jsonl")
    assert command("run", "in.jsonl", "-o", "out.tar").code == 0
    assert command("run", "out.tar", "-o", "again.jsonl").code == 0
    assert [json.loads(line)["id"] for line in (tmp_path / "again.jsonl").read_text().splitlines()] == [
        f"urn_uuid_{n}.txt" for n in range(4)
    ]


def test_the_format_can_be_told(command: Command, tmp_path: Path) -> None:
    """Of a name that says nothing, and of standard input."""
    table(tmp_path / "rows")
    assert command("run", "rows", "--from", "csv", "-o", "one.jsonl").code == 0
    content = (tmp_path / "rows").read_bytes()
    assert command("run", "-", "--from", "csv", "-o", "two.jsonl", stdin=content).code == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_a_column_of_ours_cannot_be_kept(command: Command, tmp_path: Path) -> None:
    """Before any work, with the name."""
    jsonl(tmp_path / "in.jsonl")
    done = command("run", "in.jsonl", "--keep-column", "text")
    assert done.code == 2
    assert "'text' cannot be kept" in done.err


@pytest.mark.parametrize("name", ["in.csv", "in.parquet"])
def test_a_column_that_is_missing_names_the_way_out(command: Command, tmp_path: Path, name: str) -> None:
    """Once for the file, not for each row."""
    INPUTS[name](tmp_path / name)
    done = command("run", name, "--html-field", "page", "-o", "out.jsonl")
    assert done.code == 1
    assert "no column 'page'; the columns are 'id', 'url', 'html', 'crawl'; --text-field or --html-field" in done.err
    assert "1 failed" in done.err


def test_a_broken_record_is_listed_and_the_rest_is_written(command: Command, tmp_path: Path) -> None:
    """File and number of the record stand in the message, and the exit code tells."""
    warc(tmp_path / "in.warc")
    data = (tmp_path / "in.warc").read_bytes()
    (tmp_path / "in.warc").write_bytes(data.replace(b"Content-Length", b"Content-Depth", 1) + b"WARC/1.0\r\ncut")
    done = command("run", "in.warc", "-o", "out.jsonl")
    assert done.code == 1
    assert "in.warc:1: a WARC header without a Content-Length" in done.err
    assert "3 kept" in done.err
    assert "in.warc:5: the header of the record has no end" in done.err


def test_from_a_store_to_a_store(command: Command, tmp_path: Path, s3: str) -> None:
    """Inputs and outputs behind URLs give the bytes of those on a disk; an output that exists is an error."""
    from cleantext.readers.remote import file_system

    jsonl(tmp_path / "in.jsonl")
    system, bucket = file_system(s3)
    system.put_file(str(tmp_path / "in.jsonl"), f"{bucket}/raw/in.jsonl")
    assert command("run", f"{s3}/raw/*.jsonl", "-o", f"{s3}/out/articles.jsonl.gz").code == 0
    assert command("run", "in.jsonl", "-o", "articles.jsonl.gz").code == 0
    assert system.cat_file(f"{bucket}/out/articles.jsonl.gz") == (tmp_path / "articles.jsonl.gz").read_bytes()
    done = command("run", f"{s3}/raw/*.jsonl", "-o", f"{s3}/out/articles.jsonl.gz")
    assert done.code == 2
    assert "--force replaces it" in done.err
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "articles.jsonl.gz"}


def test_an_input_is_never_overwritten(command: Command) -> None:
    """Nor behind a URL, which is told before anything is asked of the store."""
    done = command("run", "s3://bucket/a.jsonl", "-o", "s3://bucket/a.jsonl")
    assert done.code == 2
    assert "would overwrite the input" in done.err
