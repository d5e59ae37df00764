from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Credits, Dateline, Found, Metadata, RawPage

TEXTS = st.text(max_size=20)
TUPLES = st.lists(TEXTS, max_size=3).map(tuple)


def found(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A field of metadata: nothing, or a value with its source, and other readings of it."""
    plain = st.builds(Found, values, TEXTS, st.floats(0, 1), st.none() | st.integers(0, 9))
    others = st.lists(plain, max_size=2).map(tuple)
    return st.none() | st.builds(Found, values, TEXTS, st.floats(0, 1), st.none() | st.integers(0, 9), others)


METADATA = st.builds(
    Metadata,
    headline=found(TEXTS),
    dateline=found(
        st.builds(Dateline, TEXTS, TUPLES, st.none() | TEXTS, TUPLES, countries=st.sampled_from([(), (None,), ("NO",)]))
    ),
    credits=found(st.builds(Credits, TEXTS, TUPLES, st.sampled_from(["agency", "generic", "outlet"]))),
    authors=found(TUPLES),
    keywords=found(TUPLES),
    licence=found(TEXTS),
)


@given(METADATA)
def test_metadata_is_a_value(metadata: Metadata) -> None:
    """Metadata is hashable, and equal to its pickled copy."""
    copy = pickle.loads(pickle.dumps(metadata))
    assert copy == metadata
    assert hash(copy) == hash(metadata)


def test_a_raw_page_needs_an_id_and_data() -> None:
    """All that a reader may not know is None, and the page is picklable."""
    page = RawPage("a", b"data")
    assert (page.url, page.media_type, page.origin) == (None, None, None)
    assert pickle.loads(pickle.dumps(page)) == page
