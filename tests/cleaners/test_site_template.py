"""Furniture of sites, on sites of our own writing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cleantext import Config, Pipeline, RawPage
from cleantext.cleaners.site_template import SiteTemplate, SiteTemplateOptions
from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.cleaners.templates.page_lines import lines_of
from cleantext.cleaners.templates.template_file import write_counts
from cleantext.document import Block, Document
from cleantext.errors import ConfigError

sys.path.insert(0, str(Path(__file__).parents[1] / "fixtures"))

from sites import PAGES, SitePage, sites

SITES = list(sites())
CLEANER = SiteTemplate()


def document(page: SitePage, form: str) -> Document:
    """A generated page as cleaners see it, but for its metadata."""
    data, media_type = (page.text, "text/plain") if form == "text" else (page.html, "text/html")
    found = Pipeline().normalized(RawPage(page.id, data, page.url, media_type))  # type: ignore[arg-type]  # either is one
    assert found is not None
    return found


def counted(documents: list[Document]) -> SiteCounts:
    """The counts of some pages."""
    counts = SiteCounts()
    for page in documents:
        counts.merge(CLEANER.count(page))
    return counts


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("site", SITES, ids=lambda site: site[0].id)
def test_the_furniture_goes_and_the_articles_stay(site: list[SitePage], form: str) -> None:
    """Of every page exactly the lines labelled as furniture go: quotations, background, subheadings and copies stay."""
    documents = [document(page, form) for page in site]
    counts = counted(documents)
    for page, found in zip(site, documents, strict=True):
        removed = {change.block for change in CLEANER.judge_by(found, counts)}
        labels = "".join("b" if block.id in removed else "c" for block in found.blocks)
        assert labels == page.labels


def test_clean_articles_lose_nothing() -> None:
    """Of pages that are articles and nothing else no line goes, though some recur."""
    for site in SITES:
        texts = [page.gold.split("\n\n") for page in site]
        documents = [
            Document(page.id, page.url, "text", tuple(map(Block, range(len(text)), text)))
            for page, text in zip(site, texts, strict=True)
        ]
        counts = counted(documents)
        assert [change for page in documents for change in CLEANER.judge_by(page, counts)] == []


def test_a_small_site_loses_no_prose() -> None:
    """Of a few pages short furniture goes, and no word of an article does."""
    for site in sites(pages=5):
        documents = [document(page, "text") for page in site]
        counts = counted(documents)
        for page, found in zip(site, documents, strict=True):
            gone = [change.block for change in CLEANER.judge_by(found, counts)]
            assert gone
            assert {page.labels[block] for block in gone} == {"b"}
            assert not any(line.prose for line in lines_of(found) if line.block in gone)


def test_the_reason_names_pages_and_site() -> None:
    """The sentence says on how many of how many pages of which site; copies of an article are one page."""
    documents = [document(page, "text") for page in SITES[0]]
    change = next(CLEANER.judge_by(documents[0], counted(documents)))
    told = change.reason.explain(change.evidence)
    assert told == f"it stands on {PAGES - 1} of {PAGES - 1} pages of slipway-ledger.example, beside the same lines"


def test_without_a_file_nothing_goes() -> None:
    """The cleaner stands in the chain and waits for its templates."""
    assert "site_template" in Config().cleaners
    assert list(CLEANER.judge(document(SITES[0][0], "text"))) == []


def test_by_a_file(tmp_path: Path) -> None:
    """The options name the file of templates; a page of another site loses nothing."""
    documents = [document(page, "text") for page in SITES[0]]
    with (tmp_path / "t.zst").open("wb") as stream:
        write_counts(counted(documents), stream)
    cleaner = SiteTemplate(SiteTemplateOptions(templates=str(tmp_path / "t.zst")))
    assert list(cleaner.judge(documents[3])) == list(CLEANER.judge_by(documents[3], counted(documents)))
    assert list(cleaner.judge(document(SITES[1][0], "text"))) == []


def test_cleaning_twice_is_cleaning_once() -> None:
    """On what is left nothing more goes, by the same counts."""
    documents = [document(page, "text") for page in SITES[1]]
    counts = counted(documents)
    for found in documents:
        gone = frozenset(change.block for change in CLEANER.judge_by(found, counts))
        left = found.with_blocks(found.without(gone).blocks)
        assert list(CLEANER.judge_by(left, counts)) == []


def test_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    """It stops before any page is cleaned."""
    (tmp_path / "t.zst").write_bytes(b"no templates")
    with pytest.raises(ConfigError, match=r"t\.zst"):
        Pipeline(Config(options={"cleaners.site_template": {"templates": str(tmp_path / "t.zst")}}))


@pytest.mark.parametrize("wrong", [{"least_pages": 1}, {"least_share": 2.0}, {"least_together": 0.0}])
def test_limits_are_checked(wrong: dict[str, float]) -> None:
    """A limit by which a line of one page recurs, or none ever does, is an error."""
    with pytest.raises(ValueError, match="are to be"):
        SiteTemplateOptions(**wrong)  # type: ignore[arg-type]  # on purpose
