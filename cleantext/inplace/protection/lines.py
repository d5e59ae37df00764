"""The lines of a file, as the rules of blocks look at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cleantext.inplace.file_kind import Markup, is_markdown
from cleantext.inplace.protection.blanks import bare


@dataclass(frozen=True)
class Lines:
    """``texts`` are without terminators; ``markup`` is that of the file."""

    texts: Sequence[str]
    markup: Markup

    @property
    def markdown(self) -> bool:
        """Whether the file is Markdown."""
        return is_markdown(self.markup)

    @cached_property
    def last(self) -> dict[str, int]:
        """By what is seen of a line, the last line that reads so. Tells whether a closer is to come, without a search."""
        return {bare(text): number for number, text in enumerate(self.texts)}


Rule = Callable[[Lines, int], range | None]
"""The region that a line opens, where it opens one. The range may begin with the line above, and is not empty."""
