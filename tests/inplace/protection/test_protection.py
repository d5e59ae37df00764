import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.file_kind import Markup
from cleantext.inplace.protection import Protection, protection

MARKS = st.sampled_from(
    [
        *(
            "`",
            "``",
            "```",
            "~~~",
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<pre>",
            "</pre>",
            "<a b=",
            "'",
            '"',
            "''",
            "=",
            "\\",
        ),
        *(
            "|",
            "| a | b |",
            "|---|---|",
            "+--+",
            "=== ===",
            "----",
            "[s]",
            "](",
            "]:",
            "[",
            "]",
            "(",
            ")",
            "/a/b",
            "C:\\",
        ),
        *(
            "{{",
            "}}",
            "{%",
            "%}",
            "{",
            "}",
            "{% raw %}",
            "$",
            "$$",
            "x_1",
            "::",
            ".. code::",
            "    ",
            "\t",
            "- ",
            "1. ",
        ),
        *(
            "{'",
            "{/*",
            "*/}",
            "+b+",
            "++",
            "pass:[",
            "=x=",
            "~",
            "[[",
            ">>> a",
            "import x, {",
            "[source]",
            "....",
            "* ",
        ),
        *("---", "+++", "a: b", "***", "> ", ":a:", ":END:", ": ", "# ", "cleantext: off", "# cleantext: on because"),
        *("# cleantext: off", "<!-- cleantext: on -->", "http://", "www.", "@", ".", "10.1000/x"),
        *("caf", "é", "日", "´", "â€™", "\u200b", "\xad", "\xa0", "\u2028", "\ufeff", " ", "\n", "\n\n", ",", "s"),
    ]
)
TEXTS = st.one_of(st.lists(MARKS, max_size=40).map("".join), st.text(max_size=60))
MODES = st.sampled_from(get_args(Markup))

OTHER_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyzéABCDEFGHIJKLMNOPQRSTUVWXYZ", "x" * 26 + "õ" + "X" * 26)


def with_free_text(lines: list[str], kept: Protection, change: dict[int, str]) -> list[str]:
    """The lines, translated where they are not protected."""
    changed = []
    for number, line in enumerate(lines):
        spans = [(0, len(line))] if number in kept.lines else kept.spans.get(number, ())
        at, text = 0, ""
        for start, end in spans:
            text += line[at:start].translate(change) + line[start:end]
            at = end
        changed.append(text + line[at:].translate(change))
    return changed


@given(TEXTS, MODES)
def test_spans_are_in_order_and_inside_their_lines(text: str, markup: Markup) -> None:
    """Of any text: spans are not empty, do not touch, end with their line, and stand in lines that are not whole."""
    lines = text.split("\n")
    kept = protection(lines, markup=markup)
    assert kept.lines <= set(range(len(lines)))
    assert kept.lines.isdisjoint(kept.spans)
    for number, spans in kept.spans.items():
        edges = [edge for span in spans for edge in span]
        assert edges and edges == sorted(set(edges))
        assert edges[0] >= 0 and edges[-1] <= len(lines[number])


@given(TEXTS, MODES)
def test_other_letters_around_move_no_region(text: str, markup: Markup) -> None:
    """With other letters in the place of those that are free, the same is protected."""
    lines = text.split("\n")
    kept = protection(lines, markup=markup)
    assert protection(with_free_text(lines, kept, OTHER_LETTERS), markup=markup) == kept


@given(TEXTS, MODES)
def test_white_space_at_the_ends_of_free_lines_moves_no_region(text: str, markup: Markup) -> None:
    """Stripping the free ends of lines leaves the same protected."""
    lines = text.split("\n")
    kept = protection(lines, markup=markup)
    ends = {number: spans[-1][1] for number, spans in kept.spans.items()}
    stripped = [
        line if number in kept.lines else line[: ends.get(number, 0)] + line[ends.get(number, 0) :].rstrip()
        for number, line in enumerate(lines)
    ]
    assert protection(stripped, markup=markup) == kept


UNITS = [
    *(
        "`",
        " `",
        "`a",
        "``so",
        "<",
        "<a ",
        "<a b='",
        "<a b='<a c=\"' ",
        "<!--",
        "<pre>",
        "{{",
        "{%",
        "$",
        "$x_",
        "|",
        "://",
    ),
    *(
        "http://x(",
        "http://x)",
        "@",
        "a@a.",
        "](",
        "](a(",
        "[a]: ",
        " /a/b",
        "/a",
        "\\\\",
        "10.1000/",
        "# cleantext: off ",
    ),
    *(
        "cleantext:",
        "<!-- cleantext",
        "\u200b",
        " ",
        "\xa0",
        "> ",
        "1. ",
        "+-",
        "= ",
        ":",
        ":-",
        "~",
        ".",
        "é",
        "`\n",
        "<a\n",
    ),
    *(
        "{{\n",
        "----\n",
        ".t\n----\n",
        "~~~ a\n\n",
        "``` x\n",
        "$$\n",
        "$$ x\n",
        "a::\n\n  b\n",
        "== ==\n",
        "+-+\n",
        "\n",
        " \n",
    ),
    *("{ ", "{'", "{/* ", "{}", "<a b={", "+a ", "++a ", "pass:[", " =a", "~a ", "[[a", "<!-- cleantext: off ("),
    *(":a:\n", "import x, {\n\n", "[source]\n", "[source]\n--\n", " a\n\n", "- > ", ">>> a\n\n", "a::\n\n> b\n"),
    *("> ", ">     a\n", "a\n----\n", "- a\n\n      b\n", "a|b\n-|-\nc\n", "<!--\ncleantext: off\n"),
    *("a|b\n-|-\n", "> ```\n> a\n", "    a\n\n", "- a\n", "<!--\n", '<a b="\n', "[a]: /b\n", "{% x\n", "\u200b\n"),
]


@pytest.mark.parametrize("markup", get_args(Markup))
@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear_in_openers(unit: str, markup: Markup) -> None:
    """Openers by the ten thousand, closed or not, take no more than a few microseconds each."""
    lines = (unit * 20_000).split("\n")
    started = time.process_time()
    protection(lines, markup=markup)
    assert time.process_time() - started < 4
