"""What the markup around a block tells: landmarks, class names, what else hangs at the same path, the container.

Statistics over the paths of a page follow the idea of Web2Text (Vogels et al., 2018) and of the template detection
literature: blocks of one kind on one page share their path.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import lru_cache
from typing import Final

from cleantext.document import Block, Document
from cleantext.signals.words import block_words

MARKUP_FEATURES: Final = (
    "link_share",
    "link_count",
    "depth",
    "hidden",
    "in_main",
    "in_article",
    "in_chrome",
    "in_aside",
    "in_form",
    "in_list",
    "in_table",
    "in_paragraph",
    "good_name",
    "bad_name",
    "good_near",
    "bad_near",
    "comment_name",
    "path_words",
    "path_share",
    "path_links",
    "path_blocks",
    "parent_share",
    "parent_links",
    "parent_prose",
    "grandparent_share",
    "grandparent_links",
    "grandparent_prose",
    "prose_root",
    "page_article",
    "page_blocks",
    "page_words",
    "page_links",
    "heading_level",
)

_GOOD: Final = re.compile(
    r"article|content|body|post|entry|story|text|main|blog|paragraph|prose|lead|standfirst|summary|rich|markdown|thread|message",
    re.IGNORECASE,
)
_BAD: Final = re.compile(
    r"nav|menu|side|foot|header|related|recommend|promo|share|social|widget|banner|cookie|consent|newsletter|subscri"
    r"|popular|trending|latest|more|tag|author|byline|meta|breadcrumb|crumb|login|search|popup|modal|advert|sponsor|toolbar"
    r"|\bad[-_s]|[-_]ad\b|card|teaser|carousel|slider|swiper|rail|outbrain|taboola|skip|caption|credit|copyright|hidden|sr-only",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"comment|disqus|respond|reply|discussion", re.IGNORECASE)
_TAG: Final = re.compile(r"[a-z0-9:-]+", re.IGNORECASE)
_PROSE_WORDS: Final = 12

MOST_PAGE_BLOCKS: Final = 150
MOST_PAGE_WORDS: Final = 3000
"""Size up to which the size of a page, or of a group of blocks, counts. Larger training pages are so few that trees know them
by their size alone, and would take every long page for one of them: without these limits an article of 17,000 words
lost most of its text."""


class _Totals:
    """Sums over a group of blocks."""

    __slots__ = ("blocks", "letters", "links", "prose", "words")

    def __init__(self) -> None:
        self.blocks = self.words = self.letters = self.links = self.prose = 0

    def add(self, block: Block, words: int) -> None:
        """Count one block in."""
        self.blocks += 1
        self.words += words
        self.letters += len(block.text)
        self.links += block.link_chars
        if words >= _PROSE_WORDS and 2 * block.link_chars < len(block.text):
            self.prose += words

    @property
    def link_share(self) -> float:
        return self.links / max(1, self.letters)


def markup_features(document: Document) -> list[list[float]]:
    """Signal: a row of `MARKUP_FEATURES` for every block, in block order."""
    counts = [len(words) for words in document.signal(block_words)]
    totals: defaultdict[tuple[str, ...], _Totals] = defaultdict(_Totals)
    same_path: defaultdict[tuple[str, ...], _Totals] = defaultdict(_Totals)
    page = _Totals()
    for block, words in zip(document.blocks, counts, strict=True):
        page.add(block, words)
        same_path[_shape(block.path)].add(block, words)
        for depth in range(1, len(block.path) + 1):
            totals[block.path[:depth]].add(block, words)
    root = _prose_root(totals, page)
    page_row = _page_row(document, page)
    return [
        [
            *_own(block),
            *_names(block.path),
            *_path_row(same_path[_shape(block.path)], page),
            *_container_row(totals, block.path[:-1], page),
            *_container_row(totals, block.path[:-2], page),
            float(block.path[: len(root)] == root),
            *page_row,
            _heading_level(block),
        ]
        for block in document.blocks
    ]


def _own(block: Block) -> list[float]:
    share = block.link_chars / max(1, len(block.text))
    return [share, math.log1p(block.link_chars), float(len(block.path)), float(block.hidden), *_landmarks(block.path)]


@lru_cache(maxsize=4096)
def _tag(token: str) -> str:
    found = _TAG.match(token)
    return found.group().lower() if found else token


@lru_cache(maxsize=8192)
def _landmarks(path: tuple[str, ...]) -> tuple[float, ...]:
    tags = {_tag(token) for token in path}
    roles = {token.rpartition("[role=")[2] for token in path if "[role=" in token}
    return (
        float("main" in tags or "main]" in roles),
        float("article" in tags),
        float(bool(tags & {"nav", "header", "footer"} or roles & {"navigation]", "banner]", "contentinfo]"})),
        float("aside" in tags or "complementary]" in roles),
        float(bool(tags & {"form", "button", "select", "label", "dialog"})),
        float(bool(tags & {"ul", "ol", "dl"})),
        float("table" in tags),
        float("p" in tags),
    )


@lru_cache(maxsize=8192)
def _marks(token: str) -> tuple[bool, bool, bool]:
    names = token[len(_tag(token)) :]
    return bool(_GOOD.search(names)), bool(_BAD.search(names)), bool(_COMMENT.search(names))


@lru_cache(maxsize=8192)
def _names(path: tuple[str, ...]) -> tuple[float, ...]:
    marks = [_marks(token) for token in path[2:]]
    near = marks[-3:]
    return (
        float(sum(mark[0] for mark in marks)),
        float(sum(mark[1] for mark in marks)),
        float(sum(mark[0] for mark in near)),
        float(sum(mark[1] for mark in near)),
        float(any(mark[2] for mark in marks)),
    )


@lru_cache(maxsize=8192)
def _shape(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path less ids and numbers, so that siblings fall together."""
    return tuple(re.sub(r"#[^.\[]*|\d+", "", token) for token in path)


def _path_row(same: _Totals, page: _Totals) -> tuple[float, ...]:
    return (
        math.log1p(same.words / same.blocks),
        same.words / max(1, page.words),
        same.link_share,
        math.log1p(min(same.blocks, MOST_PAGE_BLOCKS)),
    )


def _container_row(
    totals: defaultdict[tuple[str, ...], _Totals], path: tuple[str, ...], page: _Totals
) -> tuple[float, ...]:
    inside = totals[path] if path else page
    return inside.words / max(1, page.words), inside.link_share, inside.prose / max(1, inside.words)


def _prose_root(totals: dict[tuple[str, ...], _Totals], page: _Totals) -> tuple[str, ...]:
    """The deepest element that holds most of the page's prose."""
    best: tuple[str, ...] = ()
    for path, inside in totals.items():
        if len(path) > len(best) and inside.prose > 0.6 * page.prose:
            best = path
    return best


def _page_row(document: Document, page: _Totals) -> tuple[float, ...]:
    facts = document.facts
    says_article = "article" in facts.meta.get("og:type", ()) or any("Article" in script for script in facts.json_ld)
    blocks, words = min(page.blocks, MOST_PAGE_BLOCKS), min(page.words, MOST_PAGE_WORDS)
    return float(says_article), math.log1p(blocks), math.log1p(words), page.link_share


def _heading_level(block: Block) -> float:
    if block.kind != "heading":
        return 0.0
    for token in reversed(block.path):
        tag = _tag(token)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return float(tag[1])
    return 7.0
