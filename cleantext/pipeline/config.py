"""What a user can set: the engine, the chains, what is switched off, and the options of each component.

Read from TOML, written to TOML; an unknown key or name is an error that says the nearest valid one::

    engine = "blocks"
    disable = ["tags"]

    [chain]
    cleaners = ["hidden", "link_list", "low_content_score"]

    [cleaners.link_list]
    shortest_run = 4

What holds for files that are repaired in place stands in the table ``[files]`` (see `file_settings`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, get_args

from cleantext.component import Component
from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.pipeline.builtins import BUILTINS, OFF_BY_DEFAULT
from cleantext.pipeline.file_settings import FileSettings
from cleantext.pipeline.options import options_from
from cleantext.pipeline.registry import Family, lookup, names, nearest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ENGINES: Final = {"blocks": "low_content_score", "trafilatura": "trafilatura_verdict", "justext": "justext_verdict"}
"""Engines, and the cleaner that carries out the verdict of each."""

REQUIREMENTS: Final = ("", "article")
"""What a page can be required to be; empty: nothing."""

SCORE_READERS: Final = ("cleaners.hidden", "cleaners.link_list")
"""Cleaners that ask for the content score of HTML beside the one that removes by it."""

BOTH_SCORES_READERS: Final = ("cleaners.site_template",)
"""Cleaners that ask for the content score of HTML and of plain text."""

AGENCY_READERS: Final = ("extractors.dateline", "extractors.credits", "extractors.authors")
"""Extractors that tell agencies from persons, places and outlets."""

FAMILIES: Final[tuple[Family, ...]] = get_args(Family)
KINDS: Final[tuple[InputKind, ...]] = get_args(InputKind)

_PLAIN: Final = ("engine", "least_words", "require", "agencies")
_KEYS: Final = (*_PLAIN, "disable", "chain", *FAMILIES, "files")


def _default_chain(family: Family) -> tuple[str, ...]:
    return tuple(name for name in BUILTINS[family] if name not in OFF_BY_DEFAULT)


@dataclass(frozen=True)
class Config:
    """All settings of a pipeline.

    ``engine`` judges the main content of HTML pages (plain text is always judged by ``blocks``). ``least_words``: a
    page of whose blocks fewer words are left is rejected as ``no_article``. ``require`` ``"article"`` rejects pages that are
    something else (a list, a product, a thread, a form) as ``not_article``. ``agencies`` is a TOML file of news agencies
    beside those built in (its format: `cleantext.extractors.agency_table`). ``normalizers``, ``extractors``, ``cleaners``
    are the chains in order; ``disable`` takes names out of them. ``options`` maps ``family.name`` to settings;
    ``files`` is for ``cleantext check`` and ``cleantext fix`` alone. ``directory`` is where the configuration was read, from
    which the patterns of ``files`` start; it is no setting and does not count when configurations are compared.
    Constructing checks nothing; `check` does, and a pipeline calls it before any work.
    """

    engine: str = "blocks"
    least_words: int = 8
    require: str = ""
    agencies: str = ""
    disable: tuple[str, ...] = ()
    normalizers: tuple[str, ...] = field(default_factory=lambda: _default_chain("normalizers"))
    extractors: tuple[str, ...] = field(default_factory=lambda: _default_chain("extractors"))
    cleaners: tuple[str, ...] = field(default_factory=lambda: _default_chain("cleaners"))
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    files: FileSettings = FileSettings()
    directory: Path = field(default=Path(), compare=False)

    @classmethod
    def load(cls, path: str | Path) -> Config:
        """Read a TOML file; of a ``pyproject.toml`` its table ``[tool.cleantext]``.

        Raises ConfigError where the file cannot be read, is no TOML, or holds a wrong key, name or value.
        """
        path = Path(path)
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(f"{path}: {error}") from error
        if path.name == "pyproject.toml":
            table = table.get("tool", {}).get("cleantext", {})
        try:
            return replace(cls.from_dict(table), directory=path.parent)
        except ConfigError as error:
            raise ConfigError(f"{path}: {error}") from error

    @classmethod
    def from_dict(cls, table: Mapping[str, Any]) -> Config:
        """Build from the parsed TOML. Raises ConfigError for a wrong key, name or value."""
        _check_keys(table, _KEYS, "")
        chain = _table(table, "chain")
        _check_keys(chain, FAMILIES, "chain.")
        settings: dict[str, Any] = {key: table[key] for key in _PLAIN if key in table}
        for key, value in (*chain.items(), *((k, v) for k, v in table.items() if k == "disable")):
            settings[key] = _strings(key, value)
        settings["options"] = {
            f"{family}.{name}": _table(_table(table, family), name)
            for family in FAMILIES
            for name in table.get(family, {})
        }
        settings["files"] = FileSettings.from_table(_table(table, "files"))
        config = cls(**settings)
        config.check()
        return config

    def check(self) -> None:
        """Raise ConfigError unless every engine, name and option is valid."""
        _check_choice("engine", self.engine, tuple(ENGINES))
        _check_choice("require", self.require, REQUIREMENTS)
        if not isinstance(self.least_words, int) or isinstance(self.least_words, bool) or self.least_words < 0:
            raise ConfigError(f"least_words: a whole number from 0 on is wanted, not {self.least_words!r}")
        if not isinstance(self.agencies, str):
            raise ConfigError(f"agencies: the path of a TOML file is wanted, not {self.agencies!r}")
        for family in FAMILIES:
            for name in getattr(self, family):
                self.component(family, name).check()
        self._check_engine()
        self._check_require()
        known = tuple(name for family in FAMILIES for name in names(family))
        for name in self.disable:
            if name not in known:
                raise ConfigError(f"disable: unknown component {name!r}{nearest(name, known)}")
        for key in self.options:
            self._check_options(key)
        self.files.check()

    def _check_engine(self) -> None:
        place = ENGINES["blocks"]
        if self.engine != "blocks" and place not in self.chain("cleaners"):
            raise ConfigError(f"engine: {self.engine!r} takes the place of {place}, which the chain of cleaners lacks")
        self.component("cleaners", ENGINES[self.engine]).check()

    def _check_require(self) -> None:
        if self.require != "article":
            return
        from cleantext.signals.tagger.article_page import ArticlePage  # takes long, and most do without

        for kind in KINDS:
            ArticlePage(self.model(kind)).check(kind)

    def _check_options(self, key: str) -> None:
        for family in FAMILIES:
            if key.startswith(f"{family}."):
                self.component(family, key.removeprefix(f"{family}."))
                return
        raise ConfigError(f"options: {key!r} is not of the form family.name; families: {', '.join(FAMILIES)}")

    def component(self, family: Family, name: str) -> Component[Any]:
        """Build one component with its options. Raises ConfigError for an unknown name or a wrong option.

        Cleaners that read the content score read that of the engine, unless their options name another model;
        extractors that know agencies read ``agencies``, unless theirs name another file.
        """
        found, key = lookup(family, name), f"{family}.{name}"
        options = self.options.get(key, {})
        if key in SCORE_READERS:
            options = {"model": self.model("html"), **options}
        if key in BOTH_SCORES_READERS:
            options = {**{f"{kind}_model": self.model(kind) for kind in KINDS}, **options}
        if key in AGENCY_READERS and self.agencies:
            options = {"agencies": self.agencies, **options}
        return found(options_from(found.Options, options, key))

    def model(self, kind: InputKind) -> str:
        """The file of the model that scores a kind of input; empty for the one shipped."""
        path: str = getattr(self.component("cleaners", ENGINES["blocks"]).options, f"{kind}_model")
        return path

    def chain(self, family: Family) -> Iterator[str]:
        """The names of a chain that are switched on, in order, as configured."""
        return (name for name in getattr(self, family) if name not in self.disable)

    def to_dict(self) -> dict[str, Any]:
        """The tables as TOML has them, every option of every component in the chains spelled out."""
        table: dict[str, Any] = {
            "engine": self.engine,
            "least_words": self.least_words,
            "require": self.require,
            "agencies": self.agencies,
            "disable": list(self.disable),
            "chain": {family: list(getattr(self, family)) for family in FAMILIES},
        }
        for family in FAMILIES:
            options = {name: _plain(self.component(family, name).options) for name in self.chain(family)}
            table[family] = {name: settings for name, settings in options.items() if settings}
        return {**table, "files": self.files.to_table()}

    def to_toml(self) -> str:
        """The effective configuration as a TOML document that `load` reads back to one of the same effect."""
        import tomli_w

        return tomli_w.dumps(self.to_dict())


def _plain(options: Any) -> dict[str, Any]:
    values = {entry.name: getattr(options, entry.name) for entry in fields(options)}
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value is not None
    }


def _check_choice(key: str, value: Any, known: tuple[str, ...]) -> None:
    if not isinstance(value, str):
        raise ConfigError(f"{key}: a string is wanted, not {value!r}")
    if value not in known:
        raise ConfigError(f"{key}: unknown {value!r}{nearest(value, tuple(name for name in known if name))}")


def _check_keys(table: Mapping[str, Any], known: tuple[str, ...], prefix: str) -> None:
    for key in table:
        if key not in known:
            raise ConfigError(f"unknown key {prefix}{key}{nearest(key, known)}")


def _table(table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise ConfigError(f"{key}: a table is wanted, not {value!r}")
    return value


def _strings(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ConfigError(f"{key}: a list of names is wanted, not {value!r}")
    return tuple(value)
