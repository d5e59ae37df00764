from __future__ import annotations

import math
import time

from cleantext.document import RawPage
from cleantext.segment import segment
from cleantext.signals.tagger.markup_features import MARKUP_FEATURES, markup_features

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
PAGE = f"""<html><body><nav class="main-menu"><ul><li><a href="/">Home page</a></li></ul></nav>
<main><article class="post-content"><h2>Evening</h2><p>{PROSE}</p><p>{PROSE} <a href="/x">More</a></p></article></main>
<aside role="complementary"><p>Box</p></aside><div class="comments"><p hidden>Reply</p></div>
<form><label>Name</label></form><table><tr><td>1</td><td>2</td></tr></table></body></html>"""


def features(page: str) -> dict[str, dict[str, float]]:
    """The rows of a page, by the text of the block and the name of the column."""
    document = segment(RawPage("x", page, media_type="text/html"))
    rows = markup_features(document)
    assert all(len(row) == len(MARKUP_FEATURES) for row in rows)
    assert all(math.isfinite(value) for row in rows for value in row)
    pairs = zip(document.blocks, rows, strict=True)
    return {block.text: dict(zip(MARKUP_FEATURES, row, strict=True)) for block, row in pairs}


def test_landmarks() -> None:
    """Each landmark is seen on the blocks inside it and on no others."""
    found = features(PAGE)
    inside = {
        "in_chrome": {"Home page"},
        "in_list": {"Home page"},
        "in_article": {"Evening", PROSE, f"{PROSE} More"},
        "in_main": {"Evening", PROSE, f"{PROSE} More"},
        "in_aside": {"Box"},
        "in_form": {"Name"},
        "in_table": {"1 | 2"},
        "hidden": {"Reply"},
        "comment_name": {"Reply"},
    }
    for name, texts in inside.items():
        assert {text for text, row in found.items() if row[name]} == texts, name


def test_links() -> None:
    """The share of letters in links, of the block and of all blocks at its path."""
    found = features(PAGE)
    assert found["Home page"]["link_share"] == found["Home page"]["path_links"] == 1.0
    assert 0.0 < found[f"{PROSE} More"]["link_share"] < 0.1
    assert found[PROSE]["link_share"] == 0.0
    assert found[PROSE]["path_links"] == found[f"{PROSE} More"]["path_links"] > 0.0


def test_names() -> None:
    """Class names count for and against."""
    found = features(PAGE)
    assert found[PROSE]["good_name"] > 0 == found[PROSE]["bad_name"]
    assert found["Home page"]["bad_name"] > 0


def test_prose_root() -> None:
    """The deepest path at which most of the prose stands leaves chrome out, and a stray paragraph."""
    found = features(PAGE)
    assert found[PROSE]["prose_root"] == found[f"{PROSE} More"]["prose_root"] == 1.0
    assert found["Home page"]["prose_root"] == found["Box"]["prose_root"] == 0.0


def test_heading_levels() -> None:
    """Headings know their level, all else is 0."""
    found = features(PAGE)
    assert (found["Evening"]["heading_level"], found[PROSE]["heading_level"]) == (2.0, 0.0)


def test_page_facts() -> None:
    """A page that calls itself an article does so for all its blocks."""
    says = features(f'<html><head><meta property="og:type" content="article"></head><p>{PROSE}</p><p>Two</p>')
    assert all(row["page_article"] == 1.0 for row in says.values())
    assert all(row["page_article"] == 0.0 for row in features(PAGE).values())


def test_ids_and_numbers_do_not_part_siblings() -> None:
    """Blocks whose paths differ in ids and numbers alone count as of one path."""
    found = features('<div id="a1" class="c1"><p>One</p></div><div id="a2" class="c2"><p>Two</p></div>')
    assert found["One"]["path_blocks"] == math.log1p(2)


def test_no_blocks() -> None:
    """A page without blocks has no rows, each as wide as any."""
    assert markup_features(segment(RawPage("x", "", media_type="text/html"))).shape == (0, len(MARKUP_FEATURES))


def test_large_pages_take_time_in_proportion() -> None:
    """Twenty thousand paragraphs, each in many nested elements of its own, are measured in seconds."""
    page = "".join(f"<div id=a{i}>" + "<div>" * 20 + "<p>Some words here.</p>" + "</div>" * 21 for i in range(5_000))
    document = segment(RawPage("x", page, media_type="text/html"))
    start = time.process_time()
    assert len(markup_features(document)) == 5_000
    assert time.process_time() - start < 10
