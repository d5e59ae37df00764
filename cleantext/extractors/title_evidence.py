"""What speaks for and against a line of a plain text being its title: named pieces of evidence, each a number.

A title has a form (some words, no full stop), a place (above the paragraphs that it is the title of, below the menu),
company (a byline or a date below it, copies of it in the breadcrumbs), and the text takes up its words again. No single
one is sure; `title_line` weighs them all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from cleantext.document import Block, Document
from cleantext.extractors.dates import visible_date
from cleantext.extractors.names import without_byline
from cleantext.extractors.prose import prose_run
from cleantext.extractors.title_tag import shortened
from cleantext.extractors.wording import continues_sentence, ends_sentence, is_prose, word_count, words
from cleantext.signals.phrases import phrase_categories

FEWEST_WORDS: Final = 2
MOST_WORDS: Final = 34
MOST_CHARS: Final = 240
MOST_LINES: Final = 1500
"""Lines of a text that are looked at."""

PARAGRAPHS_ABOVE: Final = 5
"""Paragraphs that may stand above a title: notices on cookies, teasers."""

TOP: Final = 3
"""Lines at the top that may be the title tag, with its marks."""

FARTHEST: Final = 40
"""Lines above a paragraph within which its title may stand."""

PARAGRAPHS: Final = 40
LEAD: Final = 3
"""Paragraphs below a line whose words may take it up: all that are read, and those of the beginning."""

SLUG_WORDS: Final = 3
"""Words of the address that a line has from which on it is no section."""

TITLE_CASE: Final = 0.8
"""Share of words with a capital from which on all have one that title case gives one."""

BARE: Final = 1
"""Known phrases of pages up to which a text may be a clean one."""

HEADS_REPORT: Final = "heads_report"
FEWEST_WORDS_ALONE: Final = 6
MOST_WORDS_ALONE: Final = 16
TAKEN_UP_ALONE: Final = 0.7
REPORT_LINES: Final = 60
QUOTES: Final = 2
PARAGRAPHS_A_SUBHEADING: Final = 6
"""A headline that nothing but the text below shows: its words, the share of them that recur, the lines of the text that are
read, the quotations that it has, and the least number of paragraphs for each subheading."""

APART: Final = 25
"""Lines between two lines of which the later one is rather a standfirst, a caption or a subheading."""

TAKEN_UP: Final = 0.5
MANY: Final = 0.25
NEAR: Final = 5
"""Lines below and above within which a byline or a date belongs to a line."""

_FURNITURE: Final = re.compile(
    r"[|»›•►▶→{}>]|https?:|www\.|\s[-–—/]\s*$|[a-z]{2}[A-Z][a-z]+[a-z][A-Z]|\b\d{1,2}:\d\d\b"
)
"""Marks of menus, breadcrumbs, glued navigation and time stamps."""

_GLUED: Final = re.compile(r"[a-z]{2}[A-Z][a-z]{1,30}(?<=[a-z]{2})[A-Z]|[a-z]{3}[A-Z][a-z]{3,20}(?:\s|$)")
_QUOTE: Final = re.compile(r"[\"“„«»”]")
_UNFIT: Final = frozenset(
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

_NUMBERED: Final = re.compile(r"^(?:\d{1,3}[.)]\s|[#№]\s?\d)")
_PICTURE: Final = re.compile(
    r"\b(?:photos?|fotos?|image|bild|credit|quelle|getty|reuters|min read|views|comments)\b|©", re.IGNORECASE
)
_BULLET: Final = re.compile(r"^[*•·▪◦‣>+\-–—][ \t]{1,4}(?=\w)")
_SLUG_WORD: Final = re.compile(r"[^\W_]{3,40}")
_CLOSERS: Final = "\"'”’»)） "
_NO_PERIOD: Final = ("?", "!", "？", "！", "…", "...")
_QUOTES: Final = "\"'“‘«„»¿¡「『‘’【《"


def title_text(text: str) -> str:
    """A line without the bullet before it."""
    return _BULLET.sub("", text)


@dataclass(frozen=True)
class Lines:
    """The lines of a plain text, as far as titles are looked for, with what is known of each."""

    document: Document

    @cached_property
    def shown(self) -> Sequence[Block]:
        """The visible blocks."""
        return [block for block in self.document.blocks if not block.hidden][:MOST_LINES]

    @cached_property
    def prose(self) -> Sequence[int]:
        """The places of the lines that read as paragraphs."""
        known = self.document.signal(phrase_categories)
        return [at for at, block in enumerate(self.shown) if block.id not in known and is_prose(block.text, 12)]

    @cached_property
    def stems(self) -> Sequence[frozenset[str]]:
        """The stems of every paragraph."""
        return [stems(self.shown[at].text[:3000]) for at in self.prose]

    @cached_property
    def copies(self) -> Counter[tuple[str, ...]]:
        """How often the words of a line stand on the page."""
        return Counter(words(block.text) for block in self.shown if len(block.text) <= MOST_CHARS)

    @cached_property
    def with_tail(self) -> frozenset[tuple[str, ...]]:
        """The words of lines like ``Headline - Section | Site`` less their tails."""
        lines = (block.text for block in self.shown if len(block.text) <= MOST_CHARS)
        return frozenset(words(text) for line in lines for text in shortened(line)[1:])

    @cached_property
    def signs(self) -> Sequence[int]:
        """The places of bylines and dates."""
        return [at for at, block in enumerate(self.shown) if _signs(block.text)]

    @cached_property
    def known(self) -> Sequence[int]:
        """The places of phrases that pages repeat: "Skip to content"."""
        known = self.document.signal(phrase_categories)
        return [at for at, block in enumerate(self.shown) if block.id in known]

    @cached_property
    def slug(self) -> frozenset[str]:
        """The stems of the words of the longest part of the address, less numbers."""
        path = unquote((self.document.url or "").partition("://")[2].partition("/")[2]).partition("?")[0]
        parts = [[word for word in _SLUG_WORD.findall(part) if not word.isdigit()] for part in path[:500].split("/")]
        return frozenset(word.casefold()[:4] for word in max(parts, key=len))

    @cached_property
    def titular(self) -> Sequence[int]:
        """The places of the lines that may be a title, by their length and what follows them."""
        end = self.prose[min(PARAGRAPHS_ABOVE, len(self.prose) - 1)] if self.prose else 0
        known = self.document.signal(phrase_categories)
        return [
            at
            for at, block in enumerate(self.shown[:end])
            if len(block.text) <= MOST_CHARS
            and block.id not in known
            and FEWEST_WORDS <= word_count(block.text) <= MOST_WORDS
            and self.below(at) <= FARTHEST
            and (at < TOP or not _FURNITURE.search(block.text))
        ]

    @cached_property
    def _taken_up(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        return {}

    def taken_up(self, first: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of the few paragraphs, and of the many, from the one with that number on."""
        if first not in self._taken_up:
            lead: frozenset[str] = frozenset().union(*self.stems[first : first + LEAD])
            self._taken_up[first] = lead, lead.union(*self.stems[first + LEAD : first + PARAGRAPHS])
        return self._taken_up[first]

    def below(self, at: int) -> int:
        """How many lines below a line the next paragraph stands."""
        place = bisect_right(self.prose, at)
        return self.prose[place] - at if place < len(self.prose) else FARTHEST + 1


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
    found = dict.fromkeys(_form(text, lines.shown[at].text), 1.0)
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


