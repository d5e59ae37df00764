"""Menus, skip links, search boxes, breadcrumbs, and the name of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cleantext.cleaners.breadcrumbs import is_breadcrumb
from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH, TURKISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.cleaners.site_title import glued_joints, tagline
from cleantext.component import Example
from cleantext.document import Block, Document, Reason, Removal
from cleantext.extractors.wording import words

BREADCRUMB: Final = Reason("site_chrome.breadcrumb", "it is a path through the sections of the site", "site_chrome")
SITE_TITLE: Final = Reason("site_chrome.site_title", "it is the title of the site, with “{tagline}”", "site_chrome")
GLUED_MENU: Final = Reason("site_chrome.glued_menu", "it is a menu whose {joints} labels run together", "site_chrome")
SITE_NAME: Final = Reason("site_chrome.site_name", "it is the name of the site, alone on its line", "site_chrome")
ABOVE_HEADLINE: Final = Reason("site_chrome.above_headline", "it is a label above the headline", "site_chrome")


@dataclass(frozen=True)
class SiteChromeOptions:
    """Settings of `SiteChrome`.

    ``glued_joints``: how many labels have to run together in a line above the text to make it a menu.
    ``longest_label``: words in the longest line above the headline that is taken for the name of a section; 0 keeps
    them all.
    """

    glued_joints: int = 3
    longest_label: int = 3


class SiteChrome(PhraseRule[SiteChromeOptions]):
    """Removes menus, skip links, search boxes, breadcrumbs, log-in links, and the title of the site.

    They are the same on every page of a site, so in a corpus they drown what differs.

    Known misses: menus of the house's own words below the text, without markup; titles of sites without a tagline.
    """

    name = "site_chrome"
    Options = SiteChromeOptions
    phrases = "site_chrome"
    phrase = phrase_reason(name, "site_chrome")
    label = label_reason(name, "site_chrome")
    reasons = (phrase, label, BREADCRUMB, SITE_TITLE, GLUED_MENU, SITE_NAME, ABOVE_HEADLINE)
    examples = (
        Example(
            f"Skip to content\n\nHome > News > Rivers\n\n{ENGLISH}\n\nBack to top button",
            {
                "Skip to content": "site_chrome.phrase",
                "Home > News > Rivers": "site_chrome.breadcrumb",
                "Back to top button": "site_chrome.phrase",
            },
        ),
        Example(
            f"Auenkurier - Latest News, Views & Local ReportsRiversFerries\n\n{GERMAN}",
            {"Auenkurier - Latest News, Views & Local ReportsRiversFerries": "site_chrome.site_title"},
        ),
        Example(
            f"RiversMarketsPeopleWeather\n\nMenu\n\n{SPANISH}",
            {"RiversMarketsPeopleWeather": "site_chrome.glued_menu", "Menu": "site_chrome.label"},
        ),
        Example(
            f"{ENGLISH}\n\nHarrow Courier with Agencies\n\nHarrow Courier",
            {"Harrow Courier": "site_chrome.site_name"},
        ),
        Example(
            "<body><p>Ríos</p><h1>El embarcadero de Valdeprados vuelve a abrir</h1>"
            + "".join(f"<p>{part}</p>" for part in SPANISH.split("\n\n"))
            + "</body>",
            {"Ríos": "site_chrome.above_headline"},
            "text/html",
        ),
        Example(f"{ENGLISH}\n\nHome\n\n{ENGLISH}"),
        Example(f"{TURKISH}\n\nAnkara > Eskişehir > Konya\n\n{TURKISH}"),
        Example(f"Is YouTube killing the ferry?\n\n{ENGLISH}"),
    )

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """Known phrases, and what only the place of a line gives away."""
        for at in layout.around:
            block = layout.blocks[at]
            if not layout.is_headline(block) and len(block.text) <= 600:
                yield from self._by_place(document, layout, at, block)
        yield from super().find(document, layout)

    def _by_place(self, document: Document, layout: Layout, at: int, block: Block) -> Iterator[Removal]:
        if is_breadcrumb(block.text):
            yield self.removal(block, BREADCRUMB)
        if layout.above(at):
            yield from self._above(layout, at, block)
        if _is_site_name(block, document):
            yield self.removal(block, SITE_NAME)

    def _above(self, layout: Layout, at: int, block: Block) -> Iterator[Removal]:
        look = layout.looks[block.id]
        if look.sentence or look.prose:
            return
        if found := tagline(block.text):
            yield self.removal(block, SITE_TITLE, {"tagline": found})
        elif (joints := glued_joints(block.text)) >= self.options.glued_joints:
            yield self.removal(block, GLUED_MENU, {"joints": joints + 1})
        elif self._over_headline(layout, at) and look.words <= self.options.longest_label:
            yield self.removal(block, ABOVE_HEADLINE)

    def _over_headline(self, layout: Layout, at: int) -> bool:
        return layout.headline_at is not None and at < layout.headline_at


def _is_site_name(block: Block, document: Document) -> bool:
    """Whether a line is the site's name, known from the page or as the opening of its own credit line."""
    site, credit = document.metadata.site, document.metadata.credits
    if site is None and credit is None:
        return False
    line = words(block.text)
    if not 0 < len(line) <= 6:
        return False
    if site is not None and line == words(site.value):
        return True
    return credit is not None and block.id != credit.block and _opens(line, words(credit.value.raw))


def _opens(line: tuple[str, ...], credit: tuple[str, ...]) -> bool:
    return len(line) < len(credit) and credit[: len(line)] == line
