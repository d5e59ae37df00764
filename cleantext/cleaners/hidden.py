"""Text that the markup hides from readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.component import Example
from cleantext.document import Change, Document, Reason
from cleantext.signals.tagger.content_score import ContentScore

HIDDEN: Final = Reason(
    "hidden.markup",
    "the markup hides it from readers, and its content score is {score:.2f} (limit {limit:.2f})",
    "site_chrome",
)


@dataclass(frozen=True)
class HiddenOptions:
    """Settings of `Hidden`.

    ``limit``: hidden text goes when its content score is below this: paywalls and scripts hide parts of articles too.
    1 takes all hidden text. ``model``: the file of another HTML model than that of the engine.
    """

    limit: float = 0.6
    model: str = ""


class Hidden(Cleaner[HiddenOptions]):
    """Removes text that the markup hides from readers: the ``hidden`` attribute, ``display:none``, ``visibility:hidden``.

    Menus, dialogs and form messages wait hidden on many pages. So do parts of articles, behind paywalls and buttons: what
    scores as content stays, and a page of which more is hidden than shown is left alone.

    Known misses: text hidden by a style sheet, which is not read.
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

    def check(self) -> None:
        """Raise ConfigError where the model cannot be used."""
        ContentScore(self.options.model).check("html")

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each hidden block of low score, unless most of the text is hidden."""
        hidden = [block for block in document.blocks if block.hidden]
        if not hidden or _mostly_hidden(document.whole):
            return
        scores = document.signal(ContentScore(self.options.model))
        for block in hidden:
            if scores[block.id] < self.options.limit:
                evidence = {"score": round(scores[block.id], 4), "limit": self.options.limit}
                yield self.removal(block, HIDDEN, evidence)


def _mostly_hidden(document: Document) -> bool:
    characters = sum(len(block.text) for block in document.blocks)
    return 2 * sum(len(block.text) for block in document.blocks if block.hidden) > characters
