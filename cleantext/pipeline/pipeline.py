"""The chain in plain sight: segment, normalize, extract, clean, assemble. The only place that applies changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.corpus_cleaner import CorpusCleaner
from cleantext.document import (
    Article,
    Change,
    Document,
    Failed,
    InputKind,
    Kept,
    MediaType,
    Outcome,
    RawPage,
    Rejected,
    replay,
)
from cleantext.errors import ConfigError, DocumentError
from cleantext.extractors.base import Extractor
from cleantext.normalizers.base import Normalizer
from cleantext.pipeline.config import ENGINES, KINDS, Config
from cleantext.pipeline.verdict import Verdict

MOST_ROUNDS: Final = 8
"""Times that the chain of cleaners is gone through: two or three do, and a cleaner at odds with itself must end too."""


@dataclass(frozen=True)
class Chain:
    """The components of a pipeline, built and in order; the cleaners of each kind of input."""

    normalizers: tuple[Normalizer[Any], ...]
    extractors: tuple[Extractor[Any], ...]
    cleaners: dict[InputKind, tuple[Cleaner[Any], ...]]


@dataclass(frozen=True)
class Explanation:
    """The segmented page before any change (None where it could not be segmented, or is no text), and its article."""

    document: Document | None
    article: Article


class Pipeline:
    """Cleans pages. Holds its configuration and nothing else: picklable, and safe to use from several threads.

    Raises ConfigError when the configuration is wrong; no page ever makes it raise.
    """

    def __init__(self, config: Config | None = None) -> None:
        if not isinstance(config, Config | None):
            raise ConfigError(f"a Config is wanted, not {type(config).__name__}; Config.from_dict makes one of tables")
        self.config = config or Config()
        self.config.check()

    def __getstate__(self) -> dict[str, Any]:
        return {"config": self.config}

    @cached_property
    def chain(self) -> Chain:
        """The components, built when first needed."""
        config = self.config
        built = {
            family: tuple(config.component(family, name) for name in config.chain(family))
            for family in ("normalizers", "extractors")
        }
        cleaners: dict[InputKind, tuple[Any, ...]] = {
            kind: tuple(config.component("cleaners", name) for name in _cleaner_names(config, kind)) for kind in KINDS
        }
        return Chain(built["normalizers"], built["extractors"], cleaners)  # type: ignore[arg-type]  # looked up by family

    @cached_property
    def verdict(self) -> Verdict:
        """What is asked of a page at the end."""
        config = self.config
        wanted = KINDS if config.require == "article" else ()
        scorers = {kind: config.model(kind) for kind in KINDS if ENGINES["blocks"] in _cleaner_names(config, kind)}
        return Verdict(config.least_words, scorers, {kind: config.model(kind) for kind in wanted})

    def clean(
        self, data: str | bytes, url: str | None = None, media_type: MediaType | None = None, id: str | None = None
    ) -> Article:
        """Clean one page. ``media_type`` None: sniffed. ``id`` None: the URL, or ``""``."""
        return self.clean_page(RawPage(id if id is not None else url or "", data, url, media_type))

    def clean_page(self, page: RawPage) -> Article:
        """Clean one page as a reader yields it."""
        return self.explain(page).article

    def clean_many(self, pages: Iterable[RawPage | str | bytes]) -> Iterator[Article]:
        """Clean pages one by one, lazily, in their order. A bare str or bytes gets its number (from 0) as id."""
        for number, page in enumerate(pages):
            yield self.clean_page(page if isinstance(page, RawPage) else RawPage(str(number), page))

    def explain(self, page: RawPage | str | bytes) -> Explanation:
        """Clean one page and keep the segmented document beside the article. The same code path as `clean`."""
        run = _Run(page if isinstance(page, RawPage) else RawPage("", page), self.verdict)
        try:
            article = run.through(self.chain)
        except ConfigError:
            raise
        except Exception as error:  # noqa: BLE001 - the document boundary: whatever happens costs this document only
            article = run.failed(error)
        return Explanation(run.segmented, replace(article, carried=run.page.carried))

    def normalized(self, page: RawPage) -> Document | None:
        """The page as it is before anything is looked for or removed: segmented, and repaired.

        What is counted over a corpus is counted on this. None where the page holds no text, or fails: `explain` says why.
        """
        run = _Run(page, self.verdict)
        try:
            return run.normalized(self.chain)
        except ConfigError:
            raise
        except Exception:  # noqa: BLE001 - the document boundary; the page fails again, and is recorded, when it is cleaned
            return None


def _cleaner_names(config: Config, kind: InputKind) -> Iterator[str]:
    """The cleaners for a kind of input, the configured engine's in the place of the default one for HTML."""
    engine = ENGINES[config.engine]
    for name in config.chain("cleaners"):
        yield engine if name == ENGINES["blocks"] and kind == "html" else name


