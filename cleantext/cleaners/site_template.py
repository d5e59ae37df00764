"""Lines that recur across the pages of a site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from cleantext.cleaners.corpus_cleaner import CorpusCleaner
from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH, TURKISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.cleaners.templates.page_lines import EDGE, Line, lines_of, page_lines, site_of
from cleantext.cleaners.templates.recurring import MOST_COPIES, Recurring, Rules, SiteLines, furniture
from cleantext.cleaners.templates.template_file import TemplateFile
from cleantext.component import Example
from cleantext.document import Change, Document, Reason, Removal
from cleantext.document.change import Evidence

RECURS: Final = Reason(
    "site_template.recurs", "it stands on {pages} of {all} pages of {site}, beside the same lines", "furniture"
)

_STORIES: Final = (ENGLISH, GERMAN, SPANISH)
_PROVERB: Final = "Still waters run deep"


def _dressed(story: str) -> str:
    return f"Fenwick Ferry Post\nTides and timetables\n\n{story}\n\nOur printing house\nThe Slipway Press"


_FURNITURE: Final = ("Fenwick Ferry Post", "Tides and timetables", "Our printing house", "The Slipway Press")


@dataclass(frozen=True)
class SiteTemplateOptions:
    """Settings of `SiteTemplate`.

    ``templates``: the file that ``cleantext learn-templates`` wrote; empty: nothing is removed. ``least_pages`` of a site have
    a line, and ``least_share`` of those that were looked at (up to 32), before it counts as recurring; prose is to be on
    ``least_pages_of_prose``. ``least_together``: the share of the pages with the line on which the same line is to stand
    before it, or the same after it.
    """

    templates: str = ""
    least_pages: int = 3
    least_share: float = 0.5
    least_together: float = 0.5
    least_pages_of_prose: int = 8

    def __post_init__(self) -> None:
        if self.least_pages < 2 or self.least_pages_of_prose < 2:
            raise ValueError("least_pages and least_pages_of_prose are to be 2 or more: on one page nothing recurs")
        if not (0 <= self.least_share <= 1 and 0 < self.least_together <= 1):
            raise ValueError("least_share and least_together are to be from 0 to 1, the latter more than 0")


class SiteTemplate(CorpusCleaner[SiteTemplateOptions, SiteCounts]):
    """Removes lines that recur across the pages of one site: its furniture.

    A menu, a slogan, a notice that no rule knows and that reads like text stands on page after page, and always beside the
    same lines. The article does not. Needs the counts of a first pass (``cleantext learn-templates``, or ``--two-pass``);
    without them it removes nothing.

    A line goes when at least half of the pages of its site have it, three at least, and at least half of these have the same
    line before it or the same after it, as this page does. So quotations, and paragraphs of agencies under many articles, stay.
    Of a heading only the line that follows counts. Prose is to stand on eight pages. The headline stays. Days and times
    within a line do not count. A site of fewer than three pages loses nothing; copies of one article count as one page.

    Known misses: furniture that stands between other lines on every page, such as a notice somewhere within the text;
    that of a section of a site which is less than half of its pages; paragraphs of furniture on small sites. A
    line that an author puts at the end of each article goes, as does a paragraph that opens or ends most articles of a
    site.
    """

    name = "site_template"
    Options = SiteTemplateOptions
    reasons = (RECURS,)
    examples = (
        Example(
            _dressed(TURKISH),
            dict.fromkeys(_FURNITURE, RECURS.code),
            beside=tuple(_dressed(story) for story in _STORIES),
        ),
        Example(
            f"<p>Logbook of the ferries, 3 June 2026, 14:05</p><h1>A new quay</h1><p>{TURKISH}</p>",
            {"Logbook of the ferries, 3 June 2026, 14:05": RECURS.code},
            "text/html",
            beside=tuple(
                f"<p>Logbook of the ferries, {day} May 2026, 09:{day}</p><h1>{day} {story[:30]}</h1><p>{story}</p>"
                for day, story in enumerate(_STORIES, 11)
            ),
        ),
        Example(
            f"{TURKISH}\n\n{_PROVERB}\n\n{ENGLISH}",
            beside=tuple(f"{story}\n\n{_PROVERB}\n\n{story[::-1]}" for story in _STORIES),
        ),
        Example(_dressed(TURKISH), beside=(_dressed(ENGLISH),)),
        Example(_dressed(TURKISH), beside=(_dressed(TURKISH + "\n\nMore"), _dressed(TURKISH + "\n\nLast"))),
    )

    @property
    def rules(self) -> Rules:
        """From when on a line is furniture."""
        options = self.options
        return Rules(options.least_pages, options.least_share, options.least_together, options.least_pages_of_prose)

    def check(self) -> None:
        """Raise ConfigError where the file of templates cannot be used."""
        if self.options.templates:
            _learned(self.options.templates, self.rules)

    def count(self, document: Document) -> SiteCounts:
        """The page under its site."""
        counts = SiteCounts()
        counts.add(site_of(document), page_lines(document))
        return counts

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each line that recurs by the file of templates."""
        if self.options.templates:
            site = site_of(document)
            yield from self._found(document, site, _learned(self.options.templates, self.rules).get(site))

    def judge_by(self, document: Document, counts: SiteCounts) -> Iterator[Change]:
        """Yield a removal for each line that recurs by the counts."""
        site = site_of(document)
        yield from self._found(document, site, furniture(counts.pages(site).values(), self.rules))

    def _found(self, document: Document, site: str, known: SiteLines | None) -> Iterator[Removal]:
        if known is None or not known.lines:
            return
        layout, whole = Layout.of(document), document.signal(lines_of)
        left = {block.id: block for block in document.blocks if not layout.is_headline(block)}
        there = {block.id for block in document.blocks}
        while found := [line for line in _in_place(whole, there, known.lines) if line.block in left]:
            for line in found:
                told: Evidence = {"pages": known.lines[line.key].pages, "all": known.pages, "site": site}
                yield self.removal(left.pop(line.block), RECURS, told)
            there.difference_update(line.block for line in found)


def _in_place(whole: Sequence[Line], there: Collection[int], known: Mapping[int, Recurring]) -> list[Line]:
    """The recurring lines that stand beside their neighbours: on the page as it was, or in what is left of it."""
    left = [line for line in whole if line.block in there]
    found = {line.block: line for row in (whole, left) for line in _beside_the_same(row, known)}
    return [line for line in left if line.block in found]


def _beside_the_same(row: Sequence[Line], known: Mapping[int, Recurring]) -> Iterator[Line]:
    keys = [EDGE, *(line.key for line in row), EDGE]
    copies = Counter(keys)
    for line, before, after in zip(row, keys, keys[2:], strict=False):
        usual = known.get(line.key)
        if usual is not None and copies[line.key] <= MOST_COPIES and usual.fits(before, after):
            yield line


@lru_cache(maxsize=4)
def _learned(path: str, rules: Rules) -> Mapping[str, SiteLines]:
    """The furniture of each site in a file that has some."""
    with TemplateFile(Path(path)) as file:
        found = {site: furniture(pages, rules) for site, pages in file.sites()}
    return {site: lines for site, lines in found.items() if lines.lines}
