"""What the tests of fitting share: small networks, so that a fit takes a moment, and pages to fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleantext.training import boosting, parts
from cleantext.training.corpus import Corpus
from cleantext.training.examples import Examples, examples
from cleantext.training.network import NetworkSettings

FEW_TREES = 40


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fits of a few trees and a network of a few channels: what is fitted is the same."""
    monkeypatch.setattr(parts, "TREES", FEW_TREES)
    monkeypatch.setattr(parts, "FIRST_TREES", FEW_TREES)
    small = NetworkSettings(channels=8, convolutions=1, epochs=4)
    monkeypatch.setattr(parts, "NETWORKS", {"html": small, "text": small})
    monkeypatch.setitem(boosting.PARAMETERS, "min_data_in_leaf", 5)


@pytest.fixture
def html_pages(corpus: Path) -> list[Examples]:
    """The examples of the HTML pages of the corpus."""
    return list(examples(Corpus(corpus), "html"))


@pytest.fixture
def text_pages(corpus: Path) -> list[Examples]:
    """The examples of its dumps."""
    return list(examples(Corpus(corpus), "text"))
