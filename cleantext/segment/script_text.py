"""The article of a page that only a script shows: a framework draws it in the browser, from data that the page holds.

Next.js, Nuxt and their like put the HTML of an article into a ``<script>``, as a string within JSON, which may itself
stand within a string. Publishers who tell search engines the whole text put it into JSON-LD, as ``articleBody``.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

LEAST_CHARACTERS: Final = 200
"""Length of a string from which on it may hold an article."""

DEEPEST: Final = 3
"""How deep strings within strings are looked for."""

_STRING: Final = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)("|\\?\Z)', re.DOTALL)
"""A string of JSON, or what is left of one that is cut off: else it would be looked for again at each quotation mark in it,
which takes time by the square of its length."""

_BODY: Final = re.compile(rf'"articleBody"\s{{0,9}}:\s{{0,9}}{_STRING.pattern}', re.DOTALL)
_PARAGRAPH: Final = re.compile(r"<p[\s>]", re.IGNORECASE)
_ROW: Final = re.compile(r"[0-9a-f]+:T[0-9a-f]+,")
"""What React writes before a long text: a number and a length."""

_TAG: Final = re.compile(r"<[^<>]{0,2000}>")


def script_markup(scripts: Iterable[str]) -> str:
    """The HTML that holds the longest text among the strings of scripts; empty where none holds paragraphs."""
    found = (markup for script in scripts for markup in (*_bodies(script), *_markups(script, DEEPEST)))
    return max(found, key=_text_length, default="")


def _markups(text: str, deepest: int) -> Iterator[str]:
    """The strings in a text that are HTML, and those within its strings."""
    for string in _decoded(_STRING, text):
        if _PARAGRAPH.search(string):
            yield _ROW.sub("", string, count=1) if _ROW.match(string) else string
        elif deepest > 1:
            yield from _markups(string, deepest - 1)


def _bodies(text: str) -> Iterator[str]:
    """The bodies that JSON-LD tells, each line a paragraph."""
    for body in _decoded(_BODY, text):
        yield "".join(f"<p>{line if '<' in line else html.escape(line)}</p>" for line in body.splitlines())


def _decoded(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The strings of JSON that a pattern finds, as they are meant; what is no JSON is left out."""
    for found in pattern.finditer(text):
        if len(found[1]) >= LEAST_CHARACTERS and found[2] == '"':
            try:
                yield json.loads(f'"{found[1]}"', strict=False)
            except ValueError:
                continue


def _text_length(markup: str) -> int:
    return len(_TAG.sub("", markup))
