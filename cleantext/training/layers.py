"""Layers of a network that learns: each goes forward, remembers what it saw, and passes gradients backward.

Values are (blocks, channels): the blocks of several pages, one page after the other. ``page`` is (blocks,), the number
of the page of each block; no layer looks beyond the edge of a page. The layers keep the precision they are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.network import neighbourhood

Values = NDArray[Any]
Pages = NDArray[np.intp]


class Layer(Protocol):
    """What a layer does."""

    def forward(self, values: Values, page: Pages) -> Values:
        """What comes out for ``values``; these may be overwritten."""

    def backward(self, gradient: Values) -> Values:
        """The gradient by what went in, from that by what came out; parameters note theirs on the way."""


class Dense:
    """A matrix and a bias. The gradients by them are written into the arrays given."""

    def __init__(self, weight: Values, bias: Values, weight_gradient: Values, bias_gradient: Values) -> None:
        self.weight, self.bias = weight, bias
        self.weight_gradient, self.bias_gradient = weight_gradient, bias_gradient
        self._seen: Values = weight[:0]

    def forward(self, values: Values, page: Pages) -> Values:
        """The weighted sums of the channels, and the bias."""
        self._seen = values
        result: Values = values @ self.weight
        result += self.bias
        return result

    def note(self, gradient: Values) -> None:
        """Note the gradients by the parameters, without one by the input: all that the first layer needs."""
        np.matmul(self._seen.T, gradient, out=self.weight_gradient)
        np.sum(gradient, axis=0, out=self.bias_gradient)

    def backward(self, gradient: Values) -> Values:
        """Note the gradients by the parameters, and pass on that by the input."""
        self.note(gradient)
        result: Values = gradient @ self.weight.T
        return result


class Relu:
    """Negative values become zero."""

    def forward(self, values: Values, page: Pages) -> Values:
        """The values, in place, none of them negative."""
        np.maximum(values, 0, out=values)
        self._positive = values > 0
        return values

    def backward(self, gradient: Values) -> Values:
        """The gradient where something came through."""
        return gradient * self._positive


class Dropout:
    """A share of the values, in steps of 1/256, becomes zero at random; the others grow as much.

    After Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting".
    """

    def __init__(self, share: float, random: np.random.Generator) -> None:
        self._steps = round(share * 256)
        self._random = random

    def forward(self, values: Values, page: Pages) -> Values:
        """The values that stay, enlarged; which ones is drawn anew each time."""
        if not self._steps:
            return values
        drawn = np.frombuffer(self._random.bytes(values.size), np.uint8).reshape(values.shape)
        self._factor = np.multiply(drawn >= self._steps, 256 / (256 - self._steps), dtype=values.dtype)
        return values * self._factor

    def backward(self, gradient: Values) -> Values:
        """The gradient by the values that stayed, as much enlarged."""
        return gradient * self._factor if self._steps else gradient


class Neighbourhood:
    """Beside each block the ones ``distance`` before and after on its page: what a convolution weighs."""

    def __init__(self, distance: int) -> None:
        self._distance = distance

    def forward(self, values: Values, page: Pages) -> Values:
        """(blocks, 3 channels): before, itself, after; zero beyond the edges of the page."""
        channels = values.shape[1]
        seen = neighbourhood(values, self._distance)
        self._foreign = np.flatnonzero(page[self._distance :] != page[: -self._distance])
        seen[self._foreign + self._distance, :channels] = 0
        seen[self._foreign, 2 * channels :] = 0
        return seen

    def backward(self, gradient: Values) -> Values:
        """Each block gets the gradient of its own and of both neighbours that saw it."""
        before, itself, after = np.split(gradient, 3, axis=1)
        before[self._foreign + self._distance] = 0
        after[self._foreign] = 0
        inner = max(0, len(gradient) - self._distance)
        result: Values = itself.copy()
        result[:inner] += before[self._distance :]
        result[self._distance :] += after[:inner]
        return result


class Chain:
    """Layers one after another."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = layers

    def forward(self, values: Values, page: Pages) -> Values:
        """Through all layers, from the first to the last."""
        for layer in self._layers:
            values = layer.forward(values, page)
        return values

    def backward(self, gradient: Values) -> Values:
        """Through all layers, from the last to the first."""
        for layer in reversed(self._layers):
            gradient = layer.backward(gradient)
        return gradient


class Residual:
    """What a layer gives is added to what went in."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer

    def forward(self, values: Values, page: Pages) -> Values:
        """The sum of both ways."""
        result: Values = values + self._layer.forward(values, page)
        return result

    def backward(self, gradient: Values) -> Values:
        """The sum of the gradients of both ways."""
        result: Values = gradient + self._layer.backward(gradient)
        return result
