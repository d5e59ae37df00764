"""The credits of a page: which lines count, where they stand, and what of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleantext import Config, Pipeline
from cleantext.document import Credits, Found

FIRST = (
    "The ferry line to Skerry Island, closed since the storm tore away the pier, is in service again, its owners say."
)
SECOND = "A first ship left the harbour at dawn on Monday with forty passengers, most of them islanders who had waited."
THIRD = "The new pier, built in nine months by a yard of the mainland, is to last for fifty years, its engineers say."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def credits_of(page: str, config: Config | None = None) -> Found[Credits] | None:
    """What is found on a page."""
    return Pipeline(config or Config()).clean(page).metadata.credits


def html(above: str = "", below: str = "", head: str = "") -> str:
    """A page with an article between what stands above and below it."""
    paragraphs = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD))
    return f"<html><head>{head}</head><body><h1>Ferry line is back</h1>{above}{paragraphs}{below}</body></html>"


def named(page: str) -> tuple[str, ...]:
    """The agencies found on a page."""
    found = credits_of(page)
    return found.value.agencies if found else ()


def test_several_lines_are_one_credit() -> None:
    """Lines above and below are joined in page order, each agency once; the last line's block leads, the others follow."""
    found = credits_of(f"By Associated Press\n\n{BODY}\n\nWith files from Reuters and AP")
    assert found is not None
    assert found.value == Credits("By Associated Press | With files from Reuters and AP", ("AP", "Reuters"), "agency")
    assert (found.source, found.block, found.more_blocks) == ("line", 4, (0,))


def test_named_agencies_outrank_unnamed_ones() -> None:
    """Where a line names an agency, another one's "agencies" adds nothing."""
    assert named(f"By Jane Doe and agencies\n\n{BODY}\n\nWith files from Reuters") == ("Reuters",)


def test_a_line_outranks_a_tail() -> None:
    """A bracket behind the last sentence counts where no line of its own credits anybody; it lies in no block of its own."""
    assert named(f"Von dpa\n\n{BODY} (AFP)") == ("dpa",)
    found = credits_of(f"{BODY} (AFP/xy)")
    assert found is not None
    assert (found.value, found.source, found.block) == (Credits("(AFP/xy)", ("AFP",), "agency"), "tail", None)


def test_lines_are_lifted_and_tails_are_not() -> None:
    """All lines of the credit go out of the body; a tail stays with its paragraph."""
    article = Pipeline().clean(f"By Associated Press\n\n{BODY}\n\nWith files from Reuters")
    assert article.text == BODY
    assert [change.reason.code for change in article.changes] == ["credit_line.lifted"] * 2
    assert Pipeline().clean(f"{BODY} (AFP)").text == f"{BODY} (AFP)"


@pytest.mark.parametrize(
    "page",
    [
        html(above="<figure><img><figcaption>The new pier. AFP</figcaption></figure>"),
        html(above="<div class='article-image'><span>AFP</span></div>"),
        html(above="<div>Photo: AFP</div>"),
        html(above="<p>© AFP</p>"),
        html(below="<footer><p>© 2020 Reuters</p></footer>"),
        html(below="<nav><ul><li>Reuters</li></ul></nav>"),
        html(below="<div class='teaser-card'><p>Reuters</p></div>"),
        html(below="<h2>More stories</h2><p>Storm on the coast</p><p>By Associated Press</p>"),
        html(below="<p hidden>Reuters</p>"),
        html(below="<div>" + "<p>Storm</p><p>By AFP</p>" * 3 + "</div>"),
    ],
    ids=[
        "caption",
        "picture",
        "photo",
        "sign above",
        "footer",
        "menu",
        "teaser",
        "other story",
        "hidden",
        "many alike",
    ],
)
def test_lines_of_other_things(page: str) -> None:
    """Pictures, menus, footers, hidden lines and other stories credit nobody for the text."""
    assert named(page) == ()


@pytest.mark.parametrize(
    ("page", "agencies"),
    [
        (html(above="<p>Reuters</p>"), ("Reuters",)),
        (html(above="<aside><p class='author-source'>APA</p></aside>"), ("APA",)),
        (html(above="<div class='article-source'>PA</div>"), ("PA",)),
        (html(below="<p>© dpa-infocom, dpa:200503-99-123456/2</p>"), ("dpa",)),
        (html(below="<p>© 2020 The Canadian Press</p>"), ("The Canadian Press",)),
        (html(below="<p>The Associated Press contributed to this report.</p>"), ("AP",)),
        (html(below="<p>Agencies</p>"), ("agencies",)),
        (html(head="<meta name='author' content='dpa'>"), ("dpa",)),
        (
            html(head='<script type="application/ld+json">{"@type": "NewsArticle", "author": "AFP"}</script>'),
            ("AFP",),
        ),
    ],
    ids=["alone", "aside", "weak", "number", "right", "contributed", "generic", "meta", "JSON-LD"],
)
def test_lines_of_the_text(page: str, agencies: tuple[str, ...]) -> None:
    """Beside the headline, at the end of the text and below it, and stated for machines: each credits the text."""
    assert named(page) == agencies


def test_the_agency_whose_site_it_is() -> None:
    """What an agency's own site states of its author is no credit; a line on the page is one all the same."""
    head = "<meta property='og:site_name' content='Reuters'><meta name='author' content='Reuters'>"
    assert named(html(head=head)) == ()
    assert named(html(head=head, below="<p>Source: Reuters</p>")) == ("Reuters",)


def test_short_text() -> None:
    """A report of one sentence is enough to stand beside."""
    assert named(f"{FIRST}\n\nReuters") == ("Reuters",)
    assert credits_of("Reuters\n\nAFP") is None


def test_agencies_of_a_user(tmp_path: Path) -> None:
    """An agency of the user's table is credited."""
    path = tmp_path / "agencies.toml"
    path.write_text('[[agency]]\nname = "Harbour Wire"\naliases = ["HWN"]\n', encoding="utf-8")
    found = credits_of(f"{BODY}\n\nSource: HWN", Config(agencies=str(path)))
    assert found is not None
    assert found.value.agencies == ("Harbour Wire",)
    assert credits_of(f"{BODY}\n\nSource: HWN") is None
