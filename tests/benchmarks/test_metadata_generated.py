"""The measures of pages made of templates."""

from dataclasses import replace

from _metadata_generated import family_rows, language_rows, miss_rows, mistakes
from _metadata_scores import MetadataFound
from _specimens import Specimen, specimens
from _templates import languages, templates

KNOWN = languages()
ENGLISH = [page for page in specimens(templates(known=KNOWN), KNOWN) if page.template.language == "en"]
DATELINE = next(page for page in ENGLISH if page.template.text == "{P}/{P2}, {date} ({a}) - ")
CREDIT = next(page for page in ENGLISH if page.template.text == "By {agency}")
NOTHING = next(page for page in ENGLISH if page.template.holds == "nothing")


def right(page: Specimen) -> MetadataFound:
    """What a reader without fault finds on a page."""
    label = page.label
    found = MetadataFound(headline=label.headlines[0], authors=label.authors, published=label.date)
    if label.dateline:
        found = replace(
            found,
            dateline_places=tuple(label.dateline["places"]),
            dateline_agencies=tuple(label.dateline["agencies"]),
            dateline_countries=tuple(label.dateline["countries"]),
            dateline_day=label.dateline["day"],
        )
    if label.credits:
        found = replace(found, credits_kind=label.credits["kind"])
        if found.credits_kind != "outlet":
            found = replace(found, credits=frozenset(label.credits["agencies"]))
    return found


def test_a_reader_without_fault_scores_one() -> None:
    """All shares of what is right are 1, nothing is invented, and there are no misses."""
    read = [(page, right(page)) for page in ENGLISH]
    row = next(language_rows(read, "own"))
    assert {row[key] for key in row if "invented" in key or "wrong" in key} == {0.0}
    assert {value for key, value in row.items() if isinstance(value, float) and "invented" not in key} - {0.0} == {1.0}
    assert {family["right"] for family in family_rows(read, "own")} == {1.0}
    assert list(miss_rows(read)) == []


def test_mistakes_are_told() -> None:
    """What is missed, invented or other than it is has a word each."""
    nothing = MetadataFound()
    assert mistakes(DATELINE, nothing) == ["dateline missed"]
    assert mistakes(NOTHING, right(DATELINE)) == ["dateline invented"]
    assert mistakes(CREDIT, nothing) == ["credits are None, not agency"]
    assert mistakes(DATELINE, replace(right(DATELINE), dateline_places=("ELSEWHERE",))) == ["places: ELSEWHERE"]
    assert mistakes(CREDIT, replace(right(CREDIT), credits=frozenset({"IPA"}))) == ["credited agencies: IPA"]


def test_a_miss_names_its_template_and_shows_its_page() -> None:
    """Whoever mends a miss needs no more than its row."""
    (row,) = miss_rows([(DATELINE, MetadataFound())])
    assert (row["template"], row["mistakes"]) == (DATELINE.template.text, "dateline missed")
    assert row["page"] == DATELINE.page.data


def test_only_known_countries_and_dated_datelines_count() -> None:
    """A country that is not told is not right, and not wrong either; another one is."""
    untold = replace(right(DATELINE), dateline_countries=(None, None), dateline_day=None)
    row = next(language_rows([(DATELINE, untold)], "own"))
    assert (row["countries right"], row["countries wrong"], row["days right"]) == (0.0, 0.0, 0.0)
    row = next(language_rows([(DATELINE, replace(untold, published=None))], "own"))
    assert row["days right"] is None
    other = replace(right(DATELINE), dateline_countries=("XX", "XX"))
    row = next(language_rows([(DATELINE, other)], "own"))
    assert (row["countries right"], row["countries wrong"], row["days right"]) == (0.0, 1.0, 1.0)
