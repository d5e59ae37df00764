from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.errors import DocumentError
from cleantext.signals.tagger.feature_rows import STATIC_FEATURES
from cleantext.training.corpus import Corpus, Dump
from cleantext.training.examples import (
    GOLD_WEIGHT,
    INCOMPLETE_WEIGHT,
    OTHER_GOLD_WEIGHT,
    RESIDUE_WEIGHT,
    _block_label,
    _dump_examples,
    examples,
)

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
DUMP = Dump(
    "page", "news", "resiliparse", "news", "en", "tbc", f"The boats are back\nLogin\n\n{PROSE}\n", None, PROSE,
    "https://www.example.org/1",
)  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "label"), [((0, 1), "c"), ((1, 2), "b"), ((0, 3), "c"), ((5, 6), "n"), ((0, 2), "c"), ((1, 3), "b")]
)
def test_the_label_of_a_block_is_that_of_most_of_its_lines(lines: tuple[int, int], label: str) -> None:
    """Lines that were joined vote, and the first wins a tie; a block of no labelled line is neutral."""
    assert _block_label({0: "c", 1: "b", 2: "c"}, lines) == label


def test_rows_of_a_dump() -> None:
    """A row for each block; titles and other neutral lines are of no trust and weigh nothing."""
    (rows,) = _dump_examples([DUMP])
    assert rows.labels.tolist() == [False, False, True]
    assert rows.titles.tolist() == [True, False, False]
    assert rows.trust.tolist() == [0, 1, 1]
    assert rows.rows.shape == (3, len(STATIC_FEATURES["text"]))
    assert (rows.site, rows.source, rows.gold, rows.kind) == ("example.org", "resiliparse", PROSE, "text")
    assert (rows.weights > 0).tolist() == [False, True, True]


def test_residue_and_clean_texts_weigh_more() -> None:
    """The same block counts more where it stands in what a first extractor left, or in a clean text: of a list most."""
    kinds = (("resiliparse", "article"), ("residue", "article"), ("gold", "article"), ("gold", "listing"))
    raw, residue, article, listing = (
        next(_dump_examples([replace(DUMP, flavour=flavour, page_type=page_type)])) for flavour, page_type in kinds
    )
    np.testing.assert_allclose(residue.weights, RESIDUE_WEIGHT * raw.weights)
    np.testing.assert_allclose(article.weights, GOLD_WEIGHT * raw.weights)
    np.testing.assert_allclose(listing.weights, OTHER_GOLD_WEIGHT * raw.weights)


def test_long_blocks_weigh_more_within_their_page() -> None:
    """A page counts as a whole: a block by its share of the words of the gold, which its own size does not change."""
    (page,) = _dump_examples([DUMP])
    twice = replace(page, gold=f"{page.gold}\n" * 20)
    assert page.weights[2] > page.weights[1]
    assert (twice.weights[1:] < page.weights[1:]).all()


def test_html_is_labelled_by_its_gold(corpus: Path) -> None:
    """Of each page the paragraphs are content, and menu and imprint are not."""
    pages = list(examples(Corpus(corpus), "html"))
    assert [page.id for page in pages] == [page.id for page in Corpus(corpus).pages()]
    assert all(page.labels.tolist() == [*[False] * 5, *[True] * 4, *[False] * 3] for page in pages)
    assert pages[0].rows.shape == (12, len(STATIC_FEATURES["html"]))


def test_dumps_residue_and_gold_are_examples_of_text(corpus: Path) -> None:
    """Each page once in one raw flavour, once as residue, once as its gold text."""
    pages = list(examples(Corpus(corpus), "text"))
    identifiers = {page.id for page in Corpus(corpus).pages()}
    for source in ("selectolax", "residue", "gold"):
        assert {page.id for page in pages if page.source == source} == identifiers
    assert len(pages) == 3 * len(identifiers)


def test_pages_of_which_only_segments_are_known(corpus: Path) -> None:
    """Blocks that hold one are known, the others not; such a page counts half. Where nothing is known there are no examples."""
    whole = next(iter(examples(Corpus(corpus), "html")))
    rows = [json.loads(line) for line in (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    empty = {"text": None, "with": [], "without": []}
    rows = [{**row, **(empty if row["id"] == "page1" else {"text": None})} for row in rows]
    (corpus / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    pages = list(examples(Corpus(corpus), "html"))
    assert len(pages) == len(rows) - 1
    page = pages[0]
    assert not page.complete
    assert [text for text, label in zip(page.texts, page.labels, strict=True) if label] == [page.texts[6]]
    assert [text for text, known in zip(page.texts, page.known, strict=True) if known] == ["Tide tables", page.texts[6]]
    assert (page.weights > 0).sum() == 2
    assert page.weights[2] <= INCOMPLETE_WEIGHT * 10.1
    assert whole.complete


@pytest.mark.parametrize("kind", ["html", "text"])
def test_what_cannot_be_read_is_skipped(corpus: Path, kind: InputKind) -> None:
    """A missing page and a broken row cost themselves; whoever asked is told of both."""
    before = len(list(examples(Corpus(corpus), kind)))
    (corpus / "pages" / "page3.html.gz").unlink()
    with (corpus / "gold.jsonl").open("a") as gold:
        gold.write("half a row\n")
    skipped: list[DocumentError] = []
    after = list(examples(Corpus(corpus), kind, skipped.append))
    assert len(after) == before - (kind == "html")
    assert len(skipped) == (2 if kind == "html" else 1)
