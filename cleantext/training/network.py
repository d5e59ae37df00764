"""Training of the network of `cleantext.signals.tagger.network`, in NumPy.

The networks are so small that matrix products take nearly all the time: a training framework of half a gigabyte gave
the same quality in the same time, and is not needed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.model_file import Arrays
from cleantext.signals.tagger.network import dilation
from cleantext.training.layers import Chain, Dense, Dropout, Layer, Neighbourhood, Relu, Residual
from cleantext.training.network_loss import Targets, loss_and_gradient
from cleantext.training.optimiser import AdamW
from cleantext.training.standardisation import Standardisation

PAGES_PER_STEP: Final = 6
"""Pages whose blocks make one step of the descent."""

_STANDARDISATION: Final = ("low", "high", "mean", "scale")
_HALVED: Final = ("input_weight", "convolution_weight", "hidden_weight")
"""Kept as float16: half the file, and the same log-odds to about a thousandth."""


@dataclass(frozen=True, eq=False)
class NetworkPage:
    """A page to learn from.

    ``rows`` is (blocks, features), best as float16, for all pages stay in memory. ``labels`` (content or not),
    ``weights`` (0: the label is not known) and ``words`` are (blocks,). ``complete`` says that the whole text of the
    page is known, so that it has an F1 of words.
    """

    rows: NDArray[Any]
    labels: NDArray[Any]
    weights: NDArray[Any]
    words: NDArray[Any]
    complete: bool = True


@dataclass(frozen=True)
class NetworkSettings:
    """The size of a network and how long it learns; dropout is the share of values left out in training."""

    channels: int = 96
    convolutions: int = 3
    epochs: int = 8
    input_dropout: float = 0.1
    dropout: float = 0.2
    output_dropout: float = 0.1

    def shapes(self, features: int) -> dict[str, tuple[int, ...]]:
        """The shapes of the parameters of one member, by name."""
        size, hidden = self.channels, max(1, self.channels // 2)
        return {
            "input_weight": (features, size),
            "input_bias": (size,),
            "convolution_weight": (self.convolutions, 3 * size, size),
            "convolution_bias": (self.convolutions, size),
            "hidden_weight": (size, hidden),
            "hidden_bias": (hidden,),
            "output_weight": (hidden, 1),
            "output_bias": (1,),
        }


class Learner:
    """A network that learns: its parameters and their gradients, each one vector and views of it by name."""

    def __init__(
        self, features: int, settings: NetworkSettings, random: np.random.Generator, dtype: type = np.float32
    ) -> None:
        shapes = settings.shapes(features)
        self.vector: NDArray[Any] = np.zeros(sum(map(math.prod, shapes.values())), dtype)
        self.gradient = np.zeros_like(self.vector)
        self.parameters, self.gradients = _views(self.vector, shapes), _views(self.gradient, shapes)
        self._draw(random)
        self._input_dropout = Dropout(settings.input_dropout, random)
        self._input = self._dense("input")
        self._chain = Chain(self._layers(settings, random))

    def _draw(self, random: np.random.Generator) -> None:
        """Uniform within one over the root of what a unit sums up; LeCun et al. 1998, "Efficient BackProp"."""
        for name, values in self.parameters.items():
            incoming = self.parameters[name.replace("_bias", "_weight")].shape[-2]
            values[...] = random.uniform(-1, 1, values.shape) / math.sqrt(incoming)

    def _dense(self, name: str, place: Any = ...) -> Dense:
        names = (f"{name}_weight", f"{name}_bias")
        return Dense(*(table[name][place] for table in (self.parameters, self.gradients) for name in names))

    def _layers(self, settings: NetworkSettings, random: np.random.Generator) -> list[Layer]:
        def dropout(share: float) -> Dropout:
            return Dropout(share, random)

        layers: list[Layer] = [Relu()]
        for number in range(settings.convolutions):
            dense = self._dense("convolution", number)
            parts: list[Layer] = [dropout(settings.dropout), Neighbourhood(dilation(number)), dense, Relu()]
            layers.append(Residual(Chain(parts)))
        layers += [dropout(settings.dropout), self._dense("hidden"), Relu()]
        return [*layers, dropout(settings.output_dropout), self._dense("output")]

    def log_odds(self, rows: NDArray[Any], page: NDArray[np.intp]) -> NDArray[Any]:
        """Log-odds, shape (blocks,), of standardised rows; ``page`` is the number of the page of each."""
        values = self._input.forward(self._input_dropout.forward(rows, page), page)
        return self._chain.forward(values, page)[:, 0]

    def loss(self, rows: NDArray[Any], targets: Targets) -> float:
        """The loss of standardised rows; its gradient by all parameters is in ``gradient`` then."""
        loss, gradient = loss_and_gradient(self.log_odds(rows, targets.page), targets)
        self._input.note(self._chain.backward(gradient[:, None]))
        return loss


def fit_network(
    pages: Sequence[NetworkPage],
    seed: int,
    progress: Callable[[int], None] = lambda epoch: None,
    settings: NetworkSettings = NetworkSettings(),
) -> Arrays:
    """The arrays of a network of one member, as `cleantext.signals.tagger.network` tells them.

    The same pages and seed give the same arrays on the same machine with the same number of threads; elsewhere sums
    may be rounded otherwise. ``progress`` is called with the number of epochs after each. Raises ValueError where no
    page has a known label.
    """
    pages = [page for page in pages if (page.weights > 0).any()]
    if not pages:
        raise ValueError("no page has a known label")
    random = np.random.default_rng(seed)
    standardisation = Standardisation.of([page.rows for page in pages])
    learner = Learner(pages[0].rows.shape[1], settings, random)
    starts = range(0, len(pages), PAGES_PER_STEP)
    optimiser = AdamW(learner.vector, settings.epochs * len(starts))
    for epoch in range(settings.epochs):
        order = random.permutation(len(pages))
        for start in starts:
            batch = [pages[number] for number in order[start : start + PAGES_PER_STEP]]
            learner.loss(standardisation.apply(np.vstack([page.rows for page in batch])), targets_of(batch))
            optimiser.step(learner.gradient)
        progress(epoch + 1)
    return _arrays(standardisation, learner.parameters)


def targets_of(pages: Sequence[NetworkPage]) -> Targets:
    """What is known of the blocks of pages, one page after the other."""
    return Targets(
        label=np.concatenate([page.labels for page in pages]).astype(np.float64),
        weight=np.concatenate([page.weights for page in pages]).astype(np.float64),
        words=np.concatenate([page.words for page in pages]).astype(np.float64),
        page=np.repeat(np.arange(len(pages)), [len(page.rows) for page in pages]),
        complete=np.array([page.complete for page in pages], bool),
    )


def averaged(networks: Sequence[Arrays]) -> Arrays:
    """The arrays of a network whose members are those of ``networks``: as a rule, the same pages and other seeds.

    Raises ValueError where they were not fitted on the same pages, or differ in size.
    """
    first = networks[0]
    if any(not np.array_equal(first[name], other[name]) for other in networks for name in _STANDARDISATION):
        raise ValueError("networks of different pages")
    return {
        name: values if name in _STANDARDISATION else np.concatenate([other[name] for other in networks])
        for name, values in first.items()
    }


def _arrays(standardisation: Standardisation, parameters: Arrays) -> Arrays:
    arrays = {name: values[None].copy() for name, values in parameters.items()}
    arrays["output_weight"], arrays["output_bias"] = arrays["output_weight"][..., 0], arrays["output_bias"][:, 0]
    arrays.update({name: arrays[name].astype(np.float16) for name in _HALVED})
    return {**{name: getattr(standardisation, name) for name in _STANDARDISATION}, **arrays}


def _views(vector: NDArray[Any], shapes: dict[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    sizes = [math.prod(shape) for shape in shapes.values()]
    parts = np.split(vector, list(accumulate(sizes))[:-1])
    return {name: part.reshape(shape) for (name, shape), part in zip(shapes.items(), parts, strict=True)}
