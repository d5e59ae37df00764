from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from chores import Counting

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.runners import crawl as crawl_module
from cleantext.runners import parts as parts_module
from cleantext.runners.crawl import Run
from cleantext.runners.outputs import Outputs
from cleantext.runners.parts import Parts
from cleantext.runners.summary import Summary

PAGES = [RawPage(f"{number}.txt", "x" * number) for number in range(20)]
STEPS = 60
"""More than there are moments at which the runs of these tests are ended."""


class Ending:
    """Ends a run at a certain moment, of those that it is called at."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, *_: object) -> None:
        """One more moment."""
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three documents each."""
    monkeypatch.setattr(parts_module, "SHARD_DOCUMENTS", 3)


def outputs(folder: Path, name: str) -> Outputs:
    """The outputs of a test: a file and its audit."""
    return Outputs(str(folder / name), "jsonl", str(folder / "audit.jsonl"))


def run_in_parts(folder: Path, name: str, ending: Ending | None = None) -> Summary:
    """A run, resumed if there is something to resume, and ended at some moment."""
    run = Run(Counting(), outputs(folder, name), progress=ending or (lambda _: None))
    with Parts(folder / "parts", {}, resume=True) as parts:
        return run.in_parts(PAGES, parts)


def content(folder: Path) -> dict[str, bytes]:
    """The bytes of all files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
def test_a_run_in_parts_is_a_run_at_once(tmp_path: Path, name: str) -> None:
    """The same bytes, the same counts, and nothing left over."""
    for folder in ("once", "parts"):
        (tmp_path / folder).mkdir()
    whole = Run(Counting(), outputs(tmp_path / "once", name)).at_once(PAGES)
    summary = run_in_parts(tmp_path / "parts", name)
    assert content(tmp_path / "parts") == content(tmp_path / "once")
    summary.seconds = whole.seconds
    assert summary == whole


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_a_run_can_be_ended_at_any_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Behind each document, around each shard, while the outputs are put together, before and behind each commit."""
    (tmp_path / "whole").mkdir()
    whole = run_in_parts(tmp_path / "whole", name)
    ends = 0
    for moment in range(STEPS):
        folder = tmp_path / str(moment)
        folder.mkdir()
        with monkeypatch.context() as patched:
            ending = Ending(moment)
            _end_also_around(patched, ending)
            try:
                run_in_parts(folder, name, ending)
            except KeyboardInterrupt:
                ends += 1
        if not (folder / name).exists() or (folder / "parts" / "whole").exists():
            summary = run_in_parts(folder, name)
            summary.seconds = whole.seconds
            assert summary == whole
        assert content(folder) == content(tmp_path / "whole")
    assert 40 < ends < STEPS


def _end_also_around(patched: pytest.MonkeyPatch, ending: Ending) -> None:
    """Have a run ended before and behind what it does to the disk, too."""

    def around(owner: object, name: str) -> None:
        original = getattr(owner, name)

        def call(*given: object, **named: object) -> object:
            ending()
            result = original(*given, **named)
            ending()
            return result

        patched.setattr(owner, name, call)

    from cleantext.writers.atomic import AtomicFile

    around(parts_module, "write_shard")
    around(AtomicFile, "commit")
    around(crawl_module.Parts, "finish")
    around(crawl_module.Parts, "remove")
    around(parts_module, "_clear")


def test_an_output_that_exists_is_told_before_any_work(tmp_path: Path) -> None:
    """No page is read, and no parts are left."""
    (tmp_path / "out.jsonl").write_text("precious")

    def unread() -> Iterator[RawPage]:
        raise AssertionError
        yield PAGES[0]

    with pytest.raises(ConfigError, match="--force"), Parts(tmp_path / "parts", {}) as parts:
        Run(Counting(), outputs(tmp_path, "out.jsonl")).in_parts(unread(), parts)
    assert content(tmp_path) == {"out.jsonl": b"precious"}


def test_processes_change_nothing(tmp_path: Path) -> None:
    """Two of them give what this one gives."""
    for jobs in (0, 2):
        (tmp_path / str(jobs)).mkdir()
        Run(Counting(), outputs(tmp_path / str(jobs), "out.jsonl"), jobs).at_once(PAGES)
    assert content(tmp_path / "2") == content(tmp_path / "0")
