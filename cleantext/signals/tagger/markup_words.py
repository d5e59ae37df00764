"""Words for the features of the markup."""

from __future__ import annotations

import math
from functools import partial
from typing import Final

from cleantext.signals.tagger.block_measures import MOST_PAGE_BLOCKS, MOST_PAGE_WORDS
from cleantext.signals.tagger.containers import CONTAINERS
from cleantext.signals.tagger.headings import FARTHEST
from cleantext.signals.tagger.measure_words import Amount, Level, Mark, Measure, Place, Share
from cleantext.signals.tagger.path_statistics import KEYS

_blocks: Final = partial(Amount, size=math.expm1, most=MOST_PAGE_BLOCKS)
_words: Final = partial(Amount, size=math.expm1, most=MOST_PAGE_WORDS)
"""Numbers of blocks and of words, told as logarithms up to a limit."""

_OWN: Final[dict[str, Measure]] = {
    "link_share": Share("{} of letters in links"),
    "link_count": Amount("{} letter in links", "{} letters in links", size=math.expm1),
    "depth": Amount("{} element around it", "{} elements around it"),
    "has_price": Mark("a price", "no price"),
    "hidden": Mark("hidden by the markup", "not hidden by the markup"),
    "in_main": Mark("inside a main element", "outside of any main element"),
    "in_article": Mark("inside an article element", "outside of any article element"),
    "in_chrome": Mark("inside a nav, header or footer", "outside of any nav, header or footer"),
    "in_aside": Mark("inside an aside", "outside of any aside"),
    "in_form": Mark("inside a form, button or dialog", "outside of any form, button or dialog"),
    "in_select": Mark("inside a select element", "outside of any select element"),
    "in_button": Mark("inside a button or label", "outside of any button and label"),
    "in_list": Mark("inside a list", "outside of any list"),
    "in_table": Mark("inside a table", "outside of any table"),
    "in_paragraph": Mark("inside a p element", "outside of any p element"),
    "good_name": Amount(
        "{} element around it with a name like those of articles",
        "{} elements around it with names like those of articles",
    ),
    "bad_name": Amount(
        "{} element around it with a name like those of menus and teasers",
        "{} elements around it with names like those of menus and teasers",
    ),
    "good_near": Amount(
        "{} of the nearest three elements with a name like those of articles",
        "{} of the nearest three elements with names like those of articles",
        "{} of each block's nearest three elements with names like those of articles",
    ),
    "bad_near": Amount(
        "{} of the nearest three elements with a name like those of menus and teasers",
        "{} of the nearest three elements with names like those of menus and teasers",
        "{} of each block's nearest three elements with names like those of menus and teasers",
    ),
    "comment_name": Mark("an element around it with a name like those of comments", "no name like those of comments"),
    "path_words": Amount(
        "{} word a block of the same markup",
        "{} words a block of the same markup",
        "about {} words a block of the same markup",
        math.expm1,
    ),
    "path_share": Share("{} of the page's words in blocks of the same markup"),
    "path_links": Share("{} of letters in links among blocks of the same markup"),
    "path_blocks": _blocks("{} block of the same markup", "{} blocks of the same markup"),
}

_ALIKE: Final = dict(
    zip(
        KEYS,
        (
            "whose innermost two elements are alike",
            "whose innermost three elements are alike",
            "inside the same tags",
            "in the same element",
        ),
        strict=True,
    )
)

CONTAINER_WORDS: Final = dict(
    zip(
        CONTAINERS,
        (
            "its element",
            "its container",
            "the next larger container",
            "the container 3 levels up",
            "the container 4 levels up",
            "the container 5 levels up",
        ),
        strict=True,
    )
)
"""What the elements around a block are called."""

_CANDIDATE: Final = "the likely container of the text"
_DENSEST: Final = "the element densest in running text"

_MAIN: Final[dict[str, Measure]] = {
    "candidate_inside": Mark(f"inside {_CANDIDATE}", f"outside of {_CANDIDATE}"),
    "candidate_common": Share(f"{{}} of the way to {_CANDIDATE} in common with it"),
    "candidate_place": Place(_CANDIDATE),
    "candidate_depth": Amount(
        f"{{}} element off the way to {_CANDIDATE}", f"{{}} elements off the way to {_CANDIDATE}"
    ),
    "densest_inside": Mark(f"inside {_DENSEST}", f"outside of {_DENSEST}"),
    "densest_common": Share(f"{{}} of the way to {_DENSEST} in common with it"),
    "densest_place": Place(_DENSEST),
    "prose_root": Mark(
        "inside the element that holds most running text", "outside of the element that holds most running text"
    ),
}

