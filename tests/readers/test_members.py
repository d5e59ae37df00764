from __future__ import annotations

import gzip
import io
import random
import sys
import time
from collections.abc import Callable

import pytest
import zstandard

from cleantext.readers.members import BrokenMember, Members

PARTS = [f"WARC/1.0 part {number} ".encode() + random.Random(number).randbytes(70_000) for number in range(3)]


def chunks(data: bytes) -> list[bytes | str]:
    """What is read, broken members as what is said of them."""
    members = Members(io.BufferedReader(io.BytesIO(data)))  # type: ignore[arg-type]
    read: list[bytes | str] = []
    while True:
        try:
            chunk = members.chunk()
        except BrokenMember as error:
            read.append(str(error))
            continue
        if not chunk:
            return read
        read.append(chunk)


def content(data: bytes) -> bytes:
    """What is read of the members that are whole."""
    return b"".join(chunk for chunk in chunks(data) if isinstance(chunk, bytes))


@pytest.fixture(params=["isal", "zlib"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which library unpacks gzip."""
    name: str = request.param
    if name == "zlib":
        monkeypatch.setitem(sys.modules, "isal", None)
    else:
        pytest.importorskip("isal", reason="the extra 'warc' is not installed")
    return name


@pytest.mark.usefixtures("library")
def test_members_are_unpacked_one_after_another() -> None:
    """With either library, also with zeros between members, as tapes have them."""
    packed = [gzip.compress(part) for part in PARTS]
    assert content(b"".join(packed)) == b"".join(PARTS)
    assert content(bytes(512).join(packed)) == b"".join(PARTS)


@pytest.mark.usefixtures("library")
def test_a_broken_member_is_told_once_and_passed_over() -> None:
    """What follows it is read from its beginning; the magic number alone begins no member."""
    packed = [gzip.compress(part) for part in PARTS]
    packed[1] = packed[1][:500] + b"\x1f\x8b\x08" * 9 + packed[1][527:40_000]
    read = chunks(b"".join(packed))
    assert sum(isinstance(chunk, str) for chunk in read) == 1
    whole = b"".join(chunk for chunk in read if isinstance(chunk, bytes))
    assert whole.startswith(PARTS[0]) and whole.endswith(PARTS[2])


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_junk_takes_linear_time_and_little_memory(pack: Callable[[bytes], bytes]) -> None:
    """Megabytes of magic numbers behind a broken member are passed over; a member behind them is found."""
    member = pack(PARTS[0])
    junk = (member[:4] + b"junk") * 2**17
    start = time.process_time()
    read = chunks(member + b"x" + junk + member)
    assert time.process_time() - start < 20
    assert b"".join(chunk for chunk in read if isinstance(chunk, bytes)) == PARTS[0] * 2
    assert sum(isinstance(chunk, str) for chunk in read) == 1


@pytest.mark.usefixtures("library")
def test_a_checksum_that_does_not_fit_is_told() -> None:
    """A member whose bytes changed is broken even where it can be unpacked."""
    packed = bytearray(gzip.compress(PARTS[0]))
    packed[-8] ^= 1
    assert any(isinstance(chunk, str) for chunk in chunks(bytes(packed)))


@pytest.mark.usefixtures("library")
def test_a_member_that_is_cut_is_told() -> None:
    """The end of the file within a member is no end."""
    assert chunks(gzip.compress(PARTS[0])[:-9])[-1] == "the file ends within a compressed record"


def test_chunks_are_small_whatever_is_packed() -> None:
    """A few kilobytes that unpack to gigabytes never lie in memory at once."""
    bomb = bytes(2**27)
    for packed in (gzip.compress(bomb, 6), zstandard.compress(bomb)):
        assert max(map(len, chunks(packed))) <= 2**26


def test_what_is_not_compressed_is_given_as_it_is() -> None:
    """Plain archives and empty files."""
    assert content(PARTS[0]) == PARTS[0]
    assert content(b"") == b""
