"""Which gold texts a model was fitted on, so that nobody takes its figures on them for figures on new pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.words import cut_words


def fingerprint(text: str) -> int:
    """The first eight bytes of the SHA-256 of the words of a text: white space and punctuation do not count."""
    return int.from_bytes(hashlib.sha256(" ".join(cut_words(text)).encode()).digest()[:8], "little")


def fingerprints(texts: Iterable[str]) -> NDArray[np.uint64]:
    """The fingerprints of some texts, sorted, each once; an array of a model file."""
    return np.unique(np.array([fingerprint(text) for text in texts], dtype=np.uint64))


def is_among(text: str, seen: NDArray[Any]) -> bool:
    """Whether a text has one of the fingerprints."""
    return bool(np.isin(np.uint64(fingerprint(text)), seen))
