import re
import tracemalloc
from collections.abc import Iterator
from typing import ClassVar

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason, Rewrite
from cleantext.inplace.protection import Protection
from cleantext.inplace.repair import BATCH, MARKS, FreeLines
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


class Silent(Shout):
    """Changes nothing."""

    def repair(self, text: str, document: Document) -> str:
        """The text."""
        return text


class Counted(Shout):
    """Remembers how many blocks it was given at a time, and the text of the whole."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[int] = []
        self.wholes: set[str] = set()

    def judge(self, document: Document) -> Iterator[Rewrite]:
        """What the other yields."""
        self.sizes.append(len(document.blocks))
        self.wholes.add(document.whole.blocks[0].text)
        yield from super().judge(document)


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


def test_many_damaged_lines_are_repaired_in_batches() -> None:
    """A normalizer is never given more than a batch, sees the whole file in each, and repairs every line."""
    lines = [f"¡é {number}!" for number in range(2 * BATCH + 1)]
    counter = Counted()
    assert repaired(lines, Protection(), counter) == [line.upper() for line in lines]
    assert counter.sizes == [BATCH, BATCH, 1]
    assert counter.wholes == {"\n".join(lines)}


def test_what_is_measured_on_the_whole_is_measured_again_after_a_repair() -> None:
    """Normalizers that change nothing share the document and its signals; one that comes after a repair has a new one."""
    free = FreeLines(["¡é!"], Protection())
    seen = [Counted(), Counted()]
    for normalizer in (Silent(), Silent(), *seen):
        list(free.repair(normalizer))
    assert [normalizer.wholes for normalizer in seen] == [{"¡é!"}, {"¡É!"}]


def test_lines_that_change_for_the_same_reason_share_a_cause() -> None:
    """A file of a million damaged lines holds few causes."""
    free = FreeLines(["¡é!", "¡è!"], Protection())
    (_, first), (_, second) = free.repair(Shout())
    assert first is second


def test_a_damaged_line_takes_little_memory_while_it_is_repaired() -> None:
    """Less than 300 bytes each above the lines themselves, of which some hundred are their new text."""
    free = FreeLines([f"¡é {number}!" for number in range(20 * BATCH)], Protection())
    tracemalloc.start()
    try:
        assert sum(1 for _ in free.repair(Shout())) == 20 * BATCH
        assert tracemalloc.get_traced_memory()[1] < 300 * 20 * BATCH
    finally:
        tracemalloc.stop()
