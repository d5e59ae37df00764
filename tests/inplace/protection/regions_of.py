"""The protected regions of a text, as tests read them."""

from __future__ import annotations

from cleantext.inplace.protection import protection


def protected_lines(text: str, *, markdown: bool = False) -> list[str]:
    """The lines that are protected whole."""
    lines = text.split("\n")
    return [lines[number] for number in sorted(protection(lines, markdown=markdown).lines)]


def protected_spans(text: str, *, markdown: bool = False) -> list[str]:
    """What is protected inside of lines, in order."""
    lines = text.split("\n")
    spans = protection(lines, markdown=markdown).spans
    return [lines[number][start:end] for number in sorted(spans) for start, end in spans[number]]


def free_lines(text: str, *, markdown: bool = False) -> list[str]:
    """The lines that are not protected whole."""
    lines = text.split("\n")
    whole = protection(lines, markdown=markdown).lines
    return [line for number, line in enumerate(lines) if number not in whole]
