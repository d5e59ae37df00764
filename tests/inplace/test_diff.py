from __future__ import annotations

import difflib
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.diff import unified_diff
from cleantext.inplace.line import Line, LineEdit, edited, joined, split_lines

TOOLS = {
    "git": ["git", "apply", "-p0", "--unsafe-paths"],
    "patch": ["patch", "-p0", "--binary", "--no-backup-if-mismatch"],
}


def edits_of(text: str, changes: dict[int, str]) -> tuple[LineEdit, ...]:
    """Edits by number of line, each with the text, terminators included, that stands in its place."""
    lines = split_lines(text)
    return tuple(LineEdit(number, lines[number], split_lines(after), ()) for number, after in changes.items())


def diff(text: str, changes: dict[int, str], name: str = "notes.md", context: int = 3) -> list[str]:
    """The lines of the diff of a text in which the given lines change."""
    return list(unified_diff(name, split_lines(text), edits_of(text, changes), context))


def test_a_line_changes() -> None:
    """Headers, the ranges of both sides, three lines around, old before new."""
    assert diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", {4: "five\n"}) == [
        "--- notes.md\n",
        "+++ notes.md\n",
        "@@ -2,7 +2,7 @@\n",
        " 2\n",
        " 3\n",
        " 4\n",
        "-5\n",
        "+five\n",
        " 6\n",
        " 7\n",
        " 8\n",
    ]


def test_nothing_changes() -> None:
    """No edit, no diff; nor for edits that change nothing, or that undo each other."""
    assert diff("1\n2\n", {}) == []
    assert diff("1\n2\n", {0: "1\n"}) == []
    assert diff("\n\rx", {0: "\n"}) == []
    assert diff("1\r2\r", {0: "1\r2\r", 1: ""}) == []


def test_a_missing_final_newline_is_told() -> None:
    """On the side on which it is missing, as all tools spell it."""
    missing = "\\ No newline at end of file\n"
    assert diff("1", {0: "1\n"})[2:] == ["@@ -1 +1 @@\n", "-1\n", missing, "+1\n"]
    assert diff("1\n2", {0: "one\n"})[2:] == ["@@ -1,2 +1,2 @@\n", "-1\n", "+one\n", " 2\n", missing]


def test_lines_go_and_fall_in_two() -> None:
    """The ranges count what goes and what comes; an empty side stands behind the line before it."""
    assert diff("1\n2\n", {0: "", 1: ""})[2:] == ["@@ -1,2 +0,0 @@\n", "-1\n", "-2\n"]
    assert diff("1\n2\n3\n", {1: ""}, context=0)[2:] == ["@@ -2 +1,0 @@\n", "-2\n"]
    assert diff("1\n2\n", {0: "a\nb\n"})[2:] == ["@@ -1,2 +1,3 @@\n", "-1\n", "+a\n", "+b\n", " 2\n"]


def test_carriage_returns_stay() -> None:
    """Those before a line feed are part of their line; lines that a lone one ends are one line to the format."""
    assert diff("1\r\n2\r\n", {0: "one\r\n"})[2:] == ["@@ -1,2 +1,2 @@\n", "-1\r\n", "+one\r\n", " 2\r\n"]
    missing = "\\ No newline at end of file\n"
    assert diff("1\r2\r", {0: "one\r"})[2:] == ["@@ -1 +1 @@\n", "-1\r2\r\n", missing, "+one\r2\r\n", missing]


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("changes", [{0: "one\n"}, {1: "two\n"}, {0: ""}, {0: "", 1: "two\n"}, {0: "", 1: "", 2: ""}])
def test_a_byte_order_mark(tmp_path: Path, tool: str, changes: dict[int, str]) -> None:
    """It stands before the first line of the old side and of the new, so that the diff can be applied."""
    text, mark = "1\n2\n3\n", "\ufeff"
    fixed = joined(edited(split_lines(text), edits_of(text, changes)))
    patch = unified_diff("a.md", split_lines(text), edits_of(text, changes), mark=mark)
    assert patched(tool, tmp_path, "a.md", mark + text, "".join(patch)) == (mark + fixed).encode()


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("a/b.md", "a/b.md"),
        ("two words.md", "two words.md\t"),
        ('"so".md', '"\\"so\\".md"'),
        ("a\nb c.md", '"a\\nb c.md"'),
        ("Łódź.md", "Łódź.md"),
    ],
)
def test_names(name: str, label: str) -> None:
    """A name with spaces ends in a tab; one with quotes or controls is quoted; letters stay."""
    assert diff("1\n", {0: "2\n"}, name)[:2] == [f"--- {label}\n", f"+++ {label}\n"]


def applied(tool: str, folder: Path, name: str, text: str, changes: dict[int, str]) -> bytes:
    """What a real tool makes of the file, given the diff of the changes."""
    return patched(tool, folder, name, text, "".join(diff(text, changes, name)))


def patched(tool: str, folder: Path, name: str, text: str, patch: str) -> bytes:
    """What a real tool makes of the file, given a diff."""
    if not shutil.which(TOOLS[tool][0]):
        pytest.skip(f"no {TOOLS[tool][0]} here")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.write_bytes(text.encode())
    except OSError:
        pytest.skip("the file system refuses such names")
    done = subprocess.run(TOOLS[tool], input=patch.encode(), cwd=folder, capture_output=True)
    assert done.returncode == 0, done
    return path.read_bytes() if path.exists() else b""


