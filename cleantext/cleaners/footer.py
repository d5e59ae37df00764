"""Page footers."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions


class Footer(PhraseRule[NoOptions]):
    """Removes copyright lines, legal notices, contact blocks and the menus at the foot of a page.

    They stand below every article of a site.

    Known misses: addresses and names of offices without a label.
    """

    name = "footer"
    phrases = "footer"
    phrase = phrase_reason(name, "footer")
    label = label_reason(name, "footer")
    reasons = (phrase, label)
    examples = (
        Example(
            f"{ENGLISH}\n\n© 2021 The Harrow Bridge Courier. All rights reserved.",
            {"© 2021 The Harrow Bridge Courier. All rights reserved.": "footer.phrase"},
        ),
        Example(f"{GERMAN}\n\nContact us", {"Contact us": "footer.label"}),
        Example(f"{ENGLISH}\n\nContact\n\n{ENGLISH}"),
        Example(f"{SPANISH}\n\nCopyright law was not yet written when the ferry first ran.\n\n{SPANISH}"),
    )