class _Run:
    """One page on its way; remembers the stage for the message when something fails."""

    def __init__(self, page: RawPage, verdict: Verdict) -> None:
        self.page = page
        self.verdict = verdict
        self.stage = "segment"
        self.segmented: Document | None = None
        self.changes: list[Change] = []

    def normalized(self, chain: Chain) -> Document | None:
        """The page before anything is looked for or removed; None where it is no text."""
        from cleantext.segment import segment
        from cleantext.segment.sniff import looks_binary

        if isinstance(self.page.data, (bytes, bytearray)) and looks_binary(self.page.data):
            return None
        self.segmented = document = segment(self.page)
        for normalizer in chain.normalizers:
            document = self.normalize(document, normalizer)
        return document

    def through(self, chain: Chain) -> Article:
        document = self.normalized(chain)
        if document is None:
            return Article(self.page.id, self.page.url, Rejected("binary", "the content is no text"))
        if not document.blocks:
            return self.article(document, Rejected("empty", "the page has no visible text"))
        document = self.with_furniture(document, chain.cleaners[document.kind])
        for extractor in chain.extractors:
            document = self.extract(document, extractor)
        document = self.clean_until_quiet(document, chain.cleaners[document.kind])
        self.stage = "assemble"
        outcome = self.verdict.outcome(document)
        confidence = self.verdict.confidence(document, self.changes) if outcome == Kept() else None
        return self.article(document, outcome, confidence)

    def normalize(self, document: Document, normalizer: Normalizer[Any]) -> Document:
        self.stage = f"normalize: {normalizer.name}"
        changes = list(normalizer.judge(document))
        self.changes += changes
        return document.with_blocks(replay(document.blocks, changes)) if changes else document

    def with_furniture(self, document: Document, cleaners: tuple[Cleaner[Any], ...]) -> Document:
        """The page with what cleaners know from other pages, so that extractors do not take it for the article's."""
        known: frozenset[int] = frozenset()
        for cleaner in cleaners:
            if isinstance(cleaner, CorpusCleaner):
                self.stage = f"clean: {cleaner.name}"
                known |= cleaner.known(document)
        return replace(document, furniture=known) if known else document

    def extract(self, document: Document, extractor: Extractor[Any]) -> Document:
        self.stage = f"extract: {extractor.name}"
        found = extractor.extract(document)
        return document.with_metadata(replace(document.metadata, **{extractor.field: found}))

    def clean_until_quiet(self, document: Document, cleaners: tuple[Cleaner[Any], ...]) -> Document:
        for _ in range(MOST_ROUNDS):
            before = document
            for cleaner in cleaners:
                document = self.clean(document, cleaner)
            if document is before:
                break
        return document

    def clean(self, document: Document, cleaner: Cleaner[Any]) -> Document:
        self.stage = f"clean: {cleaner.name}"
        changes = list(cleaner.judge(document))
        self.changes += changes
        return document.edited(replay(document.blocks, changes)) if changes else document

    def article(self, document: Document, outcome: Outcome, confidence: float | None = None) -> Article:
        page, changes = self.page, tuple(self.changes)
        found, decoding = document.metadata, document.decoding
        return Article(page.id, page.url, outcome, document.blocks, found, changes, decoding, confidence)

    def failed(self, error: Exception) -> Article:
        stage = error.stage if isinstance(error, DocumentError) else self.stage
        where = self.page.origin or self.page.id
        told = str(error) if isinstance(error, DocumentError) else f"{type(error).__name__}: {error}"
        return Article(self.page.id, self.page.url, Failed(stage, f"{where}: {told}" if where else told))
