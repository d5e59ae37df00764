"""Furniture of sites, on sites of our own writing."""

from __future__ import annotations

import sys
from dataclasses import replace
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


def with_shared(site: list[SitePage], lines: tuple[str, ...], place: str, every: int = 2) -> list[SitePage]:
    """A site of which every so many articles have the same lines, at its beginning, in its middle, or at its end."""
    pages = []
    for number, page in enumerate(site):
        first, last = page.labels.index("c"), page.labels.rindex("c") + 1
        at = {"first": first, "middle": (first + last) // 2, "last": last}[place]
        texts, added = page.text.split("\n\n"), lines if number % every == 0 else ()
        text = "\n\n".join([*texts[:at], *added, *texts[at:]])
        pages.append(replace(page, text=text, labels=page.labels[:at] + "c" * len(added) + page.labels[at:]))
    return pages


SERIES = (
    "In this series our writers walk the whole length of the river and tell what became of the places along its banks.",
    "Each part stands alone, and all of them can be read in any order, though most begin with the one about the weir.",
)
STEPS = ("Ingredients", "2 eggs", "A pinch of salt", "Method", "Heat the oven to 180 degrees.", "Grease the tin.")
CLAUSES = (
    "Place of jurisdiction",
    "The courts of Port Meridian have jurisdiction over all disputes that arise from this contract, as far as the law allows.",
    "Severability",
    "Should one of these provisions be void, the others remain in force, and what comes closest to it takes its place.",
)
REFRAIN = ("Row on, row on, the tide is low,", "and nobody knows where the boatmen go.")


@pytest.mark.parametrize("pages", [6, 12, 20])
@pytest.mark.parametrize("place", ["first", "middle", "last"])
@pytest.mark.parametrize("lines", [SERIES, STEPS, CLAUSES, REFRAIN], ids=["series", "steps", "clauses", "refrain"])
def test_text_that_half_of_the_articles_share_stays(lines: tuple[str, ...], place: str, pages: int) -> None:
    """The introduction of a series, the steps of a recipe, clauses and refrains stay while the furniture around them goes."""
    for site in sites(pages):
        shared = with_shared(site, lines, place)
        documents = [document(page, "text") for page in shared]
        counts = counted(documents)
        for page, found in zip(shared, documents, strict=True):
            gone = {change.block for change in CLEANER.judge_by(found, counts)}
            assert gone
            assert not any(block.text in page.gold.split("\n\n") for block in found.blocks if block.id in gone)


@pytest.mark.xfail(strict=True, reason="what opens every article of a site stands where its furniture does")
def test_what_opens_every_article_stays() -> None:
    """The introduction of a series to which all pages of the site belong."""
    site = with_shared(next(sites(16)), SERIES, "first", every=1)
    documents = [document(page, "text") for page in site]
    counts = counted(documents)
    gone = {change.block for change in CLEANER.judge_by(documents[0], counts)}
    assert not any(block.text in SERIES for block in documents[0].blocks if block.id in gone)


def test_copies_of_a_page_lose_nothing() -> None:
    """A page that was fetched again and again, each time with other news beside it, keeps its text, and so do its copies."""
    page = next(sites(2))[0]
    copies = [replace(page, text=f"{page.text}\n\nFerry {number} is late") for number in range(12)]
    documents = [document(copy, "text") for copy in copies]
    counts = counted(documents)
    assert [change for found in documents for change in CLEANER.judge_by(found, counts)] == []


def test_two_pages_tell_something() -> None:
    """Of two pages short furniture between the same lines goes where the score is in doubt, and nothing of the articles."""
    two = [next(sites(4))[number] for number in (0, 1)]
    dumps = [replace(page, text=page.text.replace("\n\n", "\n")) for page in two]
    documents = [document(page, "text") for page in dumps]
    counts = counted(documents)
    for page, found in zip(dumps, documents, strict=True):
        gone = [change.block for change in CLEANER.judge_by(found, counts)]
        assert gone
        assert {page.labels[block] for block in gone} == {"b"}


def test_furniture_is_no_headline(tmp_path: Path) -> None:
    """With templates a line of the menu is not taken for the headline, which without them it is."""
    pages = [RawPage(page.id, page.text, page.url, "text/plain") for page in SITES[1]]
    with (tmp_path / "t.zst").open("wb") as stream:
        write_counts(counted([document(page, "text") for page in SITES[1]]), stream)
    known = Pipeline(Config(options={"cleaners.site_template": {"templates": str(tmp_path / "t.zst")}}))
    menu = {block.text for block in document(SITES[1][0], "text").blocks[:8]}
    headlines = [known.clean_page(page).metadata.headline for page in pages]
    assert not any(found.value in menu for found in headlines if found)


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
