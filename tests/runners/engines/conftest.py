"""What the tests of the engines share: rows of raw pages, and what ``cleantext run`` makes of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cleantext.cli import main

Rows = list[dict[str, Any]]

BODY = (
    "Fishing boats stayed in port on Monday while the storm passed over the northern islands, the harbour office said. "
    "Crews checked their moorings twice in the night, and the lifeboat was called out once to a yacht."
)
MENU = "<ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li><li><a href='/t'>Tides</a></li></ul>"


@pytest.fixture(scope="session")
def pages() -> Rows:
    """Rows of pages: articles, a page that is rejected, one that is missing, and a column to carry through."""
    rows = [_row(number) for number in range(30)]
    rows[7]["html"] = "<p>Nothing.</p>"
    rows[11]["html"] = None
    return rows


@pytest.fixture(scope="session")
def articles(pages: Rows, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The rows that ``cleantext run`` writes for `pages`, column ``crawl`` carried through, in their order."""
    folder = tmp_path_factory.mktemp("run")
    source, target = folder / "pages.jsonl", folder / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in pages), encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["run", str(source), "-o", str(target), "--keep-column", "crawl", "--quiet"])
    assert left.value.code == 1  # one page is missing
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def in_order() -> Callable[[Rows], Rows]:
    """Sorts rows by their ids, and leaves out the changes, as JSON lines do."""

    def sort(rows: Rows) -> Rows:
        bare = [{name: value for name, value in row.items() if name != "changes"} for row in rows]
        return sorted(bare, key=lambda row: str(row["id"]))

    return sort


def _row(number: int) -> dict[str, Any]:
    html = (
        f"<html lang='en'><head><title>Storm {number} passes</title></head><body>{MENU}<h1>Storm {number} passes</h1>"
        f"<p>OSLO, May {number % 28 + 1} (Reuters) - {BODY}</p><p>{BODY} That was day {number}.</p></body></html>"
    )
    return {"id": f"p{number:02}", "url": f"https://harbour.example/{number}", "html": html, "crawl": f"2021-{number}"}
