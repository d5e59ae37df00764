from __future__ import annotations

import pytest

from cleantext.inplace.file_kind import is_markdown, is_prose, markup_of, not_repaired


@pytest.mark.parametrize("name", ["README.md", "a/b.MD", "notes.markdown", "page.mdx"])
def test_markdown(name: str) -> None:
    """Markdown is known by its extension, in any case of letters; it is prose."""
    assert is_markdown(markup_of(name))
    assert is_prose(name)


@pytest.mark.parametrize("name", ["a.txt", "a.rst", "a.adoc", "a.org", "two.parts.text"])
def test_prose(name: str) -> None:
    """Other prose is no Markdown."""
    assert is_prose(name)
    assert not is_markdown(markup_of(name))


@pytest.mark.parametrize(
    ("name", "markup"),
    {
        "a.md": "markdown",
        "a.MDX": "mdx",
        "a.adoc": "asciidoc",
        "a.rest": "rst",
        "a.org": "org",
        "a.txt": "plain",
    }.items(),
)
def test_markup(name: str, markup: str) -> None:
    """The extension tells the markup; where it tells none, the file is plain."""
    assert markup_of(name) == markup


@pytest.mark.parametrize("name", ["a.py", "Makefile", "md", ".md", "a.txt.gz", "a.md/b", "a"])
def test_what_a_directory_is_not_searched_for(name: str) -> None:
    """Code, and what has no extension, is taken only where it is named, and then nothing speaks against it."""
    assert not is_prose(name)
    assert not_repaired(name) == ""


@pytest.mark.parametrize(
    ("name", "why"),
    {
        "a.html": "HTML",
        "a.XHTML": "HTML",
        "a.svg": "XML",
        "a.json": "data",
        "a.csv": "data",
        "a.patch": "patch",
    }.items(),
)
def test_what_is_not_repaired(name: str, why: str) -> None:
    """Markup, data and patches are left alone also where they are named, with a word."""
    assert why in not_repaired(name)
    assert not is_prose(name)
