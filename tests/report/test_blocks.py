"""What is shown of a page."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from rich.console import Console

from cleantext.document import Article, Block, Document, Found, Kept, Metadata, Reason, Removal, Rewrite, replay
from cleantext.pipeline import Explanation
from cleantext.report.blocks import block_views, reason_of
from cleantext.report.machine import explanation_row
from cleantext.report.plain import plain_lines
from cleantext.report.terminal import print_explanation

BLOCKS = (Block(0, "Home | Weather"), Block(1, "It doesn´t rain."), Block(2, "Nobody\nminds. \x1b[31m"))
CHANGES = (
    Rewrite(1, "apostrophes", Reason("apostrophes.acute", "´ for '", "repair"), BLOCKS[1].text, "It doesn't rain."),
    Removal(0, "score", Reason("score.low", "it scores {score:.2f}", "low_content"), {"score": 0.125}),
)
EXPLANATION = Explanation(
    Document("a.txt", None, "text", BLOCKS),
    Article("a.txt", None, Kept(), replay(BLOCKS, CHANGES), Metadata(headline=Found("Rain", "h1", 0.9, 1)), CHANGES),
)


def test_each_block_has_its_fate() -> None:
    """Every block of the page is shown in page order, removed ones too."""
    assert [
        view.mark for view in block_views(EXPLANATION.document or Document("", None, "text", ()), EXPLANATION.article)
    ] == ["-", "~", " "]


def test_reasons_show_their_score() -> None:
    """The score stands beside the code."""
    assert reason_of(CHANGES[1]) == "score.low 0.12: it scores 0.12"


def test_the_confidence_is_shown() -> None:
    """Where there is an estimate it stands below the outcome, in a pipe and on a terminal, and in the row for machines."""
    sure = replace(EXPLANATION, article=replace(EXPLANATION.article, confidence=0.87654))
    assert list(plain_lines(sure))[1] == "# confidence: 0.88  [estimated F1 of its words]"
    assert not any("confidence:" in line for line in plain_lines(EXPLANATION))
    for explanation, told in ((sure, True), (EXPLANATION, False)):
        console = Console(file=io.StringIO(), width=100)
        print_explanation(explanation, console)
        assert ("estimated F1 of its words" in console.file.getvalue()) is told
    assert explanation_row(sure)["article"]["confidence"] == 0.877
    assert explanation_row(EXPLANATION)["article"]["confidence"] is None


def test_what_other_sources_say_is_shown() -> None:
    """Readings that differ stand below the value, with their sources, in a pipe and on a terminal."""
    others = (Found("It rained", "title", 0.4), Found("Rain\x1b[31m", "meta.og:title", 0.2))
    found = Metadata(headline=Found("Rain", "h1", 0.9, 1, others), language=Found("en", "html.lang"))
    explanation = replace(EXPLANATION, article=replace(EXPLANATION.article, metadata=found))
    assert list(plain_lines(explanation))[1:5] == [
        "# headline: Rain  [h1, 0.90]",
        "#   also: It rained  [title, 0.40]",
        "#   also: Rain [31m  [meta.og:title, 0.20]",
        "# language: en  [html.lang, 1.00]",
    ]
    console = Console(file=io.StringIO(), width=100)
    print_explanation(explanation, console)
    shown = [line.split() for line in console.file.getvalue().splitlines()]
    assert ["also", "It", "rained", "title,", "0.40"] in shown


def test_long_addresses_are_shown_whole() -> None:
    """On a narrow terminal an address goes on in the next line, and the name of its field stays whole."""
    address = f"https://gazette.example/{'ferry-' * 30}"
    found = Metadata(canonical_url=Found(address, "link.canonical"))
    console = Console(file=io.StringIO(), width=60)
    print_explanation(replace(EXPLANATION, article=replace(EXPLANATION.article, metadata=found)), console)
    shown = console.file.getvalue()
    assert "canonical_url" in shown and "…" not in shown


def test_plain_lines_are_one_a_block() -> None:
    """In a pipe the first column tells, the reason stands on the same line, and nothing steers a terminal."""
    assert list(plain_lines(EXPLANATION)) == [
        "# a.txt: kept",
        "# headline: Rain  [h1, 0.90]",
        "",
        "- Home | Weather  [score.low 0.12: it scores 0.12]",
        "~ It doesn't rain.  [apostrophes.acute; was: It doesn´t rain.]",
        "  Nobody minds. [31m",
    ]


def test_terminal_shows_reasons_and_no_escapes_of_the_page() -> None:
    """On a terminal the same is shown in colour; an escape sequence in the page does not reach it."""
    screen = io.StringIO()
    print_explanation(EXPLANATION, Console(file=screen, width=120, force_terminal=True, color_system="standard"))
    shown = screen.getvalue()
    assert "score.low" in shown and "apostrophes.acute" in shown and "headline" in shown
    assert "minds. \x1b[31m" not in shown


def test_machine_form_is_json_and_complete() -> None:
    """It carries the audit, the row of the article, and every block with its fate."""
    row = json.loads(json.dumps(explanation_row(EXPLANATION, "a.txt")))
    assert row["article"]["text"] == EXPLANATION.article.text
    assert [block["removed"] is not None for block in row["blocks"]] == [True, False, False]
    assert len(row["changes"]) == 2
