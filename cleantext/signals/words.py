"""The words of each block, cut once for all that count words."""

from __future__ import annotations

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document

CJK: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af"
WORD: Final = re.compile(rf"[{CJK}]|[^\W{CJK}]+")
"""One word, or one CJK character, which counts as a word."""

_ASCII_WORD: Final = re.compile(r"\w+", re.ASCII)
"""The same in ASCII text, found sooner."""


def cut_words(text: str) -> list[str]:
    """Lower-case words of a text; each CJK character counts as one."""
    return (_ASCII_WORD if text.isascii() else WORD).findall(text.lower())


def block_words(document: Document) -> list[list[str]]:
    """Signal: the words of every block, in block order."""
    return [cut_words(block.text) for block in document.blocks]


def word_counts(document: Document) -> NDArray[np.intp]:
    """Signal: the number of words of every block, in block order; shape (blocks,)."""
    return np.array([len(words) for words in document.signal(block_words)], dtype=np.intp)
