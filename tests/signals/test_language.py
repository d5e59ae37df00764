"""Language detectors."""

from __future__ import annotations

import pytest

from cleantext.document import Block, Document
from cleantext.signals.language import BLOCK_CHARS, DETECTORS, sample

TEXTS = {
    "en": "The council will meet again on Tuesday to discuss the future of the old bridge.",
    "de": "Der Gemeinderat berät am Dienstag erneut über die Zukunft der alten Brücke.",
    "es": "El concejo volverá a reunirse el martes para hablar del futuro del viejo puente.",
    "ru": "Совет снова соберётся во вторник, чтобы обсудить будущее старого моста.",
    "tr": "Meclis, eski köprünün geleceğini görüşmek üzere salı günü yeniden toplanacak.",
}


def document(*texts: str) -> Document:
    """A page of some blocks."""
    return Document("x", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("language", TEXTS)
def test_languages(detector: str, language: str) -> None:
    """Each detector knows the language of a plain sentence, and the same one twice."""
    if detector == "langdetect":
        pytest.importorskip("langdetect")
    found = DETECTORS[detector](document(TEXTS[language]))
    assert found is not None
    assert found.language == language
    assert 0.5 < found.confidence <= 1.0
    assert found == DETECTORS[detector](document(TEXTS[language]))


@pytest.mark.parametrize("detector", DETECTORS)
def test_nothing_to_go_by(detector: str) -> None:
    """A page without letters has no language."""
    if detector == "langdetect":
        pytest.importorskip("langdetect")
    assert DETECTORS[detector](document("12 34", "…")) is None
    assert DETECTORS[detector](document()) is None


def test_sample_is_bounded_and_in_order() -> None:
    """The sample takes the longest blocks, in page order, and only the beginning of each."""
    page = document("a", *(letter * 1_000 * number for number, letter in enumerate("bcdefg", start=4)))
    assert sample(page).split("\n") == [letter * BLOCK_CHARS for letter in "defg"]
    assert len(sample(page, 3).split("\n")) == 3


def test_placeholder_text_is_no_latin() -> None:
    """What templates bring along does not count."""
    filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore."
    assert sample(document(filler, "The ferry is back in service.")) == "The ferry is back in service."
