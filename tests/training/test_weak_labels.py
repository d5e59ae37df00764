from __future__ import annotations

import numpy as np

from cleantext.training.weak_labels import GUESS_TRUST, guessed_labels, segment_labels

TEXTS = ("The ferry  left\nat noon.", "Subscribe now", "The ferry left; subscribe now", "A photo of the quay")


def test_blocks_that_hold_a_segment() -> None:
    """What must be there is content, what must not is not, white space apart; of a block with both none is known."""
    labels, trust = segment_labels(TEXTS, ["ferry left", " "], ["ubscribe now"])
    assert labels.tolist() == [True, False, False, False]
    assert trust.tolist() == [1, 1, 0, 0]


def test_no_segments() -> None:
    """Nothing is known of any block."""
    labels, trust = segment_labels(TEXTS, [], [])
    assert not labels.any()
    assert not trust.any()


def test_guesses() -> None:
    """Only blocks that nothing was known of get a label, and only where the score is sure."""
    labels, trust = np.array([True, False, False, False, False]), np.array([1.0, 1.0, 0.0, 0.0, 0.0])
    scores = np.array([0.01, 0.99, 0.95, 0.02, 0.5])
    guessed, how_far = guessed_labels(labels, trust, scores)
    assert guessed[:4].tolist() == [True, False, True, False]
    assert how_far.tolist() == [1, 1, GUESS_TRUST, GUESS_TRUST, 0]
