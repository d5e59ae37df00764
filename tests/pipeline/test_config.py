from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cleantext import Config, ConfigError, Pipeline
from cleantext.pipeline.builtins import BUILTINS, OFF_BY_DEFAULT
from cleantext.pipeline.config import ENGINES, FAMILIES

TABLE: dict[str, Any] = {
    "engine": "justext",
    "least_words": 3,
    "disable": ["tags", "site"],
    "chain": {"normalizers": ["whitespace"], "cleaners": ["tags", "link_list", "low_content_score", "hidden"]},
    "cleaners": {"low_content_score": {"lowest_limit": 0.75, "highest_limit": 1}},
}

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "top key": ({"engin": "blocks"}, r"unknown key engin; did you mean 'engine'\?"),
    "far from any key": ({"xyzzy": 1}, r"unknown key xyzzy; known: engine, least_words"),
    "chain key": ({"chain": {"cleaner": []}}, r"unknown key chain\.cleaner; did you mean 'cleaners'\?"),
    "engine": ({"engine": "trafilatur"}, r"engine: unknown 'trafilatur'; did you mean 'trafilatura'\?"),
    "engine of another type": ({"engine": 3}, r"engine: .* not 3"),
    "least_words": ({"least_words": -1}, r"least_words: a whole number from 0 on is wanted, not -1"),
    "least_words as text": ({"least_words": "8"}, r"least_words: a whole number .* not '8'"),
    "least_words as truth": ({"least_words": True}, r"least_words: a whole number .* not True"),
    "require": ({"require": "artcle"}, r"require: unknown 'artcle'; did you mean 'article'\?"),
    "require of another type": ({"require": True}, r"require: a string is wanted, not True"),
    "agencies": ({"agencies": 3}, r"agencies: the path of a TOML file is wanted, not 3"),
    "agencies in a file that is missing": ({"agencies": "no.toml"}, r"agencies: no\.toml: .*No such file"),
    "values that do not go together": (
        {"cleaners": {"low_content_score": {"highest_limit": 0.1}}},
        r"cleaners\.low_content_score: lowest_limit and highest_limit are to rise from 0 to 1, not 0\.2 and 0\.1",
    ),
    "disable": ({"disable": ["link_lists"]}, r"disable: unknown component 'link_lists'; did you mean 'link_list'\?"),
    "disable as text": ({"disable": "tags"}, r"disable: a list of names is wanted, not 'tags'"),
    "disable a number": ({"disable": [1]}, r"disable: a list of names is wanted, not \[1\]"),
    "name in a chain": ({"chain": {"cleaners": ["hiden"]}}, r"unknown cleaner 'hiden'; did you mean 'hidden'\?"),
    "family mixed up": ({"chain": {"normalizers": ["hidden"]}}, r"unknown normalizer 'hidden'; known: entities"),
    "chain as text": ({"chain": {"cleaners": "hidden"}}, r"cleaners: a list of names is wanted, not 'hidden'"),
    "chain no table": ({"chain": ["hidden"]}, r"chain: a table is wanted"),
    "options of nobody": ({"cleaners": {"link_lits": {}}}, r"unknown cleaner 'link_lits'; did you mean 'link_list'\?"),
    "option": (
        {"cleaners": {"low_content_score": {"lowest_limits": 0.1}}},
        r"unknown key cleaners\.low_content_score\.lowest_limits; did you mean 'lowest_limit'\?",
    ),
    "option of a component without": (
        {"cleaners": {"empty_block": {"limit": 1}}},
        r"unknown key cleaners\.empty_block\.limit; it has no options",
    ),
    "type of an option": (
        {"cleaners": {"low_content_score": {"lowest_limit": "low"}}},
        r"cleaners\.low_content_score\.lowest_limit: a number is wanted, not 'low'",
    ),
    "family no table": ({"cleaners": ["hidden"]}, r"cleaners: a table is wanted"),
    "options no table": ({"cleaners": {"hidden": 3}}, r"hidden: a table is wanted, not 3"),
}


