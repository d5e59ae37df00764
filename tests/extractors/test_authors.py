"""The authors: sources weighed by what agrees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Found, MediaType, Metadata, PageFacts, RawPage
from cleantext.extractors.authors import Authors, AuthorsOptions
from cleantext.pipeline import Pipeline
from cleantext.segment import segment

_EXTRACT = Authors(AuthorsOptions()).extract


def _found(head: str, body: str = "<p>By the sea.</p>") -> Found[tuple[str, ...]] | None:
    return _EXTRACT(segment(RawPage("", head + body, media_type="text/html")))


def _meta(name: str) -> str:
    return f"<meta name='author' content='{name}'>"


def _json_ld(*names: str) -> str:
    authors = ", ".join(f'{{"@type": "Person", "name": "{name}"}}' for name in names)
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": [{authors}]}}</script>'


def test_sources_that_agree_add_up() -> None:
    """Two sources that name the same person are surer than one, and give no alternatives."""
    one, two = _found(_json_ld("Jane Doe")), _found(_json_ld("Jane Doe") + "<p class='byline'>By Jane Doe</p>")
    assert one
    assert two
    assert two.value == one.value == ("Jane Doe",)
    assert two.confidence > one.confidence
    assert two.alternatives == ()


def test_conflicts_are_alternatives() -> None:
    """What differs is kept beside the choice, with where it was read."""
    found = _found(_json_ld("Jane Doe"), "<h1>Ferry is back</h1><p>By Ann Lee</p><p>By the sea.</p>")
    assert found
    assert (found.value, found.source) == (("Jane Doe",), "json_ld.author")
    assert [(other.value, other.source) for other in found.alternatives] == [(("Ann Lee",), "line.near")]


def test_the_longer_list_is_taken() -> None:
    """A source that names one of two authors agrees with the one that names both."""
    found = _found(_json_ld("Jane Doe", "Ann Lee") + _meta("Jane Doe"))
    assert found
    assert found.value == ("Jane Doe", "Ann Lee")
    assert found.alternatives == ()


def test_titles_are_no_difference() -> None:
    """A name with and without a title is one person's."""
    found = _found(_json_ld("Dr. Jane Doe") + _meta("Jane Doe"))
    assert found
    assert found.value == ("Dr. Jane Doe",)
    assert found.alternatives == ()


def test_a_given_name_agrees_with_the_whole_name() -> None:
    """The byline's whole name is taken where the page states the given name only."""
    found = _found(_meta("Jane"), "<h1>Ferry is back</h1><p>By Jane Doe</p><p>By the sea.</p>")
    assert found
    assert found.value == ("Jane Doe",)


def test_a_login_is_worth_less_than_a_byline() -> None:
    """The account that published the page gives way to the name that readers see."""
    found = _found(_meta("gazettestaffer"), "<h1>Ferry is back</h1><p>By Ann Lee</p><p>By the sea.</p>")
    assert found
    assert found.value == ("Ann Lee",)


def test_nobody() -> None:
    """Pages that name agencies, outlets and roles only have no author."""
    site = Metadata(site=Found("Harbour Gazette", "meta.og:site_name"))
    page = segment(
        RawPage("", _meta("Harbour Gazette") + "<p>By Reuters</p><p>Staff Writer</p>", media_type="text/html")
    )
    assert _EXTRACT(page.with_metadata(site)) is None


@given(st.lists(st.text(max_size=80), max_size=5), st.text(max_size=80))
def test_any_text(lines: list[str], author: str) -> None:
    """Whatever a page says, names are short texts without white space around them, each once."""
    document = segment(RawPage("", "\n\n".join(lines), media_type="text/plain"))
    facts = PageFacts(meta={"author": (author,)}, marked_authors=(author,))
    found = _EXTRACT(type(document)("", None, "html", document.blocks, facts))
    if found:
        assert len(set(found.value)) == len(found.value)
        assert all(name and name == name.strip() for name in found.value)
        assert 0 < found.confidence <= 1


def _named(page: str, media_type: MediaType = "text/html") -> tuple[str, ...] | None:
    """The authors that the whole chain finds on a page."""
    found = Pipeline().clean_page(RawPage("x", page, None, media_type)).metadata.authors
    return found.value if found else None


def test_the_shown_spelling_of_an_account() -> None:
    """JSON-LD in small letters and a byline of the same name: the byline has the spelling."""
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "jane doe"}}</script>'
    page = script + "<h1>The ferry is back</h1><p class=byline>Jane Doe</p><p>The ferry is back in service.</p>"
    assert _named(page) == ("Jane Doe",)


def test_who_is_on_a_picture_wrote_nothing() -> None:
    """A name right above the credit of a picture is its caption, in plain text."""
    body = "The ferry to the island is back in service, its owners said on Monday in front of many guests of theirs."
    text = f"Fähre fährt wieder zur Insel\n\nFriedrich Moor\n\nFoto: Ada Quill\n\n{body}\n\n{body}"
    assert _named(text, "text/plain") is None


def test_a_slogan_is_no_byline() -> None:
    """A sentence of names of music above the headline; some of its words are given names too."""
    page = (
        "<p id=tagline>Indie Music Blog, Live Sessions, and Daily Downloads.</p><h1>A hundred singers of all time</h1>"
        "<p>I heard about this list on the radio this morning and had to look it up, which took me half an hour.</p>"
    )
    assert _named(page) is None
