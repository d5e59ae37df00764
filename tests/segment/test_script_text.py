from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.segment.html import html_document
from cleantext.segment.script_text import script_markup

STORY = [
    "The ferry across the river runs again since Monday, the harbour office said, after four months on the slip.",
    "Both boats keep to the old timetable until the new pier opens in spring, when a third one is to be bought.",
]
MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)


def page(script: str, body: str = "") -> str:
    """A page with a script."""
    return f"<html><head><title>Ferry</title></head><body>{body}<script>{script}</script></body></html>"


def texts(markup: str) -> list[str]:
    """The blocks of a page."""
    return [block.text for block in html_document(markup)[0]]


def escaped(value: object) -> str:
    """JSON as frameworks write it into a page: no sign that would end a script."""
    return json.dumps(value).replace("<", "\\u003c").replace(">", "\\u003e")


@pytest.mark.parametrize(
    "script",
    [
        f"window.state = {escaped({'article': {'id': 7, 'content': MARKUP}})}",
        f"self.__next_f.push([1, {escaped('18:' + escaped({'content': MARKUP}))}])",
        f"self.__next_f.push([1, {escaped('1f:T3a2,' + MARKUP)}])",
    ],
    ids=["json", "json in a string", "markup in a string"],
)
def test_an_article_in_the_data_of_a_script_is_read(script: str) -> None:
    """Its paragraphs are the blocks of a page that shows no text of its own."""
    assert texts(page(script)) == STORY


def test_the_body_that_json_ld_tells_is_read() -> None:
    """A line of it is a paragraph, and its signs are no markup."""
    body = "\n".join([*STORY, "Fares for a ride & back are < 3 crowns."])
    script = f'</script><script type="application/ld+json">{escaped({"@type": "NewsArticle", "articleBody": body})}'
    assert texts(page(script)) == body.splitlines()


def test_a_page_with_text_of_its_own_is_not_read_from_scripts() -> None:
    """What stands in the data beside is shown nowhere, for all that is known."""
    assert texts(page(f"data = {escaped(MARKUP)}", "<p>Closed today.</p>")) == ["Closed today."]


def test_the_longest_text_is_taken() -> None:
    """Of several articles in the data of a page, teasers of others are the shorter ones."""
    teaser = "<p>" + "Mill race to be cleared before the spring regatta. " * 4 + "</p>"
    assert script_markup([escaped({"a": teaser, "b": MARKUP + teaser}), escaped(teaser)]) == MARKUP + teaser


def test_scripts_without_paragraphs_give_nothing() -> None:
    """Code is no text, however long its strings."""
    assert script_markup(['const a = "' + "x " * 500 + '"', "let b = 'c' + \"d"]) == ""


@pytest.mark.parametrize("end", ["", "\\", '\\"'])
def test_a_string_that_is_cut_off_gives_nothing(end: str) -> None:
    """Nobody knows what else would stand in it; what stands before it is read."""
    whole, cut_off = escaped(MARKUP), escaped(MARKUP * 2)[:-1] + end
    assert script_markup([f"a = {cut_off}"]) == script_markup([f'a = {{"articleBody": {cut_off}']) == ""
    assert script_markup([f"a = {whole}; b = {cut_off}"]) == MARKUP


@given(st.text(alphabet='"\\<p>u03ceartilBody: {}\n', max_size=400))
def test_no_script_makes_it_fail(script: str) -> None:
    """Whatever a script holds, there is an answer, made of what stands in it."""
    assert len(script_markup([script * 3])) <= 20 * len(script) + 20


def test_long_scripts_are_read_in_time_proportional_to_their_length() -> None:
    """Twice the script takes about twice the time, with quotes that never close too, escaped ones among them."""
    for script in ('"' + "\\" * 400_001, '"' + '\\"' * 200_000, '"a' * 200_000, '<p "' * 100_000):
        start = time.process_time()
        script_markup([script])
        assert time.process_time() - start < 5
