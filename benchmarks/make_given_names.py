"""Makes ``cleantext/extractors/data/given_names.txt`` from the name lists of the package Faker (MIT).

    pip install faker==40.54.0
    python benchmarks/make_given_names.py

Faker holds the given names of some 70 countries, from statistics that registries publish. Words that are particles, stop
words or months are left out: they say nothing about the word beside them. The same input gives the same bytes.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).resolve().parent.parent / "cleantext" / "extractors" / "data"

HEAD: Final = """\
# Given names of some 70 countries, lower case, and East Asian family names; see benchmarks/make_given_names.py.
# From the package Faker, https://github.com/joke2k/faker, MIT License, Copyright (c) 2012 Daniele Faraglia.
"""

ORDINARY: Final = frozenset(
    "abu al an as be bin bint by de del der di do dos du el en ibn in is la las le los mac mc no of on or per so st the to"
    " van von we will art may april june august star summer autumn winter sunday monday friday sunny rich major king"
    " prince queen lady lord sir miss mister doctor guy star sky story news sport world day night fortune justice paris"
    " london china israel india america asia africa chad kenya cuba france holland england ireland scotland"
    " case price average houston denver boston florida virginia"
    " editor author photo live true free best great early ocean river forest field fields green brown".split()
)
"""Given names that open many lines which name nobody."""


def main() -> None:
    """Write the data file."""
    given, family = set(), set()
    for locale in _locales():
        provider = _provider(locale)
        given |= {word.casefold() for word in _words(provider) if _telling(word)}
        if locale in ("zh_CN", "zh_TW", "ja_JP", "ko_KR"):
            family |= {name for name in _names(provider, "last_name") if _is_east_asian(name) and len(name) <= 3}
    text = HEAD + _section("given", given) + _section("family", family)
    (DATA / "given_names.txt").write_text(text, encoding="utf-8")


def _locales() -> Iterator[str]:
    package = importlib.import_module("faker.providers.person")
    return (module.name for module in pkgutil.iter_modules(package.__path__) if module.ispkg)


def _provider(locale: str) -> Any:
    return importlib.import_module(f"faker.providers.person.{locale}").Provider


def _names(provider: Any, prefix: str) -> Iterator[str]:
    for attribute in dir(provider):
        value = getattr(provider, attribute)
        if attribute.startswith(prefix) and isinstance(value, (list, tuple, dict, set)):
            for entry in value:
                yield from [entry] if isinstance(entry, str) else filter(lambda part: isinstance(part, str), entry)


def _words(provider: Any) -> Iterator[str]:
    return (word.strip(",;") for name in _names(provider, "first_name") for word in name.split())


def _telling(word: str) -> bool:
    return (
        len(word) > 1 and len(word) > 2 - _is_east_asian(word) and word.casefold() not in ORDINARY and word[0].isalpha()
    )


def _is_east_asian(word: str) -> bool:
    return "\u4e00" <= word[0] <= "\u9fff" or "가" <= word[0] <= "힣"


def _section(name: str, words: set[str]) -> str:
    lines: dict[str, list[str]] = {}
    for word in sorted(words):
        lines.setdefault(word[0], []).append(word)
    return f"[{name}]\n" + "".join(",".join(row) + "\n" for row in lines.values())


if __name__ == "__main__":
    main()
