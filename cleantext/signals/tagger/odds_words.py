"""Words for what the tokens say: words, beginnings and ends, names in the markup."""

from __future__ import annotations

from typing import Final

from cleantext.signals.tagger.markup_words import CONTAINER_WORDS
from cleantext.signals.tagger.measure_words import Measure, Odds, Share
from cleantext.signals.tagger.token_odds import LEVELS, NEAR, NO_HEADING

_GROUPS: Final = {
    "word": "its words",
    "edge": "its first and last words",
    "step": "the names of its element",
    "near": f"the names of the next {NEAR} elements",
    "outer": "the names of elements further out",
}
"""What odds are of."""


def _statistics(group: str, what: str) -> dict[str, Odds]:
    """Words for the statistics of a group."""
    return {
        f"{group}_odds_mean": Odds(f"{what} on average"),
        f"{group}_odds_sum": Odds(f"{what} together"),
        f"{group}_odds_low": Odds(f"of {what} the one most against"),
        f"{group}_odds_high": Odds(f"of {what} the one most for"),
    }


_ODDS: Final = {name: odds for group, what in _GROUPS.items() for name, odds in _statistics(group, what).items()}

_BY_LEVEL: Final = dict(enumerate(CONTAINER_WORDS.values()))

ODDS_WORDS: Final[dict[str, Measure]] = {
    **_ODDS,
    **{
        f"heading_{name}": Odds(f"the last heading, {odds.what}", "no heading before it", NO_HEADING)
        for name, odds in _ODDS.items()
    },
    "token_score": Share("{} likely to be content by words and names alone"),
    **{
        f"token_score_{level}_up": Share(f"{_BY_LEVEL[level]} {{}} likely content, by words and names")
        for level in LEVELS
    },
    "word_coverage": Share("{} of its words known"),
    "edge_coverage": Share("{} known of how it begins and ends"),
}
