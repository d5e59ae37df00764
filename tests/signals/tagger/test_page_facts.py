from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from cleantext.document import Document, PageFacts
from cleantext.signals.tagger.page_facts import PAGE_FACTS, page_facts

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."


def facts_of(document: Document) -> dict[str, float]:
    """The facts of a page by name."""
    values = page_facts(document)
    assert values.dtype == np.float32
    assert np.isfinite(values).all()
    return dict(zip(PAGE_FACTS, values.tolist(), strict=True))


def test_what_the_page_calls_itself(page: Callable) -> None:
    """The types of ``og:type`` and of JSON-LD are read; a page that gives none has none."""
    script = '<script type="application/ld+json">{"@type": ["NewsArticle", "Review"]}</script>'
    says = facts_of(page(f'<meta property="og:type" content="website">{script}<p>{PROSE}</p>'))
    assert {name for name, value in says.items() if value == 1 and name[:3] in ("og_", "ld_")} == {
        "og_website",
        "ld_article",
        "ld_review",
    }
    assert says["page_article"] == 1.0
    assert facts_of(page(f"<p>{PROSE}</p>"))["og_none"] == 1.0


def test_types_are_read_in_time_proportional_to_their_number(page: Callable) -> None:
    """Lists of types that never end take no more than others."""
    types = '"@type":[' * 30_000
    document = page(f'<script type="application/ld+json">{types}</script><p>{PROSE}</p>')
    start = time.process_time()
    assert not any(value for name, value in facts_of(document).items() if name.startswith("ld_"))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("url", "facts"),
    [
        ("https://harbour.example/", {"has_url": 1, "url_root": 1, "url_depth": 0}),
        (
            "https://harbour.example/news/2021/05/back-in-port-7.html?x=1",
            {"url_depth": 4, "url_last_length": 19, "url_hyphens": 3, "url_digits": 1, "url_dated": 1, "url_root": 0},
        ),
        ("https://harbour.example/news/a.html?x=1", {"url_file": 1, "url_query": 1, "url_story": 1, "url_forum": 0}),
        (None, dict.fromkeys([name for name in PAGE_FACTS if "url" in name], 0)),
        ("https://[broken/news", dict.fromkeys([name for name in PAGE_FACTS if "url" in name], 0)),
    ],
)
def test_address(url: str | None, facts: dict[str, float], page: Callable) -> None:
    """The shape of the address is told; without one, or with one that cannot be read, all of it is 0."""
    found = facts_of(replace(page(f"<p>{PROSE}</p>"), url=url))
    assert {name: found[name] for name in facts} == facts


def test_the_page_gives_its_address(page: Callable) -> None:
    """Where no address is known, that which the page gives is taken."""
    document = page(f'<link rel=canonical href="https://harbour.example/shop/7"><p>{PROSE}</p>')
    assert facts_of(document)["url_product"] == 1.0


def test_make_up(page: Callable) -> None:
    """Sizes and shares of the page are told."""
    facts = facts_of(page(f"<h1>Boats</h1><p>{PROSE}</p><p>Only $5?</p><p>{PROSE} {PROSE}</p>"))
    expected = {"page_blocks": math.log1p(4), "page_h1": 1, "page_headings": 0.25, "page_prices": 0.25}
    expected |= {"page_questions": 0.25, "page_sentences": 0.75, "page_long_blocks": 1, "page_shapes": math.log1p(2)}
    assert {name: facts[name] for name in expected} == pytest.approx(expected)
    assert 0.9 < facts["page_prose"] < 1.0


def test_no_blocks() -> None:
    """A page without blocks has facts too."""
    facts = facts_of(Document("x", None, "html", (), PageFacts(title="Empty")))
    assert (facts["page_blocks"], facts["page_prose"], facts["og_none"]) == (0, 0, 1)


def test_large_pages_are_like_those_at_the_limit(page: Callable) -> None:
    """Twice the blocks of a page that is at the limits change no fact."""
    body = "".join(f"<h1>Day {n}</h1><p>{PROSE} {PROSE}</p>" for n in range(200))
    assert facts_of(page(body)) == pytest.approx(facts_of(page(body + body)))
