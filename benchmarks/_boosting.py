"""From LightGBM to the plain arrays that `cleantext.signals.trees` reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.model_file import ModelFile

PARAMETERS: Final[dict[str, Any]] = {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.08,
    "min_data_in_leaf": 50,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 127,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
    "num_threads": 1,
}
TREES: Final = 150


def fit(rows: NDArray[np.float32], labels: NDArray[np.bool_], weights: NDArray[np.float64]) -> Any:
    """Boosted trees for (rows, features), a label and a weight a row. The same data gives the same trees."""
    import lightgbm

    data = lightgbm.Dataset(rows, labels.astype(int), weight=weights / weights.mean())
    return lightgbm.train(PARAMETERS, data, TREES)


def save(booster: Any, names: tuple[str, ...], path: Path) -> None:
    """Write a model file; its format is told in `cleantext.signals.trees`."""
    nodes: dict[str, list[Any]] = {"feature": [], "threshold": [], "left": [], "value": [], "expected": []}
    roots = []
    depth = 0
    for tree in booster.dump_model()["tree_info"]:
        roots.append(len(nodes["feature"]))
        depth = max(depth, _append(tree["tree_structure"], nodes))
    arrays = {
        "names": np.array(names),
        "feature": np.array(nodes["feature"], dtype=np.int16),
        "threshold": np.array(nodes["threshold"], dtype=np.float32),
        "left": np.array(nodes["left"], dtype=np.int32),
        "value": np.array(nodes["value"], dtype=np.float32),
        "expected": np.array(nodes["expected"], dtype=np.float32),
        "roots": np.array(roots, dtype=np.int32),
        "depth": np.array(depth, dtype=np.int32),
    }
    with path.open("wb") as stream:
        ModelFile(arrays, {}).write(stream)


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
