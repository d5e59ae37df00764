"""Times of publication, by source, and where sources differ."""

from __future__ import annotations

from dataclasses import replace

from cleantext.document import Block, Document, Found, Metadata, PageFacts, Stamp
from cleantext.extractors.published import Published

SCRIPT = '{"@type": "Article", "datePublished": "2021-03-04T08:00:00Z"}'
URL = "https://example.org/2021/03/07/ferry"


def found(
    facts: PageFacts | None = None, url: str | None = None, *lines: str, language: str | None = None
) -> Found[str] | None:
    """The time as found."""
    blocks = tuple(Block(number, line) for number, line in enumerate(lines))
    document = Document("x", url, "html", blocks, facts or PageFacts())
    if language:
        document = replace(document, metadata=Metadata(language=Found(language, "html.lang")))
    return Published().extract(document)


def day(
    facts: PageFacts | None = None, url: str | None = None, *lines: str, language: str | None = None
) -> tuple[str, str] | None:
    """The time and its source."""
    time = found(facts, url, *lines, language=language)
    return (time.value, time.source) if time else None


def stated(time: str, **meta: str) -> PageFacts:
    """A page with a time in JSON-LD and perhaps in meta tags."""
    script = f'{{"@type": "NewsArticle", "datePublished": "{time}"}}'
    return PageFacts(json_ld=(script,), meta={name.replace("__", ":"): (value,) for name, value in meta.items()})


def test_order_of_sources() -> None:
    """What is stated for machines comes before the URL, what is marked, and the text."""
    meta = {"article:published_time": ("2021-03-05",)}
    everything = PageFacts(json_ld=(SCRIPT,), meta=meta, stamps=(Stamp("2021-03-06", "", 0),))
    assert day(everything, URL, "8 March 2021") == ("2021-03-04T08:00:00+00:00", "json_ld.datePublished")
    assert day(replace(everything, json_ld=()), URL, "8 March 2021") == ("2021-03-05", "meta.article:published_time")
    assert day(None, URL, "8 March 2021") == ("2021-03-07", "url")
    assert day(PageFacts(stamps=(Stamp("2021-03-06", "", 0),)), None, "8 March 2021") == ("2021-03-06", "time")
    assert day(None, None, "8 March 2021") == ("2021-03-08", "line")


def test_broken_values_are_passed_over() -> None:
    """A stated time that is none does not hide a later source."""
    assert day(PageFacts(meta={"date": ("soon",)}), None, "8 March 2021") == ("2021-03-08", "line")


def test_month_first_on_american_pages() -> None:
    """English pages without a country write the month first; a country's pages and other languages do not."""
    assert day(None, "https://example.com/ferry", "3/4/2021", language="en") == ("2021-03-04", "line")
    assert day(None, "https://example.co.uk/ferry", "3/4/2021", language="en") == ("2021-04-03", "line")
    assert day(None, "https://example.com/ferry", "3/4/2021", language="fr") == ("2021-04-03", "line")


def test_dates_in_running_text_are_none() -> None:
    """A day told within the story is not the day of publication."""
    story = (
        "The last storm of the kind had struck the island on 4 March 2012, and had taken the roof of the school. " * 3
    )
    assert day(None, None, story) is None


def test_a_line_that_says_published_outweighs_what_is_stated() -> None:
    """Readers are told the day; software states the one on which it last wrote."""
    time = found(stated("2021-03-09T08:00:00-05:00"), None, "The ferry is back", "Published March 4, 2021")
    assert time is not None and (time.value, time.source) == ("2021-03-04", "line")
    assert [(other.value, other.source) for other in time.alternatives] == [
        ("2021-03-09T08:00:00-05:00", "json_ld.datePublished")
    ]


def test_an_earlier_date_below_the_headline_outweighs_what_is_stated() -> None:
    """Sites that moved their articles state the day of the move."""
    assert day(stated("2021-03-09"), None, "The ferry is back", "4 March 2012") == ("2012-03-04", "line")


