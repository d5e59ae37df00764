from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import RawPage
from cleantext.errors import ConfigError, ShardError
from cleantext.readers import ReadOptions, Unreadable, read, remote
from tests.readers.store import Faults
from tests.readers.warc_files import record

pytest.importorskip("fsspec", reason="the extra 'remote' is not installed")


def put(url: str, files: dict[str, bytes]) -> None:
    """Files in a store."""
    system, path = remote.file_system(url)
    for name, content in files.items():
        system.pipe_file(f"{path}/{name}", content)


def ids(*inputs: str, options: ReadOptions | None = None) -> list[str]:
    """The ids that reading the inputs yields."""
    return [page.id for page in read(inputs, options)]


def test_a_folder_is_read_as_a_directory(s3: str) -> None:
    """Files in the order of the parts of their paths, with those as ids; hidden ones are passed over."""
    put(s3, {"in/b.txt": b"b", "in/a/z.html": b"<p>z", "in/a.txt": b"a", "in/.git/x.txt": b"", "other.txt": b""})
    assert ids(f"{s3}/in") == ids(f"{s3}/in/") == ["a/z.html", "a.txt", "b.txt"]
    assert ids(f"{s3}/in", f"{s3}/other.txt") == ["in/a/z.html", "in/a.txt", "in/b.txt", "other.txt"]
    page = next(read([f"{s3}/in"]))
    assert page == RawPage("a/z.html", b"<p>z", None, "text/html", f"{s3}/in/a/z.html")


def test_excluded_files_are_passed_over() -> None:
    """The outputs of an earlier run in the folder that is read, however their URLs are written; a file named itself is read."""
    put("memory://crawl", {"a.txt": b"a", "out.jsonl": b'{"text": "a"}'})
    options = ReadOptions(exclude=frozenset(["memory:///crawl/out.jsonl", "file:///crawl/a.txt", Path("/crawl/a.txt")]))
    assert ids("memory://crawl", options=options) == ids("memory://crawl/*", options=options) == ["a.txt"]
    assert ids("memory://crawl/out.jsonl", options=options) == ["out.jsonl:1"]


def test_a_pattern_names_files(s3: str) -> None:
    """With stars in any part of the path; ids are paths below what stands before the first of them."""
    put(
        s3,
        {
            "crawl/1/x.jsonl.gz": gzip.compress(b'{"text": "a"}\n'),
            "crawl/2/y.jsonl": b'{"text": "b"}\n',
            "crawl/n.txt": b"",
        },
    )
    assert ids(f"{s3}/crawl/*/*.jsonl*") == ["1/x.jsonl.gz:1", "2/y.jsonl:1"]


def test_every_format_is_read(s3: str) -> None:
    """Streams, and what is read from its end."""
    pytest.importorskip("fastwarc", reason="the extra 'warc' is not installed")
    arrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    from pyarrow import parquet

    table = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist([{"text": "One."}, {"text": "Two."}]), table)
    put(s3, {"f/a.parquet": table.getvalue(), "f/b.csv": b"text\nThree.\n", "f/c.warc.gz": gzip.compress(record(4))})
    assert ids(f"{s3}/f") == ["a.parquet:1", "a.parquet:2", "b.csv:2", "urn:uuid:4"]


def test_what_is_not_there_stops_before_any_work(s3: str) -> None:
    """A key, a pattern or a bucket that does not exist is the user's error."""
    for url in (f"{s3}/gone.txt", f"{s3}/*.txt", "s3://no-such-bucket/a.txt"):
        with pytest.raises(ConfigError, match="does not exist"):
            read([url])


def test_a_store_that_is_not_known_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Protocols that fsspec does not know, and libraries that are missing."""
    with pytest.raises(ConfigError, match="nowhere"):
        read(["nowhere://a/b"])
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[remote\]'"):
        read(["s3://a/b"])


def test_a_document_of_the_web_has_its_address(s3: str, s3_server: str) -> None:
    """What is read from a server is what was served under its address."""
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    system, path = remote.file_system(s3)
    system.pipe_file(f"{path}/page.html", b"<p>x")
    address = system.url(f"{path}/page.html")
    (page,) = read([address])
    assert isinstance(page, RawPage)
    assert (page.id, page.url, page.media_type, page.data) == ("page.html", address, "text/html", b"<p>x")


def test_a_store_that_fails_now_and_then_loses_nothing(
    s3: str, faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Errors, breaks and waits change no byte, no order and no number of pages."""
    monkeypatch.setattr(remote, "TRIES", 12)
    files = {f"in/{number:02}.txt": bytes([65 + number % 26]) * 40_000 for number in range(8)}
    put(s3, files)
    pages = list(read([f"{s3}/in"]))
    assert [(f"in/{page.id}", page.data) for page in pages if isinstance(page, RawPage)] == list(files.items())
    assert {"error", "break", "slow"} <= set(faults.told)


