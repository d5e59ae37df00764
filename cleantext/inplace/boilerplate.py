"""Lines of a file that are boilerplate, by the chain of cleaners of ``cleantext run``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from cleantext.document import Block, Failed, Kept, RawPage, Removal
from cleantext.errors import DocumentError
from cleantext.inplace.line import Cause
from cleantext.inplace.paragraphs import torn

if TYPE_CHECKING:
    from cleantext.pipeline import Pipeline

BREAKS_OF_OTHERS: Final = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line for the segmenter of dumps, but not in a file that is repaired in place."""

LIFTED: Final = frozenset({"headline_line", "credit_line", "dateline_prefix", "byline"})
"""Cleaners of what ``cleantext run`` has in its metadata: in a file that is repaired in place it stays."""


def boilerplate(texts: Sequence[str], protected: frozenset[int], pipeline: Pipeline) -> Mapping[int, Cause]:
    """The lines to remove, by number, each with its cause.

    A line goes when every block on it goes, none of their lines is protected, and no paragraph would be torn. A file in
    which no article is found loses nothing. Raises DocumentError where the pipeline fails on the text.
    """
    text = "\n".join(BREAKS_OF_OTHERS.sub(" ", line) for line in texts)
    explanation = pipeline.explain(RawPage("", text, None, "text/plain"))
    outcome = explanation.article.outcome
    if isinstance(outcome, Failed):
        raise DocumentError(outcome.error, stage=outcome.stage)
    if explanation.document is None or not isinstance(outcome, Kept):
        return {}
    removals = {change.block: change for change in explanation.article.changes if isinstance(change, Removal)}
    gone = _by_line(explanation.document.blocks, removals, protected)
    back = torn(texts, gone)
    return {number: cause for number, cause in gone.items() if number not in back}


def _by_line(blocks: Iterable[Block], removals: Mapping[int, Removal], protected: frozenset[int]) -> dict[int, Cause]:
    gone: dict[int, Cause] = {}
    kept: set[int] = set()
    for block in blocks:
        lines = range(*block.lines)
        removal = removals.get(block.id)
        if removal is None or removal.cleaner in LIFTED or not protected.isdisjoint(lines):
            kept.update(lines)
        else:
            gone |= dict.fromkeys(lines, Cause(removal.reason, removal.evidence))
    return {number: cause for number, cause in sorted(gone.items()) if number not in kept}
