from __future__ import annotations

import numpy as np
import pytest

from cleantext.training.layers import Chain, Dense, Dropout, Layer, Neighbourhood, Relu, Residual

PAGE = np.array([0, 0, 0, 1, 1, 2])
VALUES = np.random.default_rng(2).normal(size=(6, 2))


def dense(channels_in: int, channels_out: int) -> Dense:
    """A dense layer of random weights."""
    random = np.random.default_rng(4)
    weight, bias = random.normal(size=(channels_in, channels_out)), random.normal(size=channels_out)
    return Dense(weight, bias, np.zeros_like(weight), np.zeros_like(bias))


LAYERS = [
    dense(2, 3),
    Relu(),
    Neighbourhood(1),
    Neighbourhood(3),
    Neighbourhood(9),
    Dropout(0.0, np.random.default_rng()),
    Residual(dense(2, 2)),
    Residual(Chain([Neighbourhood(1), dense(6, 2), Relu()])),
]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: type(layer).__name__)
def test_backward(layer: Layer) -> None:
    """The gradient that a layer passes back is that of finite differences."""
    towards = np.random.default_rng(6).normal(size=layer.forward(VALUES.copy(), PAGE).shape)
    gradient = layer.backward(towards.copy())
    step = 1e-6
    for at in np.ndindex(VALUES.shape):
        moved = [VALUES.copy(), VALUES.copy()]
        moved[0][at] -= step
        moved[1][at] += step
        low, high = (float((layer.forward(values, PAGE) * towards).sum()) for values in moved)
        assert gradient[at] == pytest.approx((high - low) / (2 * step), abs=1e-6)


def test_dense_notes_gradients() -> None:
    """The gradients by the parameters are in the arrays that the layer was given."""
    layer = dense(2, 3)
    layer.forward(VALUES, PAGE)
    layer.note(np.ones((6, 3)))
    np.testing.assert_allclose(layer.bias_gradient, np.full(3, 6.0))
    np.testing.assert_allclose(layer.weight_gradient, np.repeat(VALUES.sum(axis=0)[:, None], 3, axis=1))


def test_neighbourhood_ends_at_the_page() -> None:
    """A block sees none of another page."""
    seen = Neighbourhood(1).forward(np.arange(1.0, 7.0)[:, None], PAGE)
    assert seen.tolist() == [[0, 1, 2], [1, 2, 3], [2, 3, 0], [0, 4, 5], [4, 5, 0], [0, 6, 0]]


def test_dropout() -> None:
    """About the share told is left out, the rest makes up for it, and the gradient goes the same way."""
    layer = Dropout(0.25, np.random.default_rng(1))
    values = np.ones((200, 50), np.float32)
    result = layer.forward(values, np.zeros(200, np.intp))
    assert result.dtype == np.float32
    assert np.unique(result).tolist() == pytest.approx([0, 4 / 3])
    assert (result == 0).mean() == pytest.approx(0.25, abs=0.02)
    assert layer.backward(values).tolist() == result.tolist()
