"""A template filled in: names, places and agencies drawn from its vocabularies, and what is to be found in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from _templates import Language, Template

from cleantext.extractors.agencies import agencies

INITIALS: Final = ("mbr", "tko", "jfs")
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Drawn:
    """A filled template. ``dateline`` and ``credits`` are as in the corpus' labels, with ``countries`` and ``day`` more.

    ``names`` are the persons that the text names, ``day`` that of the page (ISO 8601).
    """

    text: str
    dateline: dict[str, Any] | None
    credits: dict[str, Any] | None
    names: tuple[str, ...]
    day: str


@dataclass(frozen=True)
class _Value:
    """What stands for a placeholder, and what it means: a country, a canonical name."""

    text: str
    meaning: str | None = None


def drawn(template: Template, language: Language, chance: Random) -> Drawn:
    """Fill in a template; the same chance gives the same text."""
    written, day = _date(template, chance)
    values = {**_drawn_words(template, chance), **written, "site": _Value(language.site)}
    text = _PLACEHOLDER.sub(lambda match: values[match[1]].text, template.text)
    used = {name: values[name] for name in _PLACEHOLDER.findall(template.text)}
    return Drawn(
        text=text,
        dateline=_dateline(template, used, day) if template.holds in ("dateline", "both") else None,
        credits=_credits(template, used, text) if template.holds in ("credits", "both") else None,
        names=tuple(value.text for name, value in used.items() if name in ("name", "name2")),
        day=day,
    )


def capitals(text: str, language: str) -> str:
    """Upper case, in Turkish with its own dotted letter."""
    return (text.replace("i", "İ") if language == "tr" else text).upper()


def _drawn_words(template: Template, chance: Random) -> dict[str, _Value]:
    """A value for each placeholder but those of dates."""
    values: dict[str, _Value] = {"ini": _Value(chance.choice(INITIALS))}
    for key, vocabulary in (("p", "places"), ("a", "signs"), ("agency", "agencies"), ("name", "names")):
        first, second = _two(template.words[vocabulary], chance)
        values |= {key: first, f"{key}2": second}
    for key, vocabulary in (("r", "regions"), ("c", "countries"), ("outlet", "outlets")):
        if vocabulary in template.words:
            values[key] = _value(chance.choice(template.words[vocabulary]))
    surname = values["name"].text.split()[-1]
    values |= {"surname": _Value(surname), "SURNAME": _Value(capitals(surname, template.language))}
    for key in ("p", "p2", "r", "c", "a"):
        if key in values:
            values[key.upper()] = _in_capitals(values[key], template.language)
    return values


def _in_capitals(value: _Value, language: str) -> _Value:
    """The part before the first comma in capitals."""
    place, comma, region = value.text.partition(",")
    return _Value(capitals(place, language) + comma + region, value.meaning)


def _two(entries: tuple[str, ...], chance: Random) -> tuple[_Value, _Value]:
    """Two values that do not mean the same, where there are two."""
    first = _value(chance.choice(entries))
    others = [value for value in map(_value, entries) if (value.meaning or value.text) != (first.meaning or first.text)]
    return first, chance.choice(others or [first])


def _value(entry: str) -> _Value:
    text, _, meaning = entry.partition("=")
    return _Value(text, meaning or None)


def _date(template: Template, chance: Random) -> tuple[dict[str, _Value], str]:
    """The placeholders of dates, and the ISO day that is written."""
    year, (day, written) = chance.randint(2016, 2024), chance.choice(template.words["dates"]).split("=")
    values = {"date": written, "day": str(int(day[3:])), "year": str(year)}
    return {name: _Value(text) for name, text in values.items()}, f"{year}-{day}"


def _dateline(template: Template, used: Mapping[str, _Value], day: str) -> dict[str, Any]:
    places = [value for name, value in used.items() if name.lower() in ("p", "p2", "r", "c")]
    return {
        "places": [place.text for place in places],
        "countries": [place.meaning for place in places],
        "agencies": _agencies(template, used, template.text),
        "date": used["date"].text if "date" in used else None,
        "day": day if "date" in used or "day" in used else None,
        "pos": "lead",
    }


def _credits(template: Template, used: Mapping[str, _Value], text: str) -> dict[str, Any]:
    if template.kind == "generic":
        return {"raw": text, "agencies": ["agencies"], "kind": "generic"}
    if template.kind == "outlet":
        return {"raw": text, "agencies": [used["outlet"].text], "kind": "outlet"}
    return {"raw": text, "agencies": _agencies(template, used, template.text), "kind": "agency"}


def _agencies(template: Template, used: Mapping[str, _Value], text: str) -> list[str]:
    """The canonical names of the agencies that the text names, those that the table does not know as written."""
    named = [
        value.meaning or value.text for name, value in used.items() if name.lower() in ("a", "a2", "agency", "agency2")
    ]
    named += [agency for written, agency in template.implied.items() if written in text]
    return list(dict.fromkeys(agencies().canonical(name) or name for name in named))