@pytest.mark.parametrize("name", ["in", "in/*/*.txt", "in/1/a.txt"])
def test_a_store_that_fails_is_not_empty(s3: str, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whichever of the requests fails: the pages are there at the next try, and a store that goes on failing ends the run."""
    import s3fs

    put(s3, {"in/1/a.txt": b"a", "in/2/b.txt": b"b"})
    expected, asked, failing = ids(f"{s3}/{name}"), 0, range(0)
    call = s3fs.S3FileSystem._call_s3

    async def failing_call(*given: Any, **named: Any) -> Any:
        nonlocal asked
        asked += 1
        if asked in failing:
            raise OSError(5, "Internal Server Error")
        return await call(*given, **named)

    monkeypatch.setattr(s3fs.S3FileSystem, "_call_s3", failing_call)
    assert ids(f"{s3}/{name}") == expected
    for number in range(1, asked + 1):
        asked, failing = 0, range(number, number + 1)
        assert ids(f"{s3}/{name}") == expected
    monkeypatch.setattr(remote, "TRIES", 2)
    asked, failing = 0, range(2, 1000)
    with pytest.raises((ConfigError, ShardError), match="Internal Server Error"):
        ids(f"{s3}/{name}")


class Flaky(io.BytesIO):
    """A file of a store that fails in each of its first readings."""

    failures = 0
    size = 300_000

    def read(self, size: int | None = -1) -> bytes:
        """Fail, or half of what is asked."""
        if Flaky.failures:
            Flaky.failures -= 1
            raise ConnectionResetError("the connection was reset")
        return super().read(max(1, (size or 0) // 2))


class Store:
    """A store with one file."""

    content = bytes(range(256)) * 2000

    def open(self, path: str, mode: str) -> Any:
        """The file, from its beginning."""
        return Flaky(self.content[: Flaky.size])


def flaky(monkeypatch: pytest.MonkeyPatch, failures: int) -> Any:
    """A stream whose first readings fail so many times."""
    monkeypatch.setattr(remote, "PAUSE", 0)
    monkeypatch.setattr(Flaky, "failures", failures)
    return remote._RetriedFile(remote.RemoteFile(Store(), "p", "p", "x://p", below=False))


def test_reading_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that breaks costs no byte and gives none twice."""
    with flaky(monkeypatch, 0) as stream:
        head = stream.read(1000)
        Flaky.failures = remote.TRIES - 1
        assert head + stream.read() == Store.content[: Flaky.size]


def test_a_store_that_goes_on_failing_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are not lost to a network: the run can be taken up again."""
    with (
        flaky(monkeypatch, remote.TRIES) as stream,
        pytest.raises(ShardError, match=r"x://p: the connection was reset"),
    ):
        stream.read(1000)


def test_a_file_that_the_store_cuts_short_is_no_whole_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """An end before the size that the store stated is a failure, not an end."""
    with flaky(monkeypatch, 0) as stream:
        monkeypatch.setattr(Store, "content", Store.content[:1000])
        assert stream.read(10)
        stream._file = None
        with pytest.raises(ShardError, match="1000 of 300000 bytes"):
            stream.read()


def test_a_file_that_is_gone_costs_itself(s3: str) -> None:
    """What was listed and is deleted before its turn is reported, and the others are read."""
    put(s3, {"in/a.txt": b"a", "in/b.txt": b"b", "in/c.txt": b"c"})
    pages = read([f"{s3}/in"])
    first = next(pages)
    system, path = remote.file_system(s3)
    system.rm(f"{path}/in/b.txt")
    second, third = pages
    assert (first.id, second.id, third.id) == ("a.txt", "b.txt", "c.txt")
    assert isinstance(second, Unreadable)


def test_paths_are_no_urls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose name has a colon is one; a drive is no protocol."""
    from cleantext.readers.urls import is_url

    assert [is_url(name) for name in ("s3://a", "zip::s3://a", "a:b.txt", "C:\\a", "c://a", "-", "dir/x://y")] == [
        True,
        True,
        False,
        False,
        False,
        False,
        False,
    ]
