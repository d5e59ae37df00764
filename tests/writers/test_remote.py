from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

import pytest

from cleantext.document import Article, Block, Kept
from cleantext.errors import ConfigError, ShardError
from cleantext.readers import remote
from cleantext.writers import open_writer
from cleantext.writers.sinks import clear_leftovers, is_there
from tests.readers.store import Faults

pytest.importorskip("fsspec", reason="the extra 'remote' is not installed")

ARTICLES = [Article(f"a{number}", None, Kept(), (Block(0, "Text. " * number),)) for number in range(200)]


def write(url: str, form: str = "jsonl", *, force: bool = False) -> None:
    """Articles in a store."""
    with open_writer(url, form=form, force=force) as writer:
        for article in ARTICLES:
            writer.write(article)


def content(url: str) -> bytes:
    """What a store has."""
    system, path = remote.file_system(url)
    data: bytes = system.cat_file(path)
    return data


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "form"), [("a.jsonl.gz", "jsonl"), ("a.parquet", "parquet"), ("a.tar.zst", "markdown")]
)
def test_an_output_is_uploaded(s3: str, temporary: Path, name: str, form: str) -> None:
    """Any output that is one file has the bytes that it has on a disk, and leaves nothing here."""
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    write(f"{s3}/{name}", form)
    assert list(temporary.iterdir()) == []
    write(str(temporary / name), form)
    assert content(f"{s3}/{name}") == (temporary / name).read_bytes()


def test_nothing_is_there_before_the_end(s3: str, temporary: Path) -> None:
    """Half an output is never seen, and an abort leaves nothing on either side."""
    system, path = remote.file_system(f"{s3}/a.jsonl")
    with pytest.raises(RuntimeError), open_writer(f"{s3}/a.jsonl") as writer:
        writer.write(ARTICLES[0])
        assert not system.exists(path)
        raise RuntimeError
    assert not system.exists(path)
    assert list(temporary.iterdir()) == []


def test_what_is_there_is_replaced_by_force_alone(s3: str) -> None:
    """An output that exists is an error before any work."""
    write(f"{s3}/a.jsonl")
    with pytest.raises(ConfigError, match="--force"):
        write(f"{s3}/a.jsonl")
    write(f"{s3}/a.jsonl", force=True)


def test_what_is_there_is_known(s3: str, tmp_path: Path) -> None:
    """As of a file and a directory, which counts when it holds something."""
    write(f"{s3}/a.jsonl")
    (tmp_path / "empty").mkdir()
    (tmp_path / "full" / "sub").mkdir(parents=True)
    names = (f"{s3}/a.jsonl", f"{s3}/b.jsonl", *(str(tmp_path / name) for name in ("empty", "full", "gone")))
    assert [is_there(name) for name in names] == [True, False, False, True, False]


def test_what_killed_uploads_left_is_removed(s3: str, temporary: Path) -> None:
    """Of the address in question; what others are writing stays."""
    for name in ("a", "a", "b"):
        open_writer(f"{s3}/{name}.jsonl").write(ARTICLES[0])
    assert len(list(temporary.iterdir())) == 3
    clear_leftovers(f"{s3}/a.jsonl")
    assert len(list(temporary.iterdir())) == 1


def test_an_output_of_someone_else_is_not_replaced(s3: str) -> None:
    """A key that came into being during the run stays."""
    with pytest.raises(ShardError, match="someone else"), open_writer(f"{s3}/a.jsonl") as writer:
        writer.write(ARTICLES[0])
        system, path = remote.file_system(f"{s3}/a.jsonl")
        system.pipe_file(path, b"mine")
    assert content(f"{s3}/a.jsonl") == b"mine"


def test_a_directory_needs_an_archive(s3: str) -> None:
    """Many small files are never there as a whole: the message names what is."""
    with pytest.raises(ConfigError, match=r"articles\.tar"):
        open_writer(f"{s3}/articles", form="text")


def test_a_bucket_that_is_not_there_is_told(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upload that cannot succeed ends the run with the address in its message."""
    monkeypatch.setattr(remote, "TRIES", 2)
    with pytest.raises((ShardError, ConfigError), match="no-such-bucket"):
        write("s3://no-such-bucket/a.jsonl")


def test_a_store_that_fails_now_and_then_gets_all(s3: str, faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors, breaks and waits change no byte of what is uploaded."""
    monkeypatch.setattr(remote, "TRIES", 12)
    for number in range(3):
        write(f"{s3}/{number}.jsonl.gz")
        data = remote.patiently(lambda url=f"{s3}/{number}.jsonl.gz": content(url), s3)  # type: ignore[misc]
        assert [json.loads(line)["id"] for line in gzip.decompress(data).splitlines()] == [one.id for one in ARTICLES]
    assert {"error", "break", "slow"} <= set(faults.told)
