"""Our own cleaning as an engine of the measures, by one model for all pages or by a model for each part of the sites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, Protocol

from cleantext.document import Article, Failed, InputKind, Kept, RawPage, Removal
from cleantext.errors import ConfigError
from cleantext.pipeline import Config, Explanation, Pipeline
from cleantext.signals.tagger.article_page import ArticlePage
from cleantext.signals.tagger.model import model_of
from cleantext.training.corpus import Dump, Page
from cleantext.training.scores import Output
from cleantext.training.selection import fold_of, site_of

SCORER: Final = "cleaners.low_content_score"
"""The cleaner whose options name the models of both kinds of input."""


class Chain(Protocol):
    """A pipeline, or several of which each cleans its own part of the pages."""

    def explain(self, page: RawPage) -> Explanation:
        """Clean a page and keep all that led to it."""


@dataclass(frozen=True)
class Folded:
    """A pipeline for each fold: a page is cleaned by that of its site, which is to be one that has not seen it."""

    pipelines: Sequence[Pipeline]

    def explain(self, page: RawPage) -> Explanation:
        """Explain by the pipeline of the page's fold."""
        return self.of(page).explain(page)

    def of(self, page: RawPage) -> Pipeline:
        """The pipeline of the page's fold."""
        return self.pipelines[fold_of(site_of(page.url, page.id), len(self.pipelines))]


def with_models(config: Config, html_model: str | None = None, text_model: str | None = None) -> Config:
    """The configuration with other models of the content score, given by path."""
    models = {"html_model": html_model, "text_model": text_model}
    options: dict[str, Any] = dict(config.options)
    options[SCORER] = {**options.get(SCORER, {}), **{name: path for name, path in models.items() if path}}
    return replace(config, options=options)


def model_path(config: Config, kind: InputKind) -> Path:
    """The file of the model that a configuration names for a kind of input, else of that which ships.

    Raises ConfigError for wrong options.
    """
    named = config.model(kind)
    return Path(named) if named else Path(str(files("cleantext.signals.tagger") / "data" / f"content_score.{kind}.npz"))


def fold_file(kind: InputKind, fold: int) -> str:
    """The name of the model for a fold in a directory of models by fold."""
    return f"content_score.{kind}.fold{fold}.npz"


def model_files(kind: InputKind, path: Path) -> list[Path]:
    """The file itself; of a directory the models by fold, in order, which ``cleantext train --folds`` wrote.

    Raises ConfigError for a directory that does not hold one for each fold.
    """
    if not path.is_dir():
        return [path]
    number = len(list(path.glob(fold_file(kind, 0).replace("0", "*"))))
    found = [path / fold_file(kind, fold) for fold in range(number)]
    if not found or not all(file.is_file() for file in found):
        raise ConfigError(f"{path}: no models by fold for {kind}; they are named {fold_file(kind, 0)} and so on")
    return found


class CleanPage:
    """Cleans an HTML page."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, page: Page) -> Output:
        """The text of the article; empty where the page was rejected or failed. Raises DocumentError: see `Page.html`."""
        raw = RawPage(page.id, page.html(), page.url, "text/html")
        explanation = self.chain.explain(raw)
        return replace(output(explanation.article), article=article_probability(self.chain, raw, explanation))


class CleanDump:
    """Cleans a plain-text dump."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, dump: Dump) -> Output:
        """The text of the article, with the source lines it consists of and the lines lifted to metadata."""
        raw = RawPage(dump.id, dump.text, dump.url, media_type="text/plain")
        explanation = self.chain.explain(raw)
        segmented = explanation.document.blocks if explanation.document else ()
        text_of = {block.id: block.text for block in segmented}
        lifted = (
            text_of.get(change.block, "")
            for change in explanation.article.changes
            if isinstance(change, Removal) and change.reason.category == "metadata"
        )
        probability = article_probability(self.chain, raw, explanation)
        return replace(output(explanation.article, tuple(lifted)), article=probability)


def output(article: Article, lifted: tuple[str, ...] = ()) -> Output:
    """An article as what the measures want. Who gets no article gets no text."""
    if not isinstance(article.outcome, Kept):
        return Output("", frozenset(), lifted, failed=isinstance(article.outcome, Failed))
    lines = frozenset(line for block in article.blocks for line in range(*block.lines))
    return Output(article.text, lines, lifted, confidence=article.confidence)


def article_probability(chain: Chain, page: RawPage, explanation: Explanation) -> float | None:
    """The probability that a page is one of an article by the model that judged it; None where none tells."""
    pipeline = chain.of(page) if isinstance(chain, Folded) else chain
    document = explanation.document
    if document is None or not isinstance(pipeline, Pipeline):
        return None
    model = pipeline.config.model(document.kind)
    return document.signal(ArticlePage(model)) if model_of(document.kind, model).article else None
