"""Dates that a page shows its readers around the headline, and what the page says that they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from cleantext.document import Block, Document, Found, Stamp
from cleantext.extractors.date_order import DateReader
from cleantext.extractors.dates import Written
from cleantext.extractors.tables import date_words, months, phrases
from cleantext.extractors.timestamps import with_clock

Label = Literal["published", "updated", "other", ""]

LABELS: Final[tuple[Label, ...]] = ("published", "updated", "other")

SURE: Final[dict[Label, float]] = {"published": 0.9, "": 0.8, "updated": 0.6, "other": 0.0}
"""How sure a date is to be that of publication, or that of a change; measured on pages with the day known."""

LINE_CHARS: Final = 160
LINES_ABOVE: Final = 8
LINES_BELOW: Final = 12
LONG_PARAGRAPH: Final = 200
"""Characters of a paragraph that stands in the article rather than above it."""

MOST_OTHER_WORDS: Final = 2
MOST_WORDS_LABELLED: Final = 5
"""Words in small letters that a line with a date has beyond those that such lines have: a sentence has more.

A line that says what its date is may have topics beside it.
"""

MOST_LETTERS: Final = 60
"""Letters of a line with a date, in scripts that have no capitals and perhaps no spaces."""

LONGEST_LABEL: Final = 40
"""Characters of a line that says what the date on the next line is."""

NOTICE_CHARS: Final = 400
LEAD_CHARS: Final = 40
"""Characters of a notice on where and when an article came out first, and of what stands before its day."""

_FOUR_DIGITS: Final = re.compile(r"\d{4}")
_DIGITS: Final = re.compile(r"\d{4}|\d\d?[./]\d\d?[./]\d\d|[٠-٩۰-۹०-९০-৯๐-๙０-９]{2}|[令平民]")
_H1: Final = re.compile(r"h1(?![^.#\[])")
_SMALL: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}")
_UPDATED_MARK: Final = re.compile(r"updat|modif|revis|changed")
_PUBLISHED_MARK: Final = re.compile(r"publi|pubdate|created|posted")
_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Shown(NamedTuple):
    """A date on the page, with the block that it stands in. ``below``: how many blocks below the headline."""

    found: Found[str]
    label: Label
    below: int


def shown_dates(reader: DateReader, above: int = LINES_ABOVE, below: int = LINES_BELOW) -> list[Shown]:
    """The dates below the headline, from the top, then those above it, from the bottom. Those of something else are left out.

    ``above`` and ``below`` say how many blocks are looked at. A time that is marked up is taken rather than its words.
    """
    document = reader.document
    stamps: defaultdict[int, list[Stamp]] = defaultdict(list)
    for stamp in document.facts.stamps:
        stamps[stamp.block].append(stamp)
    found: list[Shown] = []
    anchor = _anchor(document)
    downwards = range(anchor, min(len(document.blocks), anchor + below))
    for at in (*downwards, *reversed(range(max(0, anchor - above), anchor))):
        block = document.blocks[at]
        marked = [shown for stamp in stamps.get(block.id, ()) for shown in _of_stamp(stamp, reader, at - anchor)]
        near = abs(at - anchor) <= LINES_BELOW
        lines = [*_of_line(reader, at, at - anchor)] if _may_hold_date(block, near=near) else []
        found += _merged(marked, lines) if marked else lines
    return [shown for shown in found if shown.label != "other"]


def marked_dates(reader: DateReader) -> Iterator[Shown]:
    """The marked times of the page wherever they stand, in page order."""
    for stamp in reader.document.facts.stamps:
        yield from _of_stamp(stamp, reader, stamp.block)


def labelled_dates(reader: DateReader) -> Iterator[Shown]:
    """The dates of short lines anywhere that say what they are, in page order."""
    for at, block in enumerate(reader.document.blocks):
        if _may_hold_date(block):
            yield from (shown for shown in _of_line(reader, at, at) if shown.label)


def original_dates(reader: DateReader) -> Iterator[Shown]:
    """The days of notices such as "This article was originally published on 4 March 2021 and has been updated since"."""
    said = date_words("original")
    for at, block in enumerate(reader.document.blocks):
        text = block.text
        if len(text) > NOTICE_CHARS or not _FOUR_DIGITS.search(text) or not _names(text.casefold(), said):
            continue
        for date in reader.dates(text):
            if _names(text[max(0, date.start - LEAD_CHARS) : date.start].casefold(), said):
                yield Shown(Found(with_clock(date, text), "line", SURE["published"], block.id), "published", at)


def _names(text: str, phrases: Iterable[str]) -> bool:
    return any(phrase in text for phrase in phrases)


def _anchor(document: Document) -> int:
    """Where the headline stands among the blocks: the block it was read from, else the first heading of rank one.

    Where neither is known it is looked for a few lines above the first long paragraph.
    """
    headline = document.metadata.headline
    named = headline.block if headline else None
    first_long: int | None = None
    for at, block in enumerate(document.blocks):
        if block.id == named or (named is None and block.kind == "heading" and any(map(_H1.match, block.path[-3:]))):
            return at
        if first_long is None and len(block.text) >= LONG_PARAGRAPH and not block.hidden:
            first_long = at
    return max(0, (first_long or 0) - LINES_ABOVE)


def _may_hold_date(block: Block, *, near: bool = False) -> bool:
    """Whether a block may be a line with a date; ``near`` the headline it may look like a row of a table."""
    return (
        len(block.text) <= LINE_CHARS
        and block.kind != "caption"
        and (block.kind != "row" or (near and not _is_cells(block)))
        and _DIGITS.search(block.text) is not None
    )


def _is_cells(block: Block) -> bool:
    """Whether a row is one of a table; in plain text a line of "Jane Doe | 4 March 2021 | 5 min" looks like one."""
    return bool(block.path) or "\t" in block.text or block.text.startswith("|")


def _of_stamp(stamp: Stamp, reader: DateReader, below: int) -> Iterator[Shown]:
    time = reader.time(stamp.text)
    if time:
        label: Label = ""
        if _UPDATED_MARK.search(stamp.says):
            label = "updated"
        elif _PUBLISHED_MARK.search(stamp.says):
            label = "published"
        block = stamp.block if stamp.block < len(reader.document.blocks) else None
        yield Shown(Found(time, "time", SURE[label], block), label, below)


def _of_line(reader: DateReader, at: int, below: int) -> Iterator[Shown]:
    blocks = reader.document.blocks
    block = blocks[at]
    text = block.text
    written = reader.dates(text, short_years=len(text) <= MOST_LETTERS)
    if not written or not _is_date_line(text, written):
        return
    before = blocks[at - 1].text if at else ""
    label = _label(before) if len(before) <= LONGEST_LABEL and not _DIGITS.search(before) else ""
    end = 0
    for number, date in enumerate(written):
        following = written[number + 1].start if number + 1 < len(written) else len(text)
        label = (
            _label(text[end : date.start])
            or (label if number == 0 else "")
            or _label_behind(text[date.end : following])
        )
        yield Shown(Found(with_clock(date, text), "line", SURE[label], block.id), label, below)
        end = date.end


def _merged(marked: list[Shown], lines: list[Shown]) -> list[Shown]:
    """The marked times, each with what its words say where it says nothing itself; then the dates that are words alone."""
    said = {shown.found.value[:10]: shown.label for shown in reversed(lines)}
    times = [shown._replace(label=said.get(shown.found.value[:10]) or shown.label) for shown in marked]
    days = {shown.found.value[:10] for shown in marked}
    return times + [shown for shown in lines if shown.found.value[:10] not in days]


def _is_date_line(text: str, written: list[Written]) -> bool:
    """Whether a line gives dates rather than tells of them: it has few words of a sentence beside them."""
    for date in reversed(written):
        text = f"{text[: date.start]} {text[date.end :]}"
    known = date_words("published") | date_words("updated") | date_words("filler") | phrases("byline")
    others = [word for word in _SMALL.findall(text) if word.casefold() not in known and word.casefold() not in months()]
    if any(word[0].isupper() for word in others) or text.isascii():
        most = MOST_WORDS_LABELLED if _label(text) else MOST_OTHER_WORDS
        small = [word for word in others if word[0].islower()]
        return len(small) <= most
    return sum(map(len, others)) <= MOST_LETTERS


def _label(text: str) -> Label:
    """What the last word about a date in a text says that the date is."""
    lowered = _GLUED.sub(" ", text).casefold()
    end, label = max((_last(lowered, date_words(label)), label) for label in LABELS)
    return label if end >= 0 else ""


def _label_behind(text: str) -> Label:
    """A word right behind the date, as in Chinese and Japanese: ``2024年5月3日 10:15 更新``."""
    return _label(re.sub(r"[\d\s:.,時分]{0,20}", "", text, count=1)[:4]) if not text.isascii() else ""


def _last(text: str, words: Iterable[str]) -> int:
    return max(
        (match.end() for word in words if word in text for match in re.finditer(_pattern(word), text)), default=-1
    )


def _pattern(word: str) -> str:
    spaced = word[0] < "\u0e00"  # scripts further on do not part their words
    return rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])" if spaced else re.escape(word)
