"""What reading metadata costs: the share of the time of ``clean`` that each extractor takes, measured in one run."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from cleantext.document import Document, Found, RawPage
from cleantext.extractors.base import Extractor
from cleantext.pipeline import Pipeline
from cleantext.training.tables import Row


@dataclass
class _Timed:
    """An extractor that adds up its processor time, in seconds."""

    extractor: Extractor[Any]
    seconds: float = 0.0
    name: str = field(init=False)
    field: str = field(init=False)

    def __post_init__(self) -> None:
        self.name, self.field = self.extractor.name, self.extractor.field

    def extract(self, document: Document) -> Found[Any] | None:
        start = time.process_time()
        found = self.extractor.extract(document)
        self.seconds += time.process_time() - start
        return found


def cost_rows(reader: Pipeline, pages: Sequence[RawPage], kind: str, rounds: int = 3) -> Iterator[Row]:
    """A row for all extractors together and one for each, in milliseconds and as a share of the time of ``clean``.

    Medians over pages; of a page the median of its rounds, after one that is not counted. Work that is done once and
    read by many, such as signals, counts for whoever asks first: extractors run before cleaners.
    """
    timed = [_Timed(extractor) for extractor in reader.chain.extractors]
    timed_reader = Pipeline(reader.config)
    vars(timed_reader)["chain"] = replace(reader.chain, extractors=tuple(timed))  # as cached_property keeps it
    milliseconds: dict[str, list[float]] = defaultdict(list)
    shares: dict[str, list[float]] = defaultdict(list)
    for page in pages:
        runs = [_run(timed_reader, timed, page) for _ in range(rounds + 1)][1:]
        for name in runs[0]:
            milliseconds[name].append(1000 * median(run[name] for run in runs))
            shares[name].append(median(run[name] / run["clean"] for run in runs))
    for name in milliseconds:
        yield {
            "pages": kind,
            "what": name,
            "n": len(pages),
            "ms": median(milliseconds[name]),
            "share": median(shares[name]),
        }


def _run(reader: Pipeline, timed: Sequence[_Timed], page: RawPage) -> dict[str, float]:
    """Seconds of one cleaning: of all of it, of all extractors, and of each."""
    for one in timed:
        one.seconds = 0.0
    start = time.process_time()
    reader.clean_page(page)
    whole = time.process_time() - start
    return {"clean": whole, "all extractors": sum(one.seconds for one in timed)} | {
        one.name: one.seconds for one in timed
    }
