"""Articles as JSON lines."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
import zstandard

from cleantext.document import SCHEMA_VERSION, Article, Block, Failed, Kept, Rejected
from cleantext.writers import JsonlWriter, open_writer
from cleantext.writers.json_lines import JsonLines, json_line

KEPT = Article("a", None, Kept(), (Block(0, "Der Kahn lag still.\u2028Niemand rief."),))
REJECTED = Article("b", "https://site.example/", Rejected("no_article", "0 words are left"))
FAILED = Article("c", None, Failed("read", "gone"))


def write(target: Path, **settings: bool) -> bytes:
    """Write one article of each outcome and give the bytes of the file."""
    with JsonlWriter(str(target), **settings) as writer:
        for article in (KEPT, REJECTED, FAILED):
            writer.write(article)
    return target.read_bytes()


def rows(data: bytes) -> list[dict[str, object]]:
    """Parse lines as the reader of any other language would: split at line feeds alone."""
    return [json.loads(line) for line in data.split(b"\n") if line]


def test_kept_only(tmp_path: Path) -> None:
    """With ``kept_only`` there is one row an article, and none for pages without one."""
    assert rows(write(tmp_path / "a.jsonl", kept_only=True)) == [KEPT.to_dict()]


def test_every_page_has_a_row(tmp_path: Path) -> None:
    """The outcome of a row tells which it is."""
    written = rows(write(tmp_path / "a.jsonl"))
    assert [row["outcome"] for row in written] == ["kept", "rejected: no_article", "failed: read"]


def test_compression_by_extension(tmp_path: Path) -> None:
    """``.gz`` and ``.zst`` hold the same rows, and the same articles give the same bytes."""
    plain = write(tmp_path / "a.jsonl")
    zipped = write(tmp_path / "a.jsonl.gz")
    assert gzip.decompress(zipped) == plain
    assert write(tmp_path / "b.jsonl.gz") == zipped
    with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(write(tmp_path / "a.jsonl.zst"))) as stream:
        assert stream.read() == plain


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_an_interrupted_run_leaves_no_file(tmp_path: Path, name: str) -> None:
    """Compressed or not, nothing stays after Ctrl-C."""
    with pytest.raises(KeyboardInterrupt), JsonlWriter(str(tmp_path / name)) as writer:
        writer.write(KEPT)
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_undecodable_file_names_in_ids_are_valid_json() -> None:
    """Lone surrogates are written as the escape that JSON has for them."""
    line = json_line({"id": "caf\udce9"})
    assert json.loads(line.decode("utf-8")) == {"id": "caf\udce9"}


def test_devices_are_written_as_they_are() -> None:
    """``/dev/null`` is no file to be replaced by a rename."""
    device = Path("/dev/null")
    if not device.exists():
        pytest.skip("no /dev/null here")
    with JsonLines("/dev/null") as lines:
        lines.write_line(json_line({"a": 1}))
    assert device.is_char_device()


def test_the_schema_of_a_row() -> None:
    """The fields of the row and their order are the contract of this schema version."""
    assert SCHEMA_VERSION == 1
    assert list(KEPT.to_dict()) == (
        "id url outcome headline headline_alt standfirst dateline credits authors published modified language site "
        "section keywords image canonical_url licence text confidence".split()
    )


def test_every_format_opens(tmp_path: Path) -> None:
    """`open_writer` knows the formats of the command line."""
    for form in ("jsonl", "text", "markdown"):
        target = tmp_path / form
        with open_writer(str(target), form=form) as writer:
            writer.write(KEPT)
        assert target.exists()
