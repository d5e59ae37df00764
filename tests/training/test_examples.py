from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.errors import DocumentError
from cleantext.signals.tagger.content_score import feature_names
from cleantext.training.corpus import Corpus, Dump
from cleantext.training.examples import GOLD_WEIGHT, _block_label, _dump_examples, examples

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
    """A row for each block that is surely content or surely not: titles and other neutral lines are left out."""
    (rows,) = _dump_examples([DUMP])
    assert rows.labels.tolist() == [False, True]
    assert rows.features.shape == (2, len(feature_names("text")))
    assert (rows.site, rows.source, rows.gold) == ("example.org", "resiliparse", PROSE)
    assert (rows.weights > 0).all()


def test_clean_texts_weigh_more() -> None:
    """The same block counts more where it stands for a clean text: harm is the worse fault."""
    (raw,), (gold,) = (list(_dump_examples([replace(DUMP, flavour=flavour)])) for flavour in ("resiliparse", "gold"))
    np.testing.assert_allclose(gold.weights, GOLD_WEIGHT * raw.weights)


def test_html_is_labelled_by_its_gold(corpus: Path) -> None:
    """Of each page the paragraphs are content, and menu and imprint are not."""
    pages = list(examples(Corpus(corpus), "html"))
    assert [page.id for page in pages] == [page.id for page in Corpus(corpus).pages()]
    assert all(page.labels.tolist() == [*[False] * 5, *[True] * 4, *[False] * 3] for page in pages)
    assert pages[0].features.shape == (12, len(feature_names("html")))


def test_dumps_residue_and_gold_are_examples_of_text(corpus: Path) -> None:
    """Each page once in one raw flavour, once as residue, once as its gold text."""
    pages = list(examples(Corpus(corpus), "text"))
    identifiers = {page.id for page in Corpus(corpus).pages()}
    for source in ("selectolax", "residue", "gold"):
        assert {page.id for page in pages if page.source == source} == identifiers
    assert len(pages) == 3 * len(identifiers)


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
