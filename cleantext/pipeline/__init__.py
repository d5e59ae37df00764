"""The only place that applies changes: judge, then apply, one chain for every page.

Decisions: cleaners run one after another and see what the ones before them left, but signals are those of the whole
page (see `cleantext.document.Document.signal`), so a score does not depend on the order of the chain. The chain of
cleaners is gone through until it finds nothing more, for what one takes away may have hidden a run from another: so
cleaning what the rules have cleaned changes nothing. The engine that judges the main content is a cleaner like all
others; configuration puts one in the place of another. A rejected page keeps its changes and whatever blocks were left,
so that replaying still gives the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleantext.pipeline.config import Config

if TYPE_CHECKING:
    from cleantext.pipeline.pipeline import Explanation as Explanation
    from cleantext.pipeline.pipeline import Pipeline as Pipeline

__all__ = ["Config", "Explanation", "Pipeline"]


def __getattr__(name: str) -> Any:
    """Look up what works on pages when it is first used: some commands need the configuration alone."""
    if name not in ("Explanation", "Pipeline"):
        raise AttributeError(f"module 'cleantext.pipeline' has no attribute {name!r}")
    from cleantext.pipeline import pipeline

    return getattr(pipeline, name)
