"""Text that the markup hides from readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.component import Example
from cleantext.document import Change, Document, Reason
from cleantext.signals.content_score import content_score

HIDDEN: Final = Reason(
    "hidden.markup",
    "the markup hides it from readers, and its content score is {score:.2f} (limit {limit:.2f})",
    "site_chrome",
)


@dataclass(frozen=True)
class HiddenOptions:
    """Settings of `Hidden`.

    ``limit``: hidden text goes when its content score is below this: paywalls and scripts hide parts of articles too.
    1 takes all hidden text.
    """

    limit: float = 0.6


class Hidden(Cleaner[HiddenOptions]):
    """Removes text that the markup hides from readers: the ``hidden`` attribute, ``display:none``, ``aria-hidden``.

    Menus, dialogs and form messages wait hidden on many pages; an article seldom does.

    Known misses: text hidden by a style sheet, which is not read; articles that a script uncovers (they are lost when
    the markup hides all of the text, so a page whose visible part has less text than its hidden part is left alone).
    """

    name = "hidden"
    Options = HiddenOptions
    reasons = (HIDDEN,)
    examples = (
        Example(
            "<body><p hidden>Please wait</p><p>The ferry runs again.</p></body>",
            {"Please wait": "hidden.markup"},
            "text/html",
        ),
        Example(
            '<body><p>Die Fähre fährt wieder.</p><div style="display:none">Bitte warten</div></body>',
            {"Bitte warten": "hidden.markup"},
            "text/html",
        ),
        Example("<body><p>The hidden landing is open again.</p></body>", {}, "text/html"),
        Example(
            "<body><p>Lesen</p><div hidden><p>Die Fähre fährt seit gestern wieder über den Fluss.</p></div></body>",
            {},
            "text/html",
        ),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each hidden block of low score, unless most of the text is hidden."""
        shown = sum(len(block.text) for block in document.blocks if not block.hidden)
        hidden = [block for block in document.blocks if block.hidden]
        if sum(len(block.text) for block in hidden) <= shown:
            scores = document.signal(content_score)
            for block in hidden:
                if scores[block.id] < self.options.limit:
                    evidence = {"score": round(scores[block.id], 4), "limit": self.options.limit}
                    yield self.removal(block, HIDDEN, evidence)
