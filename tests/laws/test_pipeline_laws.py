"""What is true of the whole pipeline, on any input."""

from __future__ import annotations

import json
import pickle
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import Article, Config, Failed, Kept, Pipeline, RawPage, Rejected, replay
from cleantext.document import Rewrite, change_from_dict, change_to_dict
from cleantext.pipeline.builtins import BUILTINS
from cleantext.readers import read

sys.path.insert(0, str(Path(__file__).parent))  # the strategies stand beside the laws

from page_strategies import page_soup, text_dumps
from strategies import CHROME, LINES, PROSE

FIXTURES = Path(__file__).parents[2] / "fixtures"
LIFTERS = ("headline_line", "credit_line", "byline", "dateline_prefix")
"""Cleaners that lift what is metadata; once that is gone from the page, other lines may look like it."""

PIPELINE = Pipeline()
RULES = Pipeline(Config(extractors=(), disable=(*LIFTERS, "low_content_score"), least_words=0))
BODY = Pipeline(Config(disable=LIFTERS, least_words=0))

ANYTHING = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.binary(),
    text_dumps(),
    page_soup(),
    page_soup().map(lambda soup: soup.encode("utf-8", "surrogatepass")),
)
MEDIA_TYPES = st.sampled_from([None, "text/html", "text/plain"])


def fixture_pages() -> list[RawPage]:
    """The pages of our own writing, read as the command reads them."""
    pages = [page for page in read([FIXTURES / "dumps"]) if isinstance(page, RawPage)]
    assert len(pages) >= 5
    return pages


def after_json(article: Article) -> list[object]:
    """The changes of an article, written to an audit and read back."""
    return [change_from_dict(json.loads(json.dumps(change_to_dict(change)))) for change in article.changes]


@settings(max_examples=150)
@given(data=ANYTHING, media_type=MEDIA_TYPES)
def test_any_input_has_an_outcome(data: str | bytes, media_type: str | None) -> None:
    """Lone surrogates, NULs, arbitrary bytes and broken markup come to an end; nothing raises and no component fails."""
    article = PIPELINE.clean_page(RawPage("page", data, media_type=media_type))  # type: ignore[arg-type]
    assert not isinstance(article.outcome, Failed), article.outcome
    assert bool(article.text) or isinstance(article.outcome, Rejected)
    json.dumps(article.to_dict()).encode("utf-8")


@pytest.mark.parametrize("engine", ["trafilatura", "justext"])
@settings(max_examples=80)
@given(markup=st.one_of(page_soup(), st.text()))
def test_any_markup_has_an_outcome_by_every_engine(engine: str, markup: str) -> None:
    """Engines of others fail on no markup that we hand them."""
    if engine == "trafilatura":
        pytest.importorskip("trafilatura")
    article = Pipeline(Config(engine=engine)).clean(markup, media_type="text/html")
    assert not isinstance(article.outcome, Failed), article.outcome


@settings(max_examples=100)
@given(data=ANYTHING)
def test_changes_replay(data: str | bytes) -> None:
    """Replaying the changes over the segmented page gives the article, also from an audit, also from a pickled copy."""
    explanation = PIPELINE.explain(RawPage("page", data))
    article = explanation.article
    blocks = explanation.document.blocks if explanation.document else ()
    assert replay(blocks, article.changes) == article.blocks
    assert replay(blocks, after_json(article)) == article.blocks  # type: ignore[arg-type]
    copy = pickle.loads(pickle.dumps(article))
    assert copy == article
    assert replay(blocks, copy.changes) == copy.blocks


@settings(max_examples=100)
@given(data=ANYTHING)
def test_nothing_is_invented(data: str | bytes) -> None:
    """A block of the article is a block of the page, and reads as there, save for rewrites that are recorded."""
    explanation = PIPELINE.explain(RawPage("page", data))
    source = {block.id: block for block in explanation.document.blocks} if explanation.document else {}
    texts = {id_: block.text for id_, block in source.items()}
    for change in explanation.article.changes:
        if isinstance(change, Rewrite):
            assert texts[change.block] == change.before
            texts[change.block] = change.after
    ids = [block.id for block in explanation.article.blocks]
    assert ids == sorted(set(ids))
    for block in explanation.article.blocks:
        assert block == replace(source[block.id], text=texts[block.id])


