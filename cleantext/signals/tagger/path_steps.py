"""What the steps of a path say: landmarks, names that speak for or against content, and the shape of a step."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

Marks = tuple[int, int, int]
"""Whether names speak for content, against it, and of comments; 0 or 1 each."""

NO_MARKS: Final = (0, 0, 0)

LANDMARKS: Final = {
    "in_main": frozenset({"main", "role=main]"}),
    "in_article": frozenset({"article"}),
    "in_chrome": frozenset(
        {"nav", "header", "footer", "role=navigation]", "role=banner]", "role=contentinfo]"},
    ),
    "in_aside": frozenset({"aside", "role=complementary]"}),
    "in_form": frozenset({"form", "button", "select", "label", "dialog"}),
    "in_list": frozenset({"ul", "ol", "dl"}),
    "in_table": frozenset({"table"}),
    "in_paragraph": frozenset({"p"}),
    "in_select": frozenset({"select"}),
    "in_button": frozenset({"button", "label"}),
}
"""Tags and roles that stand for one landmark each."""

_BITS: Final = {
    name: sum(1 << place for place, any_of in enumerate(LANDMARKS.values()) if name in any_of)
    for name in frozenset().union(*LANDMARKS.values())
}
"""By tag or role the landmarks that it is, a bit each."""

_GOOD: Final = (
    r"article|content|body|post|entry|story|text|main|blog|paragraph|prose|lead|standfirst|summary|rich|markdown|thread"
    r"|message"
)
_BAD: Final = (
    r"nav|menu|side|foot|header|related|recommend|promo|share|social|widget|banner|cookie|consent|newsletter|subscri"
    r"|popular|trending|latest|more|tag|author|byline|meta|breadcrumb|crumb|login|search|popup|modal|advert|sponsor|toolbar"
    r"|ad(?<=\bad)[-_s]|-ad\b|_ad\b|card|teaser|carousel|slider|swiper|rail|outbrain|taboola|skip|caption|credit|copyright"
    r"|hidden|sr-only"
)
_COMMENT: Final = r"comment|disqus|respond|reply|discussion"
_PATTERNS: Final = tuple(map(re.compile, (_GOOD, _BAD, _COMMENT)))
_PATTERNS_IN_ANY_CASE: Final = tuple(re.compile(names, re.IGNORECASE) for names in (_GOOD, _BAD, _COMMENT))
"""Patterns that regard case, and of which each alternative begins with a plain character, search ten times as fast: they
are asked where lower case is plain too, in ASCII."""

_TAG: Final = re.compile(r"[a-z0-9:-]+", re.IGNORECASE)
_OWN: Final = re.compile(r"#[^.\[]*|\.[^.\[]*\d[^.\[]*|\d+")
"""What tells an element from its siblings: its id, classes that hold a digit (page builders number each), numbers."""


class Step(NamedTuple):
    """What one step of a path says: its tag; its landmarks, a bit for each of `LANDMARKS`; its names' marks; its shape.

    The shape is the step less ids, numbers and numbered classes, so that siblings fall together.
    """

    tag: str
    landmarks: int
    marks: Marks
    shape: str

    @property
    def heading_level(self) -> int:
        """1 to 6 for ``h1`` to ``h6``, else 0."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1] in "123456" else 0


@lru_cache(maxsize=8192)
def path_step(token: str) -> Step:
    """Read one step of a path, as in ``div#main.post[role=main]``."""
    tag = tag_of(token)
    landmarks = _BITS.get(tag, 0)
    if "[role=" in token:
        landmarks |= _BITS.get("role=" + token.rpartition("[role=")[2], 0)
    names = token[len(tag) :]
    return Step(tag, landmarks, _marks(names) if names else NO_MARKS, _OWN.sub("", token))


def tag_of(token: str) -> str:
    """The tag of a step, in lower case."""
    found = _TAG.match(token)
    return found.group().lower() if found else token


def _marks(names: str) -> Marks:
    if names.isascii():
        names, (good, bad, comment) = names.lower(), _PATTERNS
    else:
        good, bad, comment = _PATTERNS_IN_ANY_CASE
    return (
        int(good.search(names) is not None),
        int(bad.search(names) is not None),
        int(comment.search(names) is not None),
    )
