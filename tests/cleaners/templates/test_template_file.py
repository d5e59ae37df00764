"""Counts on disk."""

from __future__ import annotations

import io
from array import array
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.cleaners.templates.page_lines import PageLines
from cleantext.cleaners.templates.template_file import MAGIC, read_counts, write_counts
from cleantext.errors import ConfigError


def packed(counts: SiteCounts) -> bytes:
    """The bytes of the file."""
    stream = io.BytesIO()
    write_counts(counts, stream)
    return stream.getvalue()


def some(pages: int = 5, most_pages: int = 1000) -> SiteCounts:
    """Counts of two sites."""
    counts = SiteCounts(most_pages)
    for number in range(pages):
        for site in ("a.example", "straße/"):
            counts.add(site, PageLines(array("I", [1, 2**32 - 1, number + 1]), bytes([0, 1, 2])))
    return counts


@pytest.mark.parametrize("most_pages", [1000, 7])
def test_what_is_written_is_read(tmp_path: Path, most_pages: int) -> None:
    """A file gives the counts that made it, with their bound, and these the same bytes."""
    counts = some(most_pages=most_pages)
    file = tmp_path / "t.zst"
    file.write_bytes(packed(counts))
    found = read_counts(file, most_pages)
    assert found.bound == counts.bound
    assert [*found.sites()] == [*counts.sites()]
    assert packed(found) == packed(counts)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_damage_is_noticed(tmp_path_factory: pytest.TempPathFactory, at: int, change: int) -> None:
    """Whatever byte of the content is another one, or is missing, nothing is read."""
    content = bytearray(zstandard.ZstdDecompressor().stream_reader(io.BytesIO(packed(some()))).read())
    file = tmp_path_factory.mktemp("damaged") / "t.zst"
    at %= len(content)
    for damaged in (bytes(content[:at]), bytes([*content[:at], content[at] ^ change, *content[at + 1 :]])):
        file.write_bytes(zstandard.compress(damaged))
        with pytest.raises(ConfigError):
            read_counts(file)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "ends too early"),
        (b"no frame at all, but text", "damaged"),
        (zstandard.compress(b"something else altogether, and long enough"), "no file of templates"),
        (zstandard.compress(MAGIC + b"9\n" + bytes(100)), "another version than 1"),
    ],
)
def test_other_files(tmp_path: Path, content: bytes, told: str) -> None:
    """A file that is none says so, with its name."""
    file = tmp_path / "other.zst"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=rf"other\.zst.*{told}"):
        read_counts(file)


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    """It says which."""
    with pytest.raises(ConfigError, match=r"gone\.zst"):
        read_counts(tmp_path / "gone.zst")
