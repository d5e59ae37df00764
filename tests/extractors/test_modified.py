"""Times of the last change."""

from __future__ import annotations

from cleantext.document import Block, Document, Found, Metadata, PageFacts, Stamp
from cleantext.extractors.modified import Modified


def found(*lines: str, facts: PageFacts | None = None, published: str | None = None) -> Found[str] | None:
    """The time as found."""
    blocks = tuple(Block(number, line) for number, line in enumerate(lines))
    metadata = Metadata(published=Found(published, "line") if published else None)
    return Modified().extract(Document("x", None, "html", blocks, facts or PageFacts(), metadata=metadata))


def test_order_of_sources() -> None:
    """JSON-LD, meta tags, marked times, lines; those of other days stay as alternatives."""
    script = '{"@type": "Article", "dateModified": "2021-03-04T08:00:00Z"}'
    meta = {"og:updated_time": ("2021-03-05",)}
    stamps = (Stamp("2021-03-06", "datemodified", 0),)
    time = found("x", facts=PageFacts(json_ld=(script,), meta=meta, stamps=stamps))
    assert time is not None and (time.value, time.source) == ("2021-03-04T08:00:00+00:00", "json_ld.dateModified")
    assert [other.source for other in time.alternatives] == ["meta.og:updated_time", "time"]
    assert found("x", "Last updated: 7 March 2021") == Found("2021-03-07", "line", 0.6, 1)


def test_never_before_the_publication() -> None:
    """A change before it is none; the next source is asked, and where there is none, there was no change."""
    facts = PageFacts(meta={"article:modified_time": ("2021-03-01",)})
    assert found("x", facts=facts, published="2021-03-02T10:00:00Z") is None
    time = found("Updated 3 March 2021", facts=facts, published="2021-03-02T10:00:00Z")
    assert time is not None and time.value == "2021-03-03"
    assert [other.value for other in time.alternatives] == ["2021-03-01"]


def test_none() -> None:
    """A date that says nothing, or that it is of the publication, is no change."""
    assert found("The ferry is back", "4 March 2021") is None
    assert found("The ferry is back", "Published 4 March 2021") is None


def test_a_time_before_the_publication_by_the_clock() -> None:
    """A change in a wrong zone lies some hours before the publication of the day: another source is asked, if there is one."""
    wrong, right = "2021-03-04T04:21:10+00:00", "2021-03-04T08:21:10Z"
    script = f'{{"@type": "NewsArticle", "dateModified": "{wrong}"}}'
    cases = (({"article:modified_time": (right,)}, "2021-03-04T08:21:10+00:00"), ({"revised": ("2021-03-04",)}, wrong))
    for meta, expected in cases:
        time = found(facts=PageFacts(json_ld=(script,), meta=meta), published="2021-03-04T08:21:02+00:00")
        assert time is not None and time.value == expected
