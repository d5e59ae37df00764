"""Metadata as JSON."""

from __future__ import annotations

import json
import re

from hypothesis import given

from cleantext.document import Dateline, Found, Metadata, metadata_rows
from cleantext.document.metadata_rows import FIELDS, LISTS, flat_row, sourced_row
from tests.document.test_metadata import METADATA

SHOWN = Found(
    "Ferry back", "h1", 0.9, 3, (Found("Ferry back in service", "title", 0.4), Found("Ferry", "line", 0.1, 1))
)
DATELINE = Dateline("OSLO/LAGOS -", ("OSLO", "LAGOS"))


def test_other_headlines_stand_beside_the_headline() -> None:
    """The flat row has them as a list, the more confident first."""
    row = flat_row(Metadata(headline=SHOWN))
    assert (row["headline"], row["headline_alt"]) == ("Ferry back", ["Ferry back in service", "Ferry"])


def test_there_is_a_country_for_each_place() -> None:
    """Where none is certain there are as many nulls as places, and no country without a place."""
    assert flat_row(Metadata(dateline=Found(DATELINE, "line")))["dateline"]["countries"] == [None, None]
    more = Dateline("OSLO -", ("OSLO",), countries=("NO", "SE"), day="2021-05-03")
    row = flat_row(Metadata(dateline=Found(more, "line")))["dateline"]
    assert (row["countries"], row["day"]) == (["NO"], "2021-05-03")


def test_sources_are_told_of_every_reading() -> None:
    """The row of the audit has source, confidence and block of the value and of each reading that differs."""
    row = sourced_row(Metadata(headline=SHOWN, dateline=Found(DATELINE, "lead", block=2)))
    others = row["headline"].pop("alternatives")
    assert row["headline"] == {"value": "Ferry back", "source": "h1", "confidence": 0.9, "block": 3, "more_blocks": []}
    assert [(other["value"], other["source"], other["block"]) for other in others] == [
        ("Ferry back in service", "title", None),
        ("Ferry", "line", 1),
    ]
    assert row["dateline"]["value"]["position"] == "lead"
    assert set(row) == {"headline", "dateline"}


def test_the_schema_names_every_field() -> None:
    """The table of the module has the fields of the flat row, in their order."""
    assert re.findall(r"^``(\w+)`` ", metadata_rows.__doc__ or "", re.MULTILINE) == list(FIELDS)


@given(METADATA)
def test_rows_are_json(metadata: Metadata) -> None:
    """Any metadata is written with all its fields, lists where lists belong, and reads back from JSON as it was."""
    for row in (flat_row(metadata), sourced_row(metadata)):
        assert json.loads(json.dumps(row)) == row
    assert tuple(flat_row(metadata)) == FIELDS
    assert all(isinstance(flat_row(metadata)[name], list) for name in LISTS)
