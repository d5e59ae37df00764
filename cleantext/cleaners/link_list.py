"""Lists of links to other stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH, TURKISH
from cleantext.cleaners.headline_runs import dash_runs, link_runs
from cleantext.cleaners.layout import MOSTLY_LINKS, Layout
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example
from cleantext.document import Block, Document, Reason, Removal
from cleantext.signals.tagger.content_score import ContentScore

UNDER_HEADING: Final = Reason("link_list.under_heading", "it looks like a headline under “{heading}”", "link_list")
DASH_RUN: Final = Reason(
    "link_list.dash_run", "it is one of {lines} headlines in a row, set off by dashes", "link_list"
)
MOSTLY_LINKED: Final = Reason(
    "link_list.mostly_links", "it is one of {lines} blocks in a row that are nothing but links", "link_list"
)
AFTER_CREDIT: Final = Reason("link_list.after_credit", "it looks like a headline after the credit line", "link_list")


@dataclass(frozen=True)
class LinkListOptions:
    """Settings of `LinkList`.

    ``shortest_run``: how many headlines, or blocks of links, in a row make a list. ``longest_tail``: how many
    headlines after the credit line are taken for links to other stories. ``highest_score``: in HTML, blocks whose content
    score is at least this stay (more than 1: none does); ``model``: the file of another HTML model than that of the engine.
    """

    shortest_run: int = 3
    longest_tail: int = 3
    highest_score: float = 0.5
    model: str = ""


class LinkList(PhraseRule[LinkListOptions]):
    """Removes lists of links to other stories: "You might also like" and what follows, runs of headlines, runs of links.

    They read like the article's own subheadings, and cost it its coherence.

    A list in the article stays: its items end in full stops, or text follows them, or no known heading announces them.
    So do tables of contents without links, and references. Within the text, the last line under a heading is left when
    a paragraph follows, for it may be a subheading. In HTML a block of high content score stays, whatever it looks like: on
    pages that are lists themselves the links are the content.

    Known misses: single related headlines between two paragraphs, teasers in whole sentences.
    """

    name = "link_list"
    Options = LinkListOptions
    phrases = "link_list"
    phrase = phrase_reason(name, "link_list")
    label = label_reason(name, "link_list")
    reasons = (phrase, label, UNDER_HEADING, DASH_RUN, MOSTLY_LINKED, AFTER_CREDIT)
    examples = (
        Example(
            f"{ENGLISH}\n\nYou might also like\n\nMill race to be cleared before the spring regatta\n\n"
            "Why the old signal box will not be sold",
            {
                "You might also like": "link_list.phrase",
                "Mill race to be cleared before the spring regatta": "link_list.under_heading",
                "Why the old signal box will not be sold": "link_list.under_heading",
            },
        ),
        Example(
            f"{GERMAN}\n\n-\n\nOld Mill Race To Be Cleared Before Spring Regatta -\n\n"
            "Why The Signal Box At Auenfeld Will Not Be Sold -\n\nCouncil Counts The Cost Of A Very Wet Winter -\n\n"
            "Ferryman's Daughter Wins The Regional Rowing Prize",
            {
                "-": "link_list.dash_run",
                "Old Mill Race To Be Cleared Before Spring Regatta -": "link_list.dash_run",
                "Why The Signal Box At Auenfeld Will Not Be Sold -": "link_list.dash_run",
                "Council Counts The Cost Of A Very Wet Winter -": "link_list.dash_run",
                "Ferryman's Daughter Wins The Regional Rowing Prize": "link_list.dash_run",
            },
        ),
        Example(
            f"{SPANISH}\n\nReuters, EFE\n\nLa subasta de la estación queda aplazada hasta otoño",
            {"La subasta de la estación queda aplazada hasta otoño": "link_list.after_credit"},
        ),
        Example(f"{SPANISH}\n\nLatest", {"Latest": "link_list.label"}),
        Example(
            "<body><main>"
            + "".join(f"<p>{part}</p>" for part in ENGLISH.split("\n\n"))
            + "</main><ul>"
            + "".join(f"<li><a href='/{at}'>Ferry story number {at}</a></li>" for at in (1, 2, 3))
            + "</ul></body>",
            {f"Ferry story number {at}": "link_list.mostly_links" for at in (1, 2, 3)},
            "text/html",
        ),
        Example(f"{ENGLISH}\n\n- the pilings on the eastern bank\n- the ramp\n- the ticket booth\n\n{ENGLISH}"),
        Example(
            f"{GERMAN}\n\nWer am Ufer wartet –\nder wartet nicht allein –\ndie Fähre kommt herüber –\n"
            f"und nimmt uns alle heim.\n\n{GERMAN}"
        ),
        Example(f"{TURKISH}\n\nİskele ne zaman açılacak?\n\n{TURKISH}"),
    )

    def check(self) -> None:
        """Raise ConfigError where the model cannot be used."""
        ContentScore(self.options.model).check("html")

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """What stands under a known heading, runs of headlines and of links, the tail; the headings themselves."""
        linked = list(self._looks_linked(document, layout))
        if linked and document.kind == "html":
            scores = document.signal(ContentScore(self.options.model))
            linked = [removal for removal in linked if scores[removal.block] < self.options.highest_score]
        yield from linked

    def _looks_linked(self, document: Document, layout: Layout) -> Iterator[Removal]:
        yield from self._under_headings(layout)
        for run in dash_runs(layout, self.options.shortest_run):
            for block in run:
                yield self.removal(block, DASH_RUN, {"lines": len(run)})
        for run in link_runs(layout, self.options.shortest_run):
            for block in run:
                yield self.removal(block, MOSTLY_LINKED, {"lines": len(run)})
        yield from self._after_credit(document, layout)
        yield from super().find(document, layout)

    def _under_headings(self, layout: Layout) -> Iterator[Removal]:
        for at, matches in layout.known.get(self.phrases, ()):
            heading = next((match.phrase for match in matches if match.kind == "exact"), "")
            if heading:
                for linked in _linked(layout, at + 1):
                    yield self.removal(linked, UNDER_HEADING, {"heading": heading})

    def _after_credit(self, document: Document, layout: Layout) -> Iterator[Removal]:
        found = document.metadata.credits
        if found is None or found.block is None:
            return
        tail = [at for at, block in enumerate(layout.blocks) if block.id > found.block and layout.below(at)]
        looks = {at: layout.looks[layout.blocks[at].id] for at in tail}
        lines = [layout.blocks[at] for at, look in looks.items() if look.headline_like]
        if len(lines) > self.options.longest_tail or any(look.runs_on for look in looks.values()):
            return
        for block in lines:
            if block.id not in layout.matches and layout.looks[block.id].words > 3:
                yield self.removal(block, AFTER_CREDIT)


def _linked(layout: Layout, start: int) -> list[Block]:
    """The headlines that follow a heading, as far as the headline of the article, lifted or not.

    Less the last one where a paragraph follows, unless it is a link.
    """
    run: list[Block] = []
    heading = layout.blocks[start - 1]
    end = start
    while end < len(layout.blocks):
        block = layout.blocks[end]
        if layout.headline_between(heading, block):
            return run
        if not _may_be_linked(layout, block):
            break
        run.append(block)
        end += 1
    text_follows = end < len(layout.blocks) and not layout.below(end)
    if text_follows and run and layout.looks[run[-1].id].links < MOSTLY_LINKS:
        run.pop()
    return run


def _may_be_linked(layout: Layout, block: Block) -> bool:
    look = layout.looks[block.id]
    if any(match.kind in ("exact", "prefix") for match in layout.matches.get(block.id, ())):
        return False
    return look.links >= MOSTLY_LINKS or (look.headline_like and not layout.is_headline(block))
