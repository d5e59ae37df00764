"""Our own tool as an engine of the benchmarks."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

from _corpus import MetadataLabel
from _metadata_scores import MetadataFound

import cleantext
from cleantext.training.corpus import Dump, Page
from cleantext.training.engine import Chain, Folded, model_files, with_models


def pipeline(
    config: Path | None = None, engine: str | None = None, html_model: str | None = None, text_model: str | None = None
) -> cleantext.Pipeline:
    """A pipeline with the defaults or a configuration file, another engine for HTML, other models of the scorer."""
    chosen = cleantext.Config.load(config) if config else cleantext.Config()
    return cleantext.Pipeline(with_models(replace(chosen, engine=engine or chosen.engine), html_model, text_model))


def fold_pipelines(folder: Path, config: Path | None = None, engine: str | None = None) -> Folded:
    """A pipeline for each fold, with the models that have not seen its sites."""
    models = zip(model_files("html", folder), model_files("text", folder), strict=True)
    return Folded([pipeline(config, engine, str(html), str(text)) for html, text in models])


class ReadMetadata:
    """Reads the metadata of an HTML page."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, label: MetadataLabel) -> MetadataFound:
        """The fields that are measured."""
        html = gzip.decompress(label.path.read_bytes())
        return metadata_found(self.chain, cleantext.RawPage(label.id, html, label.url, "text/html"))


class ReadDump:
    """Reads the metadata of a plain-text dump."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, dump: Dump) -> MetadataFound:
        """The fields that are measured."""
        return metadata_found(self.chain, cleantext.RawPage(dump.id, dump.text, dump.url, "text/plain"))


def metadata_found(chain: Chain, page: cleantext.RawPage) -> MetadataFound:
    """The fields that are measured, as read off a page. Credits of kind outlet count as none."""
    found = chain.explain(page).article.metadata
    dateline = found.dateline.value if found.dateline else None
    credit = found.credits.value if found.credits else None
    return MetadataFound(
        headline=found.headline.value if found.headline else None,
        authors=found.authors.value if found.authors else (),
        published=found.published.value if found.published else None,
        dateline_places=dateline.places if dateline else None,
        dateline_agencies=dateline.agencies if dateline else None,
        credits=frozenset(credit.agencies) if credit and credit.kind != "outlet" else None,
        credits_kind=credit.kind if credit else None,
        dateline_countries=dateline.countries if dateline else (),
        dateline_day=dateline.day if dateline else None,
    )


class ReadLanguage:
    """Reads the language of an HTML page."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, page: Page) -> bool:
        """Whether it is the labelled one, regions apart."""
        found = self.chain.explain(
            cleantext.RawPage(page.id, page.html(), page.url, "text/html")
        ).article.metadata.language
        return found is not None and found.value.partition("-")[0].lower() == page.language
