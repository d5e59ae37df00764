import pytest

from cleantext.document import Document
from cleantext.normalizers.controls import Controls, ControlsOptions
from cleantext.normalizers.deliberate import defuses, deliberate

PAGE = Document("page", None, "text", ())


def in_a_file(text: str) -> str:
    """The text, repaired as lines of a file."""
    return Controls(ControlsOptions(in_place=True)).repair(text, PAGE)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a\n|---",
            "|---",
            "|# title",
            "|1. item",
            "1.| item",
            "1|. item",
            "-| item",
            "- |",
            "---|",
            "> |# a",
            "|    code",
        ),
        *(
            "@|everyone",
            "#|123",
            "*|*",
            "https|://a.example",
            "https:|//a.example",
            "[a]|(b)",
            "example|.com",
            "&amp|;",
        ),
        *("**重要。**|请看", "snake_|case", '"|"', "foo\\\\|", "foo\\\\| bar", "|\U000f0000", "\U000f0000|s"),
    ],
)
@pytest.mark.parametrize("invisible", ["\u200b", "\u2060", "\u200d"])
def test_what_keeps_markup_from_coming_alive_stays(text: str, invisible: str) -> None:
    """A character of no width stays where without it a list, heading, link, mention or address could come alive."""
    text = text.replace("\\\\", "\\")
    left, right = text.split("|", 1) if text.count("|") == 1 else ("", text[1:])
    assert defuses(left + right, len(left))
    assert in_a_file(left + invisible + right) == left + invisible + right


@pytest.mark.parametrize(
    "text",
    [
        *(
            "word|, next",
            "word|.",
            "really|? Yes",
            "slowly.| Then",
            "|Word",
            "- |Word",
            "2024| was",
            "|",
            " | ",
            "a |(b)",
        ),
        *(
            "|“Hello”",
            '"|Hello"',
            '"Hello|"',
            "under $1,000|.",
            "com|mittee",
            "C|O2",
            "Add| the",
            "one) | two",
            "a line.|",
            "a\n|\nb",
        ),
    ],
)
@pytest.mark.parametrize("invisible", ["\u200b", "\u2060", "\u200d"])
def test_what_keeps_nothing_apart_goes(text: str, invisible: str) -> None:
    """It goes inside and between words, before the punctuation that ends a sentence, and at the ends of lines."""
    left, right = text.split("|")
    assert not defuses(left + right, len(left))
    assert in_a_file(left + invisible + right) == left + right


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1\u20602",
            "1\u200b000",
            "f\u2061(x)",
            "log\u2061sin\u2061x",
            "2\u2062x",
            "2 \u2062 x",
            "a\u2062b",
            "a\u2063b",
            "1\u2064½",
        ),
        *("Auf\u200clage", "Schilf\u200cinsel", "第\u200b一章", "ひら\u200bカタ", "(\xad)", "com\xad\nmittee"),
    ],
)
def test_what_means_something_stays(text: str) -> None:
    """Between digits, factors, parts of a compound and East Asian characters, and as a sample in brackets."""
    assert in_a_file(text) == text


@pytest.mark.parametrize(
    "text", ["har\u2063bour", "har\u200cbour", "har\u200bbour", "har\xadbour", "第\u200ba", "ab\u200c1"]
)
def test_what_means_nothing_goes(text: str) -> None:
    """Inside a word of prose none of them means anything."""
    assert in_a_file(text) == "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize("text", ["1 tsp sugar|", "|1 tsp", "sugar| and", "a\n|\nb", "|", "x|\n"])
@pytest.mark.parametrize("operator", ["\u2062", "\u2063", "\u2064"])
def test_operators_without_factors_go(text: str, operator: str) -> None:
    """At the edges of a line, alone on it or at one side of a word an invisible operator joins nothing."""
    assert in_a_file(text.replace("|", operator)) == text.replace("|", "")


def test_characters_around_decide() -> None:
    """What may be meant depends on the visible text alone."""
    assert "\u200b" in deliberate("@all", 1)
    assert "\u200b" not in deliberate("all", 1)
