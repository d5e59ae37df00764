import pytest
from regions_of import protected_spans

CODE = {
    "run `ls` now": ["`ls`"],
    "`a` and `b`": ["`a`", "`b`"],
    "``x`y`` z": ["``x`y``"],
    "`` ` `` z": ["`` ` ``"],
    "don`t run `ls`, can`t you": ["`ls`"],
    "用`ls`命令": ["`ls`"],
    "`ls`를": ["`ls`"],
    "see :ref:`x y` z": ["`x y`"],
    "“`x`” (`y`)": ["`x`", "`y`"],
    "\u200b`x`\u200b z": ["`x`"],
    "a `b\nc` d": ["`b", "c`"],
}
PROSE = [
    "don`t and can`t",
    "``so'' and ``thus''",
    "(``so'')(``thus'')",
    "`so' and `thus'",
    "the teachers` union and the boys` home",
    "5` 10`",
    "\\`a` b",
    "`a\n\nb`",
    "- `a\n- b`",
    "# `a\nb",
    "`",
    "``a`",
]


@pytest.mark.parametrize(("text", "code"), CODE.items())
def test_code_between_backticks_is_protected(text: str, code: list[str]) -> None:
    """With its backticks, wherever it stands, also over the end of a line."""
    assert protected_spans(text) == code


@pytest.mark.parametrize("text", PROSE)
def test_backticks_of_prose_are_no_code(text: str) -> None:
    """Apostrophes, quotations of TeX, and backticks without a partner in their paragraph."""
    assert protected_spans(text) == []


@pytest.mark.parametrize("code", ["`a `", "` a`", "`a \\`", "`a`"])
def test_code_of_markdown_may_have_a_space_at_one_end(code: str) -> None:
    """Where no word and no number touches it from outside."""
    assert protected_spans(f"b {code}, c", markup="markdown") == [code]
    assert protected_spans(code, markup="markdown") == [code]


@pytest.mark.parametrize("text", ["5` 10`", "`tis the season, `twas so"])
def test_minutes_and_elisions_of_markdown_are_no_code(text: str) -> None:
    """A space at one end only, and a word or number beside the backticks."""
    assert protected_spans(text, markup="markdown") == []


@pytest.mark.xfail(reason="a backtick between two letters closes nothing, because it may stand for an apostrophe")
def test_code_with_an_ending() -> None:
    """Code that a letter follows directly is code."""
    assert protected_spans("two `Foo`s here") == ["`Foo`"]
