from __future__ import annotations

import gzip
import io
import random
import tarfile
from pathlib import Path

import pytest
import zstandard

from cleantext.document import Failed, RawPage
from cleantext.readers import ReadOptions, Unreadable, read

FILES = {
    "b/page.html": b"<p>One.",
    "a.txt": b"Two.",
    "rows.jsonl.gz": gzip.compress(b'{"text": "Three."}\n{"text": "Four."}\n'),
    ".git/config": b"no",
    "a/.hidden.txt": b"no",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(20),
}


def archive(files: dict[str, bytes]) -> bytes:
    """An archive of files, with a directory and a link."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        folder = tarfile.TarInfo("b")
        folder.type = tarfile.DIRTYPE
        tar.addfile(folder)
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        tar.addfile(link)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["x.tar", "x.tar.gz", "x.tgz", "x.tar.zst"])
def test_members_are_pages(tmp_path: Path, name: str) -> None:
    """In the order of the archive, by their extensions; hidden ones are passed over, links and binaries reported."""
    data = archive(FILES)
    packed = zstandard.compress(data) if name.endswith("zst") else data if name.endswith("tar") else gzip.compress(data)
    (tmp_path / name).write_bytes(packed)
    pages = list(read([tmp_path / name]))
    ids = ["b/page.html", "a.txt", "rows.jsonl.gz:1", "rows.jsonl.gz:2", "picture.png", "link.txt"]
    assert [page.id for page in pages] == ids
    assert [page.data for page in pages if isinstance(page, RawPage)] == [b"<p>One.", b"Two.", "Three.", "Four."]
    assert [page.outcome.reason for page in pages if isinstance(page, Unreadable)] == ["binary", "special_file"]  # type: ignore[union-attr]
    assert pages[0].origin == f"{tmp_path}/{name}/b/page.html"


def test_ids_begin_with_the_archive_where_it_is_not_alone(tmp_path: Path) -> None:
    """Within a directory, or beside another input, the archive is a folder of its name."""
    (tmp_path / "x.tar").write_bytes(archive({"a.txt": b"One."}))
    assert [page.id for page in read([tmp_path])] == ["x.tar/a.txt", "x.tar/link.txt"]
    assert next(read([tmp_path / "x.tar", tmp_path])).id == "x.tar/a.txt"


def test_ids_stay_inside(tmp_path: Path) -> None:
    """A path that leads out of the archive gives an id that does not."""
    (tmp_path / "x.tar").write_bytes(archive({"../../etc/a.txt": b"One.", "/root/b.txt": b"Two."}))
    assert [page.id for page in read([tmp_path / "x.tar"])][:2] == ["etc/a.txt", "root/b.txt"]


@pytest.mark.parametrize("cut", [100, 700, 1100, 2300])
def test_a_broken_archive_loses_what_is_behind_the_break(tmp_path: Path, cut: int) -> None:
    """What comes before is read, and one report says where it broke."""
    data = archive({"a.txt": b"a" * 600, "b.txt": b"b" * 600})
    (tmp_path / "x.tar").write_bytes(data[:cut])
    *before, last = read([tmp_path / "x.tar"])
    assert isinstance(last, Unreadable)
    assert "the archive is broken" in last.outcome.error  # type: ignore[union-attr]
    assert [page.id for page in before] == ["a.txt"][: cut // 2000]


def test_a_number_that_is_none_breaks_the_archive_alone(tmp_path: Path) -> None:
    """The library raises ValueError of a sparse member whose size is no number; the run goes on with the next input."""
    member = tarfile.TarInfo("sparse.txt")
    member.pax_headers = {"GNU.sparse.map": "0,1", "GNU.sparse.size": "many"}
    (tmp_path / "x.tar").write_bytes(member.tobuf(tarfile.PAX_FORMAT) + bytes(1024))
    (tmp_path / "y.txt").write_bytes(b"One.")
    broken, page = read([tmp_path])
    assert isinstance(broken, Unreadable)
    assert "the archive is broken" in broken.outcome.error  # type: ignore[union-attr]
    assert page.id == "y.txt"


def test_an_archive_is_read_as_told(tmp_path: Path) -> None:
    """Without its extension an archive is one where the user says so; its members go by their own."""
    (tmp_path / "bundle").write_bytes(archive({"a.html": b"<p>One."}))
    page = next(read([tmp_path / "bundle"], ReadOptions(input_format="tar")))
    assert isinstance(page, RawPage)
    assert (page.id, page.media_type) == ("a.html", "text/html")


def test_a_broken_member_costs_itself(tmp_path: Path) -> None:
    """Also where it is found out only as it is unpacked."""
    rows = gzip.compress(b'{"id": "r", "text": "One."}\n' * 99)[:-9]
    (tmp_path / "x.tar").write_bytes(
        archive({"a.html.gz": gzip.compress(b"<p>One.")[:-9], "r.jsonl.gz": rows, "b.txt": b"Two."})
    )
    pages = list(read([tmp_path / "x.tar"]))
    told = [page.origin for page in pages if isinstance(page, Unreadable) and isinstance(page.outcome, Failed)]
    assert told[0] == f"{tmp_path}/x.tar/a.html.gz"
    assert told[1].startswith(f"{tmp_path}/x.tar/r.jsonl.gz:")
    assert "b.txt" in [page.id for page in pages]


def test_a_broken_packing_of_the_archive_is_told_once(tmp_path: Path) -> None:
    """What fails inside a member is then no fault of the member."""
    packed = gzip.compress(archive({"a.txt": random.Random(1).randbytes(90_000).hex().encode()}))
    (tmp_path / "x.tgz").write_bytes(packed[: len(packed) // 2])
    (last,) = read([tmp_path / "x.tgz"])
    assert isinstance(last, Unreadable)
    assert "the archive is broken behind 'a.txt'" in last.outcome.error  # type: ignore[union-attr]


def test_archives_one_behind_the_other_are_told(tmp_path: Path) -> None:
    """The first is read; that there is more is not passed over without a word."""
    (tmp_path / "x.tar").write_bytes(archive({"a.txt": b"One."}) + archive({"b.txt": b"Two."}))
    first, _, last = read([tmp_path / "x.tar"])
    assert first.id == "a.txt"
    assert isinstance(last, Unreadable)
    assert "behind its end mark" in last.outcome.error  # type: ignore[union-attr]
