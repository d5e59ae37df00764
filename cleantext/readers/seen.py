"""Which names were there before, in 8 bytes a name: a run may have many millions of them."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy

MOST_RECENT: Final = 2**16
"""Digests kept in a set before they are settled: some 6 MB."""


class Seen:
    """A set of strings that holds a digest of 64 bits of each.

    Two strings of one digest are taken for one: the chance is below 1 in 3 million for a run of 10 million names. Recent ones
    are in a set; the others in sorted arrays, each at least twice as long as the next, which are merged as they grow.
    """

    def __init__(self) -> None:
        self._recent: set[int] = set()
        self._settled: list[numpy.ndarray] = []

    def add(self, name: str) -> bool:
        """Add a name. Returns whether it is new."""
        digest = int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        if digest in self._recent or any(_holds(digests, digest) for digests in self._settled):
            return False
        self._recent.add(digest)
        if len(self._recent) >= MOST_RECENT:
            self._settle()
        return True

    def _settle(self) -> None:
        import numpy

        digests = numpy.sort(numpy.fromiter(self._recent, numpy.uint64, len(self._recent)))
        self._recent = set()
        while self._settled and len(self._settled[-1]) < 2 * len(digests):
            digests = numpy.sort(numpy.concatenate([self._settled.pop(), digests]))
        self._settled.append(digests)


def _holds(digests: numpy.ndarray, digest: int) -> bool:
    import numpy

    wanted = numpy.uint64(digest)
    at = numpy.searchsorted(digests, wanted)
    return bool(at < len(digests) and digests[at] == wanted)
