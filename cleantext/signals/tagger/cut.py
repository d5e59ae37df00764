"""The score from which on the blocks of a page are kept: the one that promises the best F1, for this page.

A fixed limit suits pages that the model is sure of. On others, such as lists of products, no block may score high: there
the best that can be done is to keep what is likelier than the rest. How many words of a selection are content, and how
many of the page are, can be expected from the scores; so can the F1 of the selection, and the cut that makes it highest.
After Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure", with a word in the
place of an example and the ratio of expectations in the place of the expected ratio.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.signals.tagger.content_score import ContentScore
from cleantext.signals.words import word_counts

Scores = NDArray[np.float64]
Counts = NDArray[np.intp]
Selection = NDArray[np.bool_]

LOWEST: Final = 0.2
HIGHEST: Final = 0.5
"""The limits of a cut: below the first blocks are too likely boilerplate, above the second too likely content."""


@dataclass(frozen=True)
class BestCut:
    """The signal: the `best_cut` of a page. ``model`` is as in `cleantext.signals.tagger.content_score.ContentScore`."""

    model: str = ""

    def __call__(self, document: Document) -> float:
        """Find the cut of the document."""
        return best_cut(block_scores(document, self.model), document.signal(word_counts))


def block_scores(document: Document, model: str) -> Scores:
    """The content scores of every block of the whole document, in their order; shape (blocks,)."""
    return np.array(list(document.signal(ContentScore(model)).values()), dtype=np.float64)


def expected_f1(scores: Scores, words: Counts, kept: Selection) -> float:
    """The word F1 that the scores promise for a selection of blocks, 0 to 1; the arrays are of shape (blocks,).

    Twice the expected words of content among those kept, over the words kept and the expected words of content of the
    page. 0 where there is neither.
    """
    expected = scores * words
    sizes = int(words[kept].sum()) + float(expected.sum())
    return 2 * float(expected[kept].sum()) / sizes if sizes else 0.0


def best_cut(scores: Scores, words: Counts) -> float:
    """The score from which on blocks are to be kept for the highest expected F1; 1 where there are no words.

    It is the score of a block. Of cuts that are equally good it is the highest.
    """
    order = np.argsort(-scores, kind="stable")
    ranked, sizes = scores[order], words[order]
    kept, content = np.cumsum(sizes), np.cumsum(ranked * sizes)
    if not kept.size or not kept[-1]:
        return 1.0
    f1 = 2 * content / np.maximum(kept + content[-1], np.finfo(float).tiny)
    is_cut = np.append(ranked[1:] < ranked[:-1], True)  # blocks of the same score are kept or cut together
    return float(ranked[np.argmax(np.where(is_cut, f1, -1.0))])


def limited(cut: float, lowest: float = LOWEST, highest: float = HIGHEST) -> float:
    """The cut, or the limit that it is beyond."""
    return min(max(cut, lowest), highest)
