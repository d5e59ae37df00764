"""Templates of datelines and credits, and of what only looks like them: a file a language, in ``templates/``.

A file holds the vocabulary of its language, articles to put the templates into, and ``groups`` of templates: ``texts`` of
one ``family`` that ``holds`` a dateline, credits, both or nothing, and stand ``at`` one place of the page (`PLACES`). In
vocabularies ``Oslo=NO`` is a place and its country, ``05-03=May 3`` a day and how it is written, ``АФП=AFP`` a name of an
agency and the canonical one. In texts stand

    {p} {p2}       places as written        {P} {P2}     the same in capitals
    {r} {R}        a place and its state    {c} {C}      a place and its country (the place in capitals)
    {a} {A} {a2}   signs of agencies        {agency} {agency2}   their names in any form
    {date} {day}   a date, its day          {year}       that of the page
    {name} {name2} persons                  {surname} {SURNAME} {ini}   their last names, initials of staff
    {outlet}       another outlet           {site}       the page's own

A group may have a vocabulary of its own, and names the agencies that its texts spell out in ``implied``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TEMPLATES: Final = Path(__file__).with_name("templates")

PLACES: Final = {
    "headline": "in the place of the headline",
    "above": "a block of its own between headline and text",
    "photo": "the caption of a picture",
    "lead": "opens the first paragraph",
    "middle": "a paragraph of the text",
    "close": "ends the last paragraph",
    "end": "a block of its own after the text",
    "footer": "a block of its own below the page's own lines",
}
HOLDS: Final = ("dateline", "credits", "both", "nothing")
WORDS: Final = ("names", "places", "regions", "countries", "dates", "signs", "agencies", "outlets")


@dataclass(frozen=True)
class Article:
    """An article of our own writing, without dateline and credits."""

    headline: str
    standfirst: str
    lead: str
    rest: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """What pages of a language are made of. ``words`` are the vocabularies by name, ``byline`` the pattern of one."""

    code: str
    site: str
    byline: str
    words: Mapping[str, tuple[str, ...]]
    top: tuple[str, ...]
    bottom: tuple[str, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Template:
    """A text with placeholders, where it stands, and what it holds. ``kind`` is that of the credits."""

    language: str
    family: str
    text: str
    at: str
    holds: str
    kind: str
    words: Mapping[str, tuple[str, ...]]
    implied: Mapping[str, str]


def languages(folder: Path = TEMPLATES) -> dict[str, Language]:
    """The languages by code."""
    return {row["language"]: _language(row) for row in _rows(folder)}


def templates(folder: Path = TEMPLATES, known: Mapping[str, Language] | None = None) -> list[Template]:
    """The templates of all files of a folder, in the order of their names. Words come from file and group, else ``known``.

    Raises ValueError for a place, or something held, that there is not.
    """
    base = known if known is not None else languages(folder)
    return [template for row in _rows(folder) for template in _templates(row, base[row["language"]])]


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.toml")):
        yield tomllib.loads(path.read_text(encoding="utf-8"))


def _language(row: Mapping[str, Any]) -> Language:
    return Language(
        code=row["language"],
        site=row["site"],
        byline=row["byline"],
        words=_words(row),
        top=tuple(row["top"]),
        bottom=tuple(row["bottom"]),
        articles=tuple(Article(**{**article, "rest": tuple(article["rest"])}) for article in row["articles"]),
    )


def _templates(row: Mapping[str, Any], language: Language) -> Iterator[Template]:
    for group in row["groups"]:
        at, holds = group["at"], group["holds"]
        if at not in PLACES or holds not in HOLDS:
            raise ValueError(f"{language.code}, {group['family']}: no such place or content: {at}, {holds}")
        for text in group["texts"]:
            yield Template(
                language=language.code,
                family=group["family"],
                text=text,
                at=at,
                holds=holds,
                kind=group.get("kind", "agency"),
                words={**language.words, **_words(row), **_words(group)},
                implied=group.get("implied", {}),
            )


def _words(row: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(row[name]) for name in WORDS if name in row}
