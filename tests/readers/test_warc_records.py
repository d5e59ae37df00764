from __future__ import annotations

import gzip
import io
import random
import time
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from cleantext.readers.warc_records import Broken, Record, records
from tests.readers.warc_files import record

COUNT = 6


def by_record(pack: Callable[[bytes], bytes]) -> Callable[[list[bytes]], bytes]:
    """A file whose records are packed one by one."""
    return lambda parts: b"".join(map(pack, parts))


def with_dictionary(parts: list[bytes]) -> bytes:
    """A file of frames that share a dictionary, which opens it in a frame of its own."""
    dictionary = zstandard.ZstdCompressionDict(b"".join(parts)[:2000], dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    pack = zstandard.ZstdCompressor(dict_data=dictionary).compress
    packed = zstandard.ZstdCompressor().compress(dictionary.as_bytes())
    return b"\x5d\x2a\x4d\x18" + len(packed).to_bytes(4, "little") + packed + b"".join(map(pack, parts))


PACKINGS = {
    "plain": b"".join,
    "gzip": by_record(lambda part: gzip.compress(part, mtime=0)),
    "zstd": by_record(zstandard.ZstdCompressor().compress),
    "gzip as a whole": lambda parts: gzip.compress(b"".join(parts), mtime=0),
    "zstd with a dictionary": with_dictionary,
}
packings = pytest.mark.parametrize("pack", PACKINGS.values(), ids=PACKINGS)
packed_by_record = pytest.mark.parametrize("name", ["plain", "gzip", "zstd"])


def body(number: int) -> bytes:
    """Content that does not compress to nothing."""
    return b"<p>" + random.Random(number).randbytes(900).hex().encode() + b"</p>"


def parts() -> list[bytes]:
    """The records of a file."""
    return [record(number, body(number)) for number in range(1, COUNT + 1)]


def found(data: bytes, limit: int = 2**20) -> list[Record | Broken]:
    """The records that are read."""
    return list(records(io.BufferedReader(io.BytesIO(data)), limit))  # type: ignore[arg-type]


def whole(read: list[Record | Broken]) -> list[int]:
    """The numbers, as their content has them, of the records that are whole."""
    return [
        number
        for number in range(1, COUNT + 1)
        if any(isinstance(one, Record) and not one.cut and body(number) in one.data for one in read)
    ]


@packings
def test_all_records_are_read(pack: Callable[[list[bytes]], bytes]) -> None:
    """Whatever the packing, each record comes whole and numbered from 1."""
    read = found(pack(parts()))
    assert [one.number for one in read] == [1, 2, 3, 4, 5, 6]
    assert [one.data for one in read if isinstance(one, Record)] == [part.removesuffix(b"\r\n\r\n") for part in parts()]


@packed_by_record
def test_a_broken_record_costs_itself(name: str) -> None:
    """Bytes that are wrong inside the header of the third record lose it, and no other."""
    packed = [bytearray(PACKINGS[name]([part])) for part in parts()]
    packed[2][30:60] = bytes(30)
    read = found(b"".join(map(bytes, packed)))
    assert whole(read)[:2] == [1, 2]
    assert whole(read)[-3:] == [4, 5, 6]
    if name != "plain":
        assert 3 not in whole(read)
        assert sum(isinstance(one, Broken) for one in read) == 1


@packed_by_record
def test_garbage_between_records_is_reported_once(name: str) -> None:
    """What stands between two records loses none of them."""
    packed = [PACKINGS[name]([part]) for part in parts()]
    read = found(b"".join([*packed[:3], b"no record at all\n" * 900, *packed[3:]]))
    assert whole(read) == [1, 2, 3, 4, 5, 6]
    assert sum(isinstance(one, Broken) for one in read) == 1


@packings
def test_a_file_that_is_cut_loses_what_is_behind_the_cut(pack: Callable[[list[bytes]], bytes]) -> None:
    """The last record is reported, those before it are whole."""
    data = pack(parts())
    read = found(data[: len(data) - 300])
    assert whole(read) == [1, 2, 3, 4, 5]
    assert isinstance(read[-1], Broken)
    assert "ends within" in read[-1].why


@pytest.mark.parametrize("wrong", [-50, -1, 20, 400, 1500])
def test_a_length_that_is_wrong_costs_its_record(wrong: int) -> None:
    """A record that does not end where it says is reported; the next one is read from its beginning."""
    broken = parts()
    size = broken[2].split(b"Content-Length: ")[1].split(b"\r\n")[0]
    broken[2] = broken[2].replace(b"Content-Length: " + size, b"Content-Length: %d" % (int(size) + wrong))
    read = found(b"".join(broken))
    assert {1, 2, 4, 5, 6} <= set(whole([one for one in read if b"urn:uuid:3" not in getattr(one, "data", b"")]))
    assert any(isinstance(one, Broken) for one in read)


@packings
def test_a_record_that_is_too_large_is_cut(pack: Callable[[list[bytes]], bytes]) -> None:
    """Its beginning tells what it is; the records behind it are read."""
    large = [*parts()[:2], record(9, b"x" * 100_000), *parts()[2:]]
    read = found(pack(large), limit=50_000)
    assert whole(read) == [1, 2, 3, 4, 5, 6]
    assert [one.cut for one in read if isinstance(one, Record)] == [False, False, True, False, False, False, False]


def test_an_empty_file_has_no_records() -> None:
    """Nothing, or line breaks alone."""
    assert found(b"") == found(b"\r\n" * 9000) == []


def test_what_is_no_archive_is_reported_once() -> None:
    """Any other file is one broken record."""
    assert [type(one) for one in found(b"some other file\n" * 20_000)] == [Broken]


@given(st.binary(max_size=300), st.integers(0, 2**32 - 1), st.sampled_from(["plain", "gzip", "zstd"]))
def test_reading_ends_whatever_the_damage(damage: bytes, seed: int, name: str) -> None:
    """Bytes anywhere in a file make nothing fail, and records far from the damage are whole."""
    packed = [PACKINGS[name]([part]) for part in parts()]
    start = len(b"".join(packed[:2])) + seed % len(packed[2])
    data = b"".join(packed)
    read = found(data[:start] + damage + data[start + len(damage) :])
    assert {1, 2} <= set(whole(read))


def test_time_is_linear_in_what_is_no_record() -> None:
    """Megabytes without a record, or full of what looks like the beginning of a member, take no time."""
    start = time.process_time()
    for junk in (
        b"A" * 10**6,
        b"\n" * 10**6 + b"x",
        b"WARC/2.\n" * 10**5,
        b"\x1f\x8b\x08" * 10**5,
        b"\x28\xb5\x2f\xfd" * 10**5,
    ):
        found(junk)
        found(parts()[0] + junk)
        found(gzip.compress(parts()[0]) + junk)
    assert time.process_time() - start < 20


@packings
@pytest.mark.parametrize("stated", [3000, 10**6, 10**12])
def test_a_length_beyond_the_record_costs_it_alone(pack: Callable[[list[bytes]], bytes], stated: int) -> None:
    """Also where the file ends before it: the records that were taken for its content are read."""
    damaged = parts()
    length = b"Content-Length: %d" % (len(damaged[1].partition(b"\r\n\r\n")[2]) - 4)
    assert damaged[1].count(length) == 1
    damaged[1] = damaged[1].replace(length, b"Content-Length: %d" % stated)
    read = found(pack(damaged))
    assert whole(read) == [1, 3, 4, 5, 6]
    assert [one.number for one in read if isinstance(one, Broken)] == [2]


def test_a_header_without_an_end_costs_its_record() -> None:
    """The next one stands in what was searched for the end."""
    damaged = parts()
    damaged[1] = damaged[1].replace(b"WARC-Type", b"X: " + b"x" * 300_000 + b"\r\nWARC-Type")
    assert whole(found(b"".join(damaged))) == [1, 3, 4, 5, 6]
