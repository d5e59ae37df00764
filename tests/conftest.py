"""What all tests share: the settings of Hypothesis, a corpus, and models that tell articles.

Hypothesis has no deadlines, since first calls import models, and a moderate number of examples.
"""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

from cleantext.document import InputKind
from cleantext.signals.tagger.article_page import article_page_features
from cleantext.signals.tagger.model_file import ModelFile

settings.register_profile("cleantext", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("cleantext")

PAGES = 16
SITES = 4
MENU = ("Home", "Harbour news", "Tide tables", "Log in")
IMPRINT = ("About us", "Privacy policy", "All rights reserved.")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of pages of some sites, each a menu, a text and an imprint, with their dumps in two flavours."""
    folder = tmp_path / "corpora" / "harbour"
    (folder / "pages").mkdir(parents=True)
    gold = [_gold(number) for number in range(PAGES)]
    write_rows(folder / "gold.jsonl", gold)
    for row in gold:
        (folder / "pages" / f"{row['id']}.html.gz").write_bytes(gzip.compress(_html(row).encode(), mtime=0))
    for flavour in ("selectolax", "residue"):
        write_rows(folder.parent / "text-dev" / f"harbour.{flavour}.jsonl.gz", [_dump(row) for row in gold])
    return folder


@pytest.fixture
def article_models(tmp_path: Path) -> dict[InputKind, str]:
    """Models that take a page of which more than 30 words are kept for one of an article; the rest is as shipped."""
    return {kind: str(_article_model(kind, tmp_path / f"articles.{kind}.npz")) for kind in ("html", "text")}


def _article_model(kind: InputKind, path: Path) -> Path:
    shipped = ModelFile.read(Path(str(files("cleantext.signals.tagger") / "data" / f"content_score.{kind}.npz"))).arrays
    names = article_page_features(kind)
    log_odds = np.array([0, -3, 3], dtype=np.float32)
    stump = {
        "names": np.array(names), "feature": np.array([names.index("words_kept"), 0, 0]), "left": np.array([1, 1, 2]),
        "threshold": np.array([np.log(31), np.inf, np.inf], dtype=np.float32), "value": log_odds, "expected": log_odds,
        "roots": np.array([0]), "depth": np.array(1),
    }  # fmt: skip
    arrays = {name: array for name, array in shipped.items() if name.startswith(("odds/", "trees/"))}
    with path.open("wb") as stream:
        ModelFile({**arrays, **{f"article/{name}": array for name, array in stump.items()}}, {}).write(stream)
    return path


def write_rows(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write JSON lines, compressed where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = "".join(json.dumps(row) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def _gold(number: int) -> dict[str, Any]:
    text = "\n".join(
        f"On day {number} of the storm, boat {boat} came back to the pier with {number + boat} crates of herring, and the "
        f"pilots said that the sea had been kinder than the forecast for that week had led them to fear."
        for boat in range(1, 5)
    )
    return {
        "id": f"page{number}", "url": f"https://site{number % SITES}.example/{number}", "page_type": "article",
        "title": f"The storm, day {number}", "authors": [], "date": None, "text": text, "with": ["boat 2 came"],
        "without": ["Tide tables"],
    }  # fmt: skip


def _html(row: dict[str, Any]) -> str:
    menu = "".join(f"<li><a href=/m>{entry}</a></li>" for entry in MENU)
    story = "".join(f"<p>{line}</p>" for line in row["text"].split("\n"))
    imprint = "".join(f"<p><a href=/i>{entry}</a></p>" for entry in IMPRINT)
    return f"<nav><ul>{menu}</ul></nav><main><h1>{row['title']}</h1>{story}</main><footer>{imprint}</footer>"


def _dump(row: dict[str, Any]) -> dict[str, Any]:
    story = row["text"].split("\n")
    lines = [*MENU, row["title"], "", *story, "", *IMPRINT]
    labels = "b" * len(MENU) + "t" + "c" * len(story) + "b" * len(IMPRINT)
    return {"id": row["id"], "language": "en", "labels": labels, "text": "\n".join(lines)}
