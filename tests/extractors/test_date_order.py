"""The order of day and month."""

from __future__ import annotations

from cleantext.document import Block, Document, Found, Metadata, PageFacts
from cleantext.extractors.date_order import DateOptions, DateReader


def read(
    text: str = "3/4/2021",
    *lines: str,
    url: str = "https://example.com/ferry",
    language: str = "en",
    facts: PageFacts | None = None,
    month_first: bool | None = None,
) -> str | None:
    """A date as the page's reader reads it."""
    blocks = tuple(Block(number, line) for number, line in enumerate(lines))
    metadata = Metadata(language=Found(language, "html.lang"))
    document = Document("x", url, "html", blocks, facts or PageFacts(), metadata=metadata)
    return DateReader(document, DateOptions(month_first)).time(text)


def test_language_and_country() -> None:
    """English pages of no country write the month first; those of other countries and languages do not."""
    assert read() == read(url="https://example.io/ferry") == "2021-03-04"
    assert read(url="https://example.co.uk/ferry") == read(language="fr") == "2021-04-03"


def test_the_region_that_the_page_names_outweighs_its_host() -> None:
    """A page in British English is read so wherever it lies, and one in American English too."""
    assert read(facts=PageFacts(language="en-GB")) == "2021-04-03"
    assert read(facts=PageFacts(language="en-US"), url="https://example.de/ferry") == "2021-03-04"


def test_other_dates_of_the_page_decide_first() -> None:
    """A date that has but one reading tells how the page writes the others."""
    assert read("3/4/2021", "Posted 25/4/2021") == "2021-04-03"
    assert read("3/4/2021", "Posted 4/25/2021", language="fr") == "2021-03-04"


def test_dashes_and_periods_have_the_day_first() -> None:
    """Unless the page's own dates show the contrary."""
    assert read("3-4-2021") == read("3.4.2021") == "2021-04-03"
    assert read("3-4-2021", "4-25-2021") == "2021-03-04"


def test_the_option_decides_before_all() -> None:
    """Who knows the site may say how it writes."""
    assert read("3/4/2021", "25/4/2021", month_first=True) == "2021-03-04"
    assert read(month_first=False) == "2021-04-03"


def test_a_day_that_is_stated_for_machines_tells_the_order() -> None:
    """A date that gives the stated day in one of its readings only is read so, whatever the language."""
    script = PageFacts(json_ld=('{"datePublished": "2021-11-01T05:00:14"}',))
    assert read("11/01/2021", "11/01/2021", language="de", facts=script) == "2021-11-01"
    assert read("01/11/2021", "01/11/21", facts=script) == "2021-11-01"
    assert (
        read("11/01/2021", "11/01/2021", language="de", facts=PageFacts(meta={"date": ("2021-03-04",)})) == "2021-01-11"
    )
