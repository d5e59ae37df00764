from __future__ import annotations

from cleantext.cleaners.justext_verdict import JustextOptions, JustextVerdict
from cleantext.document import RawPage
from cleantext.segment import segment

MENU = "Timetables"
STORY = (
    "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day, so "
    "that they would be out again in the morning, if it was not too windy for the small ones that stay near the coast."
)
PAGE = f"<body><p><a href='/'>{MENU}</a></p>" + f"<p>{STORY}</p>" * 3 + "</body>"


def left(options: JustextOptions, markup: str = PAGE) -> list[str]:
    """The texts that stay."""
    page = segment(RawPage("x", markup, media_type="text/html"))
    gone = {change.block for change in JustextVerdict(options).judge(page)}
    return [block.text for block in page.blocks if block.id not in gone]


def test_the_story_stays() -> None:
    """Long paragraphs full of stop words stay, a menu of links goes."""
    assert left(JustextOptions()) == [STORY] * 3


def test_options_reach_justext() -> None:
    """With thresholds that nothing meets jusText finds nothing, and then nothing is removed."""
    assert left(JustextOptions(stopwords_low=0.99, stopwords_high=1.0)) == [MENU, *[STORY] * 3]


def test_a_page_without_text() -> None:
    """A page that shows nothing has nothing to remove."""
    assert left(JustextOptions(), "<html><script>1</script></html>") == []


def test_fragments() -> None:
    """A fragment is a page like any other, also when an element stands around all that jusText drops."""
    assert left(JustextOptions(), f"<select rel=author>{STORY}</span>Menu") != []


def test_controls() -> None:
    """Characters that no XML may hold, which jusText stumbles over, stand for spaces."""
    assert left(JustextOptions(), PAGE.replace("the", "\x00the\x0b\ufffe")) != []
    assert MENU not in left(JustextOptions(), PAGE.replace(" the ", "\x01 the\x1f "))
