"""Labels of advertisements."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH, SPANISH, TURKISH
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions


class Advertisement(PhraseRule[NoOptions]):
    """Removes the marks of advertisements, affiliate disclosures and pleas to switch off ad blockers.

    The advertisement itself is seldom in a dump; its label is, in the middle of the text.

    Known misses: texts of the advertisements themselves, and house advertisements for events and books.
    """

    name = "advertisement"
    phrases = "advertisement"
    phrase = phrase_reason(name, "advertisement")
    label = label_reason(name, "advertisement")
    speaks = True
    reasons = (phrase, label)
    examples = (
        Example(f"{ENGLISH}\n\nAdvertisement\n\n{ENGLISH}", {"Advertisement": "advertisement.phrase"}),
        Example(f"Sponsored\n\n{TURKISH}", {"Sponsored": "advertisement.label"}),
        Example(f"{ENGLISH}\n\nAdvertisement for the ferry was forbidden until the landing reopened.\n\n{ENGLISH}"),
        Example(f"{SPANISH}\n\nPartners\n\n{SPANISH}"),
    )
