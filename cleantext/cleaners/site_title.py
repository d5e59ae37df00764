"""The title of a site as dumps have it: "SiteName - Latest News, Views & OpinionSectionTopic"."""

from __future__ import annotations

import re
from typing import Final

_JOINT: Final = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ]{3}.)(?=[a-zà-ÿ]{2})")
"""The capital first: few letters are, so the search runs fast."""
_CODE: Final = re.compile(r"[<={}\[\]();`$]")
_SEPARATOR: Final = re.compile(r"\s[-–—|•·:]{1,2}\s|:\s")
_TAGLINE: Final = re.compile(
    r"(?:latest|breaking|top|daily|local|world|business|sports?|live|online|trusted) (?:news|headlines|stories|updates)\b"
    r"|news(?:,| &| and|paper| from| about)\b|headlines\b|expert (?:opinion|analysis)\b"
    r"|(?:aktuelle|neueste) (?:nachrichten|meldungen)\b|nachrichten (?:aus|für|und)\b"
    r"|(?:últimas|ultimas) not[ií]cias\b|noticias de\b|actualit[ée]s\b|toute l['’](?:actualité|info)\b"
    r"|ultime notizie\b|notizie di\b|laatste nieuws\b|najnowsze wiadomości\b|последние новости\b|son dakika\b"
    r"|أخبار\b|آخر الأخبار",
    re.IGNORECASE,
)


def glued_joints(text: str) -> int:
    """How many times a line has one label run into the next: ``MarketsPeople`` has one, "YouTube" none."""
    return 0 if _CODE.search(text) else sum(1 for _ in _JOINT.finditer(text))


def tagline(text: str) -> str:
    """The tagline of a news site that a line holds beside a name ("Courier - Latest News"), else empty.

    The name and the tagline stand on two sides of a separator, or the tagline runs into the label of a section.
    """
    found = _TAGLINE.search(text[:300]) if _SEPARATOR.search(text[:300]) else None  # the costlier search last
    if found is None:
        return ""
    separator = _SEPARATOR.search(text[: found.start()])
    named = separator is not None and len(text[: separator.start()].split()) <= 4
    return found.group() if named and (glued_joints(text) or len(text.split()) <= 10) else ""
