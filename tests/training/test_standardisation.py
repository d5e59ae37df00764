from __future__ import annotations

import numpy as np
import pytest

from cleantext.training import standardisation
from cleantext.training.standardisation import Standardisation


def test_apply() -> None:
    """Standardised rows have a mean of 0 and a deviation of 1, and values far out are clipped."""
    rows = np.random.default_rng(1).normal(5, 3, size=(5000, 2)).astype(np.float32)
    rows[0] = 1e9
    fitted = Standardisation.of([rows[:100], rows[100:]])
    standard = fitted.apply(rows)
    assert standard.dtype == np.float32
    np.testing.assert_allclose(standard.mean(axis=0), 0, atol=1e-3)
    np.testing.assert_allclose(standard.std(axis=0), 1, atol=1e-3)
    assert standard.max() < 4


def test_rows_stay() -> None:
    """What is standardised is a copy."""
    rows = np.arange(8.0, dtype=np.float32).reshape(4, 2)
    Standardisation.of([rows]).apply(rows)
    assert rows.tolist() == np.arange(8.0).reshape(4, 2).tolist()


def test_constant_column() -> None:
    """A column of one value becomes zero."""
    rows = np.full((10, 1), 7, np.float16)
    fitted = Standardisation.of([rows])
    assert fitted.scale.tolist() == [1]
    assert fitted.apply(rows).tolist() == [[0]] * 10


def test_rare_marks_are_kept() -> None:
    """A mark that one row in a thousand bears is not clipped away."""
    rows = np.zeros((1000, 1), np.float16)
    rows[500] = 1
    standard = Standardisation.of([rows]).apply(rows)
    assert standard[500, 0] > 10
    assert standard[0, 0] == pytest.approx(0, abs=0.1)


def test_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more rows than are looked at, every second, third and so on is, counted across pages."""
    monkeypatch.setattr(standardisation, "SAMPLE", 4)
    rows = np.arange(12.0, dtype=np.float32)[:, None]
    pages = [rows[:1], rows[1:2], rows[2:7], rows[7:]]
    fitted = Standardisation.of(pages)
    np.testing.assert_allclose(fitted.mean, np.clip([0, 3, 6, 9], fitted.low, fitted.high).mean(), rtol=1e-6)
