from __future__ import annotations

from collections.abc import Callable

import pytest

from cleantext.signals.tagger.self_description import (
    description_words,
    json_ld_words,
    shared_title_words,
    title_words,
)

TEXT = "The boats came back to the harbour in the evening."


def test_titles_and_descriptions(page: Callable) -> None:
    """Titles and descriptions are read from the head of the page; the description of the page before that for sharing."""
    document = page(
        "<title>Evening – Harbour</title><meta property=og:title content=Evening>"
        "<meta property=og:description content=Shared><meta name=description content='Own words'><p>Text</p>"
    )
    assert document.signal(title_words) == ["evening", "harbour"]
    assert document.signal(shared_title_words) == ["evening"]
    assert document.signal(description_words) == ["own", "words"]


def test_nothing_said(page: Callable) -> None:
    """A page that says nothing of itself has no words for it."""
    document = page("<p>Text</p>")
    for words in (title_words, shared_title_words, description_words, json_ld_words):
        assert document.signal(words) == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (f'{{"articleBody": "{TEXT}"}}', TEXT.lower()[:-1].split()),
        (f'{{"articleBody": "{TEXT} Caf\\u00e9 \\"No\\""}}', [*TEXT.lower()[:-1].split(), "café", "no"]),
        (f'{{"articleBody": "{TEXT} \\x"}}', [*TEXT.lower()[:-1].split(), "x"]),
        (f'[[["text":"{TEXT}",,', TEXT.lower()[:-1].split()),
        (f'{{"articleBody": "{TEXT}', []),
        ('{"description": "Too short"}', []),
        (f'{{"headline": "{TEXT}"}}', []),
    ],
)
def test_json_ld(page: Callable, script: str, words: list[str]) -> None:
    """Long texts of JSON-LD are read, of broken scripts and broken escapes too; what has no end is left."""
    assert page(f'<script type="application/ld+json">{script}</script><p>x</p>').signal(json_ld_words) == words
