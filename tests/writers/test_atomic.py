"""Outputs appear whole, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleantext
from cleantext.errors import ConfigError, ShardError
from cleantext.writers.atomic import AtomicDirectory, AtomicFile, remove_leftovers


def test_a_file_takes_its_name_at_commit(tmp_path: Path) -> None:
    """Before the commit the name is free, after it the file is whole and the temporary name is gone."""
    target = tmp_path / "new" / "out.txt"
    with AtomicFile(target) as file:
        file.stream.write(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert [path.name for path in target.parent.iterdir()] == ["out.txt"]


@pytest.mark.skipif(not hasattr(os, "sync"), reason="this system syncs no directories")
@pytest.mark.parametrize("existing", [False, True], ids=["new", "merged"])
def test_what_is_committed_is_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existing: bool) -> None:
    """Contents before they take their names, and the names, so that what a run kept of its work may go afterwards."""
    target, there = tmp_path / "out", list[bool]()
    if existing:
        target.mkdir()
        (target / "old.txt").write_bytes(b"")
    monkeypatch.setattr(os, "sync", lambda: there.append((target / "a.txt").exists()))
    with AtomicDirectory(target, force=existing) as directory:
        (directory.path / "a.txt").write_bytes(b"whole")
    monkeypatch.setattr(os, "fsync", lambda _: there.append((tmp_path / "b.txt").exists()))
    with AtomicFile(tmp_path / "b.txt") as file:
        file.stream.write(b"whole")
    assert there == [False, True, False, True]


@pytest.mark.parametrize("interruption", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_interrupted_file_leaves_nothing(tmp_path: Path, interruption: type[BaseException]) -> None:
    """Whatever ends the block early, neither the name nor a temporary file is left."""
    with pytest.raises(interruption), AtomicFile(tmp_path / "out.txt") as file:
        file.stream.write(b"half")
        raise interruption
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("output", ["AtomicFile", "AtomicDirectory"])
def test_an_interrupt_before_the_block_leaves_nothing(tmp_path: Path, output: str) -> None:
    """Between the opening and the block that would abort, the end of the interpreter cleans up."""
    code = (
        "import sys; from pathlib import Path; from cleantext.writers import atomic\n"
        f"output = atomic.{output}(Path(sys.argv[1])); raise KeyboardInterrupt"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(cleantext.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "out"], env=environment, capture_output=True)
    assert b"KeyboardInterrupt" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_existing_file_needs_force(tmp_path: Path) -> None:
    """An existing file stays as it is without force, and is replaced with it."""
    target = tmp_path / "out.txt"
    target.write_bytes(b"old")
    with pytest.raises(ConfigError, match="--force"):
        AtomicFile(target)
    assert target.read_bytes() == b"old"
    with AtomicFile(target, force=True) as file:
        file.stream.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Without force, a file that someone else writes during the run is left alone."""
    target = tmp_path / "out.txt"
    with pytest.raises(ShardError, match="someone else"), AtomicFile(target) as file:
        file.stream.write(b"ours")
        target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a link replaces the file behind it."""
    (tmp_path / "real.txt").write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real.txt")
    with AtomicFile(link, force=True) as file:
        file.stream.write(b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_temporary_names_are_hidden(tmp_path: Path) -> None:
    """Readers skip hidden files, so an output inside an input folder is not read while it grows."""
    with AtomicFile(tmp_path / "out.txt") as file:
        assert file.temporary.name.startswith(".")
    with AtomicDirectory(tmp_path / "out") as directory:
        assert directory.path.name.startswith(".")


def test_a_directory_takes_its_name_at_commit(tmp_path: Path) -> None:
    """A directory that is new, or empty, appears with all its files at once."""
    target = tmp_path / "out"
    target.mkdir()
    with AtomicDirectory(target) as directory:
        (directory.path / "a.txt").write_text("a")
        assert list(target.iterdir()) == []
    assert (target / "a.txt").read_text() == "a"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_interrupted_directory_leaves_nothing(tmp_path: Path) -> None:
    """Ctrl-C removes the temporary directory."""
    with pytest.raises(KeyboardInterrupt), AtomicDirectory(tmp_path / "out") as directory:
        (directory.path / "a.txt").write_text("a")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_force_never_deletes_from_a_directory(tmp_path: Path) -> None:
    """Files of the same name are replaced; what else is in the directory stays."""
    target = tmp_path / "out"
    (target / "sub").mkdir(parents=True)
    (target / "precious.txt").write_text("mine")
    (target / "sub" / "a.txt").write_text("old")
    with pytest.raises(ConfigError, match="not empty"):
        AtomicDirectory(target)
    with AtomicDirectory(target, force=True) as directory:
        (directory.path / "sub").mkdir()
        (directory.path / "sub" / "a.txt").write_text("new")
    assert (target / "precious.txt").read_text() == "mine"
    assert (target / "sub" / "a.txt").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_and_directories_are_not_mixed_up(tmp_path: Path) -> None:
    """A file where a directory is wanted, and the other way round, is a usage error even with force."""
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match="is a file"):
        AtomicDirectory(tmp_path / "file", force=True)
    with pytest.raises(ConfigError, match="is a directory"):
        AtomicFile(tmp_path, force=True)


@pytest.mark.parametrize("output", [AtomicFile, AtomicDirectory])
def test_leftovers_are_those_of_the_name(tmp_path: Path, output: type[AtomicFile] | type[AtomicDirectory]) -> None:
    """What a killed output left can be removed, and that of another whose long name begins the same stays."""
    name = "a" * 50
    outputs = [output(tmp_path / name), output(tmp_path / f"{name}b")]
    assert len(list(tmp_path.iterdir())) == 2
    remove_leftovers(tmp_path / name)
    outputs[1].commit()
    assert [path.name for path in tmp_path.iterdir()] == [f"{name}b"]
    outputs[0].abort()
