"""Tables of agencies: the built-in one, and those of users."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleantext.errors import ConfigError
from cleantext.extractors.agencies import agencies
from cleantext.extractors.agency_table import AgencyRow, built_in_rows, languages_of, rows_of
from cleantext.extractors.credits import CreditsExtractor, CreditsOptions

TABLE = """
[[agency]]
name = "Harbour Wire"
country = "NO"
aliases = ["Hamnebyrået", "HWN"]
weak = ["HW"]

[[agency]]
name = "AP"
aliases = ["Assoc. Press"]

[[agency]]
name = "Noticias del Norte"
aliases = ["NA"]
"""

WRONG = {
    "no TOML": ("[[agency]", r"agencies: .*table\.toml: .*; a TOML file with entries \[\[agency\]\] is wanted"),
    "another key": ("agencies = []", r"table\.toml: unknown key 'agencies'; each entry begins with \[\[agency\]\]"),
    "no list": ("agency = 3", r"table\.toml: agency: a list of entries is wanted"),
    "no entries": ("agency = [3]", r"table\.toml: agency: a list of entries is wanted"),
    "no name": ("[[agency]]\ncountry = 'NO'", r"entry 1: name: a text with letters is wanted, not None"),
    "empty name": ("[[agency]]\nname = '-'", r"entry 1: name: a text with letters is wanted, not '-'"),
    "second entry": ("[[agency]]\nname = 'A'\n[[agency]]\nname = 3", r"entry 2: name: .* not 3"),
    "unknown key": (
        "[[agency]]\nname = 'HW'\nalias = []",
        r"entry 1 \(HW\): unknown key 'alias'; known: name, country",
    ),
    "country": ("[[agency]]\nname = 'HW'\ncountry = 'Norway'", r"\(HW\): country: two capitals .* not 'Norway'"),
    "country a number": ("[[agency]]\nname = 'HW'\ncountry = 47", r"\(HW\): country: two capitals .* not 47"),
    "aliases": ("[[agency]]\nname = 'HW'\naliases = 'HWN'", r"\(HW\): aliases: a list of names .* not 'HWN'"),
    "weak": ("[[agency]]\nname = 'HW'\nweak = [1]", r"\(HW\): weak: a list of names .* not \[1\]"),
}


def written(text: str, folder: Path) -> str:
    """The path of a file of this content."""
    path = folder / "table.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_rows(tmp_path: Path) -> None:
    """An entry gives a row; all but the name may be left out."""
    rows = rows_of(written(TABLE, tmp_path))
    assert rows[0] == AgencyRow("Harbour Wire", "NO", ("Hamnebyrået", "HWN"), ("HW",))
    assert rows[1] == AgencyRow("AP", "", ("Assoc. Press",))
    assert rows[0].names == ("Harbour Wire", "Hamnebyrået", "HWN", "HW")


def test_a_table_adds_to_the_built_in_one(tmp_path: Path) -> None:
    """New agencies and new names of known ones count; a name that both tables have is the user's; all others stay."""
    table = agencies(written(TABLE, tmp_path))
    assert table.canonical("hamnebyrået") == "Harbour Wire"
    assert table.is_weak("HW")
    assert table.canonical("Assoc. Press") == "AP"
    assert table.canonical("Associated Press") == "AP"
    assert table.canonical("NA") == "Noticias del Norte"
    assert not table.is_weak("NA")
    assert table.canonical("Reuters") == "Reuters"
    assert agencies().canonical("Harbour Wire") is None


@pytest.mark.parametrize(("text", "complaint"), WRONG.values(), ids=WRONG.keys())
def test_mistakes_are_named(text: str, complaint: str, tmp_path: Path) -> None:
    """A wrong entry is a ConfigError that names file, entry and key, and says what is wanted."""
    with pytest.raises(ConfigError, match=complaint):
        rows_of(written(text, tmp_path))


def test_unreadable_files_stop_before_any_work(tmp_path: Path) -> None:
    """A file that is missing or not UTF-8 is a ConfigError, raised by the check of the component."""
    for name, data in (("missing.toml", None), ("latin.toml", b'[[agency]]\nname = "\xe9"')):
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)
        with pytest.raises(ConfigError, match=rf"agencies: .*{name}"):
            CreditsExtractor(CreditsOptions(str(path))).check()


def test_languages() -> None:
    """A country's agencies write in its languages; English is no sign of any."""
    assert languages_of("SE") == ("sv",)
    assert "fr" in languages_of("CH")
    assert languages_of("GB") == languages_of("") == ()
    assert agencies().is_home("TT", "sv")
    assert not agencies().is_home("TT", "da")
    assert not agencies().is_home("TT", None)


def test_built_in_table() -> None:
    """Names are unique, each agency has a country, and no name means two agencies."""
    rows = built_in_rows()
    assert len({row.name for row in rows}) == len(rows) >= 150
    assert all(len(row.country) == 2 for row in rows)
    owners: dict[str, str] = {}
    for row in rows:
        for name in row.names:
            assert owners.setdefault(name, row.name) == row.name