def test_a_later_date_below_the_headline_does_not() -> None:
    """It is that of a change, unless the page states another for that, and a second source agrees."""
    lines = ("The ferry is back", "9 March 2021")
    assert day(stated("2021-03-04"), None, *lines) == ("2021-03-04", "json_ld.datePublished")
    changed = {"article__modified_time": "2021-03-12"}
    assert day(stated("2021-03-04", **changed), None, *lines) == ("2021-03-04", "json_ld.datePublished")
    assert day(stated("2021-03-04", **changed, date="2021-03-09"), None, *lines) == ("2021-03-09", "line")


def test_a_dispute_is_settled_by_a_line_that_says_published() -> None:
    """Where JSON-LD and the meta tags differ it is looked for far and wide, else only near the headline."""
    lines = ("The ferry is back", *["Menu"] * 30, "Published 4 March 2021")
    disputed = stated("2021-03-09", article__published_time="2021-03-06")
    assert day(disputed, None, *lines) == ("2021-03-04", "line")
    assert day(stated("2021-03-09"), None, *lines) == ("2021-03-09", "json_ld.datePublished")


def test_an_updated_line_is_no_publication() -> None:
    """Even where it is earlier than what is stated."""
    assert day(stated("2021-03-09"), None, "The ferry is back", "Updated 4 March 2021") == (
        "2021-03-09",
        "json_ld.datePublished",
    )


def test_the_day_is_that_of_the_pages_own_zone() -> None:
    """A time in UTC gives way to the neighbouring day that readers see, or that the URL has; others stay as stated."""
    lines = ("The ferry is back", "March 4, 2021")
    assert day(stated("2021-03-05T02:30:00Z"), None, *lines) == ("2021-03-04", "line")
    assert day(stated("2021-03-06T20:30:00Z"), URL) == ("2021-03-07", "url")
    assert day(stated("2021-03-05T18:30:00Z"), None, *lines) == ("2021-03-05T18:30:00+00:00", "json_ld.datePublished")
    assert day(stated("2021-03-05T02:30:00+01:00"), None, *lines) == (
        "2021-03-05T02:30:00+01:00",
        "json_ld.datePublished",
    )


def test_what_readers_see_confirms_what_is_stated() -> None:
    """The URL does not outweigh a time in UTC whose day is shown; several sources make a time surer."""
    time = found(stated("2021-03-06T20:30:00Z"), URL, "The ferry is back", "March 6, 2021")
    assert time is not None and time.value == "2021-03-06T20:30:00+00:00"
    assert [other.source for other in time.alternatives] == ["url"]
    alone = found(stated("2021-03-06T20:30:00Z"))
    agreed = found(stated("2021-03-06T20:30:00Z"), None, "The ferry is back", "March 6, 2021")
    assert alone and agreed and alone.confidence < agreed.confidence


def test_live_pages() -> None:
    """The time of a live page is that of the whole, not that of one of its entries."""
    script = (
        '{"@type": "LiveBlogPosting", "datePublished": "2021-03-04T08:00:00Z", "liveBlogUpdate": '
        '[{"@type": "BlogPosting", "headline": "Ferry", "datePublished": "2021-03-05T08:00:00Z"}]}'
    )
    facts = PageFacts(title="Ferry", json_ld=(script,))
    assert day(facts) == ("2021-03-04T08:00:00+00:00", "json_ld.datePublished")


def test_times_of_pictures_and_comments_are_none() -> None:
    """An object of JSON-LD that cannot be the page's article does not date it."""
    script = (
        '[{"@type": "ImageObject", "datePublished": "2021-03-05"}, {"@type": "Comment", "dateCreated": "2021-03-06"}]'
    )
    assert day(PageFacts(json_ld=(script,))) is None


def test_json_ld_that_does_not_parse() -> None:
    """The property is read all the same."""
    script = '{"@type": "NewsArticle", "headline": "The "old" ferry", "datePublished": "2021-03-04"}'
    assert day(PageFacts(json_ld=(script,))) == ("2021-03-04", "json_ld.datePublished")


def test_meta_tags_of_any_name_that_says_so() -> None:
    """Names are many; one that tells of changes or of the end of a right is none."""
    assert day(PageFacts(meta={"x-publish-date": ("2021-03-04",)})) == ("2021-03-04", "meta.x-publish-date")
    assert day(PageFacts(meta={"x-unpublish-date": ("2021-03-04",), "publisher-modified": ("2021-03-05",)})) is None


