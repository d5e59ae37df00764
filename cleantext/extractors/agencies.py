"""News agencies by any of the names that they sign with. The format of the table is told in `agency_table`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from cleantext.extractors.agency_table import AgencyRow, built_in_rows, languages_of, rows_of
from cleantext.extractors.credit_words import credit_words
from cleantext.extractors.wording import words

ANY_CASE_FROM: Final = 5
"""Names of so many letters match in any case. Shorter ones as in the table or in capitals: Ana is no ANA."""

GENERIC: Final = "agencies"
"""How unnamed agencies are listed."""

_WORD: Final = re.compile(r"\w+")
_AROUND: Final = " .,:;()[]{}<>（）【】《》/*_|-–—―•·©\"'“”„«»‘’，。：；、　"
_STYLE: Final = str.maketrans({**dict.fromkeys('"“”„«»', ""), **dict.fromkeys("–—‑", "-"), "’": "'"})
_ARTICLE: Final = re.compile(r"(?:the|die|der|la|le|el|agencia|agence|agenzia|agência|agentur)\s|(?:l|dell|all)'", re.I)
_DOTTED: Final = re.compile(r"(?:\w\.\s?){1,6}\w\.?")
_INITIALS: Final = re.compile(r"(?<!\w)\w\.\s?\w\.")
_COMMON: Final = frozenset(
    "news press media network agency agencies service services international national global house latina sport sports staff "
    "report reports from information state city capital local the presse de la and online world live".split()
)
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff가-힣]")


class _Sign(NamedTuple):
    """Whose a name is, and whether it is a weak one."""

    agency: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Agencies:
    """A table of agencies, to look names up in.

    ``exact`` has the names as they are written, ``folded`` the longer ones in lower case; ``telling`` a word of each name
    in lower case; ``homes`` the country of each agency; ``unspaced`` finds the names in scripts that do not space words.
    """

    exact: Mapping[str, _Sign]
    folded: Mapping[str, _Sign]
    telling: frozenset[str]
    homes: Mapping[str, str]
    unspaced: re.Pattern[str]

    @classmethod
    def of(cls, rows: Sequence[AgencyRow]) -> Agencies:
        """Build from rows; of a name that several rows have, the first one's is meant."""
        exact: dict[str, _Sign] = {}
        folded: dict[str, _Sign] = {}
        names: list[str] = []
        for row in rows:
            names += row.names
            for name, sign in ((_bare(name), _Sign(row.name, name in row.weak)) for name in row.names):
                exact.setdefault(name, sign)
                if len(name) >= ANY_CASE_FROM:
                    folded.setdefault(name.casefold(), sign)
                else:
                    exact.setdefault(name.upper(), sign)
        telling = frozenset(map(_telling, (*names, *credit_words("generic"))))
        unspaced = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if _UNSPACED.match(name))
        homes = {row.name: row.country for row in reversed(rows)}
        return cls(exact, folded, telling, homes, re.compile(unspaced or r"(?!)"))

    def canonical(self, name: str) -> str | None:
        """The name by which metadata lists an agency, or None where the name is no agency's."""
        sign = self._sign(name)
        return sign.agency if sign else None

    def is_weak(self, name: str) -> bool:
        """Whether an agency's name means other things too ("PA", "AA", "Petra"), so that alone it proves nothing."""
        sign = self._sign(name)
        return sign is not None and sign.weak

    def is_home(self, agency: str, language: str | None) -> bool:
        """Whether a language (ISO 639) is one of the agency's country; never English, which is read everywhere."""
        return language is not None and language in languages_of(self.homes.get(agency, ""))

    def may_name(self, text: str) -> bool:
        """Whether a text has the telling word of some agency's name, or of one for agencies: a test before costlier ones."""
        if not self.telling.isdisjoint(words(text)):
            return True
        if not text.isascii() and self.unspaced.search(text):
            return True
        return "." in text and _INITIALS.search(text) is not None

    def is_generic(self, name: str) -> bool:
        """Whether the name stands for agencies unnamed: "agencies", "Agenturen", "wires"."""
        return name.strip(_AROUND).casefold() in credit_words("generic")

    def _sign(self, name: str) -> _Sign | None:
        bare = _bare(name)
        found = self._meant(bare)
        if found is None and (article := _ARTICLE.match(bare)):
            found = self._meant(bare[article.end() :])
        if found is None and "." in bare and _DOTTED.fullmatch(bare):
            found = self._meant(re.sub(r"[.\s]", "", bare))
        return found

    def _meant(self, bare: str) -> _Sign | None:
        return self.exact.get(bare) or self.folded.get(bare.casefold())


def _bare(name: str) -> str:
    """A name without marks around it and quotes in it, its dashes and apostrophes in one style."""
    return " ".join(name.translate(_STYLE).split()).strip(_AROUND)


def _telling(name: str) -> str:
    """The longest of the first three words, in lower case and if possible none of every day: "canadian" of "The Canadian
    Press", "pa" of "PA News".
    """
    lowered = name.casefold()
    article = _ARTICLE.match(lowered)
    words: list[str] = _WORD.findall(lowered[article.end() :] if article else lowered)[:3]
    return max([word for word in words if word not in _COMMON] or words, key=len)


@cache
def agencies(extra: str = "") -> Agencies:
    """The built-in table; with the path of a user's TOML file, that one's entries before it.

    Raises ConfigError where the file cannot be used. A file is read once in a process.
    """
    return Agencies.of((*(rows_of(extra) if extra else ()), *built_in_rows()))
