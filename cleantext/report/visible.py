"""What cannot be seen, made visible."""

from __future__ import annotations


def visible(text: str) -> str:
    """The text with every character that has no glyph, but for the space and the tab, as its code point: ``<U+00A0>``."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\t" else f"<U+{ord(char):04X}>" for char in text)


def harmless(text: str) -> str:
    """The text with controls alone, which might steer a terminal, as their code points."""
    if text.isprintable():
        return text
    return "".join(visible(char) if char < " " or "\x7f" <= char <= "\x9f" else char for char in text)
