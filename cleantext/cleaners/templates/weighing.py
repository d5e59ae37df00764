"""What recurs on a site against what it reads like: a line of furniture, or text that articles share.

That a line recurs says that it may be furniture; the content score says what it reads like, off the page alone. What is surely
content stays, and what the score is in doubt of goes: not only what it is sure of.

Lines are not judged one by one, as a sentence of an imprint may read like text, but in runs: lines in their places with nothing
else between them. Text that articles share stands at the end of such a run, where the article is, so from there as much is left
alone as weighs like text.

Of a clean-looking dump all lines score high. There the frame of the site tells: lines of most of its pages, in a run of a few that
opens or closes the page. On many pages they are furniture whatever their score, and so are short ones on a few, but for the
one beside the article. And of a page nothing goes where that would be most of what reads like text: such a page has
copies of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cleantext.cleaners.templates.page_lines import Line
from cleantext.cleaners.templates.recurring import SiteLines

FEWEST_LINES: Final = 3
MOST_PAGES: Final = 0.75
"""Lines of the shortest frame, and the least share of the pages of the site that have one of them."""

FEW_PAGES: Final = 3
MANY_PAGES: Final = 8
"""Pages from which on the frame tells of short lines, and of all."""

LIKE_TEXT: Final = 0.5
"""The content score from which on a line counts as text of its page."""

MOST_TEXT: Final = 0.5
"""Share of the text of a page from which on what recurs is no furniture, but the page itself."""


class Run(NamedTuple):
    """Lines in their places, and whether nothing stands before them, and after them."""

    lines: Sequence[Line]
    opens: bool
    closes: bool


def runs(lines: Sequence[Line], standing: Collection[int], in_place: Collection[int]) -> Iterator[Run]:
    """The lines that are in their places, by runs. A run ends where another line stands; what is gone ends none."""
    left = [line for line in lines if line.block in in_place or line.block in standing]
    start = None
    for at, line in enumerate([*left, None]):
        if line is not None and line.block in in_place:
            start = at if start is None else start
        elif start is not None:
            yield Run(left[start:at], start == 0, at == len(left))
            start = None


def furniture_of(run: Run, known: SiteLines, scores: Mapping[int, float], highest_score: float) -> Sequence[Line]:
    """What of a run is furniture, by what is known of its site and the content scores by block.

    Lines of which the mean score is higher than ``highest_score`` are content, but for those of the site's frame.
    """
    sure = _of_frame(run, known)
    margins = [scores[line.block] - (1.0 if of else highest_score) for line, of in zip(run.lines, sure, strict=True)]
    first = 0 if run.opens else _text_before(margins)
    last = len(margins) - (0 if run.closes else _text_before(margins[first:][::-1]))
    return run.lines[first:last] if sum(margins[first:last]) <= 0 else ()


def _of_frame(run: Run, known: SiteLines) -> Iterator[bool]:
    """For each line of a run whether it is furniture of the site's frame, whatever it reads like."""
    last = len(run.lines) - 1
    frame = (run.opens or run.closes) and last + 1 >= FEWEST_LINES
    for at, line in enumerate(run.lines):
        pages = known.lines[line.key].pages
        inside = (run.opens or at > 0) and (run.closes or at < last)
        often = pages >= MANY_PAGES or (pages >= FEW_PAGES and inside and not line.prose)
        yield frame and often and pages >= MOST_PAGES * known.pages


def _text_before(margins: Iterable[float]) -> int:
    """How many lines from the beginning on weigh like text: those after which the margins come to more than nothing."""
    text, total = 0, 0.0
    for number, margin in enumerate(margins, 1):
        total += margin
        if total > 0:
            text, total = number, 0.0
    return text


def is_most(furniture: Iterable[int], words: Mapping[int, int], scores: Mapping[int, float]) -> bool:
    """Whether furniture, given by block, is most of what reads like text, by the words of each block of the page."""
    text = {block: count for block, count in words.items() if scores[block] >= LIKE_TEXT}
    return sum(text.get(block, 0) for block in furniture) > MOST_TEXT * sum(text.values())
