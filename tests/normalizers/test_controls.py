from time import perf_counter

import pytest

from cleantext.document import Block, Document
from cleantext.normalizers.controls import Controls, ControlsOptions

PAGE = Document("page", None, "text", ())


def repaired(text: str) -> str:
    """The text, repaired."""
    return Controls().repair(text, PAGE)


@pytest.mark.parametrize(
    "control", ["\x00", "\x07", "\x1b", "\x7f", "\x81", "\x9d", "\ufeff", "\u2063", "\ufffc", "\uffff"]
)
def test_controls_go(control: str) -> None:
    """A control inside a word goes, and the word is whole again."""
    assert repaired(f"har{control}bour") == "harbour"


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x1f"])
def test_separators_become_a_space(separator: str) -> None:
    """A control that separates words becomes a space, so that they do not grow together."""
    assert repaired(f"one{separator}two") == "one two"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\u2028", "\u2029"])
def test_line_breaks_become_line_feeds(line_break: str) -> None:
    """Line breaks of other kinds become a line feed; line feeds and tabs stay."""
    assert repaired(f"one\t1{line_break}two\n") == "one\t1\ntwo\n"


@pytest.mark.parametrize("invisible", ["\u200b", "\u200c", "\u200d", "\u2060", "\xad", "\u200e", "\u202a"])
def test_invisible_characters_in_latin_words_go(invisible: str) -> None:
    """Zero-width characters, soft hyphens and marks of direction have no use inside a word of Latin letters."""
    assert repaired(f"har{invisible}bour") == "harbour"


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍या", "ශ්‍රී", "👩‍🚀", "🏳️‍🌈", "ภาษา​ไทย", "שלום ‏(C++)‏ שלום"])
def test_what_a_script_needs_stays(text: str) -> None:
    """Joiners, zero-width spaces and marks of direction stay where script or emoji need them."""
    assert repaired(text) == text


def test_soft_hyphen_that_stands_for_a_hyphen() -> None:
    """Between digits or spaces a soft hyphen becomes a hyphen: without it the text would read otherwise."""
    assert repaired("9\xad17, a \xad b, and\xad") == "9-17, a - b, and"


def test_surrogates() -> None:
    """Halves of a pair become their character; a half alone becomes U+FFFD."""
    assert repaired("\ud83d\ude00 and \ud83d") == "😀 and \ufffd"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u2028\u2028"])
def test_separators_where_the_line_ends_anyway_go(separator: str) -> None:
    """A line separator at the edge of a line would only add an empty one."""
    assert repaired(f"{separator}one{separator}\n{separator}two{separator}") == "one\ntwo"


@pytest.mark.parametrize(
    "text",
    ["\x1b[31mred\x1b[0m", "set t_AF=\x1b[3%p1%dm", "\x1b[1;38;5;208mbold", "N\x08NA\x08AM\x08ME\x08E", "_\x08a_\x08b"],
)
def test_what_is_written_for_a_terminal_stays(text: str) -> None:
    """Escape sequences and overstruck letters stay: without their invisible part, garbage would show."""
    assert repaired(text) == text


@pytest.mark.parametrize(("text", "after"), [("a\x1bM", "aM"), ("a\x1b b\x08c", "a bc"), ("a\x1b", "a")])
def test_lone_escapes_and_backspaces_go(text: str, after: str) -> None:
    """An escape that begins no sequence goes, and a backspace between two different letters."""
    assert repaired(text) == after


def test_direction_marks_of_a_document() -> None:
    """Where the whole document counts, a line of Latin letters keeps its marks among lines that run from right to left."""
    page = Document("page", None, "text", (Block(0, "C++\u200e (2024)"), Block(1, "שלום")))
    assert Controls().repair("C++\u200e (2024)", page) == "C++ (2024)"
    assert Controls(ControlsOptions(direction_marks="document")).repair("C++\u200e (2024)", page) == "C++\u200e (2024)"
    assert Controls(ControlsOptions(direction_marks="document")).repair("C++\u200e (2024)", PAGE) == "C++ (2024)"


def in_a_file(text: str) -> str:
    """The text, repaired as lines of a file."""
    return Controls(ControlsOptions(in_place=True)).repair(text, PAGE)


