"""Cyrillic and Greek text that was decoded with a charset of Latin letters."""

import pytest

from cleantext.normalizers.misread_script import SCRIPTS, misread_script


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("cp1251", "Паром ушёл"),
        ("koi8_u", "Пором сьогодні не ходить"),
        ("cp1253", "Η θάλασσα είναι ήρεμη"),
        ("cp1251", "ПАРОМ УШЕЛ"),
    ],
)
def test_scripts_are_told_apart(charset: str, text: str) -> None:
    """The charset of a short phrase is found, and with it the phrase."""
    damaged = text.encode(charset).decode("cp1252")
    script = misread_script(damaged)
    assert script is not None
    assert (script.pair.charset, script.redecoded(damaged)) == (charset, text)


@pytest.mark.parametrize(
    "text", ["äöüß ÄÖÜ", "áéíóúüñ", "ÀÂÄÉÈÊËÏÎÔÙÛÜ", "Ïðèâåòcafé", "plain", "", "Паром", "éééééé", "Éééééé, éé!"]
)
def test_other_text_is_no_script(text: str) -> None:
    """Lists of letters, cries, words of two scripts and sound text are not read otherwise."""
    assert misread_script(text) is None


def test_ambiguous_words_are_left() -> None:
    """A word that reads as well in another charset shows nothing."""
    assert misread_script("подъезд".encode("cp1251").decode("cp1252")) is None


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: f"{script.pair.charset} as {script.pair.read_as}")
def test_signs_beside_digits_stay(script: object) -> None:
    """Superscripts and currency signs beside digits are what they are, whatever the script."""
    assert isinstance(script, type(SCRIPTS[0]))
    assert script.redecoded("5³ £7 ¥9") == "5³ £7 ¥9"
