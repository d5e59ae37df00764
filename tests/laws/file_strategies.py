"""Files for the laws: damaged prose, regions that are protected, chrome and noise, with all ends of lines."""

from __future__ import annotations

import string

from hypothesis import strategies as st
from strategies import CHROME, PROSE

from cleantext.inplace.line import Line, joined, split_lines

DAMAGED = (
    "The caf\u00c3\u00a9 at the quay isn\u00b4t open.",
    "\u00e2\u20ac\u0153Nobody knows,\u00e2\u20ac\u009d said the\u00a0warden.",
    "It\u00e2\u20ac\u2122s co\u00adoperative\u200b work, don`t you think? ",
    "F\u00c3\u00a4hrt der Zug nach K\u00c3\u00b6ln?\t",
    "L\u00b4air et l\u00b4eau\x00 d\u00b4\u00e9t\u00e9",
    "\ufeffA line that runs as it should.\u200b",
    "The ferry left\u2028at noon; C\u200bO\u200b2 rose.",
)
"""Lines with damage that is sure. None of them opens, closes or holds a protected region."""

MISREAD = tuple(
    text.encode(written).decode(read)
    for written, read, text in (
        ("cp1251", "cp1252", "Сегодня паром снова ходит, сказал капитан."),
        ("koi8-r", "latin-1", "Мост откроют весной."),
        ("cp1253", "cp1252", "Το λιμάνι είναι κλειστό."),
        ("cp1250", "cp1252", "Był zły, że łódź już odpłynęła."),
        ("cp1254", "cp1252", "Şehir İstanbul’a bağlı değil, dedi."),
        ("mac-roman", "cp1252", "L’été, le café est fermé."),
    )
)
"""Lines of one charset that were read in another; some of them are known for it only by the lines around them."""

ONLY_SPACES = "Nothing but blanks at its end  \t"
INSIDE = st.sampled_from((*DAMAGED, *CHROME, ONLY_SPACES, "", "\tcaf\u00c3\u00a9"))
"""Lines inside of protected regions."""

NOISE = st.text(
    st.sampled_from(
        [
            *"aesT19 .,;:-\u2013\u201c\u201d\u2026'\u00b4`~*_#&<>|/\\$[](){}!?=+%",
            *"\u00c3\u00c2\u00e2\u20ac\u2122\u00a9\u00e9\u00d0\u00fe\u00b3\u00bf\x00\x0b\x0c\x1b\x85\x92",
            *"\u00a0\u00ad\u200b\u200d\u200f\u2028\u202f\u3000\ufeff",
        ]
    ),
    max_size=40,
)
REGION_LIKE = st.sampled_from(
    [
        *("```", "~~~ text", "---", "+++", "{", "| a | b |", "|---|---|", "`", "``", "$$", "::", "    indented"),
        *("<pre>", "</pre>", "<!--", "-->", "<!-- cleantext: off -->", "# cleantext: on", "// cleantext: off"),
        *("see https://site.example/\u00c3\u00a9", "<a href='", "{{", "{%", "#+BEGIN_SRC", "----", "[a]: b", "=== ==="),
    ]
)
TEXTS = st.one_of(
    *(st.sampled_from(texts) for texts in (DAMAGED, MISREAD, PROSE, CHROME)),
    REGION_LIKE,
    NOISE,
    st.text(max_size=30),
    st.just(""),
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])

PLAIN = "".join(sorted({*string.printable} - {*string.whitespace, "`"})) + " "
"""What is printed of ASCII, without the backtick."""

PLAIN_TEXTS = st.text(PLAIN, max_size=80).map(lambda text: text.rstrip(" "))


@st.composite
def files(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> tuple[Line, ...]:
    """The lines of a file. Most files end all lines in one way, some mix the ways; some lack the last end."""
    end = draw(ENDS)
    mixed = draw(st.integers(0, 4)) == 0
    lines = [Line(text, draw(ENDS) if mixed else end) for text in draw(st.lists(texts, max_size=20))]
    text = joined(lines)
    return split_lines(text.removesuffix(lines[-1].end) if lines and draw(st.booleans()) else text)


BLOCKS = (
    ("```text", "```"),
    ("~~~", "~~~"),
    ("<!-- cleantext: off -->", "<!-- cleantext: on -->"),
    ("# cleantext: off", "# cleantext: on"),
    ("The rest is quoted. // cleantext: off", "// cleantext: on"),
    ("<pre>", "</pre>"),
    ("<!-- to do:", "-->"),
    ("| a | b |\n|---|---|", "| caf\u00c3\u00a9 | it\u00b4s  |  "),
)
"""What opens and closes a region of whole lines."""

SPANS = (
    "`caf\u00c3\u00a9.html`",
    "``a`b\u00a0c``",
    "https://site.example/caf\u00c3\u00a9?q=\u00e2\u20ac\u2122",
    "<a href='/caf\u00c3\u00a9' title=\"it\u00b4s\">",
    "](/caf\u00c3\u00a9/it\u00b4s.md)",
)
"""Regions inside a line."""


@st.composite
def guarded(draw: st.DrawFn) -> tuple[tuple[Line, ...], list[str]]:
    """A file of damaged prose with regions that are protected between and in it, and these in their order."""
    end = draw(ENDS)
    paragraphs, regions = [], []
    if draw(st.booleans()):
        regions.append(end.join(("---", "title: caf\u00c3\u00a9 ", "---")))
        paragraphs.append(regions[0])
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            opening, closing = draw(st.sampled_from(BLOCKS))
            inside = [] if opening.startswith("|") else draw(st.lists(INSIDE, max_size=4))
            regions.append(end.join((*opening.split("\n"), *inside, closing)))
            paragraphs.append(regions[-1])
        else:
            before, after = draw(st.sampled_from(DAMAGED)), draw(st.sampled_from(DAMAGED))
            regions.append(draw(st.sampled_from(SPANS)))
            opening = "[here" if regions[-1].startswith("]") else ""
            paragraphs.append(f"{before.rstrip()} {opening}{regions[-1]} {after}")
        paragraphs.append(end.join(draw(st.lists(st.sampled_from(DAMAGED), max_size=2))))
    return split_lines((end + end).join(paragraphs) + end), regions
