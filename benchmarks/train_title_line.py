"""Fit the weights of the evidence for title lines of plain texts, and say how well they find titles on sites not seen.

    python benchmarks/train_title_line.py CORPUS            # figures by folds, then cleantext/extractors/data/title_line.toml
    python benchmarks/train_title_line.py CORPUS --no-write

A conditional logit (McFadden 1974): of the lines of a dump one is the title, or none is. A line is a title where it is labelled
one, or has the words of a headline that the page states. The gold texts are dumps without a title. Half of the dumps are
read without their address, as most dumps come. Newton's method; a dump with several copies of its title shares itself
out among them by their present chances (EM).
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from _corpus import CHECKOUT, DEFAULT_CORPUS, TEXT_CORPORA, corpus_or_exit
from numpy.typing import NDArray

from cleantext.document import Block, Document, RawPage
from cleantext.extractors import json_ld
from cleantext.extractors.title_evidence import evidence
from cleantext.extractors.title_form import title_text
from cleantext.extractors.title_lines import Lines
from cleantext.extractors.title_tag import shortened
from cleantext.extractors.wording import likeness, words
from cleantext.segment import segment
from cleantext.training.corpus import GOLD_FLAVOUR, Corpus, Dump, Page
from cleantext.training.selection import fold_of, site_of

WEIGHTS: Final = CHECKOUT / "cleantext" / "extractors" / "data" / "title_line.toml"
FOLDS: Final = 5
RIDGE: Final = 1.0
NEWTON_STEPS: Final = 10
OTHER_PAGES: Final = 0.5
"""What a page that is no article weighs."""

ALIKE: Final = 0.34
"""Likeness from which on a first-level heading is another headline of the page."""

THRESHOLDS: Final = (0.3, 0.4, 0.5, 0.6, 0.7)
HEAD: Final = """\
# What each piece of evidence for a line of a plain text being its title weighs: see cleantext/extractors/title_evidence.py.
# Fitted by benchmarks/train_title_line.py on the dumps of wcxb-dev (CC-BY-4.0, Murrough Foley 2026) and fundus-dev (MIT).

[weights]
"""


@dataclass(frozen=True)
class Case:
    """A dump: the evidence for each line that may be its title, and the label of each (t title, c content, b other)."""

    site: str
    flavour: str
    is_article: bool
    has_title: bool
    lines: Sequence[dict[str, float]]
    labels: str

    @property
    def weight(self) -> float:
        """A gold text that opens with a title teaches nothing either way."""
        return 0.0 if self.flavour == GOLD_FLAVOUR and self.has_title else 1.0 if self.is_article else OTHER_PAGES


def main() -> None:
    """Measure by folds, then fit on all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--no-write", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="only every n-th page")
    arguments = parser.parse_args()
    corpus = corpus_or_exit(arguments.corpus)
    cases = [case for name in TEXT_CORPORA for case in _cases(Corpus(corpus / name), arguments.every)]
    names = ["bias", *sorted({name for case in cases for line in case.lines for name in line})]
    print(f"{len(cases)} dumps, {sum(len(case.lines) for case in cases)} lines, {len(names)} weights")
    chances: dict[int, NDArray[Any]] = {}
    for fold in range(FOLDS):
        seen = [case for case in cases if fold_of(case.site, FOLDS) != fold]
        weights = fit(seen, names)
        for number, case in enumerate(cases):
            if fold_of(case.site, FOLDS) == fold and case.lines:
                chances[number] = _softmax(_matrix([case], names) @ weights)
    _report(cases, chances)
    if not arguments.no_write:
        weights = fit(cases, names)
        rows = "".join(f"{_key(name)} = {weight:.3f}\n" for name, weight in zip(names, weights, strict=True))
        WEIGHTS.write_text(HEAD + rows, encoding="utf-8")


def fit(cases: Sequence[Case], names: Sequence[str]) -> NDArray[Any]:
    """The weight of each name."""
    cases = [case for case in cases if case.lines and case.weight]
    x = _matrix(cases, names)
    sizes = np.array([len(case.lines) for case in cases])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(cases)), sizes)
    title = np.array([label == "t" for case in cases for label in case.labels], dtype=float)
    share = np.array([case.weight for case in cases])
    ridge = np.full(len(names), RIDGE)
    ridge[0] = 0.0
    weights = np.zeros(len(names))
    for _ in range(NEWTON_STEPS):
        odds = np.exp(np.clip(x @ weights, -30, 30))
        chance = odds / (1.0 + np.add.reduceat(odds, starts))[group]
        titles = np.add.reduceat(odds * title, starts)[group]
        wanted = np.divide(odds * title, titles, out=np.zeros_like(odds), where=titles > 0)
        gradient = x.T @ ((wanted - chance) * share[group]) - ridge * weights
        mean = np.add.reduceat(x * chance[:, None], starts, axis=0)
        curvature = (
            (x * (chance * share[group])[:, None]).T @ x - (mean * share[:, None]).T @ mean + np.diag(ridge + 1e-6)
        )
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights


