"""The explanation of a page on a terminal: kept lines plain, removed ones dimmed, rewrites marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.pipeline import Explanation
from cleantext.report.blocks import BlockView, block_views, confidence_told, outcome_line, reason_of
from cleantext.report.found import found_lines
from cleantext.report.plain import one_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text


def print_explanation(explanation: Explanation, console: Console) -> None:
    """Show the outcome, the metadata with their sources, and every block with what became of it and why."""
    from rich.text import Text

    article = explanation.article
    kept = str(article.outcome) == "kept"
    console.print(
        Text(one_line(article.id), style="bold"), Text(outcome_line(article.outcome), "green" if kept else "red")
    )
    console.print(_metadata(explanation))
    console.print()
    if explanation.document:
        console.print(_blocks(block_views(explanation.document, article)))


def _metadata(explanation: Explanation) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column()
    if told := confidence_told(explanation.article):
        table.add_row(Text("confidence", "cyan"), Text(told[0]), Text(told[1], "dim"))
    decoding = explanation.article.decoding
    if decoding:
        table.add_row(Text("decoding", "cyan"), Text(decoding.charset), Text(decoding.source, "dim"))
    for line in found_lines(explanation.article):
        name, style = (Text("  also", "dim cyan"), "dim") if line.other else (Text(line.field, "cyan"), "")
        table.add_row(name, Text(one_line(line.value), style), Text(line.source, "dim"))
    return table


def _blocks(views: tuple[BlockView, ...]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=1)
    table.add_column(ratio=3)
    table.add_column(ratio=2)
    for view in views:
        mark = Text(view.mark, "red" if view.removal else "yellow")
        table.add_row(mark, Text(_printable(view.text), "dim" if view.removal else ""), _beside(view))
    return table


def _beside(view: BlockView) -> Text:
    """The reason of a removal, or what a rewritten block read before."""
    from rich.text import Text

    if view.removal:
        return Text(reason_of(view.removal), "dim red")
    if view.rewrites:
        codes = dict.fromkeys(rewrite.reason.code for rewrite in view.rewrites)
        return Text(f"{', '.join(codes)}; was: ", "yellow").append(_difference(view), "dim")
    return Text()


def _printable(text: str) -> str:
    """The text without control characters: a page must not steer the terminal that shows it."""
    return "\n".join(one_line(line) for line in text.split("\n"))


def _difference(view: BlockView, context: int = 12, longest: int = 60) -> str:
    """The part of the old text that changed, with a little around it, cut where it is long."""
    before, after = view.block.text, view.text
    shortest = min(len(before), len(after))
    start = next((i for i in range(shortest) if before[i] != after[i]), shortest)
    same_end = next((i for i in range(shortest - start) if before[-1 - i] != after[-1 - i]), shortest - start)
    left, right = max(0, start - context), min(len(before), len(before) - same_end + context)
    right = min(right, left + longest)
    return f"{'…' if left else ''}{one_line(before[left:right])}{'…' if right < len(before) else ''}"
