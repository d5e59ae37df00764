"""The tables of the documentation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from summary import DOCUMENTS, RESULTS, load, updated

TABLE = "### Speed\n\n| docs | s |\n| --- | --- |\n| 1 | 2 |\n"


@pytest.mark.skipif(not (RESULTS / "quality.json").is_file(), reason="the results are not here")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_show_the_results(path: Path) -> None:
    """What the README, the benchmarks and the model card show are the results, and the data of the models."""
    text = path.read_text(encoding="utf-8")
    assert updated(text, DOCUMENTS[path](load(RESULTS))) == text


def test_a_table_is_replaced() -> None:
    """The rows below a title change; what stands before and behind stays."""
    new = updated(f"Before.\n\n{TABLE}\nBehind.\n", iter([("Speed", [{"docs": 3, "s": 4}])]))
    assert new == "Before.\n\n" + TABLE.replace("| 1 | 2 |", "| 3 | 4 |") + "\nBehind.\n"


def test_a_table_that_has_no_place_is_told() -> None:
    """A title that is missing, or stands twice, is an error."""

    def tables() -> Iterator[tuple[str, list[dict[str, int]]]]:
        yield "Speed", [{"docs": 3}]

    for text in ("### Speed\n\nno table\n", TABLE + TABLE):
        with pytest.raises(SystemExit, match="Speed"):
            updated(text, tables())
