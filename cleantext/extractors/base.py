"""The contract of an extractor: find one metadata field."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

from cleantext.component import Component, O, Sample
from cleantext.document import Document, Found


class Extractor(Component[O]):
    """Finds one field of `Metadata` on the page.

    ``field`` is the name of the field. Extractors run in the order of the configuration, before any cleaner, and see
    every block; what earlier ones found is in ``document.metadata``.
    """

    field: ClassVar[str]
    examples: ClassVar[tuple[Sample, ...]]

    @abstractmethod
    def extract(self, document: Document) -> Found[Any] | None:
        """The value with its source and confidence, or None where the page does not say."""
