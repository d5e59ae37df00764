"""What is true of every file that is repaired in place, whatever stands in it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given

from cleantext.inplace.file_kind import Markup
from cleantext.inplace.fix import fixed
from cleantext.inplace.left_alone import LeftAlone
from cleantext.inplace.line import Line, LineEdit, edited, joined, split_lines
from cleantext.inplace.profiles import Profile, profile_named
from cleantext.pipeline.config import Config

sys.path.insert(0, str(Path(__file__).parent))  # the strategies stand beside the laws

from file_strategies import DAMAGED, PLAIN_TEXTS, SPANS, files, guarded
from strategies import PROSE

Lines = tuple[Line, ...]

MARKUP: tuple[Markup, ...] = get_args(Markup)
TEXT: tuple[Profile, ...] = tuple(profile_named(Config(), "text", markup=markup) for markup in MARKUP)
ARTICLE: tuple[Profile, ...] = tuple(
    profile_named(Config(), "article", markup=markup) for markup in ("plain", "markdown")
)


def label(profile: Profile) -> str:
    """A profile in the name of a test."""
    return f"{'article' if profile.pipeline else 'text'}-{profile.markup}"


EACH = pytest.mark.parametrize("profile", (*TEXT, *ARTICLE), ids=label)
EACH_TEXT = pytest.mark.parametrize("profile", TEXT, ids=label)


def edits_of(lines: Lines, profile: Profile) -> tuple[LineEdit, ...]:
    """The edits of a file: none where it is left alone."""
    try:
        return fixed(lines, profile)
    except LeftAlone:
        return ()


def after(lines: Lines, profile: Profile) -> Lines:
    """The file as the profile leaves it."""
    return edited(lines, edits_of(lines, profile))


@EACH
@given(lines=files())
def test_fixing_twice_is_fixing_once(profile: Profile, lines: Lines) -> None:
    """What was fixed needs no edits, also when it is written and read again."""
    once = after(lines, profile)
    assert split_lines(joined(once)) == once
    assert edits_of(once, profile) == ()


@EACH
@given(lines=files())
def test_edits_are_what_they_say(profile: Profile, lines: Lines) -> None:
    """Edits are in order, each of a line as it stands, with a change and a cause whose sentence fills."""
    edits = edits_of(lines, profile)
    assert [edit.number for edit in edits] == sorted({edit.number for edit in edits})
    for edit in edits:
        assert edit.before == lines[edit.number]
        assert edit.after != (edit.before,)
        assert edit.causes and all(cause.sentence for cause in edit.causes)


@EACH
@given(lines=files())
def test_lines_end_as_they_did(profile: Profile, lines: Lines) -> None:
    """No edit turns one end of a line into another; only the last line is given one that it lacked."""
    for edit in edits_of(lines, profile):
        ends = {line.end for line in edit.after}
        if edit.before.end:
            assert ends <= {edit.before.end}
        else:
            assert edit.number == len(lines) - 1


@EACH
@given(lines=files())
def test_other_files_make_no_difference(profile: Profile, lines: Lines) -> None:
    """A file is fixed in the same way before and after others that differ from it in everything."""
    alone = edits_of(lines, profile)
    for text in (*DAMAGED, *PROSE):
        edits_of((Line(text),), TEXT[0])
    edits_of(tuple(Line(text, "\r\n") for text in (*PROSE, *DAMAGED)), profile)
    assert edits_of(lines, profile) == alone


@EACH
@given(page=guarded())
def test_protected_regions_keep_their_bytes(profile: Profile, page: tuple[Lines, list[str]]) -> None:
    """Every region is found again, as it was, in the order in which they stood; in ``article`` those of whole lines."""
    lines, regions = page
    text, at = joined(edited(lines, fixed(lines, profile))), 0
    for region in regions:
        if profile.pipeline is None or len(split_lines(region)) > 1:
            found = text.find(region, at)
            assert found >= 0, region
            at = found + len(region)


@EACH
@given(page=guarded())
def test_protected_spans_keep_their_bytes(profile: Profile, page: tuple[Lines, list[str]]) -> None:
    """A line that is repaired keeps the spans in it, also where boilerplate around it goes."""
    lines, _ = page
    for edit in fixed(lines, profile):
        if edit.after:
            left = "".join(line.text for line in edit.after)
            assert [span for span in SPANS if span in edit.before.text and span not in left] == []


@EACH_TEXT
@given(page=guarded())
def test_damage_beside_protected_regions_is_repaired(profile: Profile, page: tuple[Lines, list[str]]) -> None:
    """Around regions that are protected, and in lines with such a span, no damage stays."""
    lines, regions = page
    text = joined(edited(lines, fixed(lines, profile)))
    for region in regions:
        text = text.replace(region, "", 1)
    assert not set("\u00c3\u00e2\u00b4\u00a0\u00ad\u200b\x00") & set(text)


@EACH_TEXT
@given(lines=files(PLAIN_TEXTS))
def test_ascii_never_changes(profile: Profile, lines: Lines) -> None:
    """Printable ASCII without backticks is left as it is, save for a last line that lacks its end."""
    whole = tuple(line if line.end else Line(line.text) for line in lines)
    assert fixed(whole, profile) == ()


@EACH_TEXT
@given(lines=files())
def test_text_loses_no_line(profile: Profile, lines: Lines) -> None:
    """The profile ``text`` removes no line that ends, and none with a letter or digit of ASCII."""
    for edit in edits_of(lines, profile):
        assert edit.after or not edit.before.end
        kept = "".join(line.text for line in edit.after)
        assert ascii_of(kept) == ascii_of(edit.before.text)


def ascii_of(text: str) -> str:
    """The letters and digits of ASCII in a text."""
    return "".join(character for character in text if character.isascii() and character.isalnum())
