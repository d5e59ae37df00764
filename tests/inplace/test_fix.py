from typing import ClassVar

import pytest

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason
from cleantext.inplace.fix import fixed
from cleantext.inplace.left_alone import LeftAlone
from cleantext.inplace.line import edited, joined, split_lines
from cleantext.inplace.profiles import Profile, profile_named
from cleantext.normalizers.base import Normalizer
from cleantext.pipeline.config import Config

TEXT = profile_named(Config(), "text")
ARTICLE = profile_named(Config(), "article")


class Restless(Normalizer[NoOptions]):
    """Changes a mark to and fro.

    Known misses: none.
    """

    name = "restless"
    reason = Reason("restless.turned", "it stood the other way", "repair")
    examples: ClassVar[tuple[Repair, ...]] = ()

    def repair(self, text: str, document: Document) -> str:
        """The text with its arrows turned."""
        return text.translate({0x2190: 0x2192, 0x2192: 0x2190})


def after(text: str, profile: Profile = TEXT) -> str:
    """The text as the profile leaves it."""
    lines = split_lines(text)
    return joined(edited(lines, fixed(lines, profile)))


def test_lines_keep_their_endings() -> None:
    """Repairs leave the terminators of lines, mixed ones too, as they are."""
    assert after("caf\u00c3\u00a9\r\nbar \rbaz\xa0here\n") == "café\r\nbar\rbaz here\n"


def test_a_missing_final_newline_is_that_of_most_lines() -> None:
    """The last line ends as most others do; a file of one line gets a line feed, an empty file nothing."""
    assert after("a\r\nb\r\nc") == "a\r\nb\r\nc\r\n"
    assert after("a") == "a\n"
    assert after("") == ""


def test_blank_lines_at_the_end_stay() -> None:
    """Only a line break that is missing is a fault."""
    assert after("a\n\n\n") == "a\n\n\n"


def test_a_last_line_of_nothing_visible_goes() -> None:
    """White space after the last line break is no line."""
    assert after("a\n  \t") == "a\n"


def test_a_line_may_fall_in_two() -> None:
    """A line separator of Unicode becomes the line ending of its line."""
    assert after("one\u2028two\r\nthree\r\n") == "one\r\ntwo\r\nthree\r\n"
    assert after("one\r\ntwo\u2028three") == "one\r\ntwo\r\nthree\r\n"


def test_edits_name_lines_and_causes() -> None:
    """An edit has the number of the line, what stood there, what stands there, and the reasons in their order."""
    (edit,) = fixed(split_lines("fine\ncaf\u00c3\u00a9 \nfine\n"), TEXT)
    assert (edit.number, edit.before.text, [line.text for line in edit.after]) == (1, "caf\u00c3\u00a9 ", ["café"])
    assert [cause.reason.code.split(".")[0] for cause in edit.causes] == ["mojibake", "trailing_space"]


def test_repairs_that_uncover_others_are_gone_through_again() -> None:
    """Mojibake that an invisible character splits is repaired in one run."""
    assert after("caf\u00c3\u200b\u00a9\n") == "café\n"


def test_repairs_at_odds_leave_the_file_alone() -> None:
    """Where repairs undo each other, none is made, and the error says so."""
    with pytest.raises(LeftAlone, match="undo each other"):
        fixed(split_lines("a → b\n"), Profile((Restless(),)))


def test_endings_are_never_joined() -> None:
    """A repair that would make one line break of two leaves the file alone."""
    with pytest.raises(LeftAlone, match="line endings"):
        fixed(split_lines("one\r\u200b\u2028\n"), Profile((Shrinker(),)))


class Shrinker(Restless):
    """Drops lines without a letter at the end of a file, and what breaks lines."""

    def repair(self, text: str, document: Document) -> str:
        """A line feed in the place of anything invisible."""
        return "\n" if text == "\u200b\u2028" else text


def test_article_removes_boilerplate_and_keeps_what_the_article_says_of_itself() -> None:
    """Headline, byline, dateline and credit line stay; widgets go, with the blank lines that set them apart."""
    body = (
        "Ferry returns to Harrow Bridge\n\nBy Teodora Anghel\n\nOSLO (AFP) - The town council voted on Tuesday to reopen the "
        "old ferry landing, which has been closed to boats since the storm of last winter.\n\nEngineers will first have "
        "to replace the pilings on the eastern bank, the mayor said, and that work cannot begin before May.\n\n"
        "With reporting from AFP\n"
    )
    assert after(body + "\nTotal comments (3)\n\nLeave a comment\n\nBack to top\n", ARTICLE) == body
    assert after(body, ARTICLE) == body


def test_article_leaves_protected_lines() -> None:
    """Boilerplate between switches stays."""
    body = "The council voted on Tuesday to reopen the old ferry landing, which was closed to boats since the storm.\n"
    kept = "<!-- cleantext: off -->\nLeave a comment\n<!-- cleantext: on -->\n"
    assert after(body + kept + "Leave a comment\n", ARTICLE) == body + kept


def test_article_does_not_cut_regions_open() -> None:
    """A line on which a region of several lines begins or ends stays, boilerplate or not."""
    body = "The council voted on Tuesday to reopen the old ferry landing, which was closed to boats since the storm.\n"
    kept = "Leave a comment <!-- of\nreaders --> Back to top\n"
    assert after(body + kept + "Back to top\n", ARTICLE) == body + kept


def test_article_leaves_lines_that_are_protected_from_end_to_end() -> None:
    """A line of nothing but inline code or a comment stays."""
    body = "The council voted on Tuesday to reopen the old ferry landing, which was closed to boats since the storm.\n"
    kept = "\n`All rights reserved`\n\n<!-- All rights reserved -->\n"
    assert after(body + kept + "\nAll rights reserved\n", ARTICLE) == body + kept


def test_article_without_an_article_loses_nothing() -> None:
    """A file in which no article is found keeps its lines."""
    assert after("Home\nContact\nLeave a comment\n", ARTICLE) == "Home\nContact\nLeave a comment\n"
