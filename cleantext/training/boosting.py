"""Boosted trees by LightGBM, as the plain arrays that `cleantext.signals.tagger.trees` reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import ConfigError
from cleantext.signals.tagger.model_file import Arrays

SEED: Final = 1
"""Of the models that ship."""

TREES: Final = 300
"""Of the content score; ``benchmarks/TRIALS.md`` tells what else was tried."""

PARAMETERS: Final[dict[str, Any]] = {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.06,
    "min_data_in_leaf": 50,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 127,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
    "num_threads": 1,
}

_COLUMNS: Final = {
    "feature": np.int16,
    "threshold": np.float32,
    "left": np.int32,
    "value": np.float32,
    "expected": np.float32,
}


def lightgbm() -> Any:
    """The trainer. Raises ConfigError where it is not installed, with the way to it."""
    try:
        import lightgbm
    except (ImportError, OSError) as error:  # OSError: the library it is built on is missing
        raise ConfigError(f"training needs LightGBM ({error}): pip install 'cleantext-pipeline[train]'") from error
    return lightgbm


def fit(
    rows: NDArray[np.float32],
    labels: NDArray[np.bool_],
    weights: NDArray[np.float64],
    seed: int = SEED,
    progress: Callable[[int], None] = lambda tree: None,
    trees: int = TREES,
) -> Any:
    """Boosted trees, LightGBM's, for ``rows``, (rows, features), ``labels`` and ``weights``, (rows,) each.

    The same data gives the same trees. ``progress`` is called with the number of trees after each. Raises ConfigError where
    LightGBM is not installed.
    """
    trainer = lightgbm()
    data = trainer.Dataset(rows, labels.astype(int), weight=weights / weights.mean())
    parameters = {**PARAMETERS, "seed": seed}
    return trainer.train(parameters, data, trees, callbacks=[lambda state: progress(state.iteration + 1)])


def tree_arrays(booster: Any, names: tuple[str, ...]) -> Arrays:
    """The arrays that `cleantext.signals.tagger.trees` tells, of what `fit` gives and the names of its features."""
    nodes: dict[str, list[Any]] = {column: [] for column in _COLUMNS}
    roots = []
    depth = 0
    for tree in booster.dump_model()["tree_info"]:
        roots.append(len(nodes["feature"]))
        depth = max(depth, _append(tree["tree_structure"], nodes))
    return {
        "names": np.array(names),
        **{column: np.array(nodes[column], dtype=kind) for column, kind in _COLUMNS.items()},
        "roots": np.array(roots, dtype=np.int32),
        "depth": np.array(depth, dtype=np.int32),
    }


def _append(root: dict[str, Any], nodes: dict[str, list[Any]]) -> int:
    """Lay a tree down so that two siblings stand side by side. Returns its depth."""
    waiting = [(root, _place(nodes), 0)]
    deepest = 0
    while waiting:
        tree, number, depth = waiting.pop()
        deepest = max(deepest, depth)
        if "split_feature" not in tree:
            nodes["threshold"][number] = np.inf
            nodes["left"][number] = number
            nodes["value"][number] = nodes["expected"][number] = tree["leaf_value"]
            continue
        left, right = _place(nodes), _place(nodes)
        nodes["feature"][number] = tree["split_feature"]
        nodes["threshold"][number] = tree["threshold"]
        nodes["expected"][number] = tree["internal_value"]
        nodes["left"][number] = left
        waiting += [(tree["left_child"], left, depth + 1), (tree["right_child"], right, depth + 1)]
    return deepest


def _place(nodes: dict[str, list[Any]]) -> int:
    for column in nodes.values():
        column.append(0)
    return len(nodes["feature"]) - 1
