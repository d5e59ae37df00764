"""The installed hooks run without network, and start quickly."""

from __future__ import annotations

from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any

START = 0.3
CLEAN = "The harbour was quiet, and nobody’s boat had left.\n" * 20


def interpreter(installed: Path) -> Path:
    """The Python of the environment that pre-commit made for the hooks."""
    (found,) = (installed / "cache").glob("repo*/py_env-*/bin/python")
    return found


def test_they_ask_nothing_of_the_network(repository: Any, installed: Path) -> None:
    """Where no Python can reach a host, both hooks and both profiles work."""
    ask = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert "the network is forbidden here" in repository.run(str(interpreter(installed)), "-c", ask).out
    repository.configure("id: cleantext-check", "{id: cleantext-check, args: [--profile, article]}")
    repository.write("sound.md", CLEAN)
    passed = repository.commit()
    assert passed.code == 0, passed.out
    assert len(repository.starts()) == 2
    repository.configure("id: cleantext-fix", "{id: cleantext-fix, args: [--profile, article]}")
    repository.write("notes.md", "The cafÃ© isn´t open.\n")
    assert "files were modified by this hook" in repository.commit().out
    assert len(repository.starts()) == 2


def test_twenty_files_take_no_time(repository: Any, installed: Path) -> None:
    """The command of the hook checks 20 clean files, its own start included, in less than 0.3 s of one core."""
    names = [repository.write(f"{number}.md", CLEAN).name for number in range(20)]
    entry = interpreter(installed).with_name("cleantext")
    seconds = []
    for _ in range(7):
        start = used()
        repository.must(str(entry), "check", "--", *names)
        seconds.append(used() - start)
    assert min(seconds) < START


def used() -> float:
    """Seconds of processor time that the processes started from here have used. Other work on the machine is not in it."""
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
