"""What speaks for and against a line of a plain text being its title: named pieces of evidence, each a number.

A title has a form (some words, no full stop), a place (above the paragraphs that it is the title of, below the menu),
company (a byline or a date below it, copies of it in the breadcrumbs), and the text takes up its words again. No single
one is sure; `title_line` weighs them all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cleantext.document import Block
from cleantext.extractors.prose import prose_run
from cleantext.extractors.title_form import bin_of, form, title_text
from cleantext.extractors.title_lines import FARTHEST, NEAR, TOP, Lines, stems
from cleantext.extractors.wording import continues_sentence, ends_sentence, is_prose, word_count, words

SLUG_WORDS: Final = 3
"""Words of the address that a line has from which on it is no section."""

BARE: Final = 1
"""Known phrases of pages up to which a text may be a clean one."""

HEADS_REPORT: Final = "heads_report"
FEWEST_WORDS_ALONE: Final = 6
MOST_WORDS_ALONE: Final = 16
TAKEN_UP_ALONE: Final = 0.7
REPORT_LINES: Final = 60
QUOTES: Final = 1
PARAGRAPHS_A_SUBHEADING: Final = 6
"""A headline that nothing but the text below shows: its words, the share of them that recur, the lines of the text that are
read, the least number of quotations that it has, and the least number of paragraphs for each subheading."""

APART: Final = 25
"""Lines between two lines of which the later one is rather a standfirst, a caption or a subheading."""

TAKEN_UP: Final = 0.5
MANY: Final = 0.25
_QUOTE: Final = re.compile(r"[\"“„«»”]")
UNFIT: Final = frozenset(
    {
        "glued",
        "furniture",
        "ends_period",
        "ends_question",
        "ends_colon",
        "opens_mark",
        "numbered",
        "picture",
        "signs",
        "continues",
        "bullet",
    }
)
"""Evidence that no headline has that stands alone."""


def evidence(lines: Lines) -> dict[int, dict[str, float]]:
    """What speaks for and against each line that may be a title, by its place: names, each with a number of 0 to 1."""
    found: dict[int, dict[str, float]] = {}
    last = -FARTHEST
    for at in lines.titular:
        found[at] = _evidence(lines, at)
        if "taken_up" in found[at]:
            found[at]["later_taken_up" if at - last <= APART else "first_taken_up"] = 1.0
            last = at
    return found


def _evidence(lines: Lines, at: int) -> dict[str, float]:
    text = title_text(lines.shown[at].text)
    found = dict.fromkeys(form(lines.shown[at].text), 1.0)
    found.update(dict.fromkeys(_place(lines, at), 1.0))
    found.update(dict.fromkeys(_company(lines, at), 1.0))
    found.update(_recurrence(lines, at, text))
    found.update(dict.fromkeys(_together(found), 1.0))
    if at < TOP and _heads_report(lines, at, found):
        found[HEADS_REPORT] = 1.0
    return found


def _together(found: Mapping[str, float]) -> Iterator[str]:
    """What says more than its parts: a line whose words are taken up and that has company, or stands over the text."""
    if found.get("in_text", 0.0) >= TAKEN_UP and found.get("many_in_text", 0.0) >= MANY:
        yield "taken_up"
        for name in (
            "signed",
            "with_tail",
            "copies_2",
            "copies_3",
            "title_case",
            "standfirst",
            "top_0",
            "bare_0",
            "under_shorter",
            "below_1",
            "below_2",
            "below_3",
        ):
            if name in found:
                yield f"taken_up+{name}"
    if "signed" in found and "signed_above" not in found:
        yield "signed_only"
        if "kicker" in found:
            yield "signed_only+kicker"


def _place(lines: Lines, at: int) -> Iterator[str]:
    yield f"{'bare' if len(lines.known) <= BARE else 'top'}_{bin_of(at, (0, 2, 7, 19, 49, 99, 199))}"
    yield f"below_{bin_of(lines.below(at), (1, 2, 3, 5, 9, 15, 25))}"
    above = bisect_right(lines.prose, at)
    yield f"paragraphs_above_{bin_of(above, (0, 1, 3, 7))}"
    yield f"paragraphs_below_{bin_of(len(lines.prose) - above, (1, 2, 4, 8))}"
    close = bisect_right(lines.prose, at + 25) - above
    yield f"close_{bin_of(close, (0, 1, 3, 7))}"
    if at and lines.prose and above and lines.prose[above - 1] == at - 1:
        yield "under_paragraph"


def _company(lines: Lines, at: int) -> Iterator[str]:
    if _within(lines.signs, at + 1, at + NEAR):
        yield "signed"
    if _within(lines.signs, at - NEAR, at - 1):
        yield "signed_above"
    yield f"known_above_{bin_of(_within(lines.known, 0, at - 1), (0, 1, 3, 9))}"
    yield f"known_{bin_of(len(lines.known), (0, 1, 3, 9))}"
    if _within(lines.known, at, at):
        yield "known"
    if _within(lines.known, at + 1, at + 3):
        yield "known_next"
    if at and word_count(lines.shown[at - 1].text) <= 3:
        yield "kicker"
    elif at and _is_standfirst(lines.shown[at - 1].text, lines.shown[at].text):
        yield "under_shorter"
    yield f"alike_{bin_of(_within(lines.titular, at - 4, at + 4) - 1, (0, 1, 3, 5))}"
    below = [block.text for block in lines.shown[at + 1 : at + 3]]
    if any(map(continues_sentence, below)):
        yield "continues"
    elif below and _is_standfirst(lines.shown[at].text, below[0]):
        yield "standfirst"


def _is_standfirst(text: str, below: str) -> bool:
    """Whether the line below a text may be its standfirst: longer, yet no paragraph."""
    return len(below) < 400 and word_count(below) > max(word_count(text), 7)


def _recurrence(lines: Lines, at: int, text: str) -> Iterator[tuple[str, float]]:
    own = stems(text)
    first = bisect_right(lines.prose, at)
    if own:
        lead, rest = lines.taken_up(first)
        yield "in_lead", len(own & lead) / len(own)
        yield "in_text", len(own & rest) / len(own)
        yield "all_in_text", float(own <= rest)
        yield "many_in_text", min(len(own & rest), 8) / 8
    else:
        yield "no_stems", 1.0
    if lines.slug:
        shared = len(own & lines.slug)
        yield "slug", shared / len(own) if shared >= SLUG_WORDS else 0.0
        yield "slug_whole", shared / len(lines.slug)
    copies = lines.copies[words(lines.shown[at].text)]
    if copies > 1:
        yield f"copies_{bin_of(copies, (2, 3))}", 1.0
    if words(text) in lines.with_tail:
        yield "with_tail", 1.0


def _heads_report(lines: Lines, at: int, found: Mapping[str, float]) -> bool:
    """Whether one of the first lines has the form of a headline, and a news report below it takes it up at once."""
    text = lines.shown[at].text
    if not FEWEST_WORDS_ALONE <= word_count(text) <= MOST_WORDS_ALONE or UNFIT & found.keys():
        return False
    taken_up = found.get("in_text", 0.0) >= TAKEN_UP_ALONE and found.get("in_lead", 0.0) >= TAKEN_UP
    end = prose_run(lines.document)[1]
    return taken_up and _is_report([block for block in lines.shown[at + 1 : at + 1 + REPORT_LINES] if block.id < end])


def _is_report(body: Sequence[Block]) -> bool:
    """Whether a text quotes somebody and is hardly divided by subheadings, as news reports do and guides do not."""
    quotes = sum(len(_QUOTE.findall(block.text)) for block in body) // 2
    paragraphs = sum(is_prose(block.text) for block in body)
    subheadings = sum(1 < word_count(block.text) <= 15 and not ends_sentence(block.text) for block in body)
    return quotes >= QUOTES and subheadings * PARAGRAPHS_A_SUBHEADING <= paragraphs


def _within(places: Sequence[int], first: int, last: int) -> int:
    """How many of the places, in rising order, lie from the first to the last."""
    return bisect_right(places, last) - bisect_right(places, first - 1)
