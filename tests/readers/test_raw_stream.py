from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from cleantext.readers.raw_stream import RawStream


class Dripping(RawStream):
    """Gives the chunks of a list, each at once or in pieces."""

    def __init__(self, chunks: list[bytes]) -> None:
        self.left = b"".join(chunks)
        self.sizes = [len(chunk) for chunk in chunks]

    def take(self, size: int) -> bytes:
        """As much as the chunk at hand has."""
        most = min(size, self.sizes.pop(0) if self.sizes else size)
        data, self.left = self.left[:most], self.left[most:]
        return data


@given(st.lists(st.binary(min_size=1, max_size=9)), st.integers(1, 20))
def test_a_buffer_reads_all_of_it(chunks: list[bytes], size: int) -> None:
    """Whatever comes at a time."""
    with io.BufferedReader(Dripping(chunks), size) as stream:
        assert b"".join(iter(lambda: stream.read(7), b"")) == b"".join(chunks)
