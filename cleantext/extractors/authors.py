"""The authors."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import prod
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Document, Found
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.author_lines import byline_lines
from cleantext.extractors.author_sources import stated_authors
from cleantext.extractors.base import Extractor
from cleantext.extractors.names import likely, person_names
from cleantext.extractors.persons import is_known_name, names_host

CONFIDENCE: Final = {
    "json_ld.author": 0.95,
    "meta": 0.92,
    "line.near": 0.91,
    "marked": 0.86,
    "class.near": 0.86,
    "bracket": 0.8,
    "name": 0.75,
    "line.below": 0.7,
    "class.below": 0.6,
    "name.later": 0.5,
    "marked.first": 0.5,
    "name.unknown": 0.4,
}
"""How often each source is right where it names anybody, on 600 pages whose authors are labelled: JSON-LD .95, meta tags and
lines by the headline .93, marked elements and classes .87, lines below the text .77. Those that few pages have are set lower
than measured."""

LAX: Final = frozenset({"marked", "marked.first", "class.near", "class.below", "line.below", "name.unknown"})
"""Sources that often name others beside the authors."""

STATED_WORDS: Final = 6
"""Words of a marked element up to which it states a name and nothing else."""

LOGIN: Final = 0.5
"""What a single word that is no given name is worth, in shares of its source's confidence."""

_TITLE: Final = re.compile(r"^(?:(?:dr|prof|mag|ing|dipl|sir|mr|mrs|ms)\b\.?\s?)+", re.IGNORECASE)


@dataclass(frozen=True)
class AuthorsOptions:
    """``agencies``: a TOML file of agencies beside those built in; none of them is an author."""

    agencies: str = ""


class Authors(Extractor[AuthorsOptions]):
    """Finds the persons who wrote the article.

    They are stated in JSON-LD, in meta tags, in elements marked as author, or in a line by the headline or below the text
    ("By Jane Doe", "Von Erika Muster", "記者張三"). Agencies, places, the outlet itself, roles, dates and addresses stand in
    the same spots and are no authors: for a page that names nobody, nobody is found. A line of names alone counts next to
    the headline, where the names are known as given names.

    What most speaks for is taken: sources that agree add up, a source that names more persons than another includes it.
    Readings that differ are the alternatives.

    Known misses: staff initials; a site's author who bears its name, unless that has a given name; bylines within
    running text; a whole editorial team.
    """

    name = "authors"
    field = "authors"
    Options = AuthorsOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Jane Doe"},'
            ' {"name": "Reuters"}]}</script><p>News.</p>',
            ("Jane Doe",),
            "text/html",
        ),
        Sample(
            "<meta name='author' content='Von Erika Muster und Max Moor'><p>News.</p>",
            ("Erika Muster", "Max Moor"),
            "text/html",
        ),
        Sample(
            "Ferry line to the island is back\n\nBy Jane Doe and Ann Lee, Staff Writers\n\nThe ferry is back.",
            ("Jane Doe", "Ann Lee"),
        ),
        Sample("Le bac est de retour\n\nPar Jeanne Dupont\n\nLe bac est de retour.", ("Jeanne Dupont",)),
        Sample("Ferry line to the island is back\n\nBy Associated Press\n\nThe ferry is back.", None),
        Sample("Le bac est de retour\n\nJane Doe, Staff Writer\n\nLe bac est de retour sur l'île.", ("Jane Doe",)),
        Sample(
            "<h1>渡り船</h1><p>【ソウル＝山田太郎】島への渡り船が三日、嵐で壊れた桟橋の修理を終えて再び動き出した。</p>",
            ("山田太郎",),
            "text/html",
        ),
        Sample("<h1>The ferry is back</h1><p>Local News</p><p>The ferry is back in service.</p>", None, "text/html"),
        Sample("<meta name='author' content='https://example.org/jane'><p>By the sea.</p>", None, "text/html"),
    )

    def check(self) -> None:
        """Raise ConfigError where the file of agencies cannot be used."""
        agencies(self.options.agencies)

    def extract(self, document: Document) -> Found[tuple[str, ...]] | None:
        """The names that most speaks for; other readings of the page are its alternatives."""
        readings = _readings(document, agencies(self.options.agencies))
        groups = _agreeing(readings)
        if not groups:
            return None
        best, *others = sorted(groups, key=lambda found: -found.confidence)
        return replace(best, alternatives=tuple(others))


