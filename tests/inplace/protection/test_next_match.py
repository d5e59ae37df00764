import re

from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.protection.next_match import NextMatch


@given(st.text("ab"), st.lists(st.integers(0, 30)))
def test_it_finds_what_a_search_finds(text: str, places: list[int]) -> None:
    """In whatever order it is asked."""
    pattern = re.compile("ab")
    looks = NextMatch(pattern, text)
    for at in places:
        found, plain = looks.after(at), pattern.search(text, at)
        assert (found and found.span()) == (plain and plain.span())
        assert looks.start(at) == (plain.start() if plain else len(text))
