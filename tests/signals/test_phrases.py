"""The phrase book: what matches how, and that its data files keep their rules."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.signals import phrases
from cleantext.signals.phrases import match_text, normal_form, phrase_book, phrase_categories

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr")


def found(text: str) -> set[tuple[str, str]]:
    """The categories and kinds that a text matches."""
    return {(match.category, match.kind) for match in match_text(text)}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("» Skip to  Content", "site_chrome"),
        ("SEARCH FOR KEYWORD.", "site_chrome"),
        ("You might also like", "link_list"),
        ("Total Comments (12)", "comment_widget"),
        ("*Code confirming note", "comment_widget"),
        ("Das könnte Sie auch interessieren", "link_list"),
        ("Todos los derechos reservados.", "footer"),
        ("À lire aussi :", "link_list"),
        ("Condividi su Facebook", "share"),
        ("Deixe um comentário", "comment_widget"),
        ("Alle rechten voorbehouden", "footer"),
        ("Przejdź do treści", "site_chrome"),
        ("Читайте также:", "link_list"),
        ("Tüm hakları saklıdır.", "footer"),
        ("مقالات ذات صلة", "link_list"),
    ],
)
def test_whole_blocks_match_whatever_their_case_and_edges(text: str, category: str) -> None:
    """An exact phrase is found in any case, with any spacing and punctuation around it, in every language."""
    assert (category, "exact") in found(text)


def test_prefix_ends_at_a_word() -> None:
    """A prefix matches up to a word boundary, not within a word."""
    assert ("consent", "prefix") in found("We use cookies to remember what you read.")
    assert found("We use cookiesheets for all our biscuits.") == set()


def test_labels_are_capitalised_and_free() -> None:
    """A weak phrase is a label: not a lower-case word of a sentence, nor a string in code."""
    assert ("site_chrome", "weak") in found("Search")
    assert found("search") == set()
    assert found('"Search"') == set()


def test_glued_rows() -> None:
    """A block made of nothing but known phrases matches, also where they run together; one strange word spoils it."""
    assert ("comment_widget", "glued") in found("CommentsShare")
    assert {kind for _, kind in found("Facebook Twitter LinkedIn Instagram")} == {"glued"}
    assert found("Facebook Twitter Bratwurst Instagram") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The search for the missing ferry went on until dusk.",
        "Related work has shown that pilings rot from within.",
        "Die Anzeige gegen den Fährmann wurde am Montag zurückgezogen.",
        "La publicidad engañosa es un delito, recordó la alcaldesa.",
        "Поиск пропавшей лодки продолжался до вечера.",
        "",
        "   ",
        "###",
    ],
)
def test_sentences_are_no_phrases(text: str) -> None:
    """A sentence that only begins or ends like a phrase matches nothing."""
    assert match_text(text) == ()


def test_signal_leaves_out_blocks_without_a_match() -> None:
    """The signal maps ids of matching blocks only."""
    blocks = (Block(0, "Skip to content"), Block(1, "The ferry runs again."))
    assert set(Document("d", None, "text", blocks).signal(phrase_categories)) == {0}


def test_every_language_covers_the_common_categories() -> None:
    """Each language file has chrome, link lists, comments, sharing, newsletters, consent, advertisements and footers."""
    folder = phrases.files("cleantext.signals") / "data" / "phrases"
    for language in LANGUAGES:
        tables = phrases._toml((folder / f"{language}.toml").read_text(encoding="utf-8"))
        assert {"site_chrome", "link_list", "comment_widget", "share", "newsletter", "consent"} <= set(tables), language
        assert {"advertisement", "media", "footer", "byline", "tags"} <= set(tables), language


def test_unknown_tables_and_keys_are_errors() -> None:
    """A misspelt category or key in a data file is an error that names the file."""
    with pytest.raises(ValueError, match=r"xx\.toml"):
        list(phrases._read('[site_crome]\nexact = "a b c"', "xx.toml"))
    with pytest.raises(ValueError, match=r"xx\.toml"):
        list(phrases._read('[footer]\nexcat = "a b c"', "xx.toml"))


def test_no_prefix_is_one_bare_word() -> None:
    """A prefix is at least two words, or ends in a mark such as a colon: many a sentence opens with one given word."""
    prefixes = {match.phrase for matches in phrase_book().prefixes.values() for match in matches}
    spaced = {phrase for phrase in prefixes if all(letter < "\u2e80" for letter in phrase)}
    bare = {phrase for phrase in spaced if " " not in phrase and phrase[-1].isalpha()}
    assert bare <= {"icp"}  # the licence number of a Chinese site


@given(st.text(max_size=300))
def test_normal_form_is_idempotent(text: str) -> None:
    """Normalizing twice is normalizing once."""
    assert normal_form(normal_form(text)) == normal_form(text)


@pytest.mark.parametrize("unit", ["A", ",", "-", " ", "a b ", "share ", "ShareShare", "你", "1 "])
def test_long_texts_take_no_time(unit: str) -> None:
    """100 kB of one thing match in a moment."""
    start = time.perf_counter()
    match_text(unit * (100_000 // len(unit)))
    assert time.perf_counter() - start < 0.5
