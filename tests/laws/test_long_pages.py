"""Long articles keep their text: the score must not take a page for boilerplate because few pages are so long."""

from __future__ import annotations

import random

import pytest

import cleantext

SUBJECTS = (
    "The harbour board|A retired pilot|The old ferry|Her neighbour|The museum|Each of the crews|The minister".split("|")
)
VERBS = "said on Monday that|had long believed that|could not explain why|wrote in a letter that|was told that".split(
    "|"
)
CLAUSES = (
    "the pier would have to be closed before the winter storms came|nobody had asked the people who live on the island|"
    "the money for the repairs was spent on a new lighthouse|the tide had carried the boat far beyond the breakwater|"
    "the children of the village still learn to row before they can ride|the accounts of that year were never found"
).split("|")


def paragraph(chance: random.Random) -> str:
    """Three sentences of plain prose."""
    return " ".join(
        f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(CLAUSES)}, and {chance.choice(CLAUSES)}."
        for _ in range(3)
    )


@pytest.mark.parametrize("count", [20, 150, 400, 1200, 3000])
def test_every_paragraph_of_a_long_page_stays(count: int) -> None:
    """An HTML article of any length keeps all its paragraphs."""
    chance = random.Random(count)
    paragraphs = [f"{number}. {paragraph(chance)}" for number in range(count)]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    article = cleantext.clean(f"<html><body><article><h1>The pier</h1>{body}</article></body></html>")
    kept = {block.text for block in article.blocks}
    assert [text for text in paragraphs if text not in kept] == []


NUMBERS = "numbers of four digits at the head of lines read like years in lists: the last paragraphs score just under the limit"


@pytest.mark.parametrize("count", [20, 400, 1200, 3000, 6000])
def test_every_paragraph_of_a_long_text_stays(count: int) -> None:
    """So does a plain text of any length."""
    chance = random.Random(count)
    assert lost([paragraph(chance) for _ in range(count)]) == []


@pytest.mark.parametrize(
    "count", [20, 400, 1200, pytest.param(3000, marks=pytest.mark.xfail(strict=True, reason=NUMBERS))]
)
def test_every_numbered_paragraph_of_a_long_text_stays(count: int) -> None:
    """So do paragraphs that are numbered."""
    chance = random.Random(count)
    assert lost([f"{number}. {paragraph(chance)}" for number in range(count)]) == []


def lost(paragraphs: list[str]) -> list[str]:
    """The paragraphs of a plain text that its article lacks."""
    article = cleantext.clean("\n\n".join(paragraphs), media_type="text/plain")
    kept = {block.text for block in article.blocks}
    return [text for text in paragraphs if text not in kept]