def test_days_in_the_url() -> None:
    """Addresses have the day with or without marks between, in front of a clock, or with the name of the month."""
    for path in (
        "2021/3/4/x",
        "2021-03-04-x",
        "news/20210304/x",
        "n/A2021030409150001",
        "2021/mar/04/x",
        "2021/march/4/x",
    ):
        assert day(None, f"https://example.org/{path}") == ("2021-03-04", "url")
    assert day(None, "https://example.org/p/20219904/1234567") is None


def test_day_in_the_title_tag() -> None:
    """It counts where it is a part of its own, not where the headline tells of a day."""
    assert day(PageFacts(title="Ferry back | Gazette | 04.03.2021")) == ("2021-03-04", "title")
    assert day(PageFacts(title="Timetable from 4 March 2021 | Gazette")) is None


def test_no_headline_known() -> None:
    """Then the lines above the first long paragraph are looked at."""
    lines = [*["Menu"] * 30, "The ferry is back", "4 March 2021", "The ferry is back in service, its owners said. " * 8]
    assert day(None, None, *lines) == ("2021-03-04", "line")


def test_a_notice_of_the_first_publication() -> None:
    """It outweighs the day that is shown near the headline; a sentence that tells of a day does not."""
    lines = ("The ferry is back", "4 March 2021", "The ferry sails.")
    notice = "This article was originally published on 3 May 2019 and has been updated since."
    assert day(None, None, *lines, notice) == ("2019-05-03", "line")
    assert day(None, None, *lines, "It sank on 3 May 2019.") == ("2021-03-04", "line")


def test_far_from_the_headline() -> None:
    """Where nothing else tells a day, the first date farther down is taken, with less confidence."""
    lines = ["The ferry is back", *["Menu"] * 30, "4 March 2021", "5 March 2021"]
    time = found(None, None, *lines)
    assert time is not None and (time.value, time.block) == ("2021-03-04", 31)
    near = found(None, None, "The ferry is back", "4 March 2021")
    assert near is not None and time.confidence < near.confidence


def test_data_of_scripts() -> None:
    """They are asked last, and only where they tell of few days."""
    document = Document("x", None, "html", (), markup='<script>{"publishedAt":"2021-03-04T08:00:00Z"}</script>')
    time = Published().extract(document)
    assert time is not None and (time.value, time.source) == ("2021-03-04T08:00:00+00:00", "script")
    many = "".join(f'{{\\"publishedAt\\":\\"2021-03-{day:02}\\"}}' for day in range(1, 9))
    assert Published().extract(replace(document, markup=many)) is None


def test_marked_times_of_other_stories_do_not_count() -> None:
    """Of several marked times the one next to the headline is taken."""
    stamps = tuple(Stamp(f"2021-05-0{number}", "", number) for number in range(1, 6))
    lines = [*(f"Story {number}" for number in range(20)), "The ferry is back", "8 March 2021"]
    blocks = tuple(Block(number, line) for number, line in enumerate(lines))
    headline = Metadata(headline=Found("The ferry is back", "h1", block=20))
    document = Document("x", None, "html", blocks, PageFacts(stamps=stamps), metadata=headline)
    time = Published().extract(document)
    assert time is not None and time.value == "2021-03-08"


def test_a_page_that_tells_only_its_change() -> None:
    """Its day is better than none, and little sure."""
    time = found(None, None, "The ferry is back", "Updated 4 March 2021")
    assert time is not None and time.value == "2021-03-04" and time.confidence < 0.5


def test_what_had_not_come_when_the_page_was_fetched_is_no_publication() -> None:
    """Dates of events to come are none; the day after may have begun elsewhere, and a time that is no date tells nothing."""
    page = Document("x", None, "html", (Block(0, "March 9, 2021"),), stated("2021-03-04T08:00:00Z"))
    for fetched, value in {
        "2021-03-03T23:00:00Z": "2021-03-04",
        "2021-03-02T23:00:00Z": None,
        "2021-03-08T12:00:00Z": "2021-03-04",
        "yesterday": "2021-03-04",
    }.items():
        time = Published().extract(replace(page, fetched=fetched))
        assert (time.value[:10] if time else None) == value
