"""The language of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.util import find_spec
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Document, Found
from cleantext.errors import ConfigError
from cleantext.extractors.base import Extractor
from cleantext.signals.language import DETECTORS, Detector

_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?=[-_]|$)")

KINDRED: Final = (frozenset({"no", "nb", "nn", "da"}), frozenset({"hr", "sr", "bs", "sh"}), frozenset({"id", "ms"}))
"""Languages that detectors take for one another; among them the page's own word counts more."""


@dataclass(frozen=True)
class LanguageOptions:
    """``detector``: ``py3langid`` or ``langdetect``. ``letters``: below these the page's own word decides.

    ``sure``: from this confidence on, the detector overrules what the page declares.
    """

    detector: Detector = "py3langid"
    letters: int = 100
    sure: float = 0.6


class Language(Extractor[LanguageOptions]):
    """Finds the language that the article is written in, as an ISO 639-1 code.

    Pages declare a language in their markup, but templates declare the wrong one often enough, and plain text declares
    none. So a detector reads a sample of the longest paragraphs. Where it is sure it decides; where the text is short
    or the detector unsure, the declaration does.

    Known misses: pages in two languages get one; short texts without a declaration get none; detectors mix up close
    kin such as Danish and Norwegian where the page does not declare which.
    """

    name = "language"
    field = "language"
    Options = LanguageOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "The council will meet again on Tuesday to discuss the future of the old bridge, which has been closed to "
            "all traffic since the storm.",
            "en",
        ),
        Sample(
            "Der Gemeinderat berät am Dienstag erneut über die Zukunft der alten Brücke, die seit dem Sturm für den "
            "gesamten Verkehr gesperrt ist.",
            "de",
        ),
        Sample("<html lang='fr-FR'><p>Le pont</p></html>", "fr", "text/html"),
        Sample("12 34 56", None),
    )

    def check(self) -> None:
        """Raise ConfigError where the detector is not installed."""
        if find_spec(self.options.detector) is None:
            extra = f"cleantext-pipeline[{self.options.detector}]"
            raise ConfigError(f'{self.options.detector} is not installed: pip install "{extra}"')

    def extract(self, document: Document) -> Found[str] | None:
        """The language code, from the text, the declaration, or both."""
        declared = _declared(document)
        detection = document.signal(DETECTORS[self.options.detector])
        if detection is None or detection.letters < self.options.letters:
            return Found(declared, "html.lang", 0.7) if declared else None
        if declared and (declared == detection.language or _kindred(declared, detection.language)):
            return Found(declared, "html.lang", max(detection.confidence, 0.9))
        if declared and detection.confidence < self.options.sure:
            return Found(declared, "html.lang", 0.5)
        return Found(detection.language, self.options.detector, round(detection.confidence, 3))


def _declared(document: Document) -> str | None:
    for value in (document.facts.language, *document.facts.meta.get("content-language", ())):
        tag = _TAG.match(value.strip()) if value else None
        if tag:
            return tag.group().lower()
    return None


def _kindred(first: str, second: str) -> bool:
    return any(first in family and second in family for family in KINDRED)
