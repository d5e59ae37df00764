from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.errors import ConfigError
from cleantext.pipeline.size import bytes_of, exactly, roughly

SIZES: dict[int | str, int] = {
    4096: 4096,
    "4096": 4096,
    "1 B": 1,
    "100 MB": 100_000_000,
    "100MB": 100_000_000,
    " 2 kb ": 2000,
    "1.5 GiB": 1_610_612_736,
    "0.5 KiB": 512,
}
WRONG = ("", "MB", "ten MB", "10 furlongs", "-1", -1, 0, "0.2 B", True, "1e9", "1,5 MB", "٣ MB", None, 1.5e300)


@pytest.mark.parametrize(("size", "number"), SIZES.items())
def test_sizes(size: int | str, number: int) -> None:
    """Units of 1000, with an i of 1024; the case of letters and the space between do not count."""
    assert bytes_of(size) == number


@pytest.mark.parametrize("size", WRONG)
def test_what_is_no_size(size: object) -> None:
    """Anything else is a ConfigError that shows it."""
    with pytest.raises(ConfigError, match="size"):
        bytes_of(size)  # type: ignore[arg-type]


@given(st.integers(1, 10**15))
def test_what_is_written_reads_back(size: int) -> None:
    """The exact spelling of a size is that size."""
    assert bytes_of(exactly(size)) == size


def test_sizes_for_people() -> None:
    """The largest unit that fits, exactly or rounded."""
    assert [exactly(size) for size in (12, 1500, 2000, 100_000_000)] == ["12 B", "1500 B", "2 kB", "100 MB"]
    assert [roughly(size) for size in (12, 1500, 104_857_600)] == ["12 B", "1.5 kB", "104.9 MB"]
