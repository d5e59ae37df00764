"""Files of all kinds in one commit: names, line endings, encodings, modes."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

DAMAGED = "The café isn´t\xa0open.\nIts owner left. \n"
REPAIRED = "The café isn't open.\nIts owner left.\n"

REPAIRS: dict[str, tuple[bytes, bytes]] = {
    "crlf.txt": (DAMAGED.replace("\n", "\r\n").encode(), REPAIRED.replace("\n", "\r\n").encode()),
    "cr.txt": (DAMAGED.replace("\n", "\r").encode(), REPAIRED.replace("\n", "\r").encode()),
    "mixed.txt": (b"One. \r\nTwo. \nThree. \r\n", b"One.\r\nTwo.\nThree.\r\n"),
    "mark.txt": (DAMAGED.encode("utf-8-sig"), REPAIRED.encode("utf-8-sig")),
    "utf16.txt": (DAMAGED.encode("utf-16"), REPAIRED.encode("utf-16")),
    "utf16-be.txt": (b"\xfe\xff" + DAMAGED.encode("utf-16-be"), b"\xfe\xff" + REPAIRED.encode("utf-16-be")),
    "no final newline.txt": (b"The end", b"The end\n"),
    "executable.txt": (DAMAGED.encode(), REPAIRED.encode()),
    "with space.txt": (DAMAGED.encode(), REPAIRED.encode()),
    'it\'s "quoted" `so` $HOME.md': (DAMAGED.encode(), REPAIRED.encode()),
    "two\nlines.md": (DAMAGED.encode(), REPAIRED.encode()),
    "größe-日本語-نص.rst": (DAMAGED.encode(), REPAIRED.encode()),
    "-rf.txt": (DAMAGED.encode(), REPAIRED.encode()),
    "--profile.adoc": (DAMAGED.encode(), REPAIRED.encode()),
}
"""What stands in a file before and after."""

LEFT: dict[str, bytes] = {
    "latin1.txt": "Das Café ist zu. \n".encode("latin-1"),
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 16,
    "read-only.txt": DAMAGED.encode(),
    "sound.txt": REPAIRED.encode(),
}
"""Files that stay as they are: without a charset that can be known, empty, binary, not to be written, or sound."""


@pytest.fixture
def commit(repository: Any) -> Any:
    """A repository with a file of every kind, none committed yet."""
    for name, data in (*((name, before) for name, (before, _) in REPAIRS.items()), *LEFT.items()):
        repository.write(name, data)
    (repository.root / "executable.txt").chmod(0o755)
    (repository.root / "read-only.txt").chmod(0o444)
    (repository.root / "link.txt").symlink_to("read-only.txt")
    return repository


def test_each_kind_is_fixed_or_left_alone(commit: Any) -> None:
    """The commit stops once, each file is whole, repaired in its own encoding or as it was, and the commit passes."""
    commit.configure("id: cleantext-fix")
    stopped = commit.commit()
    assert stopped.code == 1 and "files were modified by this hook" in stopped.out
    now = {path.name: path.read_bytes() for path in commit.root.iterdir() if path.is_file()}
    assert {name: now[name] for name in REPAIRS} == {name: after for name, (_, after) in REPAIRS.items()}
    assert {name: now[name] for name in LEFT} == LEFT
    passed = commit.commit()
    assert passed.code == 0, passed.out


def test_modes_and_links_stay(commit: Any) -> None:
    """An executable file stays executable, a read-only one read-only, a link a link; nothing is left beside them."""
    commit.configure("id: cleantext-fix")
    names = set(commit.root.iterdir())
    assert commit.commit().code == 1
    modes = {name: stat.S_IMODE((commit.root / name).stat().st_mode) for name in ("executable.txt", "read-only.txt")}
    assert modes == {"executable.txt": 0o755, "read-only.txt": 0o444}
    assert (commit.root / "link.txt").readlink() == Path("read-only.txt")
    assert set(commit.root.iterdir()) == names


def test_check_names_what_it_leaves_alone(commit: Any) -> None:
    """The output of the failing check says of the file in Latin-1, the binary and the read-only one that they are left."""
    commit.configure("id: cleantext-check")
    stopped = commit.commit()
    assert stopped.code == 1 and "exit code: 1" in stopped.out
    for name in ("latin1.txt", "binary.txt", "read-only.txt"):
        assert f"{name}: left alone: " in stopped.out
    assert all((commit.root / name).read_bytes() == before for name, (before, _) in REPAIRS.items())


def test_the_encoding_is_an_argument(repository: Any) -> None:
    """With ``args: [--encoding, latin-1]`` a file in Latin-1 is repaired, and stays in it."""
    repository.configure("{id: cleantext-fix, args: [--encoding, latin-1]}")
    letter = repository.write("latin1.txt", LEFT["latin1.txt"])
    assert repository.commit().code == 1
    assert letter.read_bytes() == "Das Café ist zu.\n".encode("latin-1")
    assert repository.commit().code == 0
