from __future__ import annotations

import pytest

from cleantext.errors import ConfigError
from cleantext.pipeline.patterns import check_patterns, matches

FITS = [
    (("*.md",), "a.md", True),
    (("*.md",), "docs/deep/a.md", True),
    (("/*.md",), "docs/a.md", False),
    (("docs/",), "docs/deep/a.md", True),
    (("docs/",), "docs", False),
    (("docs/**/*.md",), "docs/deep/er/a.md", True),
    (("docs/*.md",), "docs/deep/a.md", False),
    (("*.md", "!README.md"), "README.md", False),
    (("*.md",), "line\nbreak 'quote'.md", True),
    (("*.md",), "not-utf-8-\udcff.md", True),
    ((), "a.md", False),
]


@pytest.mark.parametrize(("patterns", "path", "fits"), FITS)
def test_patterns_are_those_of_gitignore(patterns: tuple[str, ...], path: str, fits: bool) -> None:
    """A slash anchors, a slash at the end names a directory, the last pattern that fits decides."""
    assert matches(patterns, path) is fits


@pytest.mark.parametrize("pattern", ["!", "\\", "", " ", "# comment", "[", "./docs", "../docs"])
def test_a_pattern_that_cannot_match_is_a_mistake(pattern: str) -> None:
    """A broken pattern, and one that fits no path, is a ConfigError that shows it and where it stands."""
    with pytest.raises(ConfigError, match=r"^files\.ignore: '"):
        check_patterns(("*.md", pattern), "files.ignore")
