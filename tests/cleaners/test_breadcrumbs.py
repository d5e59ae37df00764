"""Breadcrumbs, and what only looks like them."""

from __future__ import annotations

import pytest

from cleantext.cleaners.breadcrumbs import is_breadcrumb


@pytest.mark.parametrize(
    "text",
    ["Home > News", "Home » News » Ferry landing to reopen after four long years", "Startseite › Politik", "A > B > C"],
)
def test_breadcrumbs(text: str) -> None:
    """A path of sections, of two steps when it begins at a known one."""
    assert is_breadcrumb(text)


@pytest.mark.parametrize(
    "text",
    [
        "The river rose > and fell.",
        "if (a > b) { return c > d; }",
        "Rivers > Lakes",
        "What the engineers of the eastern bank say > more > here",
        "",
    ],
)
def test_look_alikes(text: str) -> None:
    """Sentences, code, comparisons and long first steps are no path."""
    assert not is_breadcrumb(text)
