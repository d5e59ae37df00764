"""``cleantext run``."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import Article, Kept, replay
from cleantext.document.raw_page import RawPage
from cleantext.segment import segment
from cleantext.writers.audit import read_changes

Command = Callable[..., Any]
PROSE = (Path(__file__).parents[2] / "fixtures" / "prose" / "frozen-harbour.txt").read_text(encoding="utf-8")

PARAGRAPHS = PROSE.strip().split("\n\n")
PYTHON = [sys.executable, "-c", "from cleantext.cli import main; main()"]
HEARS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""A run in the background inherits from its shell that SIGINT is ignored, and keeps it so."""

SMALL_SHARDS = "from cleantext.runners import parts; parts.SHARD_DOCUMENTS = 5; "
"""What is done is on disk after five documents, where a test can see it."""


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_a_directory_in_a_stable_order(command: Command, dumps: Path, tmp_path: Path) -> None:
    """Every dump of the tree gives a row, under its path, in the same order each time."""
    done = command("run", dumps, "-o", "out.jsonl")
    assert (done.code, done.out) == (0, "")
    written = rows(tmp_path / "out.jsonl")
    assert [row["id"] for row in written] == ["b.txt", "sub/a.html"]
    assert all(row["text"].split("\n\n") == PARAGRAPHS and row["outcome"] == "kept" for row in written)
    assert "2 documents: 2 kept, 0 rejected, 0 failed" in done.err


def test_the_default_output(command: Command, dumps: Path, tmp_path: Path) -> None:
    """Without -o the articles go to articles.jsonl."""
    assert command("run", dumps).code == 0
    assert len(rows(tmp_path / "articles.jsonl")) == 2


def test_quiet_says_nothing(command: Command, dumps: Path) -> None:
    """With --quiet a run in which all is well is silent."""
    done = command("run", dumps, "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_standard_output_and_input(command: Command) -> None:
    """``-`` on both sides makes a filter; the summary stays out of the data."""
    done = command("run", "-", "-o", "-", stdin=PROSE.encode())
    assert done.code == 0
    assert json.loads(done.out)["text"].split("\n\n") == PARAGRAPHS


def test_existing_output_needs_force(command: Command, dumps: Path, tmp_path: Path) -> None:
    """Existing output is a usage error before any work, and stays as it is."""
    (tmp_path / "out.jsonl").write_text("precious")
    refused = command("run", dumps, "-o", "out.jsonl")
    assert refused.code == 2
    assert "--force" in refused.err and len(refused.err.splitlines()) == 1
    assert (tmp_path / "out.jsonl").read_text() == "precious"
    assert command("run", dumps, "-o", "out.jsonl", "--force").code == 0
    assert len(rows(tmp_path / "out.jsonl")) == 2


def test_output_inside_the_input_is_never_read(command: Command, dumps: Path) -> None:
    """An output may lie in the input directory; that of an earlier run is not taken for dumps and can be replaced."""
    assert command("run", dumps, "-o", dumps / "out.jsonl").code == 0
    first = rows(dumps / "out.jsonl")
    assert [row["id"] for row in first] == ["b.txt", "sub/a.html"]
    assert command("run", dumps, "-o", dumps / "out.jsonl").code == 2
    assert command("run", dumps, "-o", dumps / "out.jsonl", "--force").code == 0
    assert rows(dumps / "out.jsonl") == first


def test_an_output_directory_inside_the_input_is_never_read(command: Command, dumps: Path) -> None:
    """The articles of an earlier run are not cleaned again."""
    arguments = ("run", dumps, "-o", dumps / "clean", "--format", "text")
    assert command(*arguments).code == 0
    again = command(*arguments, "--force")
    assert again.code == 0
    assert again.err.startswith("2 documents: 2 kept")


@pytest.mark.parametrize(
    "arguments",
    [
        ("dumps/b.txt", "-o", "dumps/b.txt"),
        ("dumps", "-o", "dumps", "--format", "text"),
        ("dumps/sub", "-o", "dumps", "--format", "markdown"),
        ("dumps", "-o", "x.jsonl", "--audit", "x.jsonl"),
        ("dumps", "-o", "-", "--audit", "-"),
    ],
)
def test_nothing_overwrites_the_input(command: Command, dumps: Path, arguments: tuple[str, ...]) -> None:
    """Not even with --force does an output take the place of an input, nor of another output."""
    before = {path: path.read_bytes() for path in dumps.rglob("*") if path.is_file()}
    assert command("run", *arguments, "--force").code == 2
    assert {path: path.read_bytes() for path in dumps.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("form", "suffix"), [("text", ".txt"), ("markdown", ".md")])
def test_a_directory_mirrors_the_input(command: Command, dumps: Path, tmp_path: Path, form: str, suffix: str) -> None:
    """One file an article, where its page stood."""
    assert command("run", dumps, "-o", "out", "--format", form).code == 0
    files = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert files == {f"b{suffix}", f"sub/a{suffix}"}
    assert all(paragraph in (tmp_path / "out" / f"b{suffix}").read_text() for paragraph in PARAGRAPHS)


def test_compressed_output(command: Command, dumps: Path, tmp_path: Path) -> None:
    """The extension says how."""
    assert command("run", dumps, "-o", "out.jsonl.gz").code == 0
    assert len(gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).splitlines()) == 2


