import textwrap

import pytest

from cleantext.segment.plain import plain_blocks
from cleantext.segment.unwrap import join_lines

PARAGRAPHS = (
    "The ferry between the mainland and the outer islands will run again from Monday, the harbour office said, after "
    "a winter in which the old ship lay in dock for repairs that took three times as long as anyone had planned.",
    "Islanders had to charter fishing boats to bring over post, milk and schoolbooks. A teacher who made the crossing "
    "forty times said that she knew every wave by name and would miss none of them.",
    "The new timetable has two sailings a day, and a third one on Saturdays when the market is held in the old town; "
    "fares stay as they are until the end of the summer, when the council is to vote on them.",
)


def texts(text: str) -> list[str]:
    """The texts of the blocks of a text."""
    return [block.text for block in plain_blocks(text)]


@pytest.mark.parametrize("width", [60, 66, 72, 78])
@pytest.mark.parametrize("gap", ["\n\n", "\n \n\n"])
def test_wrapped_paragraphs_are_joined(width: int, gap: str) -> None:
    """Paragraphs wrapped at a usual width and set apart by blank lines come back as they were."""
    assert texts(gap.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)) == list(PARAGRAPHS)


def test_a_joined_block_spans_its_lines() -> None:
    """The block of a paragraph names all its source lines, and is a paragraph."""
    wrapped = textwrap.fill(PARAGRAPHS[0], 70)
    (block,) = plain_blocks("\n\n" + wrapped)
    assert (block.kind, block.lines) == ("paragraph", (2, 2 + len(wrapped.split("\n"))))


def test_paragraphs_set_apart_by_indentation_only() -> None:
    """The indentation of a first line begins a paragraph, and counts towards the width."""
    wrapped = "\n".join(textwrap.fill(paragraph, 70, initial_indent="    ") for paragraph in PARAGRAPHS)
    assert texts(wrapped) == list(PARAGRAPHS)


def test_wrapped_items_are_joined_one_by_one() -> None:
    """A bullet begins a block, and its hanging lines belong to it."""
    items = [f"* {paragraph}" for paragraph in PARAGRAPHS]
    blocks = plain_blocks("\n".join(textwrap.fill(item, 70, subsequent_indent="  ") for item in items))
    assert [(block.kind, block.text) for block in blocks] == [("item", item) for item in items]


def test_a_short_title_stays_apart() -> None:
    """A title directly above a wrapped paragraph is a block of its own."""
    wrapped = "\n".join(["Ferries run again", textwrap.fill(PARAGRAPHS[0], 70)])
    assert texts(wrapped) == ["Ferries run again", PARAGRAPHS[0]]


@pytest.mark.parametrize(
    "text",
    [
        # headlines of about one length, each with its capital
        "Ferry to the outer islands runs again after a long winter\nTeacher crosses the sound forty times in a season\n"
        "Council will vote on the fares at the end of the summer\nMarket in the old town draws visitors from all over\n"
        "Dock repairs took three times as long as was planned",
        # verse
        "the tide comes in, the tide goes out\nand no one asks it why\nthe gulls are turning all about\n"
        "beneath a paper sky\nand still the ferry does not come\nand still the children wait",
        # addresses
        "Harbour Office\n12 Quay Street\nfirst floor, second door\n90210 Easthaven\nopen from nine to five",
        # list of phrases
        "two sailings a day in both directions on working days\na third one on Saturdays when the market is held\n"
        "no change of the fares until the end of the summer\nfree transport for children below the age of six",
        # one line a paragraph
        "\n".join(PARAGRAPHS),
    ],
)
def test_lines_that_no_wrapper_broke_stay_apart(text: str) -> None:
    """Headlines, verse, addresses, lists and unwrapped paragraphs stay one block a line."""
    assert texts(text) == text.split("\n")


def test_a_document_with_long_lines_is_not_wrapped() -> None:
    """Where some lines are longer than any wrapper's, all stay as they are: the known miss."""
    wrapped = textwrap.fill(PARAGRAPHS[0], 70).split("\n")
    assert texts("\n".join([*wrapped, PARAGRAPHS[1]])) == [*wrapped, PARAGRAPHS[1]]


@pytest.mark.xfail(reason="documents that mix wrapped and long lines are left alone", strict=True)
def test_wrapped_paragraph_among_long_lines() -> None:
    """A wrapped paragraph between unwrapped ones would be joined by a person."""
    assert texts(textwrap.fill(PARAGRAPHS[0], 70) + "\n\n" + PARAGRAPHS[1]) == list(PARAGRAPHS[:2])


def test_rows_and_quotes_are_not_joined() -> None:
    """Tables and quoted lines keep their lines, however long."""
    table = "\n".join(f"| {line} |" for line in textwrap.wrap(" ".join(PARAGRAPHS), 70))
    assert texts(table) == table.split("\n")


def test_hyphens_at_the_end_of_a_line() -> None:
    """A compound broken at its hyphen closes up, a suspended hyphen keeps its space, and no hyphen is dropped."""
    assert join_lines(["a well-", "known ship"]) == "a well-known ship"
    assert join_lines(["pre-", "and post-war ships"]) == "pre- and post-war ships"
    assert join_lines(["the ship -", "an old one"]) == "the ship - an old one"
    assert join_lines(["har\xad", "bour"]) == "har\xadbour"


def test_scripts_without_spaces_are_not_joined() -> None:
    """Chinese broken at a column is left alone: joining with spaces would be wrong."""
    lines = ["渡轮从星期一起恢复运行港口办公室表示旧船在船坞修理了整个冬天岛上居民只好租用渔船运送邮件"] * 4
    assert texts("\n".join(lines)) == lines
