"""The explanation of a page as plain text, for pipes and files: one line a block, a mark in the first column.

``-`` removed, ``~`` rewritten and kept, a space for kept as it was, ``#`` about the page:
each field of the metadata with its value, its source and how sure it is, and below it what other sources say (``also``).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.pipeline import Explanation
from cleantext.report.blocks import BlockView, block_views, confidence_told, outcome_line, reason_of
from cleantext.report.found import FoundLine, found_lines


def plain_lines(explanation: Explanation) -> Iterator[str]:
    """The lines of the explanation, without line breaks."""
    article = explanation.article
    yield f"# {one_line(article.id)}: {one_line(outcome_line(article.outcome))}"
    if told := confidence_told(article):
        yield f"# confidence: {told[0]}  [{told[1]}]"
    if article.decoding:
        yield f"# decoded as {article.decoding.charset} ({article.decoding.source})"
    for line in found_lines(article):
        yield _found_line(line)
    yield ""
    for view in block_views(explanation.document, article) if explanation.document else ():
        yield _block_line(view)


def _found_line(line: FoundLine) -> str:
    if line.other:
        return f"#   also: {one_line(line.value)}  [{line.source}]"
    return f"# {line.field}: {one_line(line.value)}  [{line.source}]"


def _block_line(view: BlockView) -> str:
    line = f"{view.mark} {one_line(view.text)}"
    if view.removal:
        return f"{line}  [{reason_of(view.removal)}]"
    if view.rewrites:
        codes = dict.fromkeys(rewrite.reason.code for rewrite in view.rewrites)
        return f"{line}  [{', '.join(codes)}; was: {one_line(view.block.text)}]"
    return line


def one_line(text: str) -> str:
    """Text with line breaks, tabs and other controls shown as spaces, so that a block stays on its line."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
