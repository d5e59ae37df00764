"""Languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleantext.cleaners.example_text import ENGLISH, GERMAN
from cleantext.document import Document, Found, RawPage
from cleantext.extractors.language import Language
from cleantext.segment import segment


def language(markup: str, text: str) -> Found[str] | None:
    """What is found on a page."""
    return Language().extract(segment(RawPage("x", f"{markup}<p>{text}</p>", media_type="text/html")))


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("nb-NO", "no"),
        ("zh_Hant_TW", "zh"),
        ("deu", "de"),
        ("EN", "en"),
        ("iw", "he"),
        ("pap", "pap"),
        ("{lang}", None),
    ],
)
def test_one_code_a_language(declared: str, code: str | None) -> None:
    """Regions, scripts and other codes of a language come down to one."""
    found = language(f"<html lang='{declared}'>", "2021")
    assert (found.value if found else None) == code


def test_the_text_overrules_the_template() -> None:
    """Where the detector is sure of another language, the declaration stays as the other reading."""
    found = language("<html lang=en>", GERMAN)
    assert found is not None
    assert (found.value, found.source) == ("de", "py3langid")
    assert [(other.value, other.source) for other in found.alternatives] == [("en", "html.lang")]


def test_of_two_declarations_the_text_knows_the_right_one() -> None:
    """The one that agrees with the text is taken, whichever is the usual one."""
    found = language("<html lang=en><meta property=og:locale content=de_DE>", GERMAN)
    assert found is not None
    assert (found.value, found.source) == ("de", "meta.og:locale")
    assert [other.value for other in found.alternatives] == ["en"]


def test_agreement_is_sure() -> None:
    """A declaration that the text confirms has no other reading, and much confidence."""
    found = language("<html lang=en-GB>", ENGLISH)
    assert found is not None and found.confidence >= 0.9
    assert replace(found, confidence=1.0) == Found("en", "html.lang")


def test_a_few_letters_say_nothing() -> None:
    """A text of some letters has the declared language or none, unless one language alone has its script."""
    assert Language().extract(Document("x", None, "text", ())) is None
    assert language("", "Le pont") is None
    found = language("", "다리")
    assert found is not None and found.value == "ko"
