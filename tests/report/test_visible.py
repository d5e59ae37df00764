from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.report.visible import harmless, visible


def test_code_points_stand_for_what_has_no_glyph() -> None:
    """Spaces of all kinds but the plain one, controls, format characters; tabs and letters stay."""
    assert visible("a\u00a0b\u200bc\x1b[0m") == "a<U+00A0>b<U+200B>c<U+001B>[0m"
    assert visible("\tnaïve “日本” 👩") == "\tnaïve “日本” 👩"


def test_what_shapes_letters_is_harmless() -> None:
    """Joiners of emoji and Persian stay where only controls are to be kept from the terminal."""
    assert harmless("می\u200cخواهم\x9b2J\x7f") == "می\u200cخواهم<U+009B>2J<U+007F>"


@given(st.text())
def test_no_control_is_left(text: str) -> None:
    """Nothing that either gives can steer a terminal; of the two, `visible` leaves less unseen."""
    for shown in (visible(text), harmless(text)):
        assert not any((character < " " and character != "\t") or "\x7f" <= character <= "\x9f" for character in shown)
    assert visible(text).replace("\t", "").isprintable()
