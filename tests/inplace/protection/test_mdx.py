import pytest
from regions_of import free_lines, protected_lines, protected_spans

MODULES = [
    "import x from './a'\nexport const a = 'b'",
    "import './a.css'",
    "import {a,\n  b} from 'c'",
    "export const a = {\n\n  b: '}',\n\n}",
    "export default function () {\n  return 1\n\n}",
]
EXPRESSIONS = {
    "a {'b'} c": ["{'b'}"],
    "{/* a } */} b": ["{/* a } */}"],
    "{a.map(b => ({c: '}'}))} d": ["{a.map(b => ({c: '}'}))}"],
    "a {b\n\n'c'} d": ["{b", "'c'}"],
    "<a b={() => c > 'd'} e='f'>g": ["<a b={() => c > 'd'} e='f'>"],
    "{ a {b} c": ["{b}"],
    "\\{a} b": [],
    "it's {a} isn't": ["{a}"],
    "`{` a {b}": ["`{`", "{b}"],
}


@pytest.mark.parametrize("module", MODULES)
def test_modules_are_protected(module: str) -> None:
    """To the blank line that ends them, which is none between brackets."""
    assert free_lines(f"free\n\n{module}\n\nfree", markup="mdx") == ["free", "", "", "free"]
    assert free_lines(module, markup="markdown") == module.split("\n")


@pytest.mark.parametrize(
    "text", ["export tax is high", "imports from abroad", "import goods from abroad, and", "Import x"]
)
def test_prose_about_trade_is_free(text: str) -> None:
    """The words alone make no module."""
    assert protected_lines(text, markup="mdx") == []


@pytest.mark.parametrize(("text", "found"), EXPRESSIONS.items())
def test_expressions_are_protected(text: str, found: list[str]) -> None:
    """With the braces that they hold, strings and comments read as such; also in tags, and over blank lines."""
    assert [span for span in protected_spans(text, markup="mdx") if span] == found


def test_other_files_have_no_expressions() -> None:
    """Elsewhere single braces are prose."""
    assert protected_spans("a {b}", markup="markdown") == []
