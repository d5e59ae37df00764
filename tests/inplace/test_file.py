from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Config
from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target
from cleantext.pipeline.file_settings import ProfileName

DAMAGED = "Das CafÃ© am FluÃŸ hat geöffnet.\nA plain line.\n"
REPAIRED = "Das Café am Fluß hat geöffnet.\nA plain line.\n"


def processed(
    path: Path,
    *,
    write: bool = True,
    encoding: str | None = None,
    profile: ProfileName = "text",
    config: Config | None = None,
) -> FileResult:
    """What comes of a file."""
    return FileProcessor(config or Config(), write=write).process(Target(str(path), profile, encoding))


def status(path: Path) -> tuple[int, ...]:
    """What a file that is not touched keeps."""
    found = path.lstat()
    return found.st_ino, found.st_mtime_ns, found.st_size, found.st_mode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with damage."""
    found = tmp_path / "notes.md"
    found.write_text(DAMAGED, encoding="utf-8")
    return found


def test_check_writes_nothing(path: Path) -> None:
    """Without ``write`` the result is the same, and the file is not touched."""
    before = status(path)
    result = processed(path, write=False)
    assert (result.name, result.outcome, [edit.number for edit in result.edits]) == (str(path), "changed", [0])
    assert status(path) == before
    assert processed(path) == result
    assert path.read_text(encoding="utf-8") == REPAIRED


def test_a_clean_file_is_not_touched(path: Path) -> None:
    """Neither the content nor the time of a file changes where there is nothing to do; so not on a second run."""
    processed(path)
    before = status(path)
    assert processed(path) == FileResult(str(path), "clean")
    assert status(path) == before


def test_the_diff_is_made_on_demand(path: Path) -> None:
    """A diff costs memory; it is there where it was asked for."""
    target = Target(str(path))
    assert FileProcessor(Config()).process(target).diff == ()
    diff = FileProcessor(Config(), want_diff=True).process(target).diff
    assert "+Das Café am Fluß hat geöffnet.\n" in diff


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("cp1252", b""),
    ],
)
def test_line_endings_charset_and_mark_stay(path: Path, codec: str, mark: bytes, end: str) -> None:
    """A file keeps its line endings, its charset and its byte order mark; only what was damaged is another."""
    before, after = (mark + text.replace("\n", end).encode(codec) for text in (DAMAGED, REPAIRED))
    path.write_bytes(before)
    assert processed(path, encoding="cp1252").outcome == "changed"
    assert path.read_bytes() == after


def test_mixed_line_endings_stay(path: Path) -> None:
    """Each line keeps its own ending; a last line without one is given the most frequent."""
    path.write_bytes(b"one \r\ntwo \nthree \r\nfour")
    processed(path.rename(path.with_suffix(".txt")))
    assert path.with_suffix(".txt").read_bytes() == b"one\r\ntwo\nthree\r\nfour\r\n"


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"\n", b"\r\n"])
def test_files_without_text(path: Path, data: bytes) -> None:
    """An empty file stays empty, and one with a mark or a line break alone stays that."""
    path.write_bytes(data)
    assert processed(path).outcome == "clean"
    assert path.read_bytes() == data


@pytest.mark.parametrize("mode", [0o755, 0o644, 0o600, 0o664])
def test_the_mode_stays(path: Path, mode: int) -> None:
    """Also the bit that makes a file executable."""
    path.chmod(mode)
    assert processed(path).outcome == "changed"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.parametrize(
    "name", ["a b.txt", 'it\'s "q".txt', "line\nbreak.txt", "žluť.txt", os.fsdecode(b"caf\xe9.txt")]
)
def test_names(path: Path, name: str) -> None:
    """Any name works, and is given back as it is."""
    try:
        path = path.rename(path.with_name(name))
    except OSError as error:
        pytest.skip(f"this file system does not take the name: {error}")
    assert processed(path).name == str(path)
    assert path.read_text(encoding="utf-8") == REPAIRED


LEFT_ALONE: dict[str, tuple[bytes, str]] = {
    "notes.md": (
        b"Latin-1: caf\xe9\n",
        "is not UTF-8: byte 0xE9 on line 1; name its charset, as in --encoding latin-1",
    ),
    "image.txt": (b"\x89PNG\r\n\x1a\n\0\0\0", "is binary"),
    "page.html": (DAMAGED.encode(), "is HTML; cleantext run makes articles of it"),
    "run.txt": (b"#!/bin/sh\n" + DAMAGED.encode(), "is a script, not prose"),
    "become.txt": ("\u00ad#!/bin/sh\n".encode() + DAMAGED.encode(), "is a script, not prose"),
    "rows.csv": (DAMAGED.encode(), "is a file of data, not prose"),
    "large.md": (b"x " * 5000, "has 10.0 kB, more than 9 kB; --max-size raises the limit"),
}


@pytest.mark.parametrize("write", [True, False], ids=["fix", "check"])
@pytest.mark.parametrize("name", LEFT_ALONE)
def test_what_is_left_alone(tmp_path: Path, name: str, write: bool) -> None:
    """Files that are no text, no prose, too large or in an unknown charset are not touched, and the result says why."""
    data, why = LEFT_ALONE[name]
    path = tmp_path / name
    path.write_bytes(data)
    before = status(path)
    config = Config.from_dict({"files": {"max_size": 9000}})
    assert processed(path, write=write, config=config) == FileResult(str(path), "left_alone", why)
    assert (status(path), path.read_bytes()) == (before, data)


@pytest.mark.parametrize("write", [True, False], ids=["fix", "check"])
@pytest.mark.parametrize(
    ("kind", "why"),
    {
        "link": "is a symbolic link",
        "dead link": "is a symbolic link",
        "pipe": "is no regular file",
        "directory": "is no regular file",
        "read-only": "is read-only",
    }.items(),
)
def test_what_is_no_writable_file(tmp_path: Path, path: Path, kind: str, why: str, write: bool) -> None:
    """A link, a pipe, a directory and a read-only file are left alone by check and fix alike; a pipe is not waited for."""
    other = tmp_path / "other.md"
    if kind == "pipe":
        os.mkfifo(other)
    elif kind == "directory":
        other.mkdir()
    elif kind == "read-only":
        path.rename(other).chmod(0o444)
    else:
        other.symlink_to(path if kind == "link" else tmp_path / "nowhere")
    before = status(other)
    assert processed(other, write=write) == FileResult(str(other), "left_alone", why)
    assert status(other) == before
    if kind == "link":
        assert path.read_text(encoding="utf-8") == DAMAGED


def test_a_repair_that_the_charset_lacks(path: Path) -> None:
    """The file is left as it was, with a word about the character; check says the same as fix."""
    path.write_bytes(b"caf\xe9\nand the \xc5\x99eka\n")  # windows-1252 for mojibake of a letter that it does not have
    for write in (False, True):
        result = processed(path, write=write, encoding="cp1252")
        assert (result.outcome, result.edits) == ("left_alone", ())
        assert result.why == "needs '\\u0159' (U+0159), which cp1252 does not have"
    assert path.read_bytes() == b"caf\xe9\nand the \xc5\x99eka\n"


def test_a_vanished_file_fails(tmp_path: Path) -> None:
    """A file that is gone when its turn comes costs itself only."""
    gone = tmp_path / "gone.md"
    assert processed(gone) == FileResult(str(gone), "failed", "No such file or directory")


@pytest.mark.parametrize("name", ["nul\0.md", "x" * 300 + ".md"])
def test_an_impossible_name_fails(name: str) -> None:
    """A name that the system does not take is a failure of that file."""
    assert processed(Path(name)).outcome == "failed"


def test_an_unreadable_file_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is told in its words."""

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert processed(path) == FileResult(str(path), "failed", "Permission denied")