@pytest.mark.parametrize(
    "text",
    ["\x0c", "\x0cChapter", "the end\x0c", "\x1f", "one\n\x0c\ntwo", "exam\xad", "exam\xad\nple", "F\x81r all\x82"],
)
def test_what_may_mean_something_in_a_file_stays(text: str) -> None:
    """In a line of a file, page breaks at its edges, a soft hyphen at its end and bytes of another charset stay."""
    assert in_a_file(text) == text


def test_what_means_nothing_in_a_file() -> None:
    """What is inside a line and beside no letter is repaired as in blocks."""
    assert in_a_file("one\x0ctwo co\xadop \xad\n \x81 a\x00b") == "one two coop \n  ab"
    assert repaired("\x0cone\x0c") == " one "


@pytest.mark.parametrize(
    "text",
    ["\x1b", "a\x1bM", "set t_ti=\x1b7\x1b[r", "\x1b]0;a title\x07", "\x1b]8;;https://a.example\x07a\x1b]8;;\x07"],
)
def test_escapes_stay_in_a_file(text: str) -> None:
    """In a file every escape stays, and the bell that ends what it began."""
    assert in_a_file(text) == text


def test_bells_that_end_nothing_go() -> None:
    """A bell without an escape before it goes, also in a file."""
    assert in_a_file("har\x07bour \x1b]\n\x07") == "harbour \x1b]\n"


@pytest.mark.parametrize(
    "text", ["\u202erekcäH nitraM\u202e", "a \u202ecba\u202c b", "\u202b(a)\u202c", "\u202e\u202da\u202c"]
)
def test_what_turns_text_round_stays_in_a_file(text: str) -> None:
    """Without an override the letters would be seen in another order."""
    assert in_a_file(text) == text


def test_marks_of_direction_of_a_file_that_turns_text_round() -> None:
    """What one line turns round another may turn back; alone, marks from left to right change nothing."""
    page = Document("page", None, "text", (Block(0, "a \u202ecba"), Block(1, "fed\u202c g")))
    assert Controls(ControlsOptions(in_place=True)).repair("fed\u202c g", page) == "fed\u202c g"
    assert Controls().repair("fed\u202c g", page) == "fed g"
    assert in_a_file("Call \u202d+1 555\u202c") == "Call +1 555"


@pytest.mark.parametrize(
    "text",
    ["\xad\t--\t00ad\t173\tSOFT HYPHEN", "U+200B \u200b", "ZWSP: a\u200bb", "&shy; is \xad.", "\\u2060: (\u2060)"],
)
def test_named_characters_stay_in_a_file(text: str) -> None:
    """A line that names an invisible character holds a sample of it."""
    assert in_a_file(text) == text


@pytest.mark.parametrize("text", ["a shy\u200b girl", "in 2028\u200b and later"])
def test_what_is_no_name_of_a_character(text: str) -> None:
    """Words and years that only look like names or code points keep nothing."""
    assert in_a_file(text) == text.replace("\u200b", "")


@pytest.mark.parametrize("text", ["ꔀ\u200bꔀ", "ᯀ\u200bᯀ", "ꨀ\u200bꨀ"])
def test_zero_width_spaces_of_smaller_scripts_stay(text: str) -> None:
    """Vai, Batak and Cham mark the ends of words as Thai does."""
    assert repaired(text) == text


@pytest.mark.parametrize(
    "unit", ["\x1b]", "-\u200b", "a\u2062", "\x0c", "\u2028", "\x1b[", "\x1b[1", "a\x08", "\xad", "\x0c\x0b", "\x81"]
)
def test_repetitions_take_time_in_proportion(unit: str) -> None:
    """A hundred thousand repetitive controls are repaired in a moment."""
    begin = perf_counter()
    in_a_file(f"x{unit * 100_000}x")
    assert perf_counter() - begin < 2


def test_evidence_names_the_characters() -> None:
    """The reason tells which characters went."""
    (change,) = Controls().judge(Document("page", None, "text", (Block(0, "co\xadop\u200b \x00"),)))
    assert change.evidence == {"characters": "U+00AD SOFT HYPHEN, U+200B ZERO WIDTH SPACE, U+0000"}
