"""Breadcrumbs: "Home > News > Rivers"."""

from __future__ import annotations

import re
from typing import Final

from cleantext.extractors.wording import ends_sentence
from cleantext.signals.phrases import match_text

LONGEST: Final = 300
"""Characters in the longest line that is taken for a breadcrumb."""
LONGEST_STEP: Final = 6
"""Words in the longest step but the last, which may be the headline."""

_STEPS: Final = re.compile(r"\s?[>»›→▸❯⟩]\s?|\s::\s")
_SIGN: Final = re.compile(r"[>»›→▸❯⟩]")
_CODE: Final = re.compile(r"[<={}\[\]();|`$]")


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path of sections: two steps when the first is a known label (Home), otherwise three."""
    if len(text) > LONGEST or not (_SIGN.search(text) or "::" in text) or _CODE.search(text):
        return False
    steps = [step.strip() for step in _STEPS.split(text.strip()) if step.strip()]
    if len(steps) < 2 or ends_sentence(text):
        return False
    if any(len(step.split()) > LONGEST_STEP for step in steps[:-1]):
        return False
    known = any(match.category == "site_chrome" for match in match_text(steps[0]))
    return known or (len(steps) >= 3 and all(len(step.split()) <= LONGEST_STEP for step in steps))
