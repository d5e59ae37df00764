"""Days of publication, by source."""

from __future__ import annotations

from dataclasses import replace

from cleantext.document import Block, Document, Found, Metadata, PageFacts
from cleantext.extractors.published import Published


def day(
    facts: PageFacts | None = None, url: str | None = None, *lines: str, language: str | None = None
) -> tuple[str, str] | None:
    """The day and its source."""
    blocks = tuple(Block(number, line) for number, line in enumerate(lines))
    document = Document("x", url, "html", blocks, facts or PageFacts())
    if language:
        document = replace(document, metadata=Metadata(language=Found(language, "html.lang")))
    found = Published().extract(document)
    return (found.value, found.source) if found else None


def test_order_of_sources() -> None:
    """What is stated for machines comes before what the URL and the text show."""
    script = '{"@type": "Article", "datePublished": "2021-03-04T08:00:00Z"}'
    meta = {"article:published_time": ("2021-03-05",)}
    url = "https://example.org/2021/03/07/ferry"
    everything = PageFacts(json_ld=(script,), meta=meta, times=("2021-03-06",))
    assert day(everything, url, "8 March 2021") == ("2021-03-04", "json_ld.datePublished")
    assert day(replace(everything, json_ld=()), url, "8 March 2021") == ("2021-03-05", "meta.article:published_time")
    assert day(PageFacts(times=("2021-03-06",)), url, "8 March 2021") == ("2021-03-06", "time")
    assert day(None, url, "8 March 2021") == ("2021-03-07", "url")
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
