"""The section of the site that the article stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.addresses import absolute, page_key
from cleantext.extractors.base import Extractor
from cleantext.extractors.readings import weighed
from cleantext.extractors.tables import phrases
from cleantext.extractors.wording import same_words, words

META: Final = (
    ("article:section", 0.9),
    ("og:article:section", 0.9),
    ("articlesection", 0.8),
    ("parsely-section", 0.8),
    ("og:section", 0.8),
    ("section", 0.6),
    ("category", 0.6),
)
LONGEST: Final = 60
MOST_CRUMBS: Final = 20
MOST_NAMED: Final = 5
"""Sections of one source that are looked at for one that says something."""

SLUG: Final = 0.05
"""How much less a name in the form of an address (``crime-safety``) is trusted."""


class Section(Extractor[NoOptions]):
    """Finds the section of the site that the article stands in, as the site names it.

    It is stated in ``article:section``, in JSON-LD as ``articleSection`` or as the last step of the breadcrumbs before
    the article, or marked as the category. Names that stand for no section (``Uncategorized``, ``Home``) are left out,
    as is the name of the site.

    Known misses: of several sections the first; sections that only the address or the menu shows; plain text names no
    section reliably, so none is found there.
    """

    name = "section"
    field = "section"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample("<meta property='article:section' content='Harbours'><p>Ships came in.</p>", "Harbours", "text/html"),
        Sample(
            '<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": ['
            '{"position": 1, "name": "Home"}, {"position": 2, "item": {"name": "Islands"}}, '
            '{"position": 3, "name": "Ferry is back"}]}</script><h1>Ferry is back</h1><p>Ships came in.</p>',
            "Islands",
            "text/html",
        ),
        Sample("<meta property='article:section' content='Uncategorized'><p>Ships came in.</p>", None, "text/html"),
        Sample("Harbours\n\nThe ferry is back in service, its owners said.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The section that the sources agree on."""
        return weighed(_stated(document), lambda name: "".join(words(name)))


def _stated(document: Document) -> Iterator[Found[str]]:
    """The first section that each source names."""
    facts = document.facts
    stated: list[tuple[str, Any, float]] = [
        (f"meta.{key}", list(facts.meta.get(key, ())), confidence) for key, confidence in META
    ]
    stated += [
        ("json_ld.articleSection", json_ld.article(document).get("articleSection"), 0.9),
        ("json_ld.breadcrumbs", _last_crumb(document), 0.6),
        ("markup.section", list(facts.marked.get("section", ())), 0.5),
    ]
    for source, value, confidence in stated:
        values = value[:MOST_NAMED] if isinstance(value, list) else [value]
        name = next(filter(None, (_name(json_ld.text_of(one), document) for one in values)), None)
        if name:
            yield Found(name, source, confidence - SLUG * (name.islower() and " " not in name))


def _name(text: str | None, document: Document) -> str | None:
    """The text where it may name a section; of a list in one text the first."""
    name = (text or "").split(",")[0].split(";")[0].strip()
    if (
        not words(name)
        or len(name) > LONGEST
        or "://" in name
        or "_" in name
        or name.casefold() in phrases("no_section")
    ):
        return None
    site = document.metadata.site
    return None if site and same_words(name, site.value) else name


def _last_crumb(document: Document) -> str | None:
    """The last breadcrumb that leads away from the page, to no front page."""
    trail = next((node for node in document.signal(json_ld.nodes) if "BreadcrumbList" in json_ld.types_of(node)), {})
    steps = trail.get("itemListElement")
    steps = [step for step in steps[:MOST_CRUMBS] if isinstance(step, Mapping)] if isinstance(steps, list) else []
    for step in reversed(steps):
        name = _crumb_name(step)
        if _name(name, document) and not _is_own(step, name or "", step is steps[-1], document):
            return name
    return None


def _is_own(step: Mapping[str, Any], name: str, last: bool, document: Document) -> bool:
    """Whether a breadcrumb is the page itself: it names the headline, or leads to the page or, at the end, nowhere."""
    headline, item = document.metadata.headline, step.get("item")
    address = absolute(
        json_ld.text_of(item.get("@id") or item.get("url") if isinstance(item, Mapping) else item), document
    )
    own = document.url or document.facts.canonical or ""
    if headline and same_words(name, headline.value):
        return True
    return last if address is None else page_key(address) == page_key(own)


def _crumb_name(step: Mapping[str, Any]) -> str | None:
    item = step.get("item")
    return json_ld.text_of(step.get("name") or (item.get("name") if isinstance(item, Mapping) else None))
