"""Times that a page states for machines."""

from __future__ import annotations

import pytest

from cleantext.document import RawPage
from cleantext.extractors.date_order import DateReader
from cleantext.extractors.date_sources import (
    PUBLISHED_META,
    json_ld_times,
    meta_times,
    other_meta_times,
    script_times,
    title_day,
    url_day,
)
from cleantext.segment import segment


def reader(head: str = "", url: str | None = None) -> DateReader:
    """The reader of a page with some markup."""
    return DateReader(segment(RawPage("x", f"{head}<p>The ferry is back in service.</p>", url, "text/html")))


def ld(text: str) -> str:
    """A script of JSON-LD."""
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2021/03/04/ferry", "2021-03-04"),
        ("/2021-3-4-ferry", "2021-03-04"),
        ("/news/20210304/ferry", "2021-03-04"),
        ("/2021/mar/04/ferry", "2021-03-04"),
        ("/ferry-20210304123000", "2021-03-04"),
        ("/ferry-2021", None),
        ("/2021/13/40/ferry", None),
        ("/a/12021030499", None),
    ],
)
def test_addresses(path: str, day: str | None) -> None:
    """A whole day in the address is read in each of its forms; other numbers are none."""
    found = next(url_day(reader(url=f"https://gazette.example{path}")), None)
    assert (found.value if found else None) == day


def test_json_ld() -> None:
    """The article's object speaks before that of the page; one of a picture does not speak."""
    head = ld(
        '[{"@type": "WebPage", "datePublished": "2021-03-05"}, {"@type": "ImageObject", "datePublished": "2020-01-01"},'
        ' {"@type": ["NewsArticle"], "datePublished": "2021-03-04"}]'
    )
    found = [time.value for time in json_ld_times(reader(head), "datePublished")]
    assert found[0] == "2021-03-04"
    assert set(found) == {"2021-03-04", "2021-03-05"}


def test_broken_json_ld() -> None:
    """Of a script that is no JSON the property is read by its name, with less confidence."""
    (found,) = json_ld_times(reader(ld('{"@type": "NewsArticle" "datePublished": "2021-03-04"')), "datePublished")
    assert (found.value, found.confidence) == ("2021-03-04", 0.8)


def test_meta_tags() -> None:
    """Known names are read in the order of trust, then others that say the same; names of changes are left out."""
    head = (
        "<meta name=date content=2021-03-05><meta property=article:published_time content=2021-03-04>"
        "<meta name=gazette:publish-date content=2021-03-06><meta name=gazette:unpublish-date content=2031-03-06>"
    )
    page = reader(head)
    assert [time.value for time in meta_times(page, PUBLISHED_META)] == ["2021-03-04", "2021-03-05"]
    assert [time.value for time in other_meta_times(page)] == ["2021-03-06"]


def test_titles() -> None:
    """A day that is a part of the title by itself counts, one within the headline does not."""
    assert [time.value for time in title_day(reader("<title>Ferry is back | Gazette | 4 March 2021</title>"))] == [
        "2021-03-04"
    ]
    assert list(title_day(reader("<title>The storm of 4 March 2021 and the pier | Gazette</title>"))) == []


def test_scripts() -> None:
    """The data of scripts tells the day where it tells few; where it tells many they are other stories'."""
    one = '<script>var page = {"firstPublishedAt": "2021-03-04T10:00:00Z"};</script>'
    many = "".join(f'<script>var a = {{"datePublished": "2021-03-0{day}"}};</script>' for day in (1, 2, 3))
    assert [time.value for time in script_times(reader(one))] == ["2021-03-04T10:00:00+00:00"]
    assert list(script_times(reader(many))) == []
