"""Pages made of templates: each can be filled in, and says what is to be found in it."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from _drawn import capitals, drawn
from _specimens import specimens
from _templates import Template, languages, templates

KNOWN = languages()
ALL = templates(known=KNOWN)
PAGES = list(specimens(ALL, KNOWN))

OWN = """
language = "en"
names = ["Ada Baker", "Ben Miller"]
places = ["Oslo=NO", "Lagos=NG"]
dates = ["05-03=May 3"]
signs = ["AFP", "AP"]
agencies = ["Associated Press=AP", "Reuters"]

[[groups]]
family = "own"
holds = "{holds}"
at = "{at}"
texts = ["{text}"]
"""


def own(folder: Path, text: str, holds: str = "dateline", at: str = "lead") -> list[Template]:
    """The templates of a file with one text."""
    rows = OWN.replace("{holds}", holds).replace("{at}", at).replace("{text}", text)
    (folder / "en.toml").write_text(rows, encoding="utf-8")
    return templates(folder, KNOWN)


def test_each_language_has_look_alikes() -> None:
    """At least fifteen languages, and in each a template of nothing for at most five of something."""
    counts = Counter((template.language, template.holds == "nothing") for template in ALL)
    assert len(KNOWN) >= 15
    assert [code for code in KNOWN if 5 * counts[code, True] < counts[code, False]] == []


def test_all_are_filled_in() -> None:
    """No placeholder is left on any page, and no two pages have one id."""
    assert [specimen.page.data for specimen in PAGES if "{" in specimen.page.data] == []
    assert len({specimen.page.id for specimen in PAGES}) == len(PAGES)


def test_what_is_to_be_found_stands_on_the_page() -> None:
    """The places of datelines and the outlets of credits are on their pages; credits name an agency."""
    for specimen in PAGES:
        dateline, credit, page = specimen.label.dateline, specimen.label.credits, str(specimen.page.data)
        assert all(place in page for place in (dateline or {"places": ()})["places"]), specimen.page.id
        assert credit is None or credit["agencies"], specimen.page.id
        assert dateline is None or dateline["places"] or dateline["agencies"], specimen.page.id


def test_the_same_page_every_time() -> None:
    """Pages do not change from run to run, nor with what stands beside their template."""
    again = [next(specimens([template], KNOWN)) for template in ALL[:40]]
    assert [one.page for one in again] == [one.page for one in PAGES[::4][:40]]


def test_a_template_says_what_it_means(tmp_path: Path) -> None:
    """Places with their countries, the date with its day, agencies by their canonical names."""
    (template,) = own(tmp_path, "{P}/{P2}, {date} ({agency}) - ")
    found = drawn(template, KNOWN["en"], Random(1)).dateline
    assert found is not None
    assert sorted(zip(found["places"], found["countries"], strict=True)) == [("LAGOS", "NG"), ("OSLO", "NO")]
    assert found["agencies"] in (["AP"], ["Reuters"])
    assert (found["date"], found["day"][4:]) == ("May 3", "-05-03")


def test_look_alikes_hold_nothing(tmp_path: Path) -> None:
    """What stands in a look-alike is not to be found."""
    pages = list(specimens(own(tmp_path, "{p}: a guide", "nothing", "headline"), KNOWN))
    assert {(page.label.dateline, page.label.credits) for page in pages} == {(None, None)}
    assert all(page.label.headlines[0].endswith(": a guide") for page in pages)


def test_persons_named_below_a_text_are_no_measure_of_authors(tmp_path: Path) -> None:
    """Whoever helped is left open; who is in a byline is the author."""
    below = specimens(own(tmp_path, "{name} ({a}) helped", "credits", "end"), KNOWN)
    assert {page.label.authors for page in below} == {()}
    above = specimens(own(tmp_path, "{name}, {agency}", "credits", "above"), KNOWN)
    assert {page.label.authors for page in above} <= {("Ada Baker",), ("Ben Miller",)}


@pytest.mark.parametrize(("holds", "at"), [("dateline", "nowhere"), ("words", "lead")])
def test_wrong_groups_are_refused(tmp_path: Path, holds: str, at: str) -> None:
    """A place or a content that there is not names the file's language and family."""
    with pytest.raises(ValueError, match="en, own"):
        own(tmp_path, "{p}", holds, at)


def test_turkish_capitals_keep_the_dot() -> None:
    """The dotted letter stays dotted in Turkish alone."""
    assert (capitals("İzmir", "tr"), capitals("Aydın", "tr"), capitals("Berlin", "de")) == ("İZMİR", "AYDIN", "BERLIN")
