"""Front matter: what stands above the text of a page of Jekyll, Hugo, Pandoc and others, for programs to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleantext.inplace.protection.blanks import BLANK, is_blank

YAML_START: Final = re.compile(r"\s*(?:#|-\s|[\"']?[^\W\d][\w .@/-]*[\"']?\s*:(?:\s|\Z))")
"""A comment, an item or a key: a rule above prose is no front matter."""
TOML_START: Final = re.compile(r"\s*(?:#|\[|\Z|[\w\"'.-]+\s*=)")
JSON_START: Final = re.compile(r"\s*[\"}]")

FORMATS: Final = {
    "---": (YAML_START, frozenset({"---", "..."})),
    "---yaml": (YAML_START, frozenset({"---"})),
    "---toml": (TOML_START, frozenset({"---"})),
    "---json": (re.compile(r"\s*\{"), frozenset({"---"})),
    "+++": (TOML_START, frozenset({"+++"})),
    "{": (JSON_START, frozenset({"}"})),
}


def front_matter(lines: Sequence[str]) -> range:
    """The lines of the front matter, which begins with the first line of the file and is closed; else none."""
    form = FORMATS.get(lines[0].strip(BLANK)) if lines else None
    if form is None or len(lines) == 1:
        return range(0)
    start, closers = form
    first = next((line for line in lines[1:] if not is_blank(line)), "")
    if first.rstrip() not in closers and not start.match(first):
        return range(0)
    return range(next((number + 1 for number in range(1, len(lines)) if lines[number].rstrip() in closers), 0))
