import pytest

from cleantext.errors import DocumentError
from cleantext.inplace.boilerplate import boilerplate
from cleantext.pipeline import Config, Pipeline

PIPELINE = Pipeline(Config())
BODY = [
    "Old ferry landing at Harrow Bridge to reopen",
    "The town council of Harrow Bridge voted on Tuesday to reopen the old ferry landing, which has been closed since the storm.",
    "“We should never have let it go,” the mayor said. Engineers will first have to replace the pilings on the eastern bank.",
    "“My father ran the ferry, and I learned to steer it before I could ride,” said Ines Halloran, who lives beside the landing.",
]
END = len(BODY)


def test_names_the_lines_and_their_causes() -> None:
    """Each line to remove comes with the reason that the cleaners give."""
    found = boilerplate([*BODY, "Leave a comment", "", "Back to top"], frozenset(), PIPELINE)
    assert {number: cause.reason.code for number, cause in found.items()} == {
        END: "comment_widget.phrase",
        END + 2: "site_chrome.phrase",
    }


def test_protected_lines_stay() -> None:
    """A protected line is judged with the others and stays."""
    assert set(boilerplate([*BODY, "Leave a comment", "Back to top"], frozenset({END}), PIPELINE)) == {END + 1}


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1d", "\x85", "\u2028"])
def test_numbers_are_those_of_the_file(mark: str) -> None:
    """Characters that end a line elsewhere do not shift the numbers."""
    lines = [BODY[0], BODY[1].replace(" ", mark, 1), *BODY[2:], "Leave a comment"]
    assert set(boilerplate(lines, frozenset(), PIPELINE)) == {END}


def test_a_text_without_an_article_loses_nothing() -> None:
    """Where nothing would be left, nothing goes."""
    assert boilerplate(["Leave a comment", "Back to top"], frozenset(), PIPELINE) == {}


def test_a_pipeline_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cleaner that breaks down costs the file, with the stage named."""
    from cleantext.cleaners.footer import Footer

    def broken(self: Footer, document: object) -> None:
        raise RuntimeError("no footing")

    monkeypatch.setattr(Footer, "judge", broken)
    with pytest.raises(DocumentError, match="no footing") as caught:
        boilerplate(BODY, frozenset(), Pipeline(Config()))
    assert caught.value.stage == "clean: footer"
