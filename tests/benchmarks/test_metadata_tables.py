"""Tables of metadata: a row a part of the pages, a column a measure."""

from pathlib import Path

import pytest
from _corpus import MetadataLabel
from _metadata_scores import MetadataFound
from _metadata_tables import FIELDS, GOLD_FIELDS, UNREAD, figures, rows_by_part, shows_headline, text_rows

from cleantext.training.corpus import Dump

LABEL = MetadataLabel("1", "one", Path(), None, "en", ("Bakers’ strike",), None, None, ("Ada Baker",), "2021-05-03")
OTHER = MetadataLabel("2", "two", Path(), None, "en", ("Ferry sold",), None, None, (), None)
RIGHT = MetadataFound("Bakers' strike", ("Ada Baker",), "2021-05-03")


def dump(text: str) -> Dump:
    """A dump of a text."""
    return Dump("1", "one", "html_text", "article", "en", "c", text, None, text)


def test_a_row_for_all_and_one_a_part() -> None:
    """Each part has its own figures; all pages have those of both."""
    rows = list(rows_by_part([(LABEL, RIGHT), (OTHER, MetadataFound())], ["one", "two"], FIELDS))
    assert [(row["pages of"], row["n"], row["headline"]) for row in rows] == [
        ("all", 2, 0.5),
        ("one", 1, 1),
        ("two", 1, 0),
    ]


def test_what_no_page_can_tell_is_no_figure() -> None:
    """A field that was not asked for, or that no page has, is None and not 0; columns can be left out."""
    row = figures([(OTHER, RIGHT)], GOLD_FIELDS, UNREAD)
    assert row == {"headline": 0.0, "authors": None, "published": None}


def test_headlines_are_asked_of_dumps_that_show_them() -> None:
    """A dump without its headline is not asked for it, but another one there is counted."""
    shown, lost = dump("Home\nBakers' Strike\nBread is short."), dump("Bread is short.")
    assert (shows_headline(LABEL, shown), shows_headline(LABEL, lost)) == (True, False)
    row = next(text_rows([(LABEL, shown, RIGHT), (LABEL, lost, MetadataFound("Bread is short."))]))
    assert (row["with their headline"], row["headline"], row["another headline"]) == (1, 1.0, pytest.approx(0.5))
