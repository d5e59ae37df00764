"""Characters that nobody sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from cleantext.component import Repair
from cleantext.document import Document, Evidence, Reason
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.code_points import lost
from cleantext.normalizers.deliberate import JOINERS, NAMED, ZERO_WIDTH, deliberate

SURROGATES: Final = re.compile("[\ud800-\udfff]+")

CARRIAGE_RETURN: Final = re.compile("\r\n?")
SEPARATOR_BESIDE_BREAK: Final = re.compile("(?<![\u2028\u2029])[\u2028\u2029]+(?![^\n])|(?<![^\n])[\u2028\u2029]+")
"""Line and paragraph separators where the line begins or ends anyway."""

LINE_SEPARATOR: Final = re.compile("[\u2028\u2029]")

SEPARATORS: Final = re.compile("[\x0b\x0c\x1c-\x1f]")
"""Controls that keep words apart: tabulation, form feed, the separators of files, groups, records and units."""

SEPARATORS_WITHIN_LINE: Final = re.compile(
    "((?<![^\n])[\x0c\x1c-\x1f]+|(?<![\x0c\x1c-\x1f])[\x0c\x1c-\x1f]+(?![^\n]))|[\x0b\x0c\x1c-\x1f]"
)
"""The same, and with a group, which stays, those at the start or the end of a line."""

TERMINAL: Final = r"(\x1b(?=\[)|(?<=_)\x08(?=\w)|(?<=(\w))\x08(?=\2))"
"""What a terminal reads: the start of a control sequence for colours and the like (ECMA-48, 5.4), letters struck twice
or underlined."""

ESCAPE: Final = r"(\x1b\][^\x07\x1b\n]{0,256}\x07|\x1b)"
"""Any other use of the escape character, up to the bell that ends the title of a window or the address of a link."""

MISREAD: Final = r"((?<=[^\W\d_])[\x80-\x9f]+|(?<![\x80-\x9f])[\x80-\x9f]+(?=[^\W\d_]))"
"""C1 controls beside a letter: bytes of another charset, that may be letters."""

NEVER_SEEN: Final = "[\x00-\x08\x0e-\x1b\x7f-\x9f\ufeff\ufffc\ufffe\uffff]"
"""C0 and C1 controls, byte order marks, the place of an embedded object, noncharacters."""

UNSEEN: Final = re.compile(f"{TERMINAL}|{NEVER_SEEN}")
UNSEEN_IN_PLACE: Final = re.compile(f"{TERMINAL}|{ESCAPE}|{MISREAD}|{NEVER_SEEN}")
"""Both with groups for what stays."""

SOMETIMES_NEEDED: Final = re.compile("([\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]+)")
"""Soft hyphens, joiners, zero-width spaces, invisible operators, marks of direction: what is around them tells whether they
matter."""

ANY: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc\ufffe\uffff\ud800-\udfff]"
)

OBJECT: Final = "\ufffc"
"""The place of an embedded object: the one character of these that Python calls printable."""

DIRECTIONS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

JOINED_BY_SHAPE: Final = re.compile(
    "[\u0590-\u109f\u1200-\u137f\u1700-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefc"
    "\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U00010a00-\U0001ffff\U000e0020-\U000e01ef]"
)
"""Characters that a joiner can change: scripts of the Near East, South and South-East Asia, and emoji."""

WITHOUT_SPACES: Final = re.compile(
    "[\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u1950-\u1aaf\u1b00-\u1b7f\u1bc0-\u1bff\ua500-\ua63f\ua980-\ua9ff\uaa00-\uaadf]"
)
"""Scripts that may mark the end of a word with a zero-width space, and that there is none with a word joiner: Thai,
Lao, Tibetan, Myanmar, Khmer, Tai, Balinese, Batak, Vai, Javanese, Cham."""

RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

TURNED_ROUND: Final = re.compile("[\u202b\u202e\u2067]")
"""What makes letters of any script, or the signs between them, run from right to left."""


@dataclass(frozen=True)
class ControlsOptions:
    """Settings of `Controls`.

    ``direction_marks``: marks of direction stay in a ``block`` with letters that run from right to left, or in all of a
    ``document`` with such letters. ``in_place``: the text is a line of a file of which no other copy may be left; what may
    mean something stays: form feeds and separators at the edges of a line, soft hyphens at its end, C1 controls beside
    a letter, which may be letters read with the wrong charset, escapes, marks of direction where one of them turns the
    text round, all that the line names, and what keeps apart markup, digits, ligatures or factors.
    """

    direction_marks: Literal["block", "document"] = "block"
    in_place: bool = False


class Controls(Normalizer[ControlsOptions]):
    """Removes characters that nobody sees and that split words: controls, soft hyphens, zero-width spaces.

    A reader sees "cooperate" where the text holds a soft hyphen after "co"; a search for the word does not find it.
    Controls that separate words become a space, line breaks of other kinds a line feed, and halves of surrogate pairs
    what they spell (U+FFFD where the other half is missing). A soft hyphen between digits or between spaces stands
    for a hyphen, because without it the text would read otherwise. What a script needs stays: joiners beside letters
    of Arabic, Indic and other joining scripts and inside emoji, zero-width spaces and word joiners in scripts without
    spaces, marks of direction in text with letters that run from right to left. U+FFFD stays: it shows that something
    was lost. What was written for a terminal stays: without its first character, which alone is invisible, an escape
    sequence would show, and letters struck twice would double.

    Known misses: a soft hyphen that was left before a line break of the print edition joins nothing; private-use
    characters of icon fonts stay, because some are text in the fonts of their readers; of a terminal's hyperlinks and
    window titles only the controls go.
    """

    name = "controls"
    Options = ControlsOptions
    reason = Reason("controls.invisible", "it held characters that cannot be seen: {characters}", "repair")
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("The com\xadmit\xadtee met\u200b again.\ufeff", "The committee met again."),
        Repair("Grain\x00 prices\x0crose", "Grain prices rose"),
        Repair("open 9\xad17 daily", "open 9-17 daily"),
        Repair("Chapter\u200e Three", "Chapter Three"),
        Repair("می‌خواهم به خانه بروم", "می‌خواهم به خانه بروم"),
        Repair("a family 👩‍👧 and a flag 🏳️‍🌈", "a family 👩‍👧 and a flag 🏳️‍🌈"),
        Repair("lost for good: \ufffd", "lost for good: \ufffd"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text without characters that nobody sees."""
        if (text.isprintable() and OBJECT not in text) or not ANY.search(text):
            return text
        text = _with_line_feeds(SURROGATES.sub(_paired, text))
        separators, unseen = (
            (SEPARATORS_WITHIN_LINE, UNSEEN_IN_PLACE) if self.options.in_place else (SEPARATORS, UNSEEN)
        )
        text = separators.sub(lambda run: run[0] if run.lastindex else " ", text)
        text = unseen.sub(lambda run: run[0] if run.lastindex else "", text)
        if self.options.in_place and NAMED.search(text):
            return text
        return self._without_unneeded(SOMETIMES_NEEDED.sub(_hyphen, text), document)

    def evidence(self, before: str, after: str) -> Evidence:
        """Which characters went or were replaced."""
        return {"characters": lost(before, after)}

    def _without_unneeded(self, text: str, document: Document) -> str:
        """The text with what is needed of its runs of invisible characters; they do not see each other."""
        pieces = SOMETIMES_NEEDED.split(text)
        if len(pieces) == 1:
            return text
        kept = DIRECTIONS if self._runs_right_to_left(text, document) else ""
        visible, at = "".join(pieces[::2]), 0
        for number in range(1, len(pieces), 2):
            at += len(pieces[number - 1])
            needed = kept + self._needed(visible, at)
            pieces[number] = "".join(char for char in pieces[number] if char in needed)
        return "".join(pieces)

    def _runs_right_to_left(self, text: str, document: Document) -> bool:
        if self.options.in_place and (TURNED_ROUND.search(text) or document.signal(is_turned_round)):
            return True
        if self.options.direction_marks == "document" and document.signal(has_right_to_left):
            return True
        return RIGHT_TO_LEFT.search(text) is not None

    def _needed(self, visible: str, at: int) -> str:
        """The joiners, zero-width spaces, operators and soft hyphens that are needed between two characters."""
        beside = visible[max(0, at - 1) : at + 1]
        needed = deliberate(visible, at) if self.options.in_place else ""
        if JOINED_BY_SHAPE.search(beside):
            needed += JOINERS
        if WITHOUT_SPACES.search(beside):
            needed += ZERO_WIDTH
        return needed


def has_right_to_left(document: Document) -> bool:
    """Whether a block has letters that run from right to left; a signal."""
    return any(RIGHT_TO_LEFT.search(block.text) for block in document.blocks)


def is_turned_round(document: Document) -> bool:
    """Whether a block holds what turns the direction of any text; a signal."""
    return any(TURNED_ROUND.search(block.text) for block in document.blocks)


def _hyphen(run: re.Match[str]) -> str:
    """A hyphen for a run of invisible characters with a soft hyphen that stands for one."""
    before, after = run.string[max(0, run.start() - 1) : run.start()], run.string[run.end() : run.end() + 1]
    stands_alone = (before and after and (before + after).isdecimal()) or before == after == " "
    return "-" if "\xad" in run[0] and stands_alone else run[0]


def _paired(run: re.Match[str]) -> str:
    return run[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_line_feeds(text: str) -> str:
    """The text with a line feed for every other line break, and none for separators where the line ends anyway."""
    text = SEPARATOR_BESIDE_BREAK.sub("", CARRIAGE_RETURN.sub("\n", text))
    return LINE_SEPARATOR.sub("\n", text)
