from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.protection.regions import by_line, merged

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))))


@given(SPANS)
def test_merging_keeps_what_is_covered(spans: list[tuple[int, int]]) -> None:
    """The same characters are covered, by spans that are in order and apart."""
    found = list(merged(spans))
    assert {at for start, end in spans for at in range(start, end)} == {
        at for start, end in found for at in range(start, end)
    }
    assert all(left[1] < right[0] for left, right in pairwise(found))


def test_stretches_fall_into_lines() -> None:
    """A line in the midst of a stretch is protected whole; a stretch inside of a line is a span, however long."""
    found = by_line(["ab", "", "cd", "ef"], [(1, 5), (7, 9)], frozenset())
    assert found.lines == {1}
    assert found.spans == {0: ((1, 2),), 2: ((0, 1),), 3: ((0, 2),)}
