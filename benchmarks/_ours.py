"""Our own tool as an engine of the benchmarks."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path
from typing import Final

from _corpus import Dump, MetadataLabel, Page, fold_of, site_of
from _metadata_scores import MetadataFound
from _scores import Output

import cleantext
from cleantext.document import MediaType

SCORER: Final = "cleaners.low_content_score"
HIDDEN: Final = "cleaners.hidden"
"""The two cleaners that read the content score."""


def pipeline(
    config: Path | None = None, engine: str | None = None, html_model: str | None = None, text_model: str | None = None
) -> cleantext.Pipeline:
    """A pipeline with the defaults or a configuration file, another engine for HTML, other models of the scorer."""
    chosen = cleantext.Config.load(config) if config else cleantext.Config()
    models = {"html_model": html_model, "text_model": text_model}
    scorer = {**chosen.options.get(SCORER, {}), **{name: path for name, path in models.items() if path}}
    hidden = {**chosen.options.get(HIDDEN, {}), **({"model": html_model} if html_model else {})}
    options = {**chosen.options, SCORER: scorer, HIDDEN: hidden}
    return cleantext.Pipeline(replace(chosen, engine=engine or chosen.engine, options=options))


class FoldPipeline:
    """Cleans each page by the models that have not seen its site: what `train_scorer.py --folds` wrote.

    The folds are the models found in ``folder``: ``content_score.KIND.fold0.npz`` and so on.
    """

    def __init__(self, folder: Path, config: Path | None = None, engine: str | None = None) -> None:
        folds = range(len(list(folder.glob("content_score.html.fold*.npz"))))
        models = [[str(folder / f"content_score.{kind}.fold{fold}.npz") for kind in ("html", "text")] for fold in folds]
        self.pipelines = [pipeline(config, engine, html, text) for html, text in models]
        self.config = self.pipelines[0].config

    def explain(self, page: cleantext.RawPage) -> cleantext.Explanation:
        """Explain by the pipeline of the page's fold."""
        return self.pipelines[fold_of(site_of(page.url, page.id), len(self.pipelines))].explain(page)

    def clean(self, data: bytes, url: str | None, media_type: MediaType, id: str) -> cleantext.Article:
        """Clean by the pipeline of the page's fold."""
        return self.explain(cleantext.RawPage(id, data, url, media_type)).article


Chain = cleantext.Pipeline | FoldPipeline


class CleanPage:
    """Cleans an HTML page."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, page: Page) -> Output:
        """The text of the article; empty where the page was rejected or failed."""
        return output(self.chain.clean(page.html(), url=page.url, media_type="text/html", id=page.id))


class CleanDump:
    """Cleans a plain-text dump."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, dump: Dump) -> Output:
        """The text of the article, with the source lines it consists of and the lines lifted to metadata."""
        page = cleantext.RawPage(dump.id, dump.text, dump.url, media_type="text/plain")
        explanation = self.chain.explain(page)
        segmented = explanation.document.blocks if explanation.document else ()
        text_of = {block.id: block.text for block in segmented}
        lifted = (
            text_of.get(change.block, "")
            for change in explanation.article.changes
            if isinstance(change, cleantext.Removal) and change.reason.category == "metadata"
        )
        return output(explanation.article, tuple(lifted))


class ReadMetadata:
    """Reads the metadata of an HTML page."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, label: MetadataLabel) -> MetadataFound:
        """The fields that are measured. Credits of kind outlet count as none."""
        html = gzip.decompress(label.path.read_bytes())
        found = self.chain.clean(html, url=label.url, media_type="text/html", id=label.id).metadata
        dateline = found.dateline.value if found.dateline else None
        credit = found.credits.value if found.credits and found.credits.value.kind != "outlet" else None
        return MetadataFound(
            headline=found.headline.value if found.headline else None,
            authors=found.authors.value if found.authors else (),
            published=found.published.value if found.published else None,
            dateline_places=dateline.places if dateline else None,
            dateline_agencies=dateline.agencies if dateline else None,
            credits=frozenset(credit.agencies) if credit else None,
        )


class ReadLanguage:
    """Reads the language of an HTML page."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, page: Page) -> bool:
        """Whether it is the labelled one, regions apart."""
        found = self.chain.clean(page.html(), url=page.url, media_type="text/html", id=page.id).metadata.language
        return found is not None and found.value.partition("-")[0].lower() == page.language


def output(article: cleantext.Article, lifted: tuple[str, ...] = ()) -> Output:
    """An article as what the measures want. Who gets no article gets no text."""
    if not isinstance(article.outcome, cleantext.Kept):
        return Output("", frozenset(), lifted, failed=isinstance(article.outcome, cleantext.Failed))
    lines = frozenset(line for block in article.blocks for line in range(*block.lines))
    return Output(article.text, lines, lifted)
