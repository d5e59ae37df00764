"""Cyrillic and Greek text that was decoded with a charset of Latin letters.

Such text has whole words of letters beyond ASCII, which no language written in Latin letters has. Lists of letters
(``äöüß``, ``áéíóú``) look like it; they are told by their pairs of letters, which are not those of words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cleantext.normalizers.charset_pair import CharsetPair

CYRILLIC: Final = """абвгдезйклмнпрстхцчяјў баеилоруы ваеилнорсуыяі гаеилору давезинорсу евгджзйклмнпрстцч жаеин
    завдеино ивгдезийклмнорстхцчяј йнс каеилортуі лаеиноуьяі маеинопуі надеиностуцыяі обвгдежзийклмнпрстчј паеиору
    равеимностушыі савеиклнопрстуцьяі тавеикнорсуыь убвгдклнпрстч фи хо цаеиьі чаеин шеит ще ър ыймх ькнс эт якт
    івдклнст јае ње"""

GREEK: Final = """άδθλνπρστ έγκλνρςστχ ήθμρςτ ίαδνοπστχ αίγθικλνπρςστυφ βρ γάίαειοω δήαεηιορ είγδθικλμνξπρςστυ ηκλμνςσ
    θέεη ιάαδκλμνοςστώ κάήαεορτυό λάέίαεηιλοόύ μάέήαβεηιοπφό νάέήίαεηινοτωό οίγιλμνπρςτυχύ πάέήίαειλορωό ράέίαγεηικοχωόώ
    σίαεηικμοστυχωύ τάέήίαεηιορσωό υνπρςστ φο χέήαειορωώ ωνρςσ όλμνπρςστ ύντ ώνρτ"""
"""By first letter, the pairs of letters that cover 86 of a hundred in the frequent words of six Cyrillic languages, and
89 of a hundred in those of Greek; counted in the lists of jusText."""

LEAST_LETTERS: Final = 6
"""A shorter text does not show what it is."""

LEAST_DIFFERENT: Final = 3
"""How many different letters such a text has to hold: a cry (``éééééé``) is one pair of letters over and over."""

LEAST_SHARE: Final = 0.7
"""Of the pairs of letters, how many have to be frequent ones; lists of letters have up to half."""

LEAST_LEAD: Final = 0.2
"""How much larger that share has to be than in any other reading."""

LEAST_OF_ONE_CASE: Final = 0.9
"""How many of the letters have to stand in words that are upper case, lower case, or have a capital in front."""

RARE_LETTERS: Final = frozenset("№юёщъфэґїєђњљџћќѓѕϊϋΐΰξψζ")
"""Letters that stand in none of the pairs, and the numero sign."""

LATIN: Final = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class MisreadScript:
    """A script and the charsets that its texts went through."""

    pair: CharsetPair
    pairs_of_letters: frozenset[str]

    @cached_property
    def letters(self) -> dict[str, str]:
        """The characters that stand for letters of the script, and these."""
        own = {letter for pair in self.pairs_of_letters for letter in pair} | RARE_LETTERS
        return {seen: meant for seen, meant in self.pair.meant.items() if meant.lower() in own}

    @cached_property
    def run(self) -> re.Pattern[str]:
        """Characters that stand for letters of the script, one after the other."""
        return re.compile(f"[{re.escape(''.join(self.letters))}]+")

    def score(self, text: str) -> float:
        """How much a text looks like this script: the share of frequent pairs of letters, 0 where it is something else."""
        words = [self._meant(run) for run in self.run.findall(text) if len(run) > 1]
        letters = sum(map(len, words))
        if letters < max(LEAST_LETTERS, len(LATIN.findall(text))) or not self.agrees(text):
            return 0.0
        if len({*"".join(words).lower()}) < LEAST_DIFFERENT:
            return 0.0
        if sum(len(word) for word in words if _of_one_case(word)) < LEAST_OF_ONE_CASE * letters:
            return 0.0
        pairs = [a + b for word in words for a, b in zip(word.lower(), word.lower()[1:], strict=False)]
        return sum(pair.replace("ё", "е") in self.pairs_of_letters for pair in pairs) / len(pairs)

    def agrees(self, text: str) -> bool:
        """Whether no run touches another letter, as in ``café``."""
        return not any(
            text[max(0, run.start() - 1) : run.start()].isalpha() or text[run.end() : run.end() + 1].isalpha()
            for run in self.run.finditer(text)
        )

    def redecoded(self, text: str) -> str:
        """The text with the letters that are meant. Signs beside digits (``5³``, ``£5``) are what they are."""
        return self.run.sub(self._redecoded_run, text)

    def _redecoded_run(self, run: re.Match[str]) -> str:
        beside = run.string[max(0, run.start() - 1) : run.start()] + run.string[run.end() : run.end() + 1]
        sign = len(run[0]) == 1 and not run[0].isalpha() and any(map(str.isdecimal, beside))
        return run[0] if sign else self._meant(run[0])

    def _meant(self, run: str) -> str:
        return "".join(map(self.letters.__getitem__, run))


def _of_one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()


def _pairs(table: str) -> frozenset[str]:
    return frozenset(letters[0] + letter for letters in table.split() for letter in letters[1:])


SCRIPTS: Final = tuple(
    MisreadScript(CharsetPair(charset, read_as), _pairs(table))
    for charset, table in (("cp1251", CYRILLIC), ("koi8_u", CYRILLIC), ("cp1253", GREEK))
    for read_as in ("cp1252", "cp1250")
)


def misread_script(text: str) -> MisreadScript | None:
    """The script and the charsets that a text was written and read in; None where nothing or more than one fits."""
    best, *others = sorted(SCRIPTS, key=lambda script: -script.score(text))
    share = best.score(text)
    if share < LEAST_SHARE:
        return None
    repair = best.redecoded(text)
    rivals = [other.score(text) for other in others if other.redecoded(text) != repair]
    return best if max(rivals) <= share - LEAST_LEAD else None
