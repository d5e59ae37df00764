from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import Kept, RawPage
from cleantext.errors import ConfigError, ShardError
from cleantext.runners import parts as parts_module
from cleantext.runners.parts import Parts, fingerprint, parts_folder
from cleantext.runners.product import Product
from cleantext.runners.shard_file import Fields, Shard, write_shard
from cleantext.runners.summary import Summary

MANIFEST = {"options": {"form": "jsonl"}, "configuration": {"least_words": 5}}
PAGES = [RawPage(str(number), f"page {number}") for number in range(10)]


def product(page: RawPage) -> Product:
    """What a page comes to."""
    return Product(page.id, Kept(), page.id.encode(), None, Summary(kept=1))


def added(parts: Parts, pages: Iterable[RawPage], most: int = 100) -> None:
    """Do some of the pages that remain."""
    for _, page in zip(range(most), parts.remaining(pages), strict=False):
        assert isinstance(page, RawPage)
        parts.add(product(page))


@pytest.fixture(autouse=True)
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three documents each."""
    monkeypatch.setattr(parts_module, "SHARD_DOCUMENTS", 3)


def ended(folder: Path, done: int) -> None:
    """A run that is ended after some documents."""
    with pytest.raises(KeyboardInterrupt), Parts(folder, MANIFEST) as parts:
        added(parts, PAGES, done)
        raise KeyboardInterrupt


def test_what_is_done_is_kept(tmp_path: Path) -> None:
    """An ended run goes on behind its last document, and ends with what a whole one has."""
    ended(tmp_path / "parts", 7)
    with Parts(tmp_path / "parts", MANIFEST, resume=True) as parts:
        assert (parts.found, parts.done, parts.summary.kept) == (True, 7, 7)
        assert [page.id for page in parts.remaining(PAGES)] == ["7", "8", "9"]
    with Parts(tmp_path / "parts", MANIFEST, resume=True) as parts:
        added(parts, PAGES)
        parts.finish()
        assert [article for article, _ in parts.documents()] == [page.id.encode() for page in PAGES]
        assert parts.summary.kept == 10
        parts.remove()
    assert list(tmp_path.iterdir()) == []


def test_nothing_done_leaves_nothing(tmp_path: Path) -> None:
    """Without a single document there is nothing to resume."""
    ended(tmp_path / "parts", 0)
    assert list(tmp_path.iterdir()) == []


def test_a_part_is_not_taken_for_granted(tmp_path: Path) -> None:
    """Neither gone on with nor thrown away, unless that is asked for."""
    ended(tmp_path / "parts", 7)
    with pytest.raises(ConfigError, match="--resume goes on, --force begins anew"):
        Parts(tmp_path / "parts", MANIFEST)
    with Parts(tmp_path / "parts", MANIFEST, force=True) as parts:
        assert (parts.found, parts.done) == (True, 0)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"options": {"form": "text"}}, 'options.form was "jsonl", now it is "text"'),
        ({"configuration": {"least_words": 6}}, "configuration.least_words was 5, now it is 6"),
        ({"code": "other"}, "the code of cleantext has changed"),
    ],
)
def test_only_the_same_run_is_resumed(tmp_path: Path, changed: dict[str, Any], told: str) -> None:
    """What has changed is told."""
    ended(tmp_path / "parts", 7)
    with pytest.raises(ConfigError) as refused:
        Parts(tmp_path / "parts", {**MANIFEST, **changed}, resume=True)
    assert told in str(refused.value)


@pytest.mark.parametrize("changed", [PAGES[1:], [*PAGES[:4], RawPage("4", "another"), *PAGES[5:]], PAGES[:5]])
def test_only_the_same_input_is_resumed(tmp_path: Path, changed: list[RawPage]) -> None:
    """A document that is missing, has changed, or is gone from the end of those that were done."""
    ended(tmp_path / "parts", 7)
    with (
        pytest.raises(ConfigError, match="are not what they were"),
        Parts(tmp_path / "parts", MANIFEST, resume=True) as parts,
    ):
        list(parts.remaining(changed))


def test_what_stands_behind_a_missing_shard_is_done_again(tmp_path: Path) -> None:
    """And is gone, as its names may be taken by others."""
    ended(tmp_path / "parts", 9)
    (tmp_path / "parts" / "000000000003.shard").unlink()
    with Parts(tmp_path / "parts", MANIFEST, resume=True) as parts:
        assert parts.done == 3
        assert [path.name for path in parts.folder.glob("*.shard")] == ["000000000000.shard"]


def test_a_damaged_manifest_is_told(tmp_path: Path) -> None:
    """Nobody knows what the parts are of, then; they can be thrown away."""
    ended(tmp_path / "parts", 7)
    (tmp_path / "parts" / "manifest.json").write_text('{"version":')
    with pytest.raises(ConfigError, match=r"manifest\.json is damaged .* --force begins anew"):
        Parts(tmp_path / "parts", MANIFEST, resume=True)
    with Parts(tmp_path / "parts", MANIFEST, force=True) as parts:
        assert parts.done == 0


def test_one_run_at_a_time(tmp_path: Path) -> None:
    """While a run is at work no other can resume it; once its process is killed, another can."""
    pytest.importorskip("fcntl")
    ended(tmp_path / "parts", 7)
    code = "import sys; from cleantext.runners.lock import Lock; from pathlib import Path\n"
    code += "lock = Lock(Path(sys.argv[1])); print('locked', flush=True); sys.stdin.read()"
    other = subprocess.Popen(
        [sys.executable, "-c", code, tmp_path / "parts"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with other:
        assert other.stdout is not None and other.stdout.readline() == b"locked\n"
        with pytest.raises(ConfigError, match="another run is using"):
            Parts(tmp_path / "parts", MANIFEST, resume=True)
        other.kill()
        other.wait()
        with Parts(tmp_path / "parts", MANIFEST, resume=True) as parts:
            assert parts.done == 7


def test_a_folder_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    """Not even with force is it taken for parts."""
    (tmp_path / "precious.txt").touch()
    with pytest.raises(ConfigError, match="something else"):
        Parts(tmp_path, MANIFEST, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["precious.txt"]


def test_a_full_disk_costs_the_shard_at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run ends with a word of what is kept; those that were written before stay."""

    def full_from_the_third_on(folder: Path, shard: Shard, documents: Iterable[Fields]) -> None:
        if shard.first == 6:
            raise OSError(28, "No space left on device")
        write_shard(folder, shard, documents)

    monkeypatch.setattr(parts_module, "write_shard", full_from_the_third_on)
    told = r"No space left on device.*first 6 documents are kept"
    with pytest.raises(ShardError, match=told), Parts(tmp_path / "parts", MANIFEST) as parts:
        added(parts, PAGES)
    monkeypatch.undo()
    with Parts(tmp_path / "parts", MANIFEST, resume=True) as parts:
        assert parts.done == 6


