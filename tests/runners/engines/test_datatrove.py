from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datatrove.executor.local", reason="the extra 'datatrove' is not installed")

from datatrove.data import Document
from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from cleantext.runners.engines.datatrove import ArticleCleaner

Rows = list[dict[str, Any]]


def written(folder: Path) -> Rows:
    """The rows of all files of a folder, in the order of their ids."""
    lines = (line for path in folder.glob("*.jsonl") for line in path.read_text(encoding="utf-8").splitlines())
    return sorted(map(json.loads, lines), key=lambda row: str(row["id"]))


def test_rows_are_those_of_run(pages: Rows, articles: Rows, tmp_path: Path) -> None:
    """Two tasks of the local executor: text and metadata as from `run`, what is no article in the writer of exclusions."""
    source = tmp_path / "in"
    source.mkdir()
    whole = [row for row in pages if row["html"] is not None]
    for number in range(2):
        lines = "".join(json.dumps(row) + "\n" for row in whole[number::2])
        (source / f"{number}.jsonl").write_text(lines, encoding="utf-8")
    executor = LocalPipelineExecutor(
        pipeline=[
            JsonlReader(str(source), text_key="html"),
            ArticleCleaner(
                media_type="text/html", exclusion_writer=JsonlWriter(str(tmp_path / "dropped"), compression=None)
            ),
            JsonlWriter(str(tmp_path / "out"), compression=None),
        ],
        tasks=2,
        workers=2,
        logging_dir=str(tmp_path / "logs"),
    )
    executor.run()
    expected = [row for row in articles if row["outcome"] == "kept"]
    assert [_flat(row) for row in written(tmp_path / "out")] == expected
    (dropped,) = written(tmp_path / "dropped")
    assert (dropped["id"], dropped["metadata"]["filter_reason"]) == ("p07", "no_article")


def test_the_audit_is_carried() -> None:
    """Each change with its reason, and the page that was rejected goes on where all are wanted."""
    html = "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav><p>Nothing.</p>"
    step = ArticleCleaner(audit=True, keep_all=True)
    (document,) = step([Document(html, "a", metadata={"crawl": 7})])
    assert document.metadata["crawl"] == 7
    assert document.metadata["outcome"] == document.metadata["audit"]["outcome"]["status"] + ": no_article"
    assert all(change["why"] for change in document.metadata["audit"]["changes"])
    assert document.metadata["audit"]["changes"]


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """The row of ``articles.jsonl`` that a document of datatrove holds."""
    metadata = {name: value for name, value in row["metadata"].items() if name != "file_path"}
    return {"id": row["id"], "text": row["text"], **metadata}
