from __future__ import annotations

import pytest

from cleantext.document import Reason
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.line import Cause, Line, LineEdit
from cleantext.report.files import reason_lines, result_line, total_line

MOJIBAKE = Cause(Reason("mojibake.redecoded", "it was decoded with the wrong charset", "repair"), {})
SPACES = Cause(Reason("spaces.no_break", "{characters} stood for a space", "repair"), {"characters": "U+00A0 ×2"})
FOOTER = Cause(
    Reason("footer.legal", "{words} words of a footer", "footer"), {"words": 3, "score": 0.98765, "sign": "©\u200b"}
)


def changed(*causes: tuple[Cause, ...]) -> FileResult:
    """A file of which every second line changes for these causes."""
    edits = (LineEdit(2 * at, Line("a"), (Line("b"),), each) for at, each in enumerate(causes))
    return FileResult("notes.md", "changed", edits=tuple(edits))


def test_lines_are_counted_by_component() -> None:
    """Most first; a line that two components change counts for both, one that one component changes twice once."""
    result = changed((MOJIBAKE, MOJIBAKE), (SPACES, MOJIBAKE), (SPACES,), (MOJIBAKE,))
    assert result_line(result, written=False) == "notes.md: 4 lines would change (3 mojibake, 2 spaces)"
    assert result_line(result, written=True) == "fixed notes.md: 4 lines (3 mojibake, 2 spaces)"
    assert result_line(changed((SPACES,)), written=False) == "notes.md: 1 line would change (1 spaces)"


def test_files_that_did_not_change() -> None:
    """Nothing of a clean file; of others why, on a single line."""
    assert result_line(FileResult("a.md", "clean"), written=True) == ""
    alone = FileResult("a\nb.md", "left_alone", "is binary")
    assert result_line(alone, written=False) == '"a\\nb.md": left alone: is binary'
    failed = FileResult("a.md", "failed", "OSError: no\nspace \x1b[0m")
    assert result_line(failed, written=False) == "a.md: failed: OSError: no space <U+001B>[0m"


def test_reasons_with_their_evidence() -> None:
    """One line for each reason of each line, the evidence in the sentence or behind it, nothing invisible."""
    assert list(reason_lines(changed((MOJIBAKE, MOJIBAKE, SPACES), (FOOTER,)))) == [
        "notes.md:1: mojibake.redecoded: it was decoded with the wrong charset",
        "notes.md:1: spaces.no_break: U+00A0 ×2 stood for a space",
        "notes.md:3: footer.legal: 3 words of a footer (score 0.988, sign ©<U+200B>)",
    ]


@pytest.mark.parametrize(
    ("outcomes", "written", "line"),
    [
        ({"changed": 3, "clean": 17, "left_alone": 1}, False, "3 files would change, 17 are clean, 1 left alone"),
        ({"changed": 1, "clean": 1, "failed": 2}, True, "1 file fixed, 1 is clean, 2 failed"),
        ({"clean": 20}, True, "20 files are clean"),
        ({"left_alone": 1}, False, "1 file left alone"),
        ({}, False, "no files to look at"),
    ],
)
def test_the_total(outcomes: dict, written: bool, line: str) -> None:  # type: ignore[type-arg]
    """What there is none of is not told."""
    assert total_line(outcomes, written=written) == line
