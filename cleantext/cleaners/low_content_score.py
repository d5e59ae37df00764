"""What no rule explains and the score condemns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.component import Example
from cleantext.document import Block, Change, Document, InputKind, Reason
from cleantext.document.change import Value
from cleantext.extractors.wording import word_count
from cleantext.signals.tagger.content_score import ContentScore
from cleantext.signals.tagger.cut import HIGHEST, LOWEST, BestCut, limited
from cleantext.signals.tagger.feature_words import wording
from cleantext.signals.tagger.objections import Objection, objections

LOW: Final = Reason(
    "low_content_score.low",
    "its content score is {score:.2f} (limit {limit:.2f}); against it: {against}",
    "low_content",
)

NOTHING: Final = "no feature of its own, but those of the page"
"""What is said against a block where no feature that blocks differ in lowers its score."""

LONG_TEXT: Final = 5000
"""Words from which on a block of sentences stays: the score was learned from smaller ones, and this may be a book."""

LONG_SENTENCE: Final = 50
"""Words in the mean sentence of a long block from which on it is rather a list of options, a log or data."""

_SENTENCE_END: Final = re.compile(r"[.!?…؟।۔][\"'”’»)]{0,3}(?:\s|$)|[。！？]")

_STORY: Final = (
    "The dairy farmers of the upper valley will vote on Thursday on whether to leave the co-operative that their "
    "grandparents founded, after a second year in which the price of milk did not cover the cost of feed.\n\n"
    "A letter sent to all members says that the board had offered a higher price for the winter months, but only to "
    "farms that sign for five years. Several of the smaller ones said they could not, since their leases end before.\n\n"
    "The result is to be told on Friday evening in the hall of the old creamery, where the first meeting was held."
)

_PARAGRAPHS: Final = "".join(f"<p>{paragraph}</p>" for paragraph in _STORY.split("\n\n"))


@dataclass(frozen=True)
class LowContentScoreOptions:
    """Settings of `LowContentScore`.

    ``lowest_limit``, ``highest_limit``: between these, from 0 to 1, the limit of a page is the cut that promises the best
    F1. Of equal values the limit is that of every page (0 keeps all, 1 drops nearly all). ``heading_limit``: the limit of a
    heading between two blocks that stay, where it is lower. ``html_model``, ``text_model``: files of other models than those
    shipped.
    """

    lowest_limit: float = LOWEST
    highest_limit: float = HIGHEST
    heading_limit: float = 0.25
    html_model: str = ""
    text_model: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.lowest_limit <= self.highest_limit <= 1:
            found = f"{self.lowest_limit} and {self.highest_limit}"
            raise ValueError(f"lowest_limit and highest_limit are to rise from 0 to 1, not {found}")
        if not 0 <= self.heading_limit <= 1:
            raise ValueError(f"heading_limit is to be from 0 to 1, not {self.heading_limit}")


class LowContentScore(Cleaner[LowContentScoreOptions]):
    """Removes blocks whose content score is below the limit of their page.

    The score sees the words, the markup and the neighbours of a block (`cleantext.signals.tagger.content_score`). Cleaners further
    up the chain give better reasons for what they know; this one takes the rest, so it stands after them. A very long block
    of sentences, as of a book in one paragraph, is kept whatever its score.

    Where no block is surely content, as on many lists of products, the limit is lower than where the article stands out: it
    is the cut for which the scores promise the best F1 (`cleantext.signals.tagger.cut`), within bounds. It is lower for
    a heading between two blocks that stay.

    Each removal names up to three features of the block and its surroundings, those that lowered the score most. Features
    of the page as a whole lower it too, but those of all its blocks alike: they are not named.

    Known misses: short lines between paragraphs (captions that stand as text, pull quotes) go either way; pages that are
    neither article nor thread (product lists, galleries) lose more than articles do.
    """

    name = "low_content_score"
    Options = LowContentScoreOptions
    reasons = (LOW,)
    examples = (
        Example(
            f"Fenwick Gazette\n\nLocal\nCounty\nPuzzles\n\n{_STORY}\n\nPuzzles\nLocal\nOur papers",
            dict.fromkeys(("Fenwick Gazette", "Local", "County", "Puzzles", "Our papers"), LOW.code),
        ),
        Example(
            f"<body><header><ul><li><a href=a>Lokales</a><li><a href=b>Rätsel</a></ul></header><main>{_PARAGRAPHS}</main>"
            "<aside><p><a href=c>Neun Kühe auf der Landstraße</a></p></aside></body>",
            dict.fromkeys(("Lokales", "Rätsel", "Neun Kühe auf der Landstraße"), LOW.code),
            "text/html",
        ),
        Example(_STORY),
        Example(_STORY.replace("\n\n", "\n\nWhat the farmers want\n\n", 1)),
    )

    def check(self) -> None:
        """Raise ConfigError where a model cannot be used."""
        ContentScore(self.options.html_model).check("html")
        ContentScore(self.options.text_model).check("text")

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each block under the limit of the page."""
        options = self.options
        model = options.html_model if document.kind == "html" else options.text_model
        limit = limited(document.signal(BestCut(model)), options.lowest_limit, options.highest_limit)
        scores = document.signal(ContentScore(model))
        low = list(_below(document.blocks, scores, limit, options.heading_limit))
        places = {id_: place for place, id_ in enumerate(scores)} if low else {}
        found = objections(document, model, [places[block.id] for block in low])
        for block, against in zip(low, found, strict=True):
            evidence: dict[str, Value] = {"score": round(scores[block.id], 4), "limit": round(limit, 4)}
            yield self.removal(block, LOW, evidence | _told(document.kind, against))


def _told(kind: InputKind, against: tuple[Objection, ...]) -> dict[str, Value]:
    """Evidence: what speaks against a block in words, and as ``name=value`` for machines."""
    told = [_objection_told(kind, name, value) for name, value in against]
    return {
        "against": "; ".join([words for words, _ in told]) or NOTHING,
        "against_features": ", ".join([pair for _, pair in told]),
    }


@lru_cache(maxsize=4096)
def _objection_told(kind: InputKind, name: str, value: float) -> tuple[str, str]:
    return wording(kind, name)(value), f"{name}={value:.4g}"


def _below(blocks: Sequence[Block], scores: Mapping[int, float], limit: float, heading_limit: float) -> Iterator[Block]:
    """The blocks below the limit, but for very long texts, and for headings between two blocks that are not below it."""
    stays = [scores[block.id] >= limit or _is_long_text(block.text) for block in blocks]
    for before, block, stay, after in zip([False, *stays], blocks, stays, [*stays[1:], False], strict=False):
        subheading = block.kind == "heading" and before and after and scores[block.id] >= heading_limit
        if not stay and not subheading:
            yield block


def _is_long_text(text: str) -> bool:
    if len(text) < LONG_TEXT:  # as many words take more characters, in any script
        return False
    return (words := word_count(text)) >= LONG_TEXT and words <= LONG_SENTENCE * len(_SENTENCE_END.findall(text))
