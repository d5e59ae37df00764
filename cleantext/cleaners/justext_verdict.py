"""jusText as the judge of main content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cleantext.cleaners.engine_verdict import EngineVerdict
from cleantext.cleaners.example_text import ENGINE_PAGE
from cleantext.component import Example
from cleantext.document import Document, Reason
from cleantext.signals.stop_words import best_stop_list

BOILERPLATE: Final = Reason("justext_verdict.boilerplate", "jusText takes it for boilerplate", "low_content")

_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters of markup that lxml, on which jusText rests, raises on."""


@dataclass(frozen=True)
class JustextOptions:
    """Settings of `JustextVerdict`, named and set as jusText has them.

    ``length_low``, ``length_high``: characters below which a paragraph is short, above which it is long.
    ``stopwords_low``, ``stopwords_high``: stop-word densities, 0 to 1. ``max_link_density``: 0 to 1.
    """

    length_low: int = 70
    length_high: int = 200
    stopwords_low: float = 0.30
    stopwords_high: float = 0.32
    max_link_density: float = 0.2


class JustextVerdict(EngineVerdict[JustextOptions]):
    """Removes the blocks of an HTML page that jusText takes for boilerplate (``engine = "justext"``).

    jusText (Pomikálek 2011) classifies paragraphs by length, links and stop words, then by their neighbours. The stop
    list is the one that fits the page best.

    Known misses: Chinese, Japanese and Korean pages, whose words jusText does not cut.
    """

    name = "justext_verdict"
    Options = JustextOptions
    reasons = (BOILERPLATE,)
    examples = (
        Example(ENGINE_PAGE, dict.fromkeys(("Home", "News", "Imprint and contact"), BOILERPLATE.code), "text/html"),
        Example(
            ENGINE_PAGE.replace("Imprint and contact", "Mentions légales"),
            dict.fromkeys(("Home", "News", "Mentions légales"), BOILERPLATE.code),
            "text/html",
        ),
        Example("Home\nNews\nplain text is judged by the engine of this package"),
        Example("<html><body><p>短い文。</p></body></html>", {}, "text/html"),
    )

    def extracted(self, document: Document) -> str:
        """The paragraphs that jusText calls good, one a line."""
        import justext

        options = self.options
        paragraphs = justext.justext(
            "<html>" + _NO_XML.sub(" ", document.markup or ""),  # lxml takes what opens otherwise for a fragment
            document.signal(best_stop_list),
            length_low=options.length_low,
            length_high=options.length_high,
            stopwords_low=options.stopwords_low,
            stopwords_high=options.stopwords_high,
            max_link_density=options.max_link_density,
        )
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)
