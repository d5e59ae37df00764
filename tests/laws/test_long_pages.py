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


TAIL = "the last paragraphs of a very long text of like sentences score just under the limit"


@pytest.mark.parametrize(
    "count", [20, 400, 1200, 3000, pytest.param(6000, marks=pytest.mark.xfail(strict=True, reason=TAIL))]
)
def test_every_paragraph_of_a_long_text_stays(count: int) -> None:
    """So does a plain text of any length."""
    chance = random.Random(count)
    paragraphs = [f"{number}. {paragraph(chance)}" for number in range(count)]
    article = cleantext.clean("\n\n".join(paragraphs), media_type="text/plain")
    kept = {block.text for block in article.blocks}
    assert [text for text in paragraphs if text not in kept] == []