def test_pages_are_told_apart() -> None:
    """By their id, their data, and what the pipeline sees beside them."""
    page = RawPage("a", b"text", "https://site.example/")
    differences = [
        {"id": "b"},
        {"data": b"texts"},
        {"url": None},
        {"media_type": "text/html"},
        {"charset": "koi8-r"},
        {"fetched": "2024-05-06T07:08:09Z"},
        {"site": "Ledger"},
        {"carried": {"crawl": "x"}},
    ]
    others = [replace(page, **difference) for difference in differences]
    assert fingerprint(page) == fingerprint(RawPage("a", b"text", page.url))
    assert len({fingerprint(each) for each in (page, *others)}) == 1 + len(differences)


@pytest.mark.parametrize(
    ("output", "folder"),
    [("out/a.jsonl", "out/a.jsonl.parts"), ("articles/", "articles.parts"), ("s3://b/k/a.parquet", "a.parquet.parts")],
)
def test_where_parts_lie(output: str, folder: str) -> None:
    """Beside the output; of one elsewhere, here."""
    assert parts_folder(output) == Path(folder)


def test_the_manifest_reads_by_itself(tmp_path: Path) -> None:
    """Whoever finds the directory can see which run it is of."""
    ended(tmp_path / "parts", 1)
    assert json.loads((tmp_path / "parts" / "manifest.json").read_text()) == MANIFEST
