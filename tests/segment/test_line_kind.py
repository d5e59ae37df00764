import pytest

from cleantext.segment.plain import plain_blocks


def kinds(text: str) -> list[str]:
    """The kinds of the blocks of a text."""
    return [block.kind for block in plain_blocks(text)]


@pytest.mark.parametrize(
    "line",
    [
        "* Timetable",
        "• Timetable",
        "•Timetable",
        "- Timetable",
        "+ Timetable",
        "3) Timetable",
        "a) Timetable",
        "(iv) fares",
    ],
)
def test_items(line: str) -> None:
    """Bullets and bracketed numbers make items, and stay in the text."""
    (block,) = plain_blocks("    " + line)
    assert (block.kind, block.text) == ("item", line)


@pytest.mark.parametrize(
    "line",
    [
        "-",
        "- 5 degrees in the morning",
        "+49 30 000000",
        "*",
        "*The fares rose.*",
        "2. Bundesliga starts on Friday",
        "– No, said the captain.",
        "A. Berg took the helm",
        "(67)    (58)",
        "o mar estava calmo",
        "-------",
    ],
)
def test_look_alikes_of_items_stay_lines(line: str) -> None:
    """Signs, dialogue, ordinals, initials and counters are no bullets."""
    assert kinds(line) == ["line"]


def test_doubtful_bullets_with_neighbours_are_items() -> None:
    """A number after a hyphen is an item among items."""
    assert kinds("- 5 boats\n- 12 captains") == ["item", "item"]


def test_numbers_in_sequence_are_items() -> None:
    """Numbered lines are items where the next or the last number is there too."""
    assert kinds("1. Cast off\nslowly\n2. Set sail") == ["item", "line", "item"]


def test_nested_bullets_of_layout_converters_are_items() -> None:
    """Bullets nested by indentation are items, down to the letter o."""
    assert kinds("  * Boats\n      + Sails\n          o Jib\n          o Genoa") == ["item"] * 4


def test_headings() -> None:
    """Markdown headings and underlined lines are headings; the underline stays a line."""
    assert kinds("# Ferries\ntext") == ["heading", "line"]
    assert kinds("Ferries again\n=============\ntext") == ["heading", "line", "line"]
    assert kinds("Ferries again\n\n=============") == ["line", "line"]
    assert kinds("#1 in the charts") == ["line"]


def test_rows() -> None:
    """Cells between tabs or pipes make rows; one pipe between a title and a site does not."""
    assert kinds("Mon\t9.00\n| Mon | 9.00 |\nMon | Tue | Wed") == ["row"] * 3
    assert kinds("Ferries again | The Harbour Post") == ["line"]


def test_quotes() -> None:
    """Lines quoted by an angle bracket are quotes; arrows of links are not."""
    assert kinds("> It runs again.\n>> More") == ["quote", "line"]


def test_code_needs_indentation_and_its_looks() -> None:
    """Deeply indented code is code; indented prose, and code-like text without indentation, are not."""
    code = "def sail(boat):\n    wind = read()\n    boat.turn(wind);"
    assert kinds("Like so:\n\n" + "\n".join("    " + line for line in code.split("\n")))[1:] == ["pre"] * 3
    assert kinds("Title\n\n        It runs again.\n        It is late.\n        It is full.")[1:] == ["line"] * 3
    assert "pre" not in kinds(code)
