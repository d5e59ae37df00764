"""Stop-word density: running text is full of function words, menus and headlines are not.

The lists are those that jusText ships for 100 languages (Pomikálek, *Removing Boilerplate and Duplicate Content from
Web Corpora*, 2011), cut to their most frequent words. They are read as files: jusText itself is not imported.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from cleantext.document import Document
from cleantext.signals.words import block_words

MOST_FREQUENT: Final = 200
"""Words taken of each list; the lists run by falling frequency, and their tails hold content words."""

SAMPLE: Final = 4000
"""Words of a document that are looked at to choose its list."""


def stop_word_density(document: Document) -> list[float]:
    """Signal: the share of stop words among the words of each block, 0 to 1, by the list that fits the document best."""
    stop_words = document.signal(best_stop_list)
    return [
        sum(map(stop_words.__contains__, words)) / len(words) if words else 0.0
        for words in document.signal(block_words)
    ]


def best_stop_list(document: Document) -> frozenset[str]:
    """The list that covers most words of the document; empty where none covers any (Chinese, Japanese)."""
    sample: list[str] = []
    for words in sorted(document.signal(block_words), key=len, reverse=True):
        sample += words
        if len(sample) >= SAMPLE:
            break
    counts = Counter(sample)
    covered = [0] * len(_stop_lists())
    languages = _languages_of_words()
    for word in counts.keys() & languages.keys():
        for language in languages[word]:
            covered[language] += counts[word]
    most = max(covered)
    return _stop_lists()[covered.index(most)] if most else frozenset()


@cache
def _stop_lists() -> tuple[frozenset[str], ...]:
    """All lists, in the order of their language names."""
    spec = find_spec("justext")
    assert spec is not None, "justext is a dependency of this package"
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0]) / "stoplists"
    return tuple(
        frozenset(path.read_text(encoding="utf-8").lower().split()[:MOST_FREQUENT])
        for path in sorted(folder.glob("*.txt"))
    )


@cache
def _languages_of_words() -> dict[str, tuple[int, ...]]:
    languages: dict[str, tuple[int, ...]] = {}
    for number, stop_list in enumerate(_stop_lists()):
        for word in stop_list:
            languages[word] = (*languages.get(word, ()), number)
    return languages