@given(data=ANYTHING)
def test_every_change_explains_itself(data: str | bytes) -> None:
    """Each reason carries the name of a component of the chain, and its sentence can be filled from the evidence."""
    names = {*BUILTINS["normalizers"], *BUILTINS["cleaners"]}
    for change in PIPELINE.clean_page(RawPage("page", data)).changes:
        assert change.cleaner in names
        assert change.reason.code.startswith(f"{change.cleaner}.")
        assert "{" not in change.reason.sentence or change.reason.explain(change.evidence) != change.reason.sentence


@settings(max_examples=20)
@given(pages=st.lists(st.one_of(text_dumps(), page_soup()), min_size=2, max_size=4))
def test_no_memory_between_documents(pages: list[str]) -> None:
    """In whatever order pages come, and however often, each gives the same article; so do one by one and many."""
    first = [PIPELINE.clean(page) for page in pages]
    assert [PIPELINE.clean(page) for page in reversed(pages)] == first[::-1]
    fresh = Pipeline()
    for _ in range(2):
        many = fresh.clean_many(RawPage("", page) for page in pages)
        assert list(many) == first


def test_the_same_page_five_times() -> None:
    """The fifth article of a page equals the first."""
    for page in fixture_pages():
        assert len({pickle.dumps(PIPELINE.clean_page(page).to_dict()) for _ in range(5)}) == 1


def test_threads_change_nothing() -> None:
    """Several threads share a pipeline, from its first page on."""
    pages = fixture_pages()
    alone = [PIPELINE.clean_page(page) for page in pages]
    shared = Pipeline()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(shared.clean_page, pages * 4)) == alone * 4


def test_processes_change_nothing() -> None:
    """A pipeline works in other processes as here."""
    pages = fixture_pages()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(PIPELINE.clean_page, pages)) == [PIPELINE.clean_page(page) for page in pages]


def again(pipeline: Pipeline, text: str) -> tuple[str, str]:
    """A text cleaned once, and what cleaning that again gives."""
    once = pipeline.clean(text, media_type="text/plain").text
    return once, pipeline.clean(once, media_type="text/plain").text


@settings(max_examples=150)
@given(dump=text_dumps())
def test_rules_are_idempotent(dump: str) -> None:
    """What the normalizers and the rules have cleaned, they leave alone, as long as the metadata stay the same."""
    once, twice = again(RULES, dump)
    assert twice == once


@pytest.mark.parametrize("page", fixture_pages(), ids=lambda page: page.id)
def test_articles_are_clean(page: RawPage) -> None:
    """The text of an article, cleaned as plain text, stays as it is, score and all."""
    article = BODY.clean_page(page)
    if article.outcome == Kept():
        assert BODY.clean(article.text, media_type="text/plain").text == article.text


def test_the_score_is_idempotent() -> None:
    """What is left of a dump scores as high without the furniture that stood around it."""
    dumps = [f"{chrome}\n{line}\n{PROSE[0]}\n{chrome}\n{PROSE[5]}\n{line}" for chrome in CHROME for line in LINES]
    assert [twice for once, twice in (again(BODY, dump) for dump in dumps) if twice != once] == []


@pytest.mark.xfail(strict=True, reason="code is known by its indentation, which the text of an article does not keep")
def test_code_is_idempotent() -> None:
    """The spaces that line up code stay when the article is cleaned again."""
    once, twice = again(RULES, "Set the bell to ring:\n\n    bell   = open()\n    hour   = 12;\n    ring   = bell();\n")
    assert "bell   =" in once
    assert twice == once