@dataclass(frozen=True)
class _Reading:
    """The names that one place of the page gives."""

    names: tuple[str, ...]
    source: str
    family: str
    confidence: float
    block: int | None = None


def _readings(document: Document, table: Agencies) -> list[_Reading]:
    """What each source says, the more trusted first."""
    site = document.metadata.site.value if document.metadata.site else None
    readings = []
    for source, family, texts in stated_authors(document):
        names = _names_of(texts, site, table, family)
        readings.append(_Reading(names, source, family, _confidence(source, names)))
    for line in byline_lines(document, site, table):
        readings.append(_Reading(line.names, line.source, "page", CONFIDENCE[line.source], line.block))
    address = document.url or document.facts.canonical
    return [kept for reading in readings if (kept := _less_host(reading, address)).names]


def _names_of(texts: list[str], site: str | None, table: Agencies, family: str) -> tuple[str, ...]:
    """The names that texts state, each once. What is marked on the page may be more than a name, such as a life."""
    names: dict[str, None] = {}
    for text in texts:
        stated = family != "marked" or len(text.split()) <= STATED_WORDS
        names.update(dict.fromkeys(person_names(text, site, stated=stated, table=table)))
    return tuple(likely(list(names)))


def _less_host(reading: _Reading, address: str | None) -> _Reading:
    """A reading without the outlet that the page's address names."""
    return replace(reading, names=tuple(name for name in reading.names if not names_host(name, address)))


def _confidence(source: str, names: tuple[str, ...]) -> float:
    base = CONFIDENCE.get(source, CONFIDENCE["meta"])
    return base * LOGIN if all(map(_may_be_login, names)) else base


def _may_be_login(name: str) -> bool:
    return " " not in name and name.lower() != name.upper() and not is_known_name([name])


def _agreeing(readings: list[_Reading]) -> list[Found[tuple[str, ...]]]:
    """The readings joined where one names all that the other does, and both speak for it.

    The longer one is taken, but for those of sources that often name too many. In the order of the readings.
    """
    groups: list[list[_Reading]] = []
    for reading in sorted(readings, key=_strict_and_long_first):
        home = next((group for group in groups if _agree(reading, group[0])), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return [_joined(group) for group in sorted(groups, key=lambda group: min(map(readings.index, group)))]


def _strict_and_long_first(reading: _Reading) -> tuple[bool, int, int]:
    return reading.source in LAX, -len(reading.names), -len(" ".join(reading.names).split())


def _agree(reading: _Reading, first: _Reading) -> bool:
    return _within(reading.names, first.names) or (reading.source in LAX and _within(first.names, reading.names))


def _within(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each of our names is one of theirs, or the given name of one."""
    keys = _keys(theirs)
    given = {key.split(" ")[0] for key in keys}
    return all(name in keys or (" " not in name and name in given) for name in _keys(ours))


def _joined(group: list[_Reading]) -> Found[tuple[str, ...]]:
    """What a group says: each family of sources speaks once, by its most trusted voice."""
    voices: dict[str, float] = {}
    for reading in group:
        voices[reading.family] = max(voices.get(reading.family, 0.0), reading.confidence)
    doubt = prod(1.0 - confidence for confidence in voices.values())
    names = _seconded(group) or _keys(group[0].names)
    best = max((one for one in group if _keys(one.names) == names), key=lambda one: one.confidence)
    block = best.block if best.block is not None else next((one.block for one in group if one.block is not None), None)
    names_as_shown = tuple(_as_shown(name, group) for name in best.names)
    return Found(names_as_shown, best.source, round(1.0 - doubt, 3), block)


def _as_shown(name: str, group: list[_Reading]) -> str:
    """A name in small letters as another reading spells it: accounts often have no capitals."""
    if not name.islower():
        return name
    spellings = (other for reading in group for other in reading.names if other.casefold() == name)
    return next((other for other in spellings if not other.islower()), name)


def _seconded(group: list[_Reading]) -> frozenset[str] | None:
    """Names of lax sources that go beyond the first reading's, where two families give the same."""
    first = _keys(group[0].names)
    wider = [(_keys(one.names), one.family) for one in group if one.source in LAX and first < _keys(one.names)]
    return next((names for names, family in wider if any(names == also and family != by for also, by in wider)), None)


def _keys(names: tuple[str, ...]) -> frozenset[str]:
    """The names as they are compared: without titles, in one case."""
    return frozenset(_TITLE.sub("", name).casefold() for name in names)