TEXTS = {
    "one line": ("a\n", {0: "b\n"}),
    "no final newline": ("1\n2\n3", {2: "3\n"}),
    "no final newline in the context": ("1\n2\n3", {0: "one\n"}),
    "the last line goes": ("1\n2\n3", {2: ""}),
    "far apart": ("".join(f"{i}\n" for i in range(50)), {0: "", 3: "a\nb\n", 10: "c\n", 17: "", 18: "d\n", 49: ""}),
    "all goes": ("1\n2\n", {0: "", 1: ""}),
    "CRLF": ("1\r\n2\r\n3\r\n4", {1: "two\r\n", 3: "4\r\n"}),
    "mixed": ("1\r\n2\n3\r4\n5\r\r6\n7\n", {1: "two\n", 2: "three\r", 5: "five\r"}),
    "lone CR": ("1\r2\r3", {1: "two\r", 2: "3\r"}),
    "a line of a lone CR loses its end": ("1\r2\n3\n4\n5\n6\n7\n", {1: "", 6: "seven\n"}),
    "other ends of lines": ("1\x0b2\u20283\n4\x85\n5\x1c\n", {1: "4\n"}),
    "dashes and signs": ("--- a\n+++ b\n@@ -1 +1 @@\n\\ No\n", {0: "-- a\n", 2: "@@ -2 +2 @@\n"}),
}


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("case", TEXTS)
def test_tools_take_the_diff(tmp_path: Path, tool: str, case: str) -> None:
    """Applied with ``git apply`` and with ``patch``, the diff makes of the file what the edits do, byte for byte."""
    text, changes = TEXTS[case]
    fixed = joined(edited(split_lines(text), edits_of(text, changes)))
    assert applied(tool, tmp_path, "notes.md", text, changes) == fixed.encode()


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    "name",
    [
        "a b/c  d.md",
        " edge.md ",
        "a \"b\" 'c'.md",
        '"c".md',
        "d\\e.md",
        "f\ng.md",
        "h\ti.md",
        "Łódź 日本.md",
        "no\u00a0break.md",
        os.fsdecode(b"caf\xe9.md"),
    ],
)
def test_tools_take_the_names(tmp_path: Path, tool: str, name: str) -> None:
    """Names with spaces, quotes, line feeds and bytes of any kind are found again by both tools."""
    assert applied(tool, tmp_path, name, "1\n", {0: "2\n"}) == b"2\n"


TERMINATORS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])
LINES = st.lists(st.builds(Line, st.sampled_from(["", "a", "b", "-", "+ c"]), TERMINATORS), max_size=30)


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[Line, ...], tuple[LineEdit, ...]]:
    """A file with or without a final newline, and edits of some of its lines."""
    # the terminators \r and \n of neighbouring empty lines would make one \r\n of two when the text is split again
    lines = split_lines(joined(draw(LINES)) + draw(st.sampled_from(["", "end"])))
    changed = draw(st.lists(st.sampled_from(range(len(lines))), unique=True)) if lines else []
    after = st.lists(st.builds(Line, st.sampled_from(["x", "y"]), TERMINATORS), max_size=2).map(tuple)
    return lines, tuple(LineEdit(number, lines[number], draw(after), ()) for number in sorted(changed))


def carried_out(old: Sequence[str], patch: Sequence[str]) -> list[str]:
    """The lines of a file after a diff, by the rules of the format; every range and every old line is held to the file."""
    new: list[str] = []
    at = 0
    missing = "\\ No newline at end of file\n"
    nexts = [*patch[1:], ""][: len(patch)]
    body = [line.removesuffix("\n") if after == missing else line for line, after in zip(patch, nexts, strict=True)]
    for line in body[2:]:
        if line == missing:
            continue
        if line.startswith("@@"):
            start, _, length = line.split()[1].removeprefix("-").partition(",")
            stop = int(start) - (length != "0")
            new += old[at:stop]
            at = stop
        elif line[0] == "+":
            new.append(line[1:])
        else:
            assert line[1:] == old[at]
            new += [line[1:]] * (line[0] == " ")
            at += 1
    return new + list(old[at:])


@given(cases(), st.integers(0, 4))
def test_the_diff_is_the_edits(case: tuple[tuple[Line, ...], tuple[LineEdit, ...]], context: int) -> None:
    """Carried out on the old lines, as the format counts them, the diff gives the new ones."""
    lines, edits = case
    old = joined(lines).split("\n")
    old = [f"{line}\n" for line in old[:-1]] + [line for line in old[-1:] if line]
    patch = list(unified_diff("a", lines, edits, context))
    assert "".join(carried_out(old, patch)) == joined(edited(lines, edits))
    assert bool(patch) == bool(edits)


@given(st.integers(1, 60), st.sets(st.integers(0, 59)), st.integers(1, 4))
def test_hunks_are_those_of_difflib(length: int, changed: set[int], context: int) -> None:
    """Where all lines differ, so that there is one way to match them, the diff is that of the standard library."""
    text = "".join(f"line {number}\n" for number in range(length))
    changes = {number: f"new {number}\n" for number in sorted(changed) if number < length}
    new = joined(edited(split_lines(text), edits_of(text, changes)))
    expected = difflib.unified_diff(
        text.splitlines(True), new.splitlines(True), "notes.md", "notes.md", n=context, lineterm="\n"
    )
    assert diff(text, changes, context=context) == list(expected)


def test_time_grows_with_the_lines() -> None:
    """A file of 200,000 lines of which every second one changes takes a second or so, where a search would take hours."""
    lines = [Line("the same")] * 200_000
    edits = [LineEdit(number, lines[number], (Line("other"),), ()) for number in range(0, 200_000, 2)]
    start = perf_counter()
    assert sum(1 for _ in unified_diff("a", lines, edits)) == 300_003
    assert perf_counter() - start < 10
