"""Languages in Latin letters whose charset was mistaken, told by their frequent words."""

from pathlib import Path

import justext
import pytest

from cleantext.normalizers.misread_words import LANGUAGES, CharsetPair, evidence, misread_words

STOP_LISTS = Path(justext.__file__).parent / "stoplists"


def test_no_misread_word_is_a_frequent_word() -> None:
    """None of the misread words is among the frequent words of a hundred languages."""
    lists = [path.read_text(encoding="utf-8").split() for path in STOP_LISTS.glob("*.txt")]
    sound = {form for words in lists for word in words for form in (word, word.capitalize())}
    assert len(lists) > 90
    assert sound & misread_words().keys() == set()


def test_every_language_is_found() -> None:
    """Each language has enough words to show in each of the mistakes."""
    for charsets, languages in LANGUAGES.items():
        for language in languages:
            showing = {
                seen
                for seen, misreadings in misread_words().items()
                if any(each.pair == CharsetPair(*charsets) and each.language is language for each in misreadings)
            }
            assert len(showing) >= 5, (charsets, language.words[:3])


@pytest.mark.parametrize("text", ["", "plain", "l’été à l’hôtel", "¿Qué?", "5 m³", "Größe", "það var þó"])
def test_sound_text_shows_nothing(text: str) -> None:
    """Sound text of languages that share the letters holds no misread word."""
    assert not evidence(text)


def test_words_are_counted_once() -> None:
    """The same word twice is one piece of evidence, punctuation at it does not hide it beside another."""
    (polish,) = {each.language for each in evidence("siê siê mo¿e, siê")}
    assert max(evidence("siê siê mo¿e, siê").values()) == 2
    assert "się" in polish.words


def test_a_letter_that_a_language_lacks_is_refused() -> None:
    """A line is decoded again as a whole, or not at all."""
    polish = next(each for each in misread_words()["siê"] if each.pair.charset == "cp1250")
    assert polish.redecoded("mo¿e siê") == "może się"
    assert polish.redecoded("mo¿e siê è") is None
    assert polish.redecoded("mo¿e siê ł") is None
