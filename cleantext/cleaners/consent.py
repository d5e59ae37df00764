"""Cookie and consent notices."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions


class Consent(PhraseRule[NoOptions]):
    """Removes cookie and consent notices, with their buttons and lists of purposes.

    They stand first or last in the dump and are long and grammatical, so that any measure of text quality likes them.

    Known misses: notices that do not speak of cookies or consent in their first words; tables of single cookies.
    """

    name = "consent"
    phrases = "consent"
    phrase = phrase_reason(name, "consent")
    label = label_reason(name, "consent")
    speaks = True
    reasons = (phrase, label)
    examples = (
        Example(
            f"We use cookies to make this site work and to see how it is used.\n\n{ENGLISH}",
            {"We use cookies to make this site work and to see how it is used.": "consent.phrase"},
        ),
        Example(
            f"{SPANISH}\n\nAceptar",
            {"Aceptar": "consent.label"},
        ),
        Example(f"{ENGLISH}\n\nThe bakery gave away cookies to everyone who came to look.\n\n{ENGLISH}"),
        Example(f"{GERMAN}\n\nAlle Cookies der Bäckerei waren um zehn Uhr verkauft.\n\n{GERMAN}"),
    )
