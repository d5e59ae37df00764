from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger import network
from cleantext.signals.tagger.network import Network, dilation, neighbourhood


def arrays(members: int = 1, features: int = 4, convolutions: int = 2, channels: int = 6) -> dict[str, np.ndarray]:
    """A network of random weights."""
    random = np.random.default_rng(3)
    hidden = 3
    shapes = {
        "input_weight": (members, features, channels),
        "input_bias": (members, channels),
        "convolution_weight": (members, convolutions, 3 * channels, channels),
        "convolution_bias": (members, convolutions, channels),
        "hidden_weight": (members, channels, hidden),
        "hidden_bias": (members, hidden),
        "output_weight": (members, hidden),
        "output_bias": (members,),
    }
    weights = {name: random.normal(size=shape).astype(np.float32) * 0.3 for name, shape in shapes.items()}
    bounds = {"low": np.full(features, -2.0), "high": np.full(features, 2.0)}
    return {**bounds, "mean": np.full(features, 0.5), "scale": np.full(features, 2.0), **weights}


def rows(blocks: int, features: int = 4) -> np.ndarray:
    """Random features."""
    return np.random.default_rng(7).normal(size=(blocks, features)).astype(np.float32)


def by_hand(table: dict[str, np.ndarray], page: np.ndarray, member: int = 0) -> list[float]:
    """The log-odds of a member as its definition tells, block by block."""

    def relu(values: np.ndarray) -> np.ndarray:
        return np.maximum(values, 0)

    standard = (np.clip(page, table["low"], table["high"]) - table["mean"]) / table["scale"]
    values = relu(standard @ table["input_weight"][member] + table["input_bias"][member])
    for number, weight in enumerate(table["convolution_weight"][member]):
        distance, nothing, before = 3**number, np.zeros_like(values[0]), values
        values = np.array(
            [
                before[at]
                + relu(
                    np.concatenate(
                        [
                            before[near] if 0 <= near < len(page) else nothing
                            for near in (at - distance, at, at + distance)
                        ]
                    )
                    @ weight
                    + table["convolution_bias"][member, number]
                )
                for at in range(len(page))
            ]
        )
    hidden = relu(values @ table["hidden_weight"][member] + table["hidden_bias"][member])
    return (hidden @ table["output_weight"][member] + table["output_bias"][member]).tolist()


@pytest.mark.parametrize("blocks", [1, 2, 9])
@pytest.mark.parametrize("convolutions", [0, 1, 2])
def test_log_odds(blocks: int, convolutions: int) -> None:
    """The log-odds are those of the definition, for pages of one block and more, and with no convolution at all."""
    table, page = arrays(convolutions=convolutions), rows(blocks)
    assert Network.from_arrays(table).log_odds(page).tolist() == pytest.approx(by_hand(table, page), abs=1e-5)


def test_members_are_averaged() -> None:
    """Several members give the mean of their log-odds."""
    table, page = arrays(members=2), rows(5)
    mean = (np.array(by_hand(table, page, 0)) + by_hand(table, page, 1)) / 2
    assert Network.from_arrays(table).log_odds(page).tolist() == pytest.approx(mean.tolist(), abs=1e-5)


def test_no_blocks() -> None:
    """A page without blocks has no log-odds."""
    assert Network.from_arrays(arrays()).log_odds(rows(0)).shape == (0,)


def test_half_precision() -> None:
    """Weights of float16 give the same probabilities to a thousandth."""
    table = arrays(features=50, channels=40, convolutions=3)
    table.update({name: values * 0.3 for name, values in table.items() if name.endswith("weight")})
    halves = {name: values.astype(np.float16) for name, values in table.items()}
    page = rows(60, 50)
    whole, half = (1 / (1 + np.exp(-Network.from_arrays(each).log_odds(page))) for each in (table, halves))
    np.testing.assert_allclose(half, whole, atol=1e-3)


@given(blocks=st.integers(0, 40), chunk=st.integers(1, 20))
def test_chunks(blocks: int, chunk: int) -> None:
    """A page that goes through in chunks has the log-odds that it has in one piece."""
    model, page = Network.from_arrays(arrays()), rows(blocks)
    whole = model.log_odds(page)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network, "CHUNK", chunk)
        np.testing.assert_allclose(model.log_odds(page), whole, atol=1e-5)


def test_reach() -> None:
    """A block has a say in the log-odds of those within reach, and of no other."""
    model = Network.from_arrays(arrays(convolutions=2))
    page = rows(21)
    other = page.copy()
    other[10] += 1
    changed = np.flatnonzero(model.log_odds(other) != model.log_odds(page))
    assert model.reach == 4
    assert changed.min() >= 10 - 4
    assert changed.max() <= 10 + 4
    assert len(changed) > 1


def test_values_beyond_the_bounds_are_clipped() -> None:
    """However large a feature is, it counts as its upper bound."""
    model = Network.from_arrays(arrays())
    assert (
        model.log_odds(np.full((3, 4), 1e30, np.float32)).tolist()
        == model.log_odds(np.full((3, 4), 2, np.float32)).tolist()
    )


def test_rows_of_another_size() -> None:
    """Rows of another number of features are refused."""
    with pytest.raises(ValueError, match="5 features for a network of 4"):
        Network.from_arrays(arrays()).log_odds(rows(2, 5))


@pytest.mark.parametrize(
    ("name", "other", "message"),
    [
        ("hidden_bias", None, "without hidden_bias"),
        ("hidden_bias", np.zeros((1, 9)), "hidden_bias of the shape"),
        ("input_bias", np.zeros(6), "input_bias of the shape"),
        ("output_bias", np.array([np.nan]), "not finite"),
        ("scale", np.zeros(4), "not positive"),
        ("low", np.full(4, 3.0), "above the upper"),
        ("convolution_weight", np.zeros((1, 2, 12, 6)), "span three blocks"),
    ],
)
def test_damaged_arrays(name: str, other: np.ndarray | None, message: str) -> None:
    """Arrays that are missing, do not fit or make no sense are refused."""
    table = arrays()
    table.pop(name)
    if other is not None:
        table[name] = other
    with pytest.raises(ValueError, match=message):
        Network.from_arrays(table)


def test_neighbourhood() -> None:
    """Before, itself, after; zero beyond the edges."""
    values = np.array([[1.0], [2.0], [3.0]])
    assert neighbourhood(values, 1).tolist() == [[0, 1, 2], [1, 2, 3], [2, 3, 0]]
    assert neighbourhood(values, 5).tolist() == [[0, 1, 0], [0, 2, 0], [0, 3, 0]]


def test_dilation() -> None:
    """Each convolution looks three times as far as the one before."""
    assert [dilation(number) for number in range(3)] == [1, 3, 9]
