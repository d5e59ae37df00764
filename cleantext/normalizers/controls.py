"""Characters that nobody sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from cleantext.component import Repair
from cleantext.document import Document, Evidence, Reason
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.code_points import lost

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

MISREAD: Final = r"((?<=[^\W\d_])[\x80-\x9f]+|(?<![\x80-\x9f])[\x80-\x9f]+(?=[^\W\d_]))"
"""C1 controls beside a letter: bytes of another charset, that may be letters."""

NEVER_SEEN: Final = "[\x00-\x08\x0e-\x1b\x7f-\x9f\u2061-\u2064\ufeff\ufffc\ufffe\uffff]"
"""C0 and C1 controls, invisible operators, byte order marks, the place of an embedded object, noncharacters."""

UNSEEN: Final = re.compile(f"{TERMINAL}|{NEVER_SEEN}")
UNSEEN_IN_PLACE: Final = re.compile(f"{TERMINAL}|{MISREAD}|{NEVER_SEEN}")
"""Both with groups for what stays."""

SOMETIMES_NEEDED: Final = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+")
"""Soft hyphens, joiners, zero-width spaces, marks of direction: what is around them tells whether they matter."""

ANY: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc\ufffe\uffff\ud800-\udfff]"
)

OBJECT: Final = "\ufffc"
"""The place of an embedded object: the one character of these that Python calls printable."""

JOINERS: Final = "\u200c\u200d"
ZERO_WIDTH: Final = "\u200b\u2060"
DIRECTIONS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

JOINED_BY_SHAPE: Final = re.compile(
    "[\u0590-\u109f\u1200-\u137f\u1700-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefc"
    "\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U00010a00-\U0001ffff\U000e0020-\U000e01ef]"
)
"""Characters that a joiner can change: scripts of the Near East, South and South-East Asia, and emoji."""

WITHOUT_SPACES: Final = re.compile(
    "[\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u1950-\u1aaf\u1b00-\u1b7f\ua980-\ua9ff\uaa60-\uaadf]"
)
"""Scripts that may mark the end of a word with a zero-width space, and that there is none with a word joiner: Thai,
Lao, Tibetan, Myanmar, Khmer, Tai, Balinese, Javanese."""

RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


@dataclass(frozen=True)
class ControlsOptions:
    """Settings of `Controls`.

    ``direction_marks``: marks of direction stay in a ``block`` with letters that run from right to left, or in all of a
    ``document`` with such letters. ``in_place``: the text is a line of a file of which no other copy may be left; what may
    mean something stays: form feeds and separators at the edges of a line, soft hyphens at its end, C1 controls beside
    a letter, which may be letters read with the wrong charset.
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
        right_to_left = self._runs_right_to_left(text, document)
        return SOMETIMES_NEEDED.sub(lambda run: self._needed(run, right_to_left), text)

    def evidence(self, before: str, after: str) -> Evidence:
        """Which characters went or were replaced."""
        return {"characters": lost(before, after)}

    def _runs_right_to_left(self, text: str, document: Document) -> bool:
        if self.options.direction_marks == "document" and document.signal(has_right_to_left):
            return True
        return RIGHT_TO_LEFT.search(text) is not None

    def _needed(self, run: re.Match[str], right_to_left: bool) -> str:
        """What stays of a run of invisible characters."""
        before, after = run.string[run.start() - 1 : run.start()], run.string[run.end() : run.end() + 1]
        if "\xad" in run[0] and ((before and after and (before + after).isdecimal()) or before == after == " "):
            return "-"
        beside = before + after
        kept = DIRECTIONS if right_to_left else ""
        if JOINED_BY_SHAPE.search(beside):
            kept += JOINERS
        if WITHOUT_SPACES.search(beside):
            kept += ZERO_WIDTH
        if self.options.in_place and before.isalpha() and after in ("", "\n"):
            kept += "\xad"
        return "".join(char for char in run[0] if char in kept)


def has_right_to_left(document: Document) -> bool:
    """Whether a block has letters that run from right to left; a signal."""
    return any(RIGHT_TO_LEFT.search(block.text) for block in document.blocks)


def _paired(run: re.Match[str]) -> str:
    return run[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_line_feeds(text: str) -> str:
    """The text with a line feed for every other line break, and none for separators where the line ends anyway."""
    text = SEPARATOR_BESIDE_BREAK.sub("", CARRIAGE_RETURN.sub("\n", text))
    return LINE_SEPARATOR.sub("\n", text)