def test_a_full_disk_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new file cannot be written the old one is whole, and nothing lies beside it."""

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert processed(path) == FileResult(str(path), "failed", "No space left on device")
    assert list(path.parent.iterdir()) == [path]
    assert path.read_text(encoding="utf-8") == DAMAGED


def test_a_file_that_changes_meanwhile_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What someone writes while the file is repaired is not overwritten."""
    read = Path.read_bytes

    def read_then_change(path: Path) -> bytes:
        data = read(path)
        path.write_text("Somebody else's text.\n", encoding="utf-8")
        return data

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", read_then_change)
        result = processed(path)
    assert result == FileResult(str(path), "failed", "it was changed by someone else while it was repaired")
    assert path.read_text(encoding="utf-8") == "Somebody else's text.\n"


@pytest.mark.parametrize("error", [RuntimeError("odd"), MemoryError(), RecursionError("deep")])
def test_an_unexpected_error_costs_one_file(path: Path, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a component raises is a failure of that file, told with its type."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("cleantext.inplace.file.fixed", fail)
    assert processed(path) == FileResult(str(path), "failed", f"{type(error).__name__}: {error}")
    assert path.read_text(encoding="utf-8") == DAMAGED


def test_an_interrupt_is_no_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the run."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cleantext.inplace.file.fixed", interrupt)
    with pytest.raises(KeyboardInterrupt):
        processed(path)


def test_bytes() -> None:
    """Content without a file is repaired as that of a file of this name, and given back as it is where it is left alone."""
    processor = FileProcessor(Config.from_dict({"files": {"max_size": 1000}}), write=True, want_diff=True)
    result, after = processor.process_bytes(Target("new/notes.md"), DAMAGED.encode())
    assert (result.outcome, after) == ("changed", REPAIRED.encode())
    assert result.diff[0] == "--- new/notes.md\n"
    assert processor.process_bytes(Target("notes.md"), after) == (FileResult("notes.md", "clean"), after)
    for name, data in (("notes.md", b"\xe9"), ("notes.html", b"x"), ("notes.md", b"x" * 1001)):
        result, after = processor.process_bytes(Target(name), data)
        assert (result.outcome, after) == ("left_alone", data)


@given(
    st.one_of(st.text(), st.text("aé´` \u00a0\u200b\u00ad\x92\t\r\n#-*|", max_size=60)),
    st.sampled_from(["a.txt", "a.md"]),
)
def test_a_second_run_changes_nothing(text: str, name: str) -> None:
    """Of any text: what was repaired is clean, and what changed is other bytes than before."""
    data = text.encode("utf-8", "replace")
    processor = FileProcessor(Config())
    result, after = processor.process_bytes(Target(name), data)
    assert result.outcome in ("clean", "changed", "left_alone")
    assert (result.outcome == "changed") == (after != data) == bool(result.edits)
    if result.outcome == "changed":
        assert processor.process_bytes(Target(name), after) == (FileResult(name, "clean"), after)
