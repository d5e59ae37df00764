"""What kind of page it is: what it calls itself, its address, and its make-up. One row for the whole page."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import SplitResult, urlsplit

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import (
    ENDS,
    HEADINGS,
    LETTERS,
    LINKS,
    MOST_PAGE_BLOCKS,
    MOST_PAGE_WORDS,
    PROSE,
    WORDS,
    block_measures,
)
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.headings import heading_levels
from cleantext.signals.tagger.prices import prices
from cleantext.signals.tagger.self_description import MOST_LETTERS, description_words, json_ld_words
from cleantext.signals.tagger.shapes import shapes
from cleantext.signals.tagger.structure import structure
from cleantext.signals.tagger.text_features import TEXT_FEATURES, text_features

_TYPES: Final = {
    "ld_article": "Article",
    "ld_product": "Product",
    "ld_faq": "FAQ",
    "ld_forum": "Forum",
    "ld_questions": "QAPage",
    "ld_list": "ItemList",
    "ld_collection": "Collection",
    "ld_recipe": "Recipe",
    "ld_web_page": "WebPage",
    "ld_organization": "Organization",
    "ld_event": "Event",
    "ld_review": "Review",
    "ld_video": "Video",
    "ld_person": "Person",
}
"""What stands in the name of a type of schema.org that the JSON-LD names."""

_URL_WORDS: Final = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "url_forum": r"forum|thread|topic|community|discuss|viewtopic|questions",
        "url_product": r"product|/p/|/dp/|/itm|shop|store|/buy",
        "url_collection": r"collection|categor|/c/|catalog",
        "url_help": r"doc|guide|help|support|learn|reference|manual|api|wiki",
        "url_story": r"blog|news|article|story|post",
        "url_listing": r"tag|archive|search|list|best|top|directory|jobs",
        "url_company": r"about|service|contact|pricing|solutions|company",
    }.items()
}

PAGE_FACTS: Final = (
    "page_article",
    "og_article",
    "og_product",
    "og_website",
    "og_none",
    *_TYPES,
    "has_url",
    "url_depth",
    "url_last_length",
    "url_hyphens",
    "url_digits",
    "url_dated",
    "url_root",
    "url_query",
    "url_file",
    *_URL_WORDS,
    "page_blocks",
    "page_words",
    "page_links",
    "page_prose",
    "page_headings",
    "page_sentences",
    "page_questions",
    "page_prices",
    "page_h1",
    "page_shapes",
    "page_long_blocks",
    "page_longest",
    "page_times",
    "description_words",
    "json_ld_words",
)

_TYPE: Final = re.compile(r'"@type"\s*:\s*(\[[^\]]{0,1000}\]|"[^"]*")')
"""Lists have a limit, for one that does not end would be searched to the end of the script at each that begins."""
_DATED: Final = re.compile(r"/(?:19|20)\d\d[/-]")
_FILES: Final = (".html", ".htm", ".php", ".aspx")
_LONGEST_NAME: Final = 80
_MOST_TIMES: Final = 50
_LONG: Final = 40
"""Words of a long block."""


def page_facts(document: Document) -> Matrix:
    """Signal: the `PAGE_FACTS`; shape (facts,). Sizes are logarithms, limited as those of groups of blocks are."""
    return np.array([*_says(document), *_address(document), *_make_up(document)], dtype=np.float32)


def _says(document: Document) -> Iterator[float]:
    """The facts from ``page_article`` to the last type."""
    facts = document.facts
    kind = " ".join(facts.meta.get("og:type", ())).lower()
    yield "article" in kind or any("Article" in script for script in facts.json_ld)
    yield from (name in kind for name in ("article", "product", "website"))
    yield not kind
    types = " ".join(found for script in facts.json_ld for found in _TYPE.findall(script, 0, MOST_LETTERS))
    yield from (name in types for name in _TYPES.values())


def _address(document: Document) -> Iterator[float]:
    """The facts from ``has_url`` to the last group of words; all 0 where the address is not known."""
    url = _url(document)
    names = [name for name in url.path.split("/") if name]
    last = names[-1] if names else ""
    yield bool(url.netloc)
    yield len(names)
    yield min(_LONGEST_NAME, len(last))
    yield last.count("-")
    yield sum(map(str.isdigit, last))
    yield _DATED.search(url.path) is not None
    yield bool(url.netloc) and not names
    yield bool(url.query)
    yield last.endswith(_FILES)
    where = url.netloc + url.path
    yield from (words.search(where) is not None for words in _URL_WORDS.values())


def _url(document: Document) -> SplitResult:
    """The address, or what the page gives for it."""
    facts = document.facts
    for url in (document.url, facts.canonical, *facts.meta.get("og:url", ())):
        try:
            parts = urlsplit(url or "")
        except ValueError:
            continue
        if parts.netloc:
            return parts
    return SplitResult("", "", "", "", "")


def _make_up(document: Document) -> Iterator[float]:
    """The facts from ``page_blocks`` on."""
    measures = document.signal(block_measures)
    sums = measures.sum(axis=0)
    blocks, words = max(1, len(measures)), max(1, sums[WORDS])
    yield _log(len(measures), MOST_PAGE_BLOCKS)
    yield _log(sums[WORDS], MOST_PAGE_WORDS)
    yield sums[LINKS] / max(1, sums[LETTERS])
    yield sums[PROSE] / words
    yield from (sums[column] / blocks for column in (HEADINGS, ENDS))
    yield document.signal(text_features)[:, TEXT_FEATURES.index("is_question")].sum() / blocks
    yield document.signal(prices).sum() / blocks
    yield min(MOST_PAGE_BLOCKS, int(np.count_nonzero(document.signal(heading_levels) == 1)))
    paths = document.signal(shapes).path[document.signal(structure).element]
    yield _log(len(set(paths.tolist())), MOST_PAGE_BLOCKS)
    yield min(MOST_PAGE_BLOCKS, int(np.count_nonzero(measures[:, WORDS] >= _LONG)))
    yield _log(measures[:, WORDS].max(initial=0), MOST_PAGE_WORDS)
    yield min(_MOST_TIMES, len(document.facts.times))
    yield from (_log(len(document.signal(text)), MOST_PAGE_WORDS) for text in (description_words, json_ld_words))


def _log(size: float, most: int) -> float:
    return math.log1p(min(size, most))
