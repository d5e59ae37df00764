"""Addresses of the web."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Document
from cleantext.extractors.addresses import LONGEST, absolute, host, is_front_page, page_key

PAGE = Document("x", "https://gazette.example/islands/ferry", "html", ())


@pytest.mark.parametrize(
    ("stated", "full"),
    [
        ("https://gazette.example/a", "https://gazette.example/a"),
        ("//cdn.example/pier.jpg", "https://cdn.example/pier.jpg"),
        ("/a", "https://gazette.example/a"),
        ("b", "https://gazette.example/islands/b"),
        ("", None),
        (None, None),
        ("data:image/png;base64,AAAA", None),
        ("javascript:void(0)", None),
        ("https://{{host}}/a", None),
        ("two words", None),
        ("https://[::1/a", None),
        ("https://nowhere/a", None),
        ("https://gazette.example/" + "a" * LONGEST, None),
    ],
)
def test_absolute(stated: str | None, full: str | None) -> None:
    """Relative addresses are completed by that of the page; what is none of the web is none."""
    assert absolute(stated, PAGE) == full


def test_relative_without_a_page() -> None:
    """Where the page's own address is not known, a relative one is none."""
    assert absolute("/a", Document("x", None, "html", ())) is None


def test_the_same_page() -> None:
    """Scheme, ``www.``, query and a last slash make no other page."""
    assert page_key("http://www.gazette.example/a/?utm=1#top") == page_key("https://gazette.example/a")
    assert page_key("https://gazette.example/f%C3%A4hre") == page_key("https://gazette.example/fähre")
    assert page_key("https://gazette.example/a") != page_key("https://gazette.example/b")
    assert is_front_page("https://gazette.example/index.html") and not is_front_page("https://gazette.example/?p=12")


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text gives an address of http with a host, or none."""
    found = absolute(text, PAGE)
    assert found is None or (found.startswith(("http://", "https://")) and host(found))