def loaded(text: str, tmp_path: Path, name: str = "cleantext.toml") -> Config:
    """The configuration in a file of this content."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return Config.load(path)


@pytest.mark.parametrize(("table", "complaint"), WRONG.values(), ids=WRONG.keys())
def test_mistakes_are_named(table: dict[str, Any], complaint: str) -> None:
    """A wrong key, name or value is a ConfigError that says where, and the nearest valid one."""
    with pytest.raises(ConfigError, match=complaint):
        Config.from_dict(table)


def test_defaults() -> None:
    """Without settings the chains are the built-ins in their order, less those that have to be asked for."""
    config = Config.from_dict({})
    assert config == Config()
    for family in FAMILIES:
        assert list(getattr(config, family)) == [name for name in BUILTINS[family] if name not in OFF_BY_DEFAULT]


def test_table() -> None:
    """Every setting arrives where it belongs; a chain that is not named stays as it was."""
    config = Config.from_dict(TABLE)
    assert (config.engine, config.least_words, config.disable) == ("justext", 3, ("tags", "site"))
    assert (config.normalizers, config.extractors) == (("whitespace",), Config().extractors)
    assert list(config.chain("cleaners")) == ["link_list", "low_content_score", "hidden"]
    options = config.component("cleaners", "low_content_score").options
    assert (options.lowest_limit, options.highest_limit) == (0.75, 1.0)


@pytest.mark.parametrize("table", [{}, TABLE], ids=["defaults", "settings"])
def test_toml_round_trip(table: dict[str, Any], tmp_path: Path) -> None:
    """The effective configuration, written and read again, builds the same chains with the same options."""
    config = Config.from_dict(table)
    again = loaded(config.to_toml(), tmp_path)
    assert again.to_dict() == config.to_dict()
    assert loaded(again.to_toml(), tmp_path) == again


def test_pyproject(tmp_path: Path) -> None:
    """Of a pyproject.toml only the table of this tool counts; without one all is default."""
    settings = '[project]\nname = "x"\n\n[tool.cleantext]\nleast_words = 2\n'
    assert loaded(settings, tmp_path, "pyproject.toml").least_words == 2
    assert loaded('[project]\nname = "x"\n', tmp_path, "pyproject.toml") == Config()


@pytest.mark.parametrize("text", ["engine = ", '[cleaners.hidden]\nx = "\\ud800"'], ids=["cut off", "no character"])
def test_no_toml(text: str, tmp_path: Path) -> None:
    """A file that is no TOML is a ConfigError that names the file."""
    with pytest.raises(ConfigError, match=r"cleantext\.toml: "):
        loaded(text, tmp_path)


def test_unreadable_files(tmp_path: Path) -> None:
    """A file that is missing or not UTF-8 is a ConfigError that names it."""
    with pytest.raises(ConfigError, match=r"missing\.toml"):
        Config.load(tmp_path / "missing.toml")
    (tmp_path / "latin.toml").write_bytes(b'engine = "\xe9"')
    with pytest.raises(ConfigError, match=r"latin\.toml"):
        Config.load(tmp_path / "latin.toml")


def test_mistakes_in_a_file_name_the_file(tmp_path: Path) -> None:
    """The message begins with the path."""
    with pytest.raises(ConfigError, match=r"cleantext\.toml: unknown key engin;"):
        loaded('engin = "x"', tmp_path)


def test_errors_come_before_work() -> None:
    """A configuration built in code is checked when a pipeline is made, not on the first page."""
    for wrong in (Config(engine="x"), Config(cleaners=("hiden",)), Config(options={"cleaners.hidden": {"x": 1}})):
        with pytest.raises(ConfigError):
            Pipeline(wrong)
    with pytest.raises(ConfigError, match=r"options: 'hidden' is not of the form family\.name"):
        Pipeline(Config(options={"hidden": {}}))


@pytest.mark.parametrize(
    "wrong",
    [
        Config(cleaners=("hidden", "hidden")),
        Config(options={"cleaners.low_content_score": {"text_model": "/no/such/model.npz"}}),
    ],
    ids=["twice", "model"],
)
def test_known_mistakes_that_show_late(wrong: Config) -> None:
    """A name twice in a chain does no harm; a model file that is missing stops the run and fails no document."""
    page = "The council voted on Tuesday to keep the baths open for another year, the mayor said."
    if "cleaners.low_content_score" in wrong.options:
        with pytest.raises(ConfigError, match=r"model\.npz"):
            Pipeline(wrong).clean(page)
    else:
        assert Pipeline(wrong).clean(page).text == page


def test_engines_are_cleaners() -> None:
    """Each engine is carried out by a cleaner that exists."""
    assert set(ENGINES.values()) <= set(BUILTINS["cleaners"])


def test_a_model_that_cannot_be_used_stops_before_any_work(tmp_path: Path) -> None:
    """A model file that is missing or is none is a ConfigError when the pipeline is built, and names the file."""
    missing = tmp_path / "none.npz"
    for key in ("low_content_score", "hidden"):
        option = "html_model" if key == "low_content_score" else "model"
        with pytest.raises(ConfigError, match=r"none\.npz"):
            Pipeline(Config(options={f"cleaners.{key}": {option: str(missing)}}))


def test_a_missing_package_stops_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine whose package is not installed is a ConfigError that says how to install it."""
    monkeypatch.setattr("cleantext.cleaners.trafilatura_verdict.find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"pip install"):
        Pipeline(Config(engine="trafilatura"))


def test_an_engine_without_a_place_in_the_chain_is_an_error() -> None:
    """An engine takes the place of the content score; a chain without that place is told, not ignored."""
    with pytest.raises(ConfigError, match="takes the place of low_content_score"):
        Config(engine="justext", cleaners=("link_list",)).check()


@pytest.mark.parametrize("name", ["hidden", "link_list"])
def test_cleaners_read_the_model_of_the_engine(name: str) -> None:
    """A model is named once; a cleaner that is to read another one says so itself."""
    scorer = {"cleaners.low_content_score": {"html_model": "own.npz"}}
    other = {f"cleaners.{name}": {"model": "other.npz"}}
    assert Config(options=scorer).component("cleaners", name).options.model == "own.npz"
    assert Config(options={**scorer, **other}).component("cleaners", name).options.model == "other.npz"
    assert Config().component("cleaners", name).options.model == ""


def test_the_templates_are_weighed_by_the_models_of_the_engine() -> None:
    """A cleaner that asks for the score of both kinds of input reads both models that are named."""
    scorer = {"cleaners.low_content_score": {"html_model": "own.npz", "text_model": "dumps.npz"}}
    other = {"cleaners.site_template": {"text_model": "other.npz"}}
    found = Config(options=scorer).component("cleaners", "site_template").options
    assert (found.html_model, found.text_model) == ("own.npz", "dumps.npz")
    assert Config(options={**scorer, **other}).component("cleaners", "site_template").options.text_model == "other.npz"


def test_agencies_reach_the_extractors_that_know_them(tmp_path: Path) -> None:
    """The file of agencies goes to each extractor that has the option; one set for it alone wins."""
    path = tmp_path / "agencies.toml"
    path.write_text('[[agency]]\nname = "Harbour Wire"\n', encoding="utf-8")
    config = Config.from_dict({"agencies": str(path), "extractors": {"authors": {"agencies": ""}}})
    files = {name: config.component("extractors", name).options.agencies for name in ("dateline", "credits", "authors")}
    assert files == {"dateline": str(path), "credits": str(path), "authors": ""}
