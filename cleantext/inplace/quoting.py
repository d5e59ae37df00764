"""Names of files, written so that each stays on its line and can be read back."""

from __future__ import annotations

import os
from typing import Final

_LETTERS: Final = {"\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", '"': '"', "\\": "\\"}


def quoted(name: str) -> str:
    """The name as git shows it: in quotes, with the escapes of C, where it holds a quote, a backslash or what has no glyph.

    Other letters stay what they are (git's ``core.quotePath=false``). A name that begins or ends with a space is quoted too.
    Both git and GNU patch read such a name back.
    """
    if name.isprintable() and name == name.strip() and '"' not in name and "\\" not in name:
        return name
    return f'"{"".join(map(_escaped, name))}"'


def _escaped(character: str) -> str:
    if character in _LETTERS:
        return f"\\{_LETTERS[character]}"
    if character.isprintable():
        return character
    return "".join(f"\\{byte:03o}" for byte in os.fsencode(character))
