from __future__ import annotations

import pytest

from cleantext.readers import ReadOptions
from cleantext.readers.formats import format_of
from cleantext.readers.options import InputFormat


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.html", "document"),
        ("a", "document"),
        ("a.JSONL.gz", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("d/a.csv.zst", "csv"),
        ("a.tsv", "tsv"),
        ("a.parquet", "parquet"),
        ("CC-MAIN-1.warc.gz", "warc"),
        ("CC-MAIN-1.warc.wet.gz", "warc"),
        ("a.warc.zst", "warc"),
        ("a.tgz", "tar"),
        ("a.tar.zst", "tar"),
    ],
)
def test_the_extension_states_the_format(name: str, form: InputFormat) -> None:
    """Inside that of a compression, in any case; all else is one document."""
    assert format_of(name, ReadOptions()) == form


def test_the_user_states_it_better() -> None:
    """A format that is given holds for every name."""
    assert format_of("a.txt", ReadOptions(input_format="csv")) == "csv"
