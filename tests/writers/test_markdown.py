"""Articles as Markdown."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Article, Block, Dateline, Found, Kept, Metadata
from cleantext.writers.markdown import MarkdownWriter, body, front_matter


def test_structure_is_kept() -> None:
    """Headings, lists, tables, quotations and preformatted text are written as such, paragraphs apart."""
    blocks = (
        Block(0, "The harbour froze."),
        Block(1, "What it cost", "heading", ("body", "h3")),
        Block(2, "two boats", "item"),
        Block(3, "• one pier", "item"),
        Block(4, "3. the ferry", "item"),
        Block(5, "Year | Ice", "row"),
        Block(6, "1963 | 40 cm", "row"),
        Block(7, "We walked home.", "quote"),
        Block(8, "a = 1\n```", "pre"),
    )
    assert body(blocks) == (
        "The harbour froze.\n\n### What it cost\n\n- two boats\n- one pier\n3. the ferry\n\n"
        "| Year | Ice |\n| --- | --- |\n| 1963 | 40 cm |\n\n> We walked home.\n\n````\na = 1\n```\n````"
    )


def test_text_is_not_taken_for_markup() -> None:
    """Characters that Markdown reads as markup are escaped, at the start of a line and within."""
    blocks = (
        Block(0, "# 1 of *all* <b> &amp; snake_case _this_"),
        Block(1, "1986. A year."),
        Block(2, "- so she said"),
    )
    assert body(blocks) == (
        "\\# 1 of \\*all\\* \\<b> \\&amp; snake_case \\_this\\_\n\n1986\\. A year.\n\n\\- so she said"
    )


def test_front_matter_holds_the_metadata(tmp_path: Path) -> None:
    """What is known stands in front as JSON values, which are YAML; what is not known is left out."""
    metadata = Metadata(
        headline=Found('Ice: "no end"', "h1"), dateline=Found(Dateline("OSLO:", places=("OSLO",)), "line")
    )
    with MarkdownWriter(tmp_path / "out") as writer:
        writer.write(Article("a", None, Kept(), (Block(0, "Cold."),), metadata))
    assert (tmp_path / "out" / "a.md").read_text() == (
        '---\nid: "a"\nheadline: "Ice: \\"no end\\""\n'
        'dateline: {"raw": "OSLO:", "places": ["OSLO"], "countries": [null], "date": null, "day": null, '
        '"agencies": []}\n---\n\n'
        '# Ice: "no end"\n\nCold.\n'
    )


@given(st.text())
def test_front_matter_reads_back(value: str) -> None:
    """Any string at all stays on its line and reads back as it was."""
    _, line, _, end = front_matter({"headline": value}).split("\n")
    assert end == ""
    assert json.loads(line.removeprefix("headline: ")) == value


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_no_word_is_lost(text: str) -> None:
    """Escaping adds backslashes and nothing else."""
    assert body((Block(0, text),)).replace("\\", "").replace("  \n", "\n") == text.replace("\\", "").replace(
        "  \n", "\n"
    )
