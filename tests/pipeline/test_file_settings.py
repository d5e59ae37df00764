from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cleantext import Config, ConfigError
from cleantext.pipeline.file_settings import FileSettings, PathSettings

TABLE: dict[str, Any] = {
    "profile": "article",
    "ignore": ["vendor/", "*.min.md"],
    "max_size": "5 MB",
    "encoding": "windows-1251",
    "paths": [
        {"match": ["dumps/**"], "profile": "text", "encoding": "latin-1"},
        {"match": ["dumps/new/"], "encoding": "utf-8"},
    ],
}

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "key": ({"profil": "text"}, r"unknown key files\.profil; did you mean 'profile'\?"),
    "profile": ({"profile": "prose"}, r"files\.profile: 'text' or 'article' is wanted, not 'prose'"),
    "ignore as text": ({"ignore": "vendor/"}, r"files\.ignore: a list is wanted, not 'vendor/'"),
    "ignore a number": ({"ignore": [1]}, r"files\.ignore: a string is wanted, not 1"),
    "broken pattern": ({"ignore": ["!"]}, r"files\.ignore: '!' is no pattern"),
    "max_size": ({"max_size": "much"}, r"files\.max_size: 'much' is no size"),
    "max_size a truth": ({"max_size": True}, r"files\.max_size: True is no size"),
    "encoding": ({"encoding": "latn-1"}, r"files\.encoding: unknown charset 'latn-1'; did you mean 'latin-1'\?"),
    "encoding a number": ({"encoding": 8}, r"files\.encoding: a string is wanted, not 8"),
    "paths no list": ({"paths": {"match": ["a"]}}, r"files\.paths: tables \[\[files\.paths\]\] are wanted"),
    "path no table": ({"paths": ["a"]}, r"files\.paths: tables \[\[files\.paths\]\] are wanted"),
    "key of a path": (
        {"paths": [{"matches": ["a"]}]},
        r"unknown key files\.paths\[1\]\.matches; did you mean 'match'\?",
    ),
    "profile of a path": (
        {"paths": [{"match": ["a"]}, {"match": ["b"], "profile": "x"}]},
        r"files\.paths\[2\]\.profile: 'text' or 'article' is wanted, not 'x'",
    ),
    "path without match": ({"paths": [{"profile": "text"}]}, r"files\.paths\[1\]: match is missing"),
    "pattern of a path": ({"paths": [{"match": ["./a"]}]}, r"files\.paths\[1\]\.match: '\./a' matches nothing"),
    "encoding of a path": (
        {"paths": [{"match": ["a"], "encoding": "hz"}]},
        r"files\.paths\[1\]\.encoding: files in hz",
    ),
}


@pytest.mark.parametrize(("table", "complaint"), WRONG.values(), ids=WRONG.keys())
def test_mistakes_are_named(table: dict[str, Any], complaint: str) -> None:
    """A wrong key, pattern or value is a ConfigError that says where, and the way out."""
    with pytest.raises(ConfigError, match=complaint):
        Config.from_dict({"files": table})


def test_the_table_is_no_list() -> None:
    """``files`` is a table."""
    with pytest.raises(ConfigError, match="files: a table is wanted"):
        Config.from_dict({"files": ["a.md"]})


def test_table() -> None:
    """Every setting arrives where it belongs."""
    first, second = PathSettings(("dumps/**",), "text", "latin-1"), PathSettings(("dumps/new/",), None, "utf-8")
    wanted = FileSettings("article", ("vendor/", "*.min.md"), 5_000_000, "windows-1251", (first, second))
    assert Config.from_dict({"files": TABLE}).files == wanted
    assert Config.from_dict({}).files == FileSettings()


@pytest.mark.parametrize("table", [{}, TABLE], ids=["defaults", "settings"])
def test_toml_round_trip(table: dict[str, Any], tmp_path: Path) -> None:
    """The configuration that is written means the same when it is read."""
    config = Config.from_dict({"files": table})
    path = tmp_path / "cleantext.toml"
    path.write_text(config.to_toml(), encoding="utf-8")
    again = Config.load(path)
    assert again.files == config.files
    assert again.to_toml() == config.to_toml()


def test_patterns_start_where_the_configuration_is(tmp_path: Path) -> None:
    """A configuration knows its directory, which is no setting."""
    (tmp_path / "pyproject.toml").write_text('[tool.cleantext.files]\nprofile = "article"\n')
    config = Config.load(tmp_path / "pyproject.toml")
    assert (config.files.profile, config.directory) == ("article", tmp_path)
    assert config == Config.from_dict({"files": {"profile": "article"}})


def test_the_last_setting_that_fits_wins() -> None:
    """Entries add up; each has a say only in what it sets."""
    settings = Config.from_dict({"files": TABLE}).files
    found = {path: settings.at(path) for path in ("a.md", "dumps/a.txt", "dumps/new/a.txt")}
    assert [(entry.profile, entry.encoding) for entry in found.values()] == [
        ("article", "windows-1251"),
        ("text", "latin-1"),
        ("text", "utf-8"),
    ]


def test_ignored_paths() -> None:
    """What fits a pattern of ``ignore`` is passed over, and nothing else."""
    settings = Config.from_dict({"files": TABLE}).files
    assert [settings.ignores(path) for path in ("vendor/a.md", "b/x.min.md", "a.md")] == [True, True, False]
