from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cleantext.pipeline import Config
from cleantext.readers import ReadOptions
from cleantext.runners.engines.datasets import clean_dataset

datasets = pytest.importorskip("datasets", reason="the extra 'datasets' is not installed")

Rows = list[dict[str, Any]]
OPTIONS = ReadOptions(keep_columns=("crawl",))
FINGERPRINT = """
import sys, datasets
from cleantext.runners.engines.datasets import clean_dataset
from cleantext.runners.engines.datasets import ReadOptions
dataset = datasets.Dataset.from_json(sys.argv[1], cache_dir=sys.argv[2])
print(clean_dataset(dataset, options=ReadOptions(keep_columns=("crawl",)))._fingerprint)
"""


@pytest.fixture
def dataset(pages: Rows, tmp_path: Path) -> Any:
    """The pages, on disk, so that results are cached there."""
    source = tmp_path / "pages.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in pages), encoding="utf-8")
    return datasets.Dataset.from_json(str(source), cache_dir=str(tmp_path / "cache"))


def test_rows_are_those_of_run(dataset: Any, articles: Rows, in_order: Callable[[Rows], Rows]) -> None:
    """In two processes, in order."""
    cleaned = clean_dataset(dataset, options=OPTIONS, batch_size=4, num_proc=2)
    assert in_order(cleaned.to_list()) == articles
    assert cleaned["id"][:] == [row["id"] for row in articles]


def test_a_stream_is_cleaned_as_it_comes(pages: Rows, articles: Rows, in_order: Callable[[Rows], Rows]) -> None:
    """What is iterated over is the same as what is stored."""
    stream = datasets.Dataset.from_list(pages).to_iterable_dataset()
    assert in_order(list(clean_dataset(stream, options=OPTIONS, batch_size=4))) == articles


def test_results_are_found_again(dataset: Any, tmp_path: Path) -> None:
    """The fingerprint is the same in another process, and another one for another configuration."""
    here = clean_dataset(dataset, options=OPTIONS)._fingerprint
    command = [sys.executable, "-c", FINGERPRINT, str(tmp_path / "pages.jsonl"), str(tmp_path / "cache")]
    there = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1]
    assert here == there
    assert clean_dataset(dataset, Config(least_words=9), OPTIONS)._fingerprint != here
