from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import (
    Block,
    Change,
    Reason,
    Removal,
    Rewrite,
    change_from_dict,
    change_to_dict,
    replay,
)

GONE = Reason("broom.dust", "{share:.0%} of it is dust (limit {limit:.0%})", "furniture")
MENDED = Reason("glue.crack", "it was cracked", "repair")
BLOCKS = (Block(0, "one"), Block(3, "two"), Block(7, "three"))

EVIDENCE = st.fixed_dictionaries({"share": st.floats(0, 1), "limit": st.floats(0, 1)})
REMOVALS = st.builds(Removal, st.integers(0, 99), st.just("broom"), st.just(GONE), EVIDENCE)
REWRITES = st.builds(Rewrite, st.integers(0, 99), st.just("glue"), st.just(MENDED), st.text(), st.text())


def removal(block: int) -> Removal:
    """A removal of one block."""
    return Removal(block, "broom", GONE, {"share": 0.5, "limit": 0.25})


def rewrite(block: int, before: str, after: str) -> Rewrite:
    """A rewrite of one block."""
    return Rewrite(block, "glue", MENDED, before, after)


def test_nothing_to_replay() -> None:
    """No change leaves the blocks as they are."""
    assert replay(BLOCKS, ()) == BLOCKS


def test_changes_apply_in_order() -> None:
    """A block may be rewritten twice and then go; the others keep their ids, order and everything but the text."""
    changes: list[Change] = [rewrite(3, "two", "2"), rewrite(0, "one", "1"), rewrite(3, "2", "II"), removal(3)]
    assert replay(BLOCKS, changes) == (Block(0, "1"), Block(7, "three"))


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ([removal(5)], "broom.dust: block 5 is not in the document"),
        ([removal(3), removal(3)], "broom.dust: block 3 is not in the document any more"),
        ([removal(3), rewrite(3, "two", "2")], "glue.crack: block 3 is not in the document any more"),
        ([rewrite(3, "zwei", "2")], "glue.crack: block 3 does not read as the change expects"),
    ],
)
def test_a_change_that_does_not_fit(changes: list[Change], complaint: str) -> None:
    """A change whose block is gone, unknown, or reads otherwise is an error that names the reason and the block."""
    with pytest.raises(ValueError, match=complaint):
        replay(BLOCKS, changes)


@given(st.one_of(REMOVALS, REWRITES))
def test_json_form_is_complete(change: Change) -> None:
    """A change survives JSON, and pickling."""
    assert change_from_dict(json.loads(json.dumps(change_to_dict(change)))) == change
    assert pickle.loads(pickle.dumps(change)) == change


def test_json_form_explains() -> None:
    """The row of the audit holds the filled sentence beside the evidence that fills it."""
    row = change_to_dict(removal(0))
    assert row["why"] == "50% of it is dust (limit 25%)"
    assert (row["type"], row["code"], row["category"]) == ("removal", "broom.dust", "furniture")


@pytest.mark.parametrize("field", ["type", "block", "cleaner", "code", "category", "sentence", "evidence"])
def test_an_incomplete_row(field: str) -> None:
    """A row that lacks a field is a KeyError that names it."""
    row = change_to_dict(removal(0))
    del row[field]
    with pytest.raises(KeyError, match=field):
        change_from_dict(row)
