import os
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import Failed, RawPage, Rejected
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.files import read_directory, read_file
from cleantext.readers.formats import media_type_of


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("A.TEXT", "text/plain"),
        ("a.html", "text/html"),
        ("dir.txt/a.HTM", "text/html"),
        ("a.xhtml.zst", "text/html"),
        ("a.txt.gz", "text/plain"),
        ("a", None),
        ("a.php", None),
        ("a.gz", None),
    ],
)
def test_media_type_by_extension(name: str, media_type: str | None) -> None:
    """The extension inside that of a compression says what a file is; unknown ones say nothing."""
    assert media_type_of(name) == media_type


def test_a_page_carries_its_bytes_and_its_origin(tmp_path: Path) -> None:
    """Content is passed on as it was, with the path for messages."""
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>caf\xe9")
    assert list(read_file(path, "x", ReadOptions())) == [RawPage("x", b"<p>caf\xe9", None, "text/html", str(path))]


def test_binary_files_are_rejected(tmp_path: Path) -> None:
    """A picture is reported as binary, whatever its extension says."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (page,) = read_file(path, "x", ReadOptions())
    assert isinstance(page, Unreadable)
    assert page.outcome == Rejected("binary", "the content is no text")


def test_the_size_limit_is_inclusive(tmp_path: Path) -> None:
    """A file of the largest size is read, one byte more is not."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    (page,) = read_file(path, "x", ReadOptions(max_bytes=5))
    assert isinstance(page, RawPage)
    (page,) = read_file(path, "x", ReadOptions(max_bytes=4))
    assert isinstance(page, Unreadable)
    assert page.outcome == Failed("read", f"{path}: larger than 4 bytes")


def test_excluded_paths_are_passed_over(tmp_path: Path) -> None:
    """A file or a directory that is excluded is not read, under any of its names."""
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    options = ReadOptions(exclude=frozenset({(tmp_path / "b.txt").resolve(), (tmp_path / "sub").resolve()}))
    assert [page.id for page in read_directory(tmp_path, "", options)] == ["a.txt"]


@pytest.mark.parametrize("exclude", [frozenset(), frozenset([Path("/elsewhere")])], ids=["all", "some"])
def test_a_link_to_itself_costs_itself(tmp_path: Path, exclude: frozenset[Path]) -> None:
    """Asking where it leads raises in some versions of Python; the files behind it are read."""
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").write_bytes(b"One.")
    link, page = read_directory(tmp_path, "", ReadOptions(exclude=exclude))
    assert isinstance(link, Unreadable)
    assert (link.id, page.id) == ("a.txt", "b.txt")


def test_what_may_not_be_looked_at_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory may show names and nothing more: each is reported, and the others are read."""
    (tmp_path / "closed").mkdir()
    for name in ("closed/a.txt", "z.txt"):
        (tmp_path / name).write_bytes(b"One.")
    look = os.stat

    def refused(path: Any, **options: Any) -> os.stat_result:
        if str(path).endswith("closed/a.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, **options)

    monkeypatch.setattr(os, "stat", refused)
    closed, page = read_directory(tmp_path, "", ReadOptions())
    assert isinstance(closed, Unreadable)
    assert closed.outcome == Failed("read", f"{tmp_path}/closed/a.txt: Permission denied")
    assert page.id == "z.txt"


def test_rows_inside_a_file(tmp_path: Path) -> None:
    """A file of rows gives a page a row."""
    path = tmp_path / "a.ndjson"
    path.write_text('{"text": "one"}\n{"text": "two"}\n')
    assert [page.id for page in read_file(path, "rows", ReadOptions())] == ["rows:1", "rows:2"]
