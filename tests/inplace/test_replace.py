from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

import cleantext
from cleantext.errors import DocumentError
from cleantext.inplace.replace import replace_file

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with some content."""
    found = tmp_path / "notes.md"
    found.write_bytes(b"old")
    return found


def only(path: Path) -> bytes:
    """The content of a file that is the only one of its directory."""
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    return path.read_bytes()


def test_the_file_has_the_new_content(path: Path) -> None:
    """The content is replaced, nothing is left beside it, and the file is a new one with a new time."""
    read = path.stat()
    replace_file(path, b"new and longer", read)
    assert only(path) == b"new and longer"
    assert path.stat().st_ino != read.st_ino
    assert path.stat().st_mtime_ns >= read.st_mtime_ns


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o640, 0o2755, 0o4711, 0o200 | 0o444])
def test_the_mode_is_kept(path: Path, mode: int) -> None:
    """All bits, be they of access, execution or set-id, whatever the umask."""
    path.chmod(mode)
    before = os.umask(0o077)
    try:
        replace_file(path, b"new", path.stat())
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@as_root
def test_the_owner_is_kept(path: Path) -> None:
    """Owner and group stay where the system allows it, and with them the set-id bits."""
    os.chown(path, 1234, 4321)
    path.chmod(0o6755)
    replace_file(path, b"new", path.stat())
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 4321, 0o6755)


def test_without_the_owner_there_are_no_set_id_bits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file cannot be given back to its owner, it is ours, and nobody runs it as us."""

    def forbidden(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no")

    path.chmod(0o4755)
    read = os.stat_result([*path.stat()[:4], 1234, *path.stat()[5:]])
    monkeypatch.setattr(os, "chown", forbidden)
    monkeypatch.setattr("cleantext.inplace.replace._identity", lambda status: 0)
    replace_file(path, b"new", read)
    assert stat.S_IMODE(path.stat().st_mode) == 0o755


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no extended attributes")
def test_extended_attributes_are_kept(path: Path) -> None:
    """Attributes go over to the new file."""
    try:
        os.setxattr(path, "user.origin", b"a feed")
    except OSError as error:
        pytest.skip(f"this file system has no extended attributes: {error}")
    replace_file(path, b"new", path.stat())
    assert os.getxattr(path, "user.origin") == b"a feed"


@pytest.mark.parametrize("name", ["a b", 'it\'s "q"', "line\nbreak", "žluť", "-n", ".hidden", "x" * 255, "é" * 127])
def test_names(tmp_path: Path, name: str) -> None:
    """Any name that the system takes."""
    path = tmp_path / name
    path.write_bytes(b"old")
    replace_file(path, b"new", path.stat())
    assert only(path) == b"new"


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    """A name in another charset than the system's is kept byte by byte."""
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_bytes(b"old")
    except OSError as error:
        pytest.skip(f"this file system takes UTF-8 names only: {error}")
    replace_file(path, b"new", path.stat())
    assert os.listdir(os.fsencode(tmp_path)) == [b"caf\xe9.txt"]  # noqa: PTH208 - as bytes


def test_other_hard_links_keep_the_old_content(path: Path, tmp_path: Path) -> None:
    """A file with two names is parted: a copy that shares its blocks (a backup, a cache) is never written to."""
    other = tmp_path / "backup"
    other.hardlink_to(path)
    replace_file(path, b"new", path.stat())
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"old")


@pytest.mark.parametrize("change", ["content", "time", "another file"])
def test_a_file_that_changed_meanwhile_is_not_overwritten(path: Path, change: str) -> None:
    """What someone else wrote since the file was read stays, and the error says so."""
    read = path.stat()
    if change == "another file":
        path.rename(path.with_name("moved"))
        path.write_bytes(b"theirs")
        path.with_name("moved").unlink()
    path.write_bytes(b"theirs" if change != "time" else b"old")
    os.utime(path, ns=(read.st_atime_ns, read.st_mtime_ns + (change != "content")))
    with pytest.raises(DocumentError, match="changed by someone else"):
        replace_file(path, b"new", read)
    assert only(path) == (b"old" if change == "time" else b"theirs")


def test_a_file_that_vanished_does_not_come_back(path: Path) -> None:
    """A file that was removed since stays removed."""
    read = path.stat()
    path.unlink()
    with pytest.raises(OSError, match=r"."):
        replace_file(path, b"new", read)
    assert list(path.parent.iterdir()) == []


def test_a_file_that_may_not_be_written_to(path: Path) -> None:
    """A rename would not ask for the permission; we do."""
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("root may do everything")
    with pytest.raises(PermissionError):
        replace_file(path, b"new", path.stat())
    assert only(path) == b"old"


@pytest.mark.parametrize("call", ["os.fsync", "os.open", "pathlib.Path.replace", "pathlib.Path.chmod"])
@pytest.mark.parametrize(
    "fault", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), SystemExit(143)]
)
def test_whatever_goes_wrong_the_file_is_whole(
    path: Path, call: str, fault: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, Ctrl-C and SIGTERM at any step leave the old file, and nothing beside it."""

    def fail(*_: object, **__: object) -> None:
        raise fault

    read = path.stat()
    with monkeypatch.context() as patch:
        patch.setattr(call, fail)
        with pytest.raises(type(fault)):
            replace_file(path, b"new", read)
    assert only(path) == b"old"


def test_a_full_disk(path: Path) -> None:
    """When the system takes no more bytes, the old file stays whole and the half of the new one is removed."""
    code = (
        "import resource, signal, sys; from pathlib import Path; from cleantext.inplace.replace import replace_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "path = Path(sys.argv[1]); replace_file(path, b'x' * 100_000, path.stat())"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(cleantext.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-B", "-c", code, path], env=environment, capture_output=True, text=True)
    assert "OSError: [Errno 27] File too large" in done.stderr
    assert only(path) == b"old"


def test_two_at_once(path: Path) -> None:
    """Of two that replace the same file one wins, the other may be told; readers see whole files all the time."""
    contents = [bytes([letter]) * 200_000 for letter in b"ab"]
    path.write_bytes(contents[0])
    seen: set[bytes] = set()
    done = threading.Event()

    def replace_often(content: bytes) -> None:
        for _ in range(25):
            with suppress(DocumentError):
                replace_file(path, content, path.stat())

    def look() -> None:
        while not done.is_set():
            seen.add(path.read_bytes())

    reader = threading.Thread(target=look)
    writers = [threading.Thread(target=replace_often, args=(content,)) for content in contents]
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert seen <= set(contents)
    assert only(path) in contents
