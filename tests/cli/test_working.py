"""Who does the work of ``cleantext run``, and what may be taken for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest

from cleantext.cli.working import TASKS, Working
from cleantext.errors import ConfigError
from cleantext.runners.limits import Limits, cores
from cleantext.runners.parts import MANIFEST, PUT

Command = Callable[..., Any]
USUAL = Working(None, False, 30.0, "2 GB", False, None, None)


def test_the_usual() -> None:
    """A process a core, with limits."""
    assert USUAL.jobs == cores()
    assert USUAL.limits == Limits(30.0, 2_000_000_000, TASKS, patience=0)
    assert list(USUAL.share(range(3))) == [0, 1, 2]


def test_limits_can_be_lifted() -> None:
    """Zero is none."""
    limits = replace(USUAL, timeout=0.0, memory="0").limits
    assert (limits.seconds, limits.memory) == (None, None)


def test_no_processes() -> None:
    """``--in-process`` is this one, and no number of others goes with it."""
    assert replace(USUAL, in_process=True).jobs == 0
    with pytest.raises(click.UsageError, match="without --workers"):
        _ = replace(USUAL, in_process=True, workers=2).jobs


def test_shares_are_disjoint_and_whole() -> None:
    """Each document is in one share."""
    shares = [list(replace(USUAL, shard=f"{number}/4").share(range(10))) for number in (1, 2, 3, 4)]
    assert shares[0] == [0, 4, 8]
    assert sorted(item for share in shares for item in share) == list(range(10))


@pytest.mark.parametrize("shard", ["0/4", "5/4", "1/0", "one", "1/", "-1/4"])
def test_a_share_that_is_none_is_told(shard: str) -> None:
    """With what one looks like."""
    with pytest.raises(ConfigError, match="2/8 is the second of eight"):
        replace(USUAL, shard=shard).share(())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--memory", "much"), "--memory"),
        (("--memory", "1 MB", "--workers", "1"), "before its first page"),
        (("--workers", "0"), "--workers"),
        (("-o", "-", "--resume"), "--resume needs"),
        (("--shard", "9/8"), "--shard"),
    ],
)
def test_what_cannot_be_is_told(command: Command, dumps: Path, arguments: tuple[str, ...], told: str) -> None:
    """A usage error, before anything is written."""
    done = command("run", dumps, *arguments)
    assert done.code == 2
    assert told in done.err and "Traceback" not in done.err
    assert [path.name for path in dumps.parent.iterdir()] == ["dumps"]


def test_processes_give_the_same_as_none(command: Command, dumps: Path, tmp_path: Path) -> None:
    """The same bytes, audit included."""
    command("run", dumps, "-o", "a.jsonl", "--audit", "a.audit")
    done = command("run", dumps, "-o", "b.jsonl", "--audit", "b.audit", "--workers", "2")
    assert done.code == 0
    for kind in ("jsonl", "audit"):
        assert (tmp_path / f"b.{kind}").read_bytes() == (tmp_path / f"a.{kind}").read_bytes()


def test_a_run_of_other_settings_is_not_resumed(command: Command, dumps: Path, tmp_path: Path) -> None:
    """What has changed is told; --force begins anew."""
    parts = tmp_path / "elsewhere"
    first = ("run", dumps, "-o", "a.jsonl", "--parts", parts)
    parts.mkdir()
    assert command(*first).code == 0
    assert not parts.exists()
    _left_over(command, dumps, parts)
    assert "--resume goes on, --force begins anew" in command(*first, "-o", "b.jsonl").err
    refused = command(*first, "-o", "b.jsonl", "--resume", "--kept-only")
    assert refused.code == 2
    assert "options.outputs.kept_only was false, now it is true" in refused.err
    assert command(*first, "-o", "b.jsonl", "--force", "--kept-only").code == 0
    assert len((tmp_path / "b.jsonl").read_text().splitlines()) == 2


def _left_over(command: Command, dumps: Path, parts: Path) -> None:
    """Have a run fail when it puts its output together."""
    from cleantext.runners.outputs import Outputs

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Outputs, "open", fail)
        assert command("run", dumps, "-o", "b.jsonl", "--parts", parts).code == 1
    assert json.loads((parts / "manifest.json").read_text())["options"]["outputs"]["articles"] == "b.jsonl"


AUDITED = ("-o", "a.jsonl", "--audit", "audit.jsonl")


@pytest.mark.parametrize("output", [("-o", "a.jsonl.gz"), AUDITED, ("-o", "a", "--to", "text")])
def test_a_run_that_is_whole_has_nothing_to_resume(
    command: Command, dumps: Path, tmp_path: Path, output: tuple[str, ...]
) -> None:
    """As when an array job is started again: that is said, and is no error. Nothing is touched, nothing is left."""
    assert command("run", dumps, *output, "--resume").code == 0
    before = _tree(tmp_path)
    again = command("run", dumps, *output, "--resume")
    assert (again.code, again.out) == (0, "")
    assert f"{output[1]}" in again.err and "nothing to do; --force begins anew" in again.err
    assert command("run", dumps, *output, "--resume", "--quiet").err == ""
    assert _tree(tmp_path) == before
    assert command("run", dumps, *output).code == 2


@pytest.mark.parametrize("missing", ["a.jsonl", "audit.jsonl"])
def test_half_of_the_outputs_is_no_run_that_is_whole(
    command: Command, dumps: Path, tmp_path: Path, missing: str
) -> None:
    """With no parts left to make the other of: which one is missing is told, and nothing is written."""
    assert command("run", dumps, *AUDITED).code == 0
    (tmp_path / missing).unlink()
    before = _tree(tmp_path)
    told = command("run", dumps, *AUDITED, "--resume")
    assert told.code == 2
    assert f"{missing} is missing" in told.err and "--force begins anew" in told.err
    assert _tree(tmp_path) == before
    assert command("run", dumps, *AUDITED, "--resume", "--force").code == 0
    assert (tmp_path / missing).exists()


def test_a_run_that_was_killed_as_it_tidied_up_is_whole(command: Command, dumps: Path, tmp_path: Path) -> None:
    """What it left of its parts goes."""
    assert command("run", dumps, "-o", "a.jsonl").code == 0
    parts = tmp_path / "a.jsonl.parts"
    parts.mkdir()
    for name in (MANIFEST, PUT):
        (parts / name).touch()
    assert "nothing to do" in command("run", dumps, "-o", "a.jsonl", "--resume").err
    assert not parts.exists()


def test_an_output_that_is_to_be_replaced_is_no_run_that_is_whole(
    command: Command, dumps: Path, tmp_path: Path
) -> None:
    """A run with --force that was killed before it had done anything leaves the old output, and says that it began."""
    (tmp_path / "a.jsonl").write_text("old")
    parts = tmp_path / "a.jsonl.parts"
    parts.mkdir()
    (parts / MANIFEST).write_text("{}")
    assert "a.jsonl exists; --force replaces it" in command("run", dumps, "-o", "a.jsonl", "--resume").err
    assert (tmp_path / "a.jsonl").read_text() == "old"


def _tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
