"""Share and follow buttons."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions


class ShareButtons(PhraseRule[NoOptions]):
    """Removes buttons and invitations to share, follow, print or copy the link.

    They are words without a sentence, and they stand at both ends of nearly every article.

    Known misses: names of networks not in the phrase lists, and invitations written as whole sentences of the house.
    """

    name = "share_buttons"
    phrases = "share"
    phrase = phrase_reason(name, "share")
    label = label_reason(name, "share")
    reasons = (phrase, label)
    examples = (
        Example(f"Share this article\n\n{ENGLISH}", {"Share this article": "share_buttons.phrase"}),
        Example(
            f"{GERMAN}\n\nFacebook\n\nWhatsApp",
            {"Facebook": "share_buttons.label", "WhatsApp": "share_buttons.phrase"},
        ),
        Example(f"{ENGLISH}\n\nShare of the market held by ferries\n\n{ENGLISH}"),
        Example(f"{SPANISH}\n\nTwitter\n\n{SPANISH}"),
    )
