from __future__ import annotations

from collections.abc import Callable

from cleantext.signals.tagger.landmarks import LANDMARK_FEATURES, landmark_features

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
PAGE = f"""<html><body class=post><nav class="main-menu"><ul><li><a href="/">Home page</a></li></ul></nav>
<main><article class="post-content"><h2>Evening</h2><p>{PROSE}</p></article></main>
<aside role="complementary"><p>Box</p></aside><div class="comments"><p hidden>Reply</p></div>
<form><p>Name</p></form><button><p>Press</p></button><table><tr><td>1</td><td>2</td></tr></table>
<div class=widget><div><div><div><p>Deep</p></div></div></div></div></body></html>"""


def test_landmarks(rows: Callable) -> None:
    """Each landmark is seen on the blocks inside it and on no others."""
    found = rows(PAGE, landmark_features, LANDMARK_FEATURES)
    inside = {
        "in_chrome": {"Home page"},
        "in_list": {"Home page"},
        "in_article": {"Evening", PROSE},
        "in_main": {"Evening", PROSE},
        "in_aside": {"Box"},
        "in_form": {"Name", "Press"},
        "in_button": {"Press"},
        "in_select": set(),
        "in_table": {"1 | 2"},
        "in_paragraph": {PROSE, "Box", "Reply", "Name", "Press", "Deep"},
        "comment_name": {"Reply"},
    }
    for name, texts in inside.items():
        assert {text for text, row in found.items() if row[name]} == texts, name


def test_names(rows: Callable) -> None:
    """Class names count for and against, some for both, but not those of the body, which are around all blocks."""
    found = rows(PAGE, landmark_features, LANDMARK_FEATURES)
    assert found[PROSE]["good_name"] == found[PROSE]["good_near"] == 1 > found[PROSE]["bad_name"] == 0
    assert found["Home page"]["bad_name"] == found["Home page"]["good_name"] == 1
    assert found["Box"]["bad_name"] == found["Box"]["good_name"] == 0


def test_names_near(rows: Callable) -> None:
    """A name four elements up counts, but is not near."""
    deep = rows(PAGE, landmark_features, LANDMARK_FEATURES)["Deep"]
    assert (deep["bad_name"], deep["bad_near"]) == (1, 0)
