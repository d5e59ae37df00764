import pytest
from regions_of import protected_spans

PATHS = {
    "in /usr/local/lib, there": ["/usr/local/lib"],
    "~/notes/a.md or ../b/c or ./d/e.": ["~/notes/a.md", "../b/c", "./d/e"],
    "C:\\Users\\José\\x.txt.": ["C:\\Users\\José\\x.txt"],
    "on \\\\host\\share\\x": ["\\\\host\\share\\x"],
    "(/home/josé/b)": ["/home/josé/b"],
}


@pytest.mark.parametrize(("text", "found"), PATHS.items())
def test_paths_are_protected(text: str, found: list[str]) -> None:
    """Those that begin at a root, a home, a drive, a host, or here."""
    assert protected_spans(text) == found


@pytest.mark.parametrize(
    "text",
    ["and/or", "1/2/3", "/kæt/", "one / two / three", "he/she/it", "a \\\\ b", "abc:\\x", "/", "U.S./Canada/Mexico"],
)
def test_slashes_of_prose_are_free(text: str) -> None:
    """Alternatives, dates, pronunciation, lines of verse."""
    assert protected_spans(text) == []
