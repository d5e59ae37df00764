from __future__ import annotations

import pytest

from cleantext.document import Block, Document
from cleantext.signals.stop_words import best_stop_list, stop_word_density

SENTENCES = {
    "en": "It is said that the boats will be back on the river when all of the work is done.",
    "de": "Es heißt, dass die Boote wieder auf dem Fluss sind, wenn die Arbeit getan ist.",
    "fr": "On dit que les bateaux seront de retour sur la rivière quand le travail sera fait.",
    "tr": "Bu iş bittiğinde ve her şey hazır olduğunda tekneler için yeni bir dönem başlayacak.",
}


def document(*texts: str) -> Document:
    """A page of these paragraphs."""
    return Document("x", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))


@pytest.mark.parametrize("language", SENTENCES)
def test_running_text_is_denser_than_a_menu(language: str) -> None:
    """In each language sentences hold more stop words than names do, and shares lie between 0 and 1."""
    sentence, menu = stop_word_density(document(SENTENCES[language], "Helsinki Oslo Tallinn"))
    assert 0.2 < sentence <= 1.0
    assert menu == 0.0


def test_one_list_a_document() -> None:
    """The list is that of the language in which most of the document is written."""
    english = best_stop_list(document(SENTENCES["en"]))
    assert {"the", "of", "is"} <= english
    assert best_stop_list(document(*[SENTENCES["en"]] * 3, SENTENCES["de"])) == english
    assert best_stop_list(document(*[SENTENCES["de"]] * 3, SENTENCES["en"])) != english


@pytest.mark.parametrize("texts", [(), ("",), ("— …",), ("龘靐",)])
def test_nothing_covered(texts: tuple[str, ...]) -> None:
    """Where no list covers a word, there are no stop words."""
    assert stop_word_density(document(*texts)) == [0.0] * len(texts)
