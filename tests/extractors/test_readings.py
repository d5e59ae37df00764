"""Readings weighed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Found
from cleantext.extractors.readings import weighed

READINGS = st.lists(
    st.builds(Found, st.sampled_from(["Coast", "coast", "Harbour", "Sea"]), st.text(max_size=3), st.floats(0, 1)),
    max_size=6,
)


def test_agreement_decides() -> None:
    """Two weak sources that agree outweigh a stronger one; the more confident speaks, and what differs stays visible."""
    found = weighed(
        [Found("Harbour", "a", 0.8), Found("coast", "b", 0.6), Found("Coast", "c", 0.6), Found("COAST", "d", 0.5)],
        str.casefold,
    )
    assert found is not None
    assert (found.value, found.source) == ("coast", "b")
    assert [(other.value, other.source) for other in found.alternatives] == [("Harbour", "a")]
    assert found.confidence < 0.6


def test_one_source_is_as_sure_as_it_is() -> None:
    """Where nothing contradicts it, its confidence stands; no sources give nothing."""
    assert weighed([Found("Coast", "a", 0.6)], str.casefold) == Found("Coast", "a", 0.6)
    assert weighed([], str.casefold) is None


@given(READINGS)
def test_every_value_is_kept_once(readings: list[Found[str]]) -> None:
    """Value and alternatives are those of the readings, all different, the more confident group first."""
    found = weighed(readings, str.casefold)
    if found is None:
        assert readings == []
        return
    shown = [found.value.casefold(), *(other.value.casefold() for other in found.alternatives)]
    assert sorted(shown) == sorted({reading.value.casefold() for reading in readings})
    assert 0 <= found.confidence <= max(reading.confidence for reading in readings) + 0.005
