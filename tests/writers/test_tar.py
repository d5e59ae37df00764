from __future__ import annotations

import gzip
import io
import tarfile
from pathlib import Path

import pytest
import zstandard

from cleantext.document import Article, Block, Kept, RawPage, Rejected
from cleantext.errors import ConfigError
from cleantext.readers import read
from cleantext.writers import format_of, open_writer


def article(identifier: str, text: str = "Text.") -> Article:
    """A kept article."""
    return Article(identifier, None, Kept(), (Block(0, text),))


def written(target: Path, *articles: Article, form: str = "text") -> bytes:
    """The bytes of an archive of articles."""
    with open_writer(str(target), form=form, force=True) as writer:
        for one in articles:
            writer.write(one)
    return target.read_bytes()


def names(data: bytes) -> list[str]:
    """The members of an archive."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return archive.getnames()


def test_articles_are_members(tmp_path: Path) -> None:
    """An archive holds what a directory would, in the order of the run; what was not kept has no member."""
    rejected = Article("r", None, Rejected("empty"))
    data = written(tmp_path / "a.tar", article("d/one.html.gz", "One."), rejected, article("two", "Two."))
    assert names(data) == ["d/one.txt", "two.txt"]
    assert [page.data for page in read([tmp_path / "a.tar"]) if isinstance(page, RawPage)] == [b"One.\n", b"Two.\n"]


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    """Members have no time and no owner, compressed or not."""
    for name, unpack in (("a.tar", bytes), ("a.tar.gz", gzip.decompress), ("a.tar.zst", unpacked)):
        data = written(tmp_path / name, article("a"), form="markdown")
        assert written(tmp_path / name, article("a"), form="markdown") == data
        assert names(unpack(data)) == ["a.md"]


def unpacked(data: bytes) -> bytes:
    """The content of frames of Zstandard."""
    return zstandard.ZstdDecompressor().stream_reader(data).read()


def test_no_two_members_have_one_name(tmp_path: Path) -> None:
    """A number tells names apart that are the same, or would be on a file system that does not know A from a."""
    data = written(tmp_path / "a.tar", article("a.txt"), article("a.html"), article("A"), article("a-2"))
    assert names(data) == ["a.txt", "a-2.txt", "A-3.txt", "a-2-2.txt"]


def test_an_abort_leaves_nothing(tmp_path: Path) -> None:
    """An exception within the block leaves no file."""
    with pytest.raises(RuntimeError), open_writer(str(tmp_path / "a.tar.gz"), form="text") as writer:
        writer.write(article("a"))
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("target", "form"),
    [("a.parquet", "parquet"), ("a.tar.zst", "text"), ("a.tar", "text"), ("a.jsonl.gz", "jsonl"), ("-", "jsonl")],
)
def test_the_extension_states_the_format(target: str, form: str) -> None:
    """Where the user does not; JSON lines are what all else is."""
    assert format_of(target) == form


@pytest.mark.parametrize("target", ["a.csv", "a.TSV.gz", "a.warc.gz", "a.parquet.gz", "s3://b/a.wet.zst"])
def test_formats_that_are_read_alone_are_not_written(target: str) -> None:
    """A name that states one is told, not filled with JSON lines."""
    with pytest.raises(ConfigError, match="--to names its format"):
        format_of(target)
