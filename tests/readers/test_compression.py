import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from cleantext.document import RawPage
from cleantext.readers import ReadOptions, Unreadable, read
from cleantext.readers.compression import inner_name

TEXT = b"".join(b"The ferry number %d runs again.\n" % number for number in range(2000))

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.compress,
}


def pages(path: Path, options: ReadOptions | None = None) -> list[RawPage | Unreadable]:
    """The pages of one file."""
    return list(read([path], options))


@pytest.mark.parametrize("extension", PACKERS)
@pytest.mark.parametrize("name", ["a.txt{}", "a", "a.html"])
def test_unpacked_by_content(tmp_path: Path, extension: str, name: str) -> None:
    """Packed content is unpacked, with the extension of the compression or without."""
    path = tmp_path / name.format(extension)
    path.write_bytes(PACKERS[extension](TEXT))
    (page,) = pages(path)
    assert isinstance(page, RawPage)
    assert page.data == TEXT


@pytest.mark.parametrize("extension", PACKERS)
def test_members_one_after_the_other(tmp_path: Path, extension: str) -> None:
    """Files that were packed in pieces are read to their end."""
    path = tmp_path / f"a.txt{extension}"
    path.write_bytes(PACKERS[extension](TEXT) * 2)
    (page,) = pages(path)
    assert isinstance(page, RawPage)
    assert page.data == TEXT * 2


@pytest.mark.parametrize("extension", PACKERS)
def test_truncated_files_are_reported_by_name(tmp_path: Path, extension: str) -> None:
    """A file that ends too soon fails, and the message names it."""
    path = tmp_path / f"a.txt{extension}"
    path.write_bytes(PACKERS[extension](TEXT)[:-20])
    (page,) = pages(path)
    assert isinstance(page, Unreadable)
    assert page.outcome.error.startswith(f"{path}: ")


@pytest.mark.parametrize("extension", PACKERS)
def test_corrupt_files_are_reported(tmp_path: Path, extension: str) -> None:
    """Damage in the middle costs the file, not the run."""
    packed = bytearray(PACKERS[extension](TEXT))
    packed[40:60] = b"\xa5" * 20
    (tmp_path / f"a.txt{extension}").write_bytes(packed)
    (tmp_path / "b.txt").write_text("whole")
    damaged, whole = read([tmp_path])
    assert isinstance(damaged, Unreadable)
    assert isinstance(whole, RawPage)


def test_a_name_of_compression_on_plain_content(tmp_path: Path) -> None:
    """A file that something unpacked on its way is read as it is."""
    path = tmp_path / "a.html.gz"
    path.write_bytes(b"<p>One.</p>")
    (page,) = pages(path)
    assert isinstance(page, RawPage)
    assert (page.data, page.media_type) == (b"<p>One.</p>", "text/html")


@pytest.mark.parametrize("extension", PACKERS)
def test_the_limit_holds_after_unpacking(tmp_path: Path, extension: str) -> None:
    """A small file that unpacks to a huge one is refused, without being unpacked to its end."""
    path = tmp_path / f"bomb.txt{extension}"
    path.write_bytes(PACKERS[extension](b" " * 30_000_000))
    (page,) = pages(path, ReadOptions(max_bytes=1_000_000))
    assert isinstance(page, Unreadable)
    assert "larger than 1000000 bytes" in page.outcome.error


def test_rows_before_a_truncation_are_kept(tmp_path: Path) -> None:
    """Of a truncated file of rows, those that can be read are read, and the place of the damage is named."""
    path = tmp_path / "a.jsonl.gz"
    rows = b"".join(b'{"text": "row %d of many, all different %d"}\n' % (n, n * 7919) for n in range(5000))
    path.write_bytes(gzip.compress(rows)[:-100])
    found = pages(path)
    assert isinstance(found[-1], Unreadable)
    assert len(found) > 1000
    assert f"{path}:{len(found)}: " in found[-1].outcome.error


def test_inner_name() -> None:
    """Only the extension of a compression is taken off."""
    assert [inner_name(name) for name in ("a.html.gz", "a.JSONL.ZST", "a.txt", "b/a")] == [
        "a.html",
        "a.JSONL",
        "a.txt",
        "a",
    ]
