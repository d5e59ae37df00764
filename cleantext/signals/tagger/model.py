"""A model of the content score: what its parts are, and how they come out of a file.

Each part is made of plain arrays, whose names in the file begin with that of the part:

- ``odds/``: what tokens say, see `cleantext.signals.tagger.token_odds`
- ``trees/``: boosted trees over all features, see `cleantext.signals.tagger.trees`
- ``network/``: a network over the same features, see `cleantext.signals.tagger.network`
- ``confidence/``: what F1 its scores were worth, see `cleantext.signals.tagger.calibration`
- ``article/``: trees that tell pages of articles from others, see `cleantext.signals.tagger.article_page`

The last three a model can do without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.calibration import Calibration
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.model_file import Arrays, ModelFile
from cleantext.signals.tagger.network import Network
from cleantext.signals.tagger.token_odds import TokenOdds
from cleantext.signals.tagger.trees import Trees, sigmoid


@dataclass(frozen=True, eq=False)
class Model:
    """A model for a kind of input: odds of tokens, and what judges the features of blocks that are made with them.

    ``confidence`` and ``article`` judge whole pages by the scores of their blocks.
    """

    odds: TokenOdds
    trees: Trees
    network: Network | None = None
    confidence: Calibration | None = None
    article: Trees | None = None

    @classmethod
    def load(cls, path: Path, kind: InputKind) -> Model:
        """Read a model file. Raises ConfigError where it cannot be read, or was made for other features than those of ``kind``."""
        arrays = ModelFile.read(path).arrays
        try:
            model = cls.from_arrays(arrays)
        except (KeyError, ValueError) as error:
            raise ConfigError(f"{path}: no model of this version: {error}") from error
        if (names := model.trees.names) != (wanted := feature_names(kind)):
            differing = sorted(set(names) ^ set(wanted)) or ["their order"]
            raise ConfigError(f"{path}: made for other features than this version computes: {', '.join(differing[:5])}")
        return model

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Model:
        """A model of the arrays of a file. Raises ValueError or KeyError where a part is missing or damaged."""
        trees = Trees.from_arrays(part(arrays, "trees"))
        network = Network.from_arrays(found) if (found := part(arrays, "network")) else None
        if network is not None and len(network.low) != len(trees.names):
            raise ValueError(f"a network of {len(network.low)} features beside trees of {len(trees.names)}")
        confidence = Calibration.from_arrays(found) if (found := part(arrays, "confidence")) else None
        article = Trees.from_arrays(found) if (found := part(arrays, "article")) else None
        return cls(TokenOdds.from_arrays(part(arrays, "odds")), trees, network, confidence, article)

    def scores(self, rows: Matrix, leaves: NDArray[np.unsignedinteger] | None = None) -> NDArray[np.float64]:
        """Probabilities of content, shape (blocks,), of the rows of one page, shape (blocks, features).

        The log-odds of trees and network, averaged. ``leaves`` (blocks, trees): where the rows come to, if that is known.
        """
        log_odds = self.trees.log_odds(self.trees.leaves(rows) if leaves is None else leaves)
        if self.network is not None:
            log_odds = (log_odds + self.network.log_odds(rows)) / 2
        return sigmoid(log_odds)


@cache
def model_of(kind: InputKind, path: str) -> Model:
    """The model in a file, or the one shipped where ``path`` is empty. Raises ConfigError where it cannot be used."""
    if path:
        return Model.load(Path(path), kind)
    with as_file(files("cleantext.signals.tagger") / "data" / f"content_score.{kind}.npz") as shipped:
        return Model.load(shipped, kind)


def part(arrays: Mapping[str, NDArray[Any]], name: str) -> Arrays:
    """The arrays of a part of a model, by their own names."""
    return {key.removeprefix(f"{name}/"): array for key, array in arrays.items() if key.startswith(f"{name}/")}


def joined(parts: Mapping[str, Arrays]) -> Arrays:
    """The arrays of all parts, by the names that they have in a file."""
    return {f"{name}/{key}": array for name, arrays in parts.items() for key, array in arrays.items()}