def _form(text: str, line: str) -> Iterator[str]:
    yield f"words_{_bin(word_count(text), (2, 3, 4, 5, 7, 11, 17, 24))}"
    if ends_sentence(text):
        yield f"ends_{'question' if text.rstrip(_CLOSERS).endswith(_NO_PERIOD) else 'period'}"
    parts = text.split()
    forms = {
        "ends_colon": text.endswith((":", "：", ",", ";")),
        "bullet": line != text,
        "opens_mark": not (text[0].isalnum() or text[0] in _QUOTES),
        "opens_lower": text[0].islower(),
        "furniture": _FURNITURE.search(text),
        "glued": _GLUED.search(text),
        "numbered": _NUMBERED.match(text),
        "picture": _PICTURE.search(text),
        "signs": _signs(text),
        "capitals": text.isupper(),
        "title_case": len(parts) > 2 and sum(not part[0].islower() for part in parts) >= TITLE_CASE * len(parts),
    }
    yield from (name for name, holds in forms.items() if holds)


def _place(lines: Lines, at: int) -> Iterator[str]:
    yield f"{'bare' if len(lines.known) <= BARE else 'top'}_{_bin(at, (0, 2, 7, 19, 49, 99, 199))}"
    yield f"below_{_bin(lines.below(at), (1, 2, 3, 5, 9, 15, 25))}"
    above = bisect_right(lines.prose, at)
    yield f"paragraphs_above_{_bin(above, (0, 1, 3, 7))}"
    yield f"paragraphs_below_{_bin(len(lines.prose) - above, (1, 2, 4, 8))}"
    close = bisect_right(lines.prose, at + 25) - above
    yield f"close_{_bin(close, (0, 1, 3, 7))}"
    if at and lines.prose and above and lines.prose[above - 1] == at - 1:
        yield "under_paragraph"


def _company(lines: Lines, at: int) -> Iterator[str]:
    if _within(lines.signs, at + 1, at + NEAR):
        yield "signed"
    if _within(lines.signs, at - NEAR, at - 1):
        yield "signed_above"
    yield f"known_above_{_bin(_within(lines.known, 0, at - 1), (0, 1, 3, 9))}"
    yield f"known_{_bin(len(lines.known), (0, 1, 3, 9))}"
    if _within(lines.known, at, at):
        yield "known"
    if _within(lines.known, at + 1, at + 3):
        yield "known_next"
    if at and word_count(lines.shown[at - 1].text) <= 3:
        yield "kicker"
    elif at and _is_standfirst(lines.shown[at - 1].text, lines.shown[at].text):
        yield "under_shorter"
    yield f"alike_{_bin(_within(lines.titular, at - 4, at + 4) - 1, (0, 1, 3, 5))}"
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
        yield f"copies_{_bin(copies, (2, 3))}", 1.0
    if words(text) in lines.with_tail:
        yield "with_tail", 1.0


def stems(text: str) -> frozenset[str]:
    """Beginnings of the longer words; of scripts that do not space words, pairs of characters."""
    found: set[str] = set()
    for word in set(words(text)):
        if word[0] >= "\u3040" and word.isalpha():
            found.update(word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 3 or word.isdigit():
            found.add(word[:4])
    return frozenset(found)


def _signs(text: str) -> bool:
    return len(text) <= 120 and (without_byline(text)[1] or visible_date(text) is not None)


def _heads_report(lines: Lines, at: int, found: Mapping[str, float]) -> bool:
    """Whether one of the first lines has the form of a headline, and a news report below it takes it up at once."""
    text = lines.shown[at].text
    if not FEWEST_WORDS_ALONE <= word_count(text) <= MOST_WORDS_ALONE or _UNFIT & found.keys():
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


def _bin(number: int, limits: Sequence[int]) -> str:
    """The least limit that the number does not exceed; ``more`` above all."""
    return next((str(limit) for limit in limits if number <= limit), "more")
