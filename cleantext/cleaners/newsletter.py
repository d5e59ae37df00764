"""Newsletter and subscription boxes."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH, GERMAN
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions


class Newsletter(PhraseRule[NoOptions]):
    """Removes boxes that ask to subscribe to a newsletter, with their form fields, promises and thanks.

    They often stand between two paragraphs and speak in whole sentences, so only their fixed openings betray them.

    Known misses: boxes whose text is the house's own, such as the name and pitch of one newsletter.
    """

    name = "newsletter"
    phrases = "newsletter"
    phrase = phrase_reason(name, "newsletter")
    label = label_reason(name, "newsletter")
    speaks = True
    reasons = (phrase, label)
    examples = (
        Example(
            f"{ENGLISH}\n\nSign up for our newsletter\n\n{ENGLISH}",
            {"Sign up for our newsletter": "newsletter.phrase"},
        ),
        Example(
            f"{ENGLISH}\n\nThe best of the week, straight to your inbox",
            {"The best of the week, straight to your inbox": "newsletter.label"},
        ),
        Example(f"{ENGLISH}\n\nThe club sends its newsletter to every member by post."),
        Example(f"{GERMAN}\n\nDer Verein verschickt seinen Newsletter seit drei Jahren.\n\n{GERMAN}"),
    )
