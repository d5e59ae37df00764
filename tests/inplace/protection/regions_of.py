"""The protected regions of a text, as tests read them."""

from __future__ import annotations

from cleantext.inplace.file_kind import Markup
from cleantext.inplace.protection import protection


def protected_lines(text: str, *, markup: Markup = "plain") -> list[str]:
    """The lines that are protected whole."""
    lines = text.split("\n")
    return [lines[number] for number in sorted(protection(lines, markup=markup).lines)]


def protected_spans(text: str, *, markup: Markup = "plain") -> list[str]:
    """What is protected inside of lines, in order."""
    lines = text.split("\n")
    spans = protection(lines, markup=markup).spans
    return [lines[number][start:end] for number in sorted(spans) for start, end in spans[number]]


def free_lines(text: str, *, markup: Markup = "plain") -> list[str]:
    """The lines that are not protected whole."""
    lines = text.split("\n")
    whole = protection(lines, markup=markup).lines
    return [line for number, line in enumerate(lines) if number not in whole]
