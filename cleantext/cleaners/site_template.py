"""Lines that recur across the pages of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from cleantext.cleaners.corpus_cleaner import CorpusCleaner
from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH, TURKISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.cleaners.templates.page_lines import lines_of, page_lines, site_of
from cleantext.cleaners.templates.recurring import NOTHING, Rules, SiteLines, furniture, in_place
from cleantext.cleaners.templates.template_file import TemplateFile
from cleantext.cleaners.templates.weighing import furniture_of, is_most, runs
from cleantext.component import Example
from cleantext.document import Change, Document, InputKind, Reason, Removal
from cleantext.document.change import Evidence
from cleantext.extractors.wording import word_count
from cleantext.signals.tagger.content_score import ContentScore

RECURS: Final = Reason(
    "site_template.recurs", "it stands on {pages} of {all} pages of {site}, beside the same lines", "furniture"
)

_STORIES: Final = (ENGLISH, GERMAN, SPANISH)
_PROVERB: Final = "Still waters run deep"
_ABOVE: Final = ("Fenwick Ferry Post", "Tides and timetables", "Lost and found")
_BELOW: Final = ("Our printing house", "The Slipway Press", "Where to find us")
_LOGBOOK: Final = "<p>Fenwick Ferry Post</p><p>Logbook of the ferries, "


def _dressed(story: str) -> str:
    return "\n".join([*_ABOVE, "From the quays", "", story, "", "From the net loft", *_BELOW])


@dataclass(frozen=True)
class SiteTemplateOptions:
    """Settings of `SiteTemplate`.

    ``templates``: the file that ``cleantext learn-templates`` wrote; empty: nothing is removed. ``least_pages`` of a site have
    a line, and ``least_share`` of those that were looked at (up to 32), before it counts as recurring. ``least_together``: the
    share of the pages with the line on which the same line is to stand before it, or the same after it. ``highest_score``:
    recurring lines of a higher content score, on the mean of a run of them, stay, but for the frame of the site (1: none
    does). ``html_model``, ``text_model``: files of other models than those of the engine.
    """

    templates: str = ""
    least_pages: int = 2
    least_share: float = 0.5
    least_together: float = 0.5
    highest_score: float = 0.67
    html_model: str = ""
    text_model: str = ""

    def __post_init__(self) -> None:
        if self.least_pages < 2:
            raise ValueError("least_pages are to be 2 or more: on one page nothing recurs")
        if not (0 <= self.least_share <= 1 and 0 < self.least_together <= 1 and 0 <= self.highest_score <= 1):
            raise ValueError(
                "least_share, least_together and highest_score are to be from 0 to 1, the second more than 0"
            )


class SiteTemplate(CorpusCleaner[SiteTemplateOptions, SiteCounts]):
    """Removes lines that recur across the pages of one site: its furniture.

    A menu, a slogan, a notice that no rule knows and that reads like text stands on page after page, and always beside the
    same lines. The article does not. Needs the counts of a first pass (``cleantext learn-templates``, or ``--two-pass``);
    without them it removes nothing.

    A line recurs when at least half of the pages of its site have it, two at least, and at least half of these have the same
    line before it or the same after it, as this page does; where two pages have it, both. So quotations, and
    paragraphs of agencies under many articles, stay. Of a heading only the line that follows counts. Days and times within a
    line do not count. Copies of one article count as one page.

    What recurs is weighed against what it reads like (`cleantext.cleaners.templates.weighing`): where the content score is high it
    stays, but for the frame of the site: three lines and more that open or close its pages, eight at least, or three if they
    are short. The headline stays. So does a page that would lose most of its text: it has copies.

    Known misses: furniture that stands between other lines on every page, such as a notice somewhere within the text;
    that of a section of a site which is less than half of its pages; on small sites furniture that reads like text. A
    paragraph that opens or ends most articles of a site goes where there are many, and so does a label within lists that are
    content, such as ``System requirements``, where its score leaves it in doubt.
    """

    name = "site_template"
    Options = SiteTemplateOptions
    reasons = (RECURS,)
    examples = (
        Example(
            _dressed(TURKISH),
            dict.fromkeys((*_ABOVE, *_BELOW), RECURS.code),
            beside=tuple(_dressed(story) for story in _STORIES),
        ),
        Example(
            f"{_LOGBOOK}3 June 2026, 14:05</p><p>Tides</p><h1>A new quay</h1><p>{TURKISH}</p>",
            {"Fenwick Ferry Post": RECURS.code, "Logbook of the ferries, 3 June 2026, 14:05": RECURS.code},
            "text/html",
            beside=tuple(
                f"{_LOGBOOK}{day} May 2026, 09:{day}</p><p>Tides</p><h1>{day} {story[:30]}</h1><p>{story}</p>"
                for day, story in enumerate(_STORIES, 11)
            ),
        ),
        Example(
            f"{TURKISH}\n\n{_PROVERB}\n\n{ENGLISH}",
            beside=tuple(f"{story}\n\n{_PROVERB}\n\n{story[::-1]}" for story in _STORIES),
        ),
        Example(_dressed(TURKISH)),
        Example(_dressed(TURKISH), beside=(_dressed(TURKISH + "\n\nMore"), _dressed(TURKISH + "\n\nLast"))),
    )

    @property
    def rules(self) -> Rules:
        """From when on a line is furniture."""
        return Rules(self.options.least_pages, self.options.least_share, self.options.least_together)

    def check(self) -> None:
        """Raise ConfigError where the file of templates, or a model, cannot be used."""
        if self.options.templates:
            _learned(self.options.templates, self.rules)
            ContentScore(self.options.html_model).check("html")
            ContentScore(self.options.text_model).check("text")

    def count(self, document: Document) -> SiteCounts:
        """The page under its site."""
        counts = SiteCounts()
        counts.add(site_of(document), page_lines(document))
        return counts

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each line of furniture by the file of templates."""
        yield from self._found(document, self._by_file(document))

    def judge_by(self, document: Document, counts: SiteCounts) -> Iterator[Change]:
        """Yield a removal for each line of furniture by the counts."""
        yield from self._found(document, furniture(counts.pages(site_of(document)).values(), self.rules))

    def _by_file(self, document: Document) -> SiteLines:
        """What is known of the site of a page; nothing without a file."""
        options = self.options
        return _learned(options.templates, self.rules).get(site_of(document), NOTHING) if options.templates else NOTHING

    def _found(self, document: Document, known: SiteLines) -> Iterator[Removal]:
        if not known.lines:  # as of all pages where no templates are given: they are not to pay for it
            return
        layout, lines = Layout.of(document), document.signal(lines_of)
        blocks = {block.id: block for block in document.blocks}
        recurring = in_place(lines, frozenset(blocks), known.lines)
        recurring -= {block.id for block in document.blocks if block.id in recurring and layout.is_headline(block)}
        if not recurring:
            return
        scores = document.signal(ContentScore(self._model(document.kind)))
        highest = self.options.highest_score
        found = [line for run in runs(lines, blocks, recurring) for line in furniture_of(run, known, scores, highest)]
        if is_most((line.block for line in found), document.signal(_words), scores):
            return
        for line in found:
            if line.block in blocks:
                told: Evidence = {"pages": known.lines[line.key].pages, "all": known.pages, "site": site_of(document)}
                yield self.removal(blocks[line.block], RECURS, told)

    def _model(self, kind: InputKind) -> str:
        return self.options.html_model if kind == "html" else self.options.text_model


def _words(document: Document) -> Mapping[int, int]:
    """The number of words of each block. A signal."""
    return {block.id: word_count(block.text) for block in document.blocks}


@lru_cache(maxsize=4)
def _learned(path: str, rules: Rules) -> Mapping[str, SiteLines]:
    """The furniture of each site in a file that has some."""
    with TemplateFile(Path(path)) as file:
        found = {site: furniture(pages, rules) for site, pages in file.sites()}
    return {site: lines for site, lines in found.items() if lines.lines}
