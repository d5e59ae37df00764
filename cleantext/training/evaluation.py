"""The figures of a corpus, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from cleantext.document import InputKind
from cleantext.errors import DocumentError
from cleantext.pipeline import Config, Pipeline
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.corpus import Corpus, Dump, Page, Skip, gold_dumps
from cleantext.training.engine import CleanDump, CleanPage, Folded, model_files, model_of, with_models
from cleantext.training.fingerprints import is_among
from cleantext.training.scorers import DumpScorer, HarmScorer, PageScorer
from cleantext.training.selection import fold_of, sample, site_of
from cleantext.training.tables import Row, harm_rows, html_rows, text_rows

KINDS: Final[tuple[InputKind, ...]] = ("html", "text")

_TITLES: Final = {"html": "HTML pages", "text": "plain text", "harm": "harm to gold texts"}

Item = TypeVar("Item", Page, Dump)
Score = TypeVar("Score")


class Evaluated:
    """The cleaning of one kind of input: a pipeline, or one a fold, and the models in them.

    ``path`` is a model file, or a directory of models by fold; None takes what the configuration names, else what ships.
    Raises ConfigError where a model or the configuration cannot be used.
    """

    def __init__(self, kind: InputKind, config: Config, path: Path | None = None) -> None:
        self.path = path or model_of(config, kind)
        paths = model_files(kind, self.path)
        self.models = [ModelFile.read(path) for path in paths]
        named = [with_models(config, **{f"{kind}_model": str(one)}) for one in paths] if path else [config]
        self.chain = Folded([Pipeline(one) for one in named])

    def has_seen(self, item: Page | Dump) -> bool:
        """Whether the model that judges a page was fitted on its gold text."""
        text = item.text if isinstance(item, Page) else item.gold
        model = self.models[fold_of(site_of(item.url, item.id), len(self.models))]
        return bool(text) and "seen" in model.arrays and is_among(text or "", model.arrays["seen"])


@dataclass(frozen=True)
class Table:
    """The figures of a corpus on HTML, on dumps of a flavour, or of the harm to its gold texts.

    ``seen``: pages in it whose gold text the model was fitted on, of ``gold`` that have one.
    """

    kind: str
    corpus: str
    flavour: str | None
    rows: Sequence[Row]
    seen: int
    gold: int

    @property
    def title(self) -> str:
        """What is measured on what."""
        return f"{self.corpus}: {_TITLES[self.kind]}{f', {self.flavour}' if self.flavour else ''}"

    @property
    def notes(self) -> tuple[str, ...]:
        """Whether the figures are in-sample."""
        if not self.seen:
            return ()
        return (f"in-sample: the model was fitted on {self.seen:,} of these {self.gold:,} gold texts",)


@dataclass(frozen=True)
class Evaluation:
    """What to measure with, on how much. ``size`` counts pages a corpus and flavour, None takes all.

    ``skip`` is told of pages that cannot be used; ``progress`` of how much is done, of how much, and what.
    """

    engines: Mapping[InputKind, Evaluated]
    skip: Skip
    size: int | None = None
    progress: Callable[[int, int | None, str], None] = lambda done, total, what: None

    def tables(self, corpus: Corpus) -> Iterator[Table]:
        """HTML pages, dumps of every flavour, and the harm to gold texts, as far as the corpus has them."""
        pages = sample(corpus.pages(self.skip), self.size)
        html, text = self.engines["html"], self.engines["text"]
        yield from self._table("html", corpus, None, pages, html, PageScorer(CleanPage(html.chain)), html_rows)
        for flavour in corpus.flavours():
            dumps = sample(corpus.dumps(flavour, self.skip), self.size)
            yield from self._table("text", corpus, flavour, dumps, text, DumpScorer(CleanDump(text.chain)), text_rows)
        gold = gold_dumps(pages)
        yield from self._table("harm", corpus, None, gold, text, HarmScorer(CleanDump(text.chain)), harm_rows)

    def _table(
        self,
        kind: str,
        corpus: Corpus,
        flavour: str | None,
        items: Sequence[Item],
        engine: Evaluated,
        scorer: Callable[[Item], Score],
        rows: Callable[[Sequence[Score]], list[Row]],
    ) -> Iterator[Table]:
        """The table, unless there is nothing for it."""
        scores = []
        for done, item in enumerate(items, 1):
            self.progress(done, len(items), f"{corpus.name}, {flavour or kind}")
            try:
                scores.append(scorer(item))
            except DocumentError as error:
                self.skip(error)
        if scores:
            with_gold = [item for item in items if (item.text if isinstance(item, Page) else item.gold)]
            seen = sum(map(engine.has_seen, with_gold))
            yield Table(kind, corpus.name, flavour, rows(scores), seen, len(with_gold))
