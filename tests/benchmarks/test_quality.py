"""Our figures, measured in several runs."""

from quality import renewed


def test_rows_of_other_inputs_stay() -> None:
    """A run on HTML alone renews its own rows of a table, and leaves those of dumps."""
    old = [{"input": "html", "n": 1}, {"input": "residue", "n": 2}]
    assert renewed(old, [{"input": "html", "n": 3}]) == [{"input": "residue", "n": 2}, {"input": "html", "n": 3}]


def test_a_table_of_one_kind_is_renewed_as_a_whole() -> None:
    """What was measured again is not in it twice."""
    assert renewed([{"corpus": "own", "n": 1}], [{"corpus": "own", "n": 2}]) == [{"corpus": "own", "n": 2}]
