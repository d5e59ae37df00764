from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.readers import seen
from cleantext.readers.seen import Seen


@given(st.lists(st.text(st.characters(), max_size=3), max_size=200))
def test_it_is_a_set(names: list[str]) -> None:
    """Any sequence of names, lone surrogates too, is new and known as a set would have it, also when settled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seen, "MOST_RECENT", 4)
        found, known = Seen(), set[str]()
        for name in names:
            assert found.add(name) == (name not in known)
            known.add(name)


def test_a_name_takes_eight_bytes() -> None:
    """What is settled is in a few arrays of 64 bits a name."""
    found = Seen()
    assert all(found.add(f"page {number}") for number in range(3 * seen.MOST_RECENT))
    assert not any(found.add(f"page {number}") for number in range(0, 3 * seen.MOST_RECENT, 997))
    assert sum(array.nbytes for array in found._settled) == 8 * 3 * seen.MOST_RECENT
