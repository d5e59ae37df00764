"""The measures, against cases worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.training.corpus import Dump
from cleantext.training.scores import (
    LineCounts,
    Output,
    SegmentCounts,
    f1,
    line_counts,
    missing_words,
    segment_counts,
    without_titles,
    word_f1,
    word_f1_titles_out,
    words,
)

DUMP = Dump(
    id="1",
    corpus="own",
    flavour="own",
    page_type="article",
    language="en",
    labels="tbccnb",
    text="Bakers go on strike\nHome | Weather\n\nNo rolls today.\nThe ovens are cold, they say.\n*\nImprint and legal",
    title="Bakers go on strike",
    gold="No rolls today.\nThe ovens are cold, they say.",
)


def test_words_are_lower_case_and_counted() -> None:
    """A word that stands twice counts twice, in whatever case; punctuation is none."""
    assert words("Bread, bread & 2 rolls") == {"bread": 2, "2": 1, "rolls": 1}


def test_cjk_characters_are_words_of_their_own() -> None:
    """Characters of scripts without spaces count one by one, Latin letters beside them as a word."""
    assert words("東京でAI2024を") == {"東": 1, "京": 1, "で": 1, "ai2024": 1, "を": 1}


def test_word_f1_by_hand() -> None:
    """Three of four words right, one of three wanted words missing twice over: precision 2/4, recall 2/3."""
    assert word_f1("a b c d", "a b e") == pytest.approx(2 * (2 / 4) * (2 / 3) / (2 / 4 + 2 / 3))


def test_repeated_words_count_as_often_as_they_stand() -> None:
    """One of two copies found: precision 1, recall 1/2."""
    assert word_f1("roll", "roll roll") == pytest.approx(2 / 3)


def test_two_empty_texts_agree() -> None:
    """Nothing wanted and nothing given is right; one of the two alone is wrong."""
    assert (word_f1("", ""), word_f1("a", ""), word_f1("", "a")) == (1.0, 0.0, 0.0)


def test_f1_of_nothing_is_one() -> None:
    """Where there was nothing to find and nothing was found, all is well."""
    assert f1(0, 0, 0) == 1.0


def test_title_lines_are_taken_out() -> None:
    """A line that is the title in other case and spacing goes; one that only holds it stays."""
    text = "BAKERS  go on strike\nBakers go on strike again"
    assert without_titles(text, ["Bakers go on strike"]) == "Bakers go on strike again"


def test_word_f1_with_titles_out() -> None:
    """An output with the title line and the right body scores 1."""
    assert word_f1_titles_out("Bakers go on strike\n\n" + DUMP.gold, DUMP) == 1.0


def test_labels_stand_beside_their_lines() -> None:
    """Blank lines have no label but keep their number."""
    assert [(number, label) for number, _, label in DUMP.labelled_lines()] == [
        (0, "t"), (1, "b"), (3, "c"), (4, "c"), (5, "n"), (6, "b")
    ]  # fmt: skip


def test_line_counts_by_line_numbers() -> None:
    """Where an engine says which lines it kept, these count, whatever its text reads."""
    counts = line_counts(Output("unrelated", frozenset({0, 1, 3})), DUMP)
    assert counts == LineCounts(1, 1, 1, 1, 9, 6, 5, 2)
    assert counts.f1 == pytest.approx(1 / 2)
    assert counts.noise == pytest.approx(2 / 5)
    assert counts.lost == pytest.approx(6 / 9)


def test_line_counts_by_text() -> None:
    """Where an engine gives text only, a line is kept whose text stands in it as a line."""
    counts = line_counts(Output("no  rolls TODAY.\nHome | Weather and more"), DUMP)
    assert (counts.content_kept, counts.content_lost) == (1, 1)
    assert (counts.boilerplate_kept, counts.boilerplate_dropped) == (0, 2)


def test_each_copy_in_the_output_answers_for_one_line() -> None:
    """Of two equal lines in the dump only one is kept when the output has one."""
    dump = Dump("2", "own", "own", "article", "en", "cc", "Rolls.\nRolls.", None, "Rolls.\nRolls.")
    assert line_counts(Output("Rolls."), dump).content_kept == 1


def test_segments_by_hand() -> None:
    """White space does not matter, case does: one of two found, one of two unwanted ones found as well."""
    counts = segment_counts("No rolls\n today. Share", ["rolls today", "Ovens"], ["Share", "share"])
    assert counts == SegmentCounts(1, 1, 1, 1)
    assert counts.f1 == pytest.approx(1 / 2)


def test_counts_of_pages_are_pooled() -> None:
    """The sum of two pages' counts is the counts of both."""
    assert SegmentCounts(1, 2, 3, 4) + SegmentCounts(1, 1, 1, 1) == SegmentCounts(2, 3, 4, 5)
    assert LineCounts(content_kept=1) + LineCounts(content_lost=1) == LineCounts(1, 1)


def test_missing_words_count_each_copy() -> None:
    """Of three words two stand in the text, one of them once instead of twice."""
    assert missing_words("roll and more", "roll roll and") == 1


@given(st.text(), st.text())
def test_word_f1_is_symmetric_and_bounded(one: str, other: str) -> None:
    """Output and gold may change places, and the score lies between 0 and 1."""
    score = word_f1(one, other)
    assert 0 <= score <= 1
    assert score == word_f1(other, one)


@given(st.text())
def test_a_text_agrees_with_itself(text: str) -> None:
    """Word F1 of a text with itself is 1 and no word is missing."""
    assert word_f1(text, text) == 1
    assert missing_words(text, text) == 0
