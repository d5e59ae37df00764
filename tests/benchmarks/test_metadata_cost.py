"""The cost of extractors, timed while they clean."""

from _metadata_cost import cost_rows

from cleantext.document import RawPage
from cleantext.pipeline import Config, Pipeline

TEXT = (
    "Ferry sold\n\nThe owners of the oldest ferry on the sound said on Monday that they would end the night crossing.\n"
)


def test_parts_add_up() -> None:
    """Each extractor has a row; together they take what all take, and less than the whole."""
    reader = Pipeline(Config(cleaners=()))
    rows = {row["what"]: row for row in cost_rows(reader, [RawPage("1", TEXT)], "text", rounds=1)}
    assert set(rows) == {"clean", "all extractors", *reader.config.extractors}
    assert rows["clean"]["share"] == 1.0
    parts = sum(rows[name]["ms"] for name in reader.config.extractors)
    assert abs(parts - rows["all extractors"]["ms"]) < 1e-6
    assert 0 < rows["all extractors"]["ms"] < rows["clean"]["ms"]