_NO_HEADING: Final = "no heading before it"

_HEADINGS: Final[dict[str, Measure]] = {
    "heading_level": Level("a heading of level {}", "no heading of any level"),
    "last_heading_distance": Amount(
        "a heading {} block before",
        "a heading {} blocks before",
        most=FARTHEST,
        beyond=f"no heading in the nearest {FARTHEST - 1} blocks before",
    ),
    "last_heading_words": Amount(
        "{} word in the last heading", "{} words in the last heading", size=math.expm1, none=_NO_HEADING
    ),
    "last_heading_level": Level("the last heading of level {}", _NO_HEADING),
    "words_since_heading": _words("{} word since the last heading", "{} words since the last heading"),
    "h1_before": Amount("{} heading of level 1 before it", "{} headings of level 1 before it", most=MOST_PAGE_BLOCKS),
}

_RUNS: Final[dict[str, Measure]] = {
    "equal_siblings": _blocks(
        "{} block of the same look in its container", "{} blocks of the same look in its container"
    ),
    "run_length": _blocks("{} block of the same markup in a row", "{} blocks of the same markup in a row"),
    "run_place": _blocks(
        "{} block before it in a row of the same markup", "{} blocks before it in a row of the same markup"
    ),
    "same_as_previous": Mark("marked up like the block before", "marked up unlike the block before"),
    "same_as_next": Mark("marked up like the block after", "marked up unlike the block after"),
    "relative_words": Amount(
        "as long as the page's mean block", "{} times as long, by logarithm, as the page's mean block"
    ),
}

_OTHERS: Final[dict[str, Measure]] = {
    "articles_before": _blocks(
        "{} article before that in which it stands", "{} articles before that in which it stands"
    ),
    "article_words_before": _words(
        "{} word in articles before that in which it stands", "{} words in articles before that in which it stands"
    ),
    "description_share": Share("{} of it in the page's description"),
    "description_cover": Share("{} of the page's description in it"),
    "title_share": Share("{} of its words in the page's title"),
    "title_cover": Share("{} of the words of the page's title in it"),
    "is_shared_title": Mark("the title that the page has for sharing", "not the title that the page has for sharing"),
    "json_ld_share": Share("{} of it in the text that the page gives in JSON-LD"),
}


def _alike(key: str, which: str) -> dict[str, Measure]:
    """Words for the statistics over the blocks of alike paths."""
    none = f"no other block {which}"
    return {
        f"same_{key}_blocks": _blocks(f"{{}} block {which}", f"{{}} blocks {which}"),
        f"same_{key}_mean_words": Amount(
            f"{{}} word a block among others {which}",
            f"{{}} words a block among others {which}",
            size=math.expm1,
            none=none,
        ),
        f"same_{key}_links": Share(f"{{}} of letters in links among other blocks {which}", none),
        f"same_{key}_prose": Share(f"{{}} of words in running text among other blocks {which}", none),
        f"same_{key}_share": Share(f"{{}} of the page's words in blocks {which}"),
        f"same_{key}_ends": Share(f"{{}} ends of sentences among other blocks {which}", none),
        f"same_{key}_from_first": Share(f"{{}} of the page since the first block {which}"),
        f"same_{key}_to_last": Share(f"{{}} of the page to the last block {which}"),
    }


def _inside(container: str, what: str) -> dict[str, Measure]:
    """Words for the features of an element around a block."""
    return {
        f"{container}_blocks": _blocks(f"{{}} block in {what}", f"{{}} blocks in {what}"),
        f"{container}_words": _words(f"{{}} word in {what}", f"{{}} words in {what}"),
        f"{container}_share": Share(f"{{}} of the page's words in {what}"),
        f"{container}_links": Share(f"{{}} of letters in links in {what}"),
        f"{container}_prose": Share(f"{{}} of words in running text in {what}"),
        f"{container}_headings": Share(f"{{}} headings in {what}"),
        f"{container}_place": Share(f"{{}} of the blocks in {what} before it"),
    }


MARKUP_WORDS: Final[dict[str, Measure]] = {
    **_OWN,
    **_MAIN,
    **_HEADINGS,
    **_RUNS,
    **_OTHERS,
    **{name: words for key, which in _ALIKE.items() for name, words in _alike(key, which).items()},
    **{name: words for container, what in CONTAINER_WORDS.items() for name, words in _inside(container, what).items()},
}
