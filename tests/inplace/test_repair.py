import re
from typing import ClassVar

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason
from cleantext.inplace.protection import Protection
from cleantext.inplace.repair import MARKS, FreeLines
from cleantext.normalizers.base import Normalizer


class Shout(Normalizer[NoOptions]):
    """Puts letters between exclamation marks into capitals, as far as the next one.

    Known misses: none.
    """

    name = "shout"
    reason = Reason("shout.raised", "it was not loud", "repair")
    examples: ClassVar[tuple[Repair, ...]] = ()

    def repair(self, text: str, document: Document) -> str:
        """The text between two marks in capitals."""
        return re.sub("¡.*!", lambda found: found[0].upper(), text)


class ShoutPiecewise(Shout):
    """The same, on the pieces around what is protected."""

    piecewise = True


class Eraser(Shout):
    """Drops whatever is no letter of ASCII or a space."""

    def repair(self, text: str, document: Document) -> str:
        """The letters and spaces."""
        return re.sub("[^A-Za-z ]", "", text)


class Census(Shout):
    """Adds the whole text of the document."""

    def repair(self, text: str, document: Document) -> str:
        """The text and that of the whole document."""
        return text + "|" + document.whole.blocks[0].text


def repaired(lines: list[str], protected: Protection, normalizer: Normalizer[NoOptions]) -> list[str]:
    """The lines after one normalizer."""
    free = FreeLines(lines, protected)
    assert [number for number, _ in free.repair(normalizer)] == [
        number for number, text in enumerate(free.repaired()) if text != lines[number]
    ]
    return free.repaired()


def test_protected_lines_and_spans_keep_their_text() -> None:
    """A normalizer reaches across a protected span, and changes neither it nor a protected line."""
    lines = ["¡say `it` now!", "¡never!"]
    assert repaired(lines, Protection(frozenset({1}), {0: ((5, 9),)}), Shout()) == ["¡SAY `it` NOW!", "¡never!"]


def test_piecewise_normalizers_see_no_mark() -> None:
    """One that works piece by piece does not reach across the span."""
    assert repaired(["¡say `it` now! ¡yes!"], Protection(spans={0: ((5, 9),)}), ShoutPiecewise()) == [
        "¡say `it` now! ¡YES!"
    ]


def test_a_repair_that_would_lose_a_span_is_not_made() -> None:
    """A line of which a normalizer drops the mark of a span stays as it was; others are repaired."""
    lines = ["é `x` é", "é y"]
    assert repaired(lines, Protection(spans={0: ((2, 5),)}), Eraser()) == ["é `x` é", " y"]


def test_marks_are_told_from_the_text() -> None:
    """Text that holds the private-use character which marks spans keeps it, and its spans."""
    first = chr(MARKS[0])
    assert repaired([f"¡{first} `it`!"], Protection(spans={0: ((3, 7),)}), Shout()) == [f"¡{first} `it`!"]
    assert repaired([f"¡{first}a `it`!"], Protection(spans={0: ((4, 8),)}), Shout()) == [f"¡{first}A `it`!"]


def test_signals_are_those_of_the_whole_file_less_what_is_protected() -> None:
    """The whole document holds every free line, in order, those without need of repair included."""
    lines = ["é", "plain", "code", "a `b` c"]
    protected = Protection(frozenset({2}), {3: ((2, 5),)})
    free = FreeLines(lines, protected)
    list(free.repair(Census()))
    assert free.repaired()[0] == f"é|é\nplain\n\na {chr(MARKS[0])} c"


def test_spans_on_protected_lines_do_not_matter() -> None:
    """A line that is protected as a whole may have protected spans as well."""
    assert repaired(["¡a b!"], Protection(frozenset({0}), {0: ((1, 2),)}), Shout()) == ["¡a b!"]