def _matrix(cases: Sequence[Case], names: Sequence[str]) -> NDArray[Any]:
    """A row for each line, a column for each name, the bias first."""
    place = {name: at for at, name in enumerate(names)}
    matrix = np.zeros((sum(len(case.lines) for case in cases), len(names)))
    matrix[:, 0] = 1.0
    for row, line in enumerate(line for case in cases for line in case.lines):
        for name, value in line.items():
            matrix[row, place[name]] = value
    return matrix


def _softmax(scores: NDArray[Any]) -> NDArray[Any]:
    odds = np.exp(np.clip(scores, -30, 30))
    return odds / (1.0 + odds.sum())


def _cases(corpus: Corpus, every: int) -> Iterator[Case]:
    pages = {page.id: page for page in corpus.pages()[::every]}
    stated = {page.id: set(map(words, _headlines(page))) for page in pages.values()}
    for flavour in corpus.flavours():
        for dump in corpus.dumps(flavour):
            if dump.id in pages:
                yield _case(dump, pages[dump.id], stated[dump.id])
    for page in pages.values():
        if page.text:
            gold = Dump(
                page.id, page.corpus, GOLD_FLAVOUR, page.page_type, page.language, "", page.text, None, page.text
            )
            yield _case(gold, page, stated[page.id])


def _case(dump: Dump, page: Page, stated: set[tuple[str, ...]]) -> Case:
    known = zlib.crc32(f"{dump.id} {dump.flavour}".encode()) % 2
    document = segment(RawPage(dump.id, dump.text, page.url if known else None, "text/plain"))
    labels = {number: label for number, _, label in dump.labelled_lines()} if dump.labels else {}
    lines = Lines(document)
    found = evidence(lines)

    def label(at: int) -> str:
        block = lines.shown[at]
        here = {labels.get(number) for number in range(*block.lines)}
        if "t" in here or words(title_text(block.text)) in stated:
            return "t"
        return "c" if here & {"c", "m"} or not labels else "b"

    has_title = any(label(at) == "t" for at in range(len(lines.shown)))
    own = "".join(label(at) for at in found)
    site = site_of(page.url, page.id)
    return Case(site, dump.flavour, page.page_type == "article", has_title, list(found.values()), own)


def _headlines(page: Page) -> Iterator[str]:
    """The headlines that a page is labelled with or states, and first-level headings that are like one of them."""
    document: Document = segment(RawPage(page.id, page.html(), page.url, "text/html"))
    facts = document.facts
    told = [page.title or "", *facts.meta.get("og:title", ())[:1], facts.title or ""]
    told.append(json_ld.text_of(json_ld.article(document).get("headline")) or "")
    texts = [text for entry in told for text in shortened(entry)[:2] if len(words(text)) > 2]
    yield from filter(None, [page.title, *texts])
    headings = (block for block in document.blocks if block.kind == "heading" and _is_first_level(block))
    yield from (block.text for block in headings if any(likeness(block.text, text) >= ALIKE for text in texts))


def _is_first_level(block: Block) -> bool:
    return any(token == "h1" or token.startswith(("h1.", "h1#")) for token in block.path)


def _report(cases: Sequence[Case], chances: dict[int, NDArray[Any]]) -> None:
    """Shares of dumps: title found, missed, another line or a content line taken; and gold texts harmed."""
    for threshold in THRESHOLDS:
        for is_article in (True, False):
            fates: defaultdict[bool, Counter[str]] = defaultdict(Counter)
            for number, case in enumerate(cases):
                if case.is_article == is_article and (case.flavour != GOLD_FLAVOUR or not case.has_title):
                    fates[case.flavour == GOLD_FLAVOUR][_fate(case, chances.get(number), threshold)] += 1
            shares = {
                name: round(count / sum(fates[False].values()), 3) for name, count in sorted(fates[False].items())
            }
            harmed = sum(fates[True].values()) - fates[True]["none, rightly"]
            kind = "articles" if is_article else "others"
            print(f"{threshold} {kind}: {shares}; gold texts harmed: {harmed} of {sum(fates[True].values())}")


def _fate(case: Case, chance: NDArray[Any] | None, threshold: float) -> str:
    at = int(np.argmax(chance)) if chance is not None else -1
    if chance is None or chance[at] < threshold:
        return "missed" if case.has_title else "none, rightly"
    return {"t": "found", "c": "content taken"}.get(case.labels[at], "other line taken")


def _key(name: str) -> str:
    return f'"{name}"' if "+" in name else name


if __name__ == "__main__":
    main()