def test_the_audit_replays(command: Command, tmp_path: Path) -> None:
    """Segmenting the page again and replaying the audit gives the text of the article."""
    page = f"Home | News | Sport | Contact\n\n{PROSE}\nShare this article\n\nAll rights reserved.\n"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    assert command("run", "page.txt", "-o", "out.jsonl", "--audit", "audit.jsonl").code == 0
    (audit,), (article,) = rows(tmp_path / "audit.jsonl"), rows(tmp_path / "out.jsonl")
    blocks = segment(RawPage("page.txt", page.encode())).blocks
    assert [block.text for block in replay(blocks, read_changes(audit))] == article["text"].split("\n\n")
    assert audit["outcome"] == {"status": "kept"}


def test_fields_of_rows(command: Command, tmp_path: Path) -> None:
    """The fields of a JSONL row are named by options; its media type follows from the field."""
    row = {"key": "k1", "link": "https://site.example/1", "body_html": f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n")
    options = ("--html-field", "body_html", "--id-field", "key", "--url-field", "link")
    assert command("run", "rows.jsonl", "-o", "out.jsonl", *options).code == 0
    (written,) = rows(tmp_path / "out.jsonl")
    assert written["url"] == "https://site.example/1"
    assert written["text"].split("\n\n") == PARAGRAPHS[:2]


def test_every_document_has_a_row(command: Command, dumps: Path, tmp_path: Path) -> None:
    """Rejected and failed documents have their rows too, in their places; ``--kept-only`` leaves them out."""
    (dumps / "empty.txt").touch()
    (dumps / "gone.txt").symlink_to(dumps / "nowhere.txt")
    assert command("run", dumps, "-o", "a.jsonl").code == 1
    assert command("run", dumps, "-o", "b.jsonl", "--kept-only").code == 1
    assert [(row["id"], row["outcome"]) for row in rows(tmp_path / "a.jsonl")] == [
        ("b.txt", "kept"),
        ("empty.txt", "rejected: empty"),
        ("gone.txt", "failed: read"),
        ("sub/a.html", "kept"),
    ]
    assert [row["id"] for row in rows(tmp_path / "b.jsonl")] == ["b.txt", "sub/a.html"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("run",),
        ("run", "missing.txt"),
        ("run", "dumps", "--format", "pdf"),
        ("run", "dumps", "--engine", "magic"),
        ("run", "dumps", "--config", "missing.toml"),
        ("rnu", "dumps"),
    ],
)
def test_usage_errors(command: Command, dumps: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """A wrong argument is exit code 2, with a message, and nothing is written."""
    done = command(*arguments)
    assert done.code == 2
    assert done.err and not done.out
    assert [path.name for path in tmp_path.iterdir()] == ["dumps"]


def test_configuration_errors_name_the_nearest(command: Command, dumps: Path, tmp_path: Path) -> None:
    """An unknown key is told in one line, with the key that was probably meant."""
    (tmp_path / "c.toml").write_text('[chain]\ncleanrs = ["hidden"]\n')
    done = command("run", dumps, "--config", "c.toml")
    assert done.code == 2
    assert "cleaners" in done.err and len(done.err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("here", [["--in-process"], ["--workers", "2"]])
def test_an_interrupted_run_can_be_resumed(tmp_path: Path, number: int, code: int, here: list[str]) -> None:
    """Ctrl-C and SIGTERM end the run soon, with their exit code; no half file stays, and what was done is kept."""
    output = ["-o", "out.jsonl", "--audit", "audit.jsonl", *here]
    arguments = [*PYTHON[:2], HEARS_CTRL_C + SMALL_SHARDS + PYTHON[2], "run", "-", *output]
    stream: list[bytes] = []
    run = subprocess.Popen(arguments, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    with run:
        assert run.stdin is not None
        while not list(tmp_path.glob("out.jsonl.parts/*.shard")):
            stream.append(json.dumps({"id": str(len(stream)), "text": PARAGRAPHS[0]}).encode() + b"\n")
            run.stdin.write(stream[-1])
            run.stdin.flush()
            time.sleep(0.02)
        started = time.monotonic()
        run.send_signal(number)
        _, told = run.communicate()
        assert time.monotonic() - started < 2
    assert run.returncode == code
    assert b"Traceback" not in told
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl.parts"]
    assert b"--resume" in told
    again = subprocess.run([*arguments, "--resume"], cwd=tmp_path, input=b"".join(stream), capture_output=True)
    assert again.returncode == 0
    assert again.stderr.startswith(f"{len(stream)} documents: ".encode())
    assert [row["id"] for row in rows(tmp_path / "out.jsonl")] == [str(i) for i in range(len(stream))]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["audit.jsonl", "out.jsonl"]


@pytest.mark.parametrize("here", [["--in-process"], ["--workers", "2"]])
def test_each_document_is_answered(here: list[str]) -> None:
    """In a pipe each document is read, cleaned and written before the next is asked for."""
    arguments = [*PYTHON, "run", "-", "-o", "-", "--quiet", *here]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin is not None and run.stdout is not None
        for number in range(3):
            run.stdin.write(json.dumps({"id": str(number), "text": PARAGRAPHS[0]}).encode() + b"\n")
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["id"] == str(number)
        run.stdin.close()
        assert run.stdout.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("here", [["--in-process"], ["--workers", "1"]])
def test_who_waits_for_input_can_be_interrupted(here: list[str]) -> None:
    """Ctrl-C ends a run that waits for more of a stream, with its exit code and nothing else to tell."""
    arguments = [*PYTHON[:2], HEARS_CTRL_C + PYTHON[2], "run", "-", "-o", "-", *here]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdin is not None and run.stdout is not None and run.stderr is not None
        run.stdin.write(json.dumps({"text": PARAGRAPHS[0]}).encode() + b"\n")
        run.stdin.flush()
        assert run.stdout.readline()
        run.send_signal(signal.SIGINT)
        assert run.wait() == 130
        assert run.stderr.read() == b"\ncleantext: interrupted; no file is half written\n"


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_a_broken_pipe_is_quiet(dumps: Path, tmp_path: Path) -> None:
    """When the reader of the output has gone, the run ends without a word."""
    run = subprocess.Popen(
        [*PYTHON, "run", str(dumps), "-o", "-"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with run:
        assert run.stdout is not None and run.stderr is not None
        run.stdout.close()
        told = run.stderr.read()
    assert run.returncode == 141
    assert told == b""


def test_require_article(command: Command, tmp_path: Path, article_models: dict[str, str]) -> None:
    """``--require article`` does what the configuration's ``require`` does, for run and explain; the exit code stays 0."""
    options = "".join(f'{kind}_model = "{path}"\n' for kind, path in article_models.items())
    (tmp_path / "cleantext.toml").write_text(f"[cleaners.low_content_score]\n{options}")
    (tmp_path / "page.txt").write_text(PARAGRAPHS[0].split(". ")[0] + ".")
    assert json.loads(command("run", "page.txt", "-o", "-").out)["outcome"] == "kept"
    done = command("run", "page.txt", "-o", "-", "--require", "article")
    row = json.loads(done.out)
    assert (done.code, row["outcome"], row["confidence"]) == (0, "rejected: not_article", None)
    assert "rejected: not_article: the page is one" in command("explain", "page.txt", "--require", "article").out
    assert command("run", "page.txt", "--require", "thread").code == 2


def test_help_names_the_fields_of_a_row(command: Command) -> None:
    """All of them, since they are what is asked for."""
    told = command("run", "--help").out.replace(",", " ").replace(";", " ").split()
    assert set(Article("a", None, Kept()).to_dict()) <= set(told)
