"""A small convolutional network over the blocks of a page, in NumPy: features in, log-odds of content out.

Each block's features are clipped and go through a dense layer of H channels; residual convolutions look at the blocks
before and after, each three times as far as the one before it; a hidden layer and a weighted sum give the log-odds.
Beyond the edges of a page stands zero. After residual networks (He et al. 2016, "Deep residual learning for image
recognition") and dilated convolutions (Yu and Koltun 2016, "Multi-scale context aggregation by dilated convolutions").

A network is these arrays, of float16 or float32, for M members (networks whose log-odds are averaged), D features,
C convolutions (0: a multilayer perceptron), H channels and K hidden units:

- ``low``, ``high``, ``mean``, ``scale``: (D,) a feature is clipped to low and high, less its mean, over its scale
- ``input_weight``, ``input_bias``: (M, D, H), (M, H)
- ``convolution_weight``, ``convolution_bias``: (M, C, 3 H, H), (M, C, H); the rows are the channels of the block
  before, of the block itself, and of the block after
- ``hidden_weight``, ``hidden_bias``: (M, H, K), (M, K)
- ``output_weight``, ``output_bias``: (M, K), (M,)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.one_thread import one_thread

CHUNK: Final = 1024
"""Blocks that go through together: a long page takes no more memory than that, and gives the same log-odds."""

SHAPES: Final = {
    "low": "d",
    "high": "d",
    "mean": "d",
    "scale": "d",
    "input_weight": "mdh",
    "input_bias": "mh",
    "convolution_weight": "mcth",
    "convolution_bias": "mch",
    "hidden_weight": "mhk",
    "hidden_bias": "mk",
    "output_weight": "mk",
    "output_bias": "m",
}
"""The axes of each array: the same letter is the same size everywhere; ``t`` is three times ``h``."""


@dataclass(frozen=True, eq=False)
class Network:
    """Members whose log-odds are averaged. The standardisation is part of the first layer."""

    low: Matrix
    high: Matrix
    input_weight: Matrix
    input_bias: Matrix
    convolution_weight: Matrix
    convolution_bias: Matrix
    hidden_weight: Matrix
    hidden_bias: Matrix
    output_weight: Matrix
    output_bias: Matrix

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Network:
        """A network of the arrays told above. Raises ValueError where they are missing, do not fit or are not finite."""
        checked = _checked(arrays)
        mean, scale, weight = checked.pop("mean"), checked.pop("scale"), checked["input_weight"]
        bias = checked["input_bias"] - np.einsum("d,mdh->mh", mean / scale, weight)
        checked.update(input_weight=weight / scale[:, None], input_bias=bias)
        return cls(**{name: np.ascontiguousarray(array, np.float32) for name, array in checked.items()})

    @property
    def reach(self) -> int:
        """How many blocks before and after a block its log-odds depend on."""
        return sum(dilation(number) for number in range(self.convolution_weight.shape[1]))

    def log_odds(self, rows: Matrix) -> NDArray[np.float64]:
        """Log-odds, shape (blocks,), of the ``rows`` of one page, shape (blocks, features).

        Raises ValueError for rows of another number of features.
        """
        if rows.shape[1] != len(self.low):
            raise ValueError(f"rows of {rows.shape[1]} features for a network of {len(self.low)}")
        found = np.zeros(len(rows))
        with one_thread():
            for start in range(0, len(rows), CHUNK):
                first, end = max(0, start - self.reach), start + CHUNK
                found[start:end] = self._log_odds(rows[first : end + self.reach])[start - first :][:CHUNK]
        return found

    def _log_odds(self, rows: Matrix) -> NDArray[np.float64]:
        clipped = np.clip(rows, self.low, self.high)
        members = [self._member(number, clipped) for number in range(len(self.output_bias))]
        return np.mean(members, axis=0, dtype=np.float64)  # type: ignore[no-any-return]

    def _member(self, member: int, clipped: Matrix) -> Matrix:
        values = _relu(clipped @ self.input_weight[member] + self.input_bias[member])
        for number, weight in enumerate(self.convolution_weight[member]):
            seen = neighbourhood(values, dilation(number))
            values += _relu(seen @ weight + self.convolution_bias[member, number])
        hidden = _relu(values @ self.hidden_weight[member] + self.hidden_bias[member])
        log_odds: Matrix = hidden @ self.output_weight[member] + self.output_bias[member]
        return log_odds


def dilation(convolution: int) -> int:
    """How many blocks away the neighbours are that a convolution looks at, counted from 0."""
    return int(3**convolution)


def neighbourhood(values: NDArray[Any], distance: int) -> NDArray[Any]:
    """Beside the channels of each block those of the one ``distance`` before and after: (blocks, 3 channels).

    Zero where there is none.
    """
    blocks, channels = values.shape
    seen = np.zeros((blocks, 3 * channels), values.dtype)
    seen[distance:, :channels] = values[: max(0, blocks - distance)]
    seen[:, channels : 2 * channels] = values
    seen[: max(0, blocks - distance), 2 * channels :] = values[distance:]
    return seen


def _relu(values: Matrix) -> Matrix:
    return np.maximum(values, 0, out=values)


def _checked(arrays: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[np.float64]]:
    if missing := SHAPES.keys() - arrays.keys():
        raise ValueError(f"a network without {', '.join(sorted(missing))}")
    sizes: dict[str, int] = {}
    for name, axes in SHAPES.items():
        shape = arrays[name].shape
        if len(shape) != len(axes) or any(sizes.setdefault(*axis) != axis[1] for axis in zip(axes, shape, strict=True)):
            raise ValueError(f"{name} of the shape {shape} fits no other array")
    if sizes["t"] != 3 * sizes["h"] or min(sizes[axis] for axis in "mdhk") < 1:
        raise ValueError("a network without channels, or of convolutions that do not span three blocks")
    checked = {name: np.asarray(arrays[name], np.float64) for name in SHAPES}
    if not all(np.isfinite(array).all() for array in checked.values()):
        raise ValueError("a network of weights that are not finite")
    if not (checked["scale"] > 0).all() or not (checked["low"] <= checked["high"]).all():
        raise ValueError("a scale that is not positive, or a lower bound above the upper one")
    return checked
