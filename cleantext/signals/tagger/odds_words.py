"""Words for what the tokens say: words, beginnings and ends, names in the markup."""

from __future__ import annotations

from typing import Final

from cleantext.signals.tagger.markup_words import CONTAINER_WORDS
from cleantext.signals.tagger.measure_words import Measure, Odds, Share
from cleantext.signals.tagger.token_odds import LEVELS, NEAR, NO_HEADING

_GROUPS: Final = {
    "word": ("its words", "the one of its words"),
    "edge": ("how it begins and ends", "of its beginning and end that"),
    "step": ("the names of its element", "the one name of its element"),
    "near": (f"the names of the next {NEAR} elements", f"the one name of the next {NEAR} elements"),
    "outer": ("the names of elements further out", "the one name of elements further out"),
}
"""What odds are of, all of them and one of them."""


def _statistics(group: str, every: str, one: str) -> dict[str, Odds]:
    """Words for the statistics of a group."""
    return {
        f"{group}_odds_mean": Odds(f"{every} on average"),
        f"{group}_odds_sum": Odds(f"{every} together"),
        f"{group}_odds_low": Odds(f"{one} most against"),
        f"{group}_odds_high": Odds(f"{one} most for"),
    }


_ODDS: Final = {name: odds for group, parts in _GROUPS.items() for name, odds in _statistics(group, *parts).items()}

_BY_LEVEL: Final = dict(enumerate(CONTAINER_WORDS.values()))

ODDS_WORDS: Final[dict[str, Measure]] = {
    **_ODDS,
    **{
        f"heading_{name}": Odds(f"the last heading, {odds.what}", "no heading before it", NO_HEADING)
        for name, odds in _ODDS.items()
    },
    "token_score": Share("{} likely to be content by words and names alone"),
    **{
        f"token_score_{level}_up": Share(f"{{}} likely content by words and names in {_BY_LEVEL[level]}")
        for level in LEVELS
    },
    "word_coverage": Share("{} of its words known"),
    "edge_coverage": Share("{} known of how it begins and ends"),
}
