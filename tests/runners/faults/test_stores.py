"""Runs from a store to a store that fails now and then: killed and resumed, the same bytes."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.readers.store import Faults, faulty

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")

FILES = 4
SETTINGS = """
from cleantext.readers import remote
from cleantext.runners import parts
remote.PAUSE, remote.TRIES, parts.SHARD_DOCUMENTS = 0.01, 12, 50
"""
ONE_TRY = {"AWS_MAX_ATTEMPTS": "1"}
"""For the library of the store, which waits long between two: to try again is left to us."""

Made = Callable[..., Any]


def put(s3: str, texts: list[str]) -> None:
    """Texts as rows of some files in a store."""
    from cleantext.readers.remote import file_system

    system, bucket = file_system(s3)
    for number in range(FILES):
        rows = [
            json.dumps({"id": f"{number}-{place}", "text": text}) for place, text in enumerate(texts[number::FILES])
        ]
        system.pipe_file(f"{bucket}/raw/{number}.jsonl.gz", gzip.compress("\n".join(rows).encode(), mtime=0))


def content(s3: str, folder: str) -> dict[str, bytes]:
    """The files of a folder in a store, by name."""
    from cleantext.readers.remote import file_system

    system, bucket = file_system(s3)
    return {path.rpartition("/")[2]: system.cat_file(path) for path in system.find(f"{bucket}/{folder}")}


def test_a_run_is_killed_while_it_cleans_and_while_it_uploads(
    runner: Made, texts: list[str], s3: str, s3_server: str, tmp_path: Path
) -> None:
    """The server fails, is slow and breaks off all the while; an upload of the run that was killed may even come to its end."""
    put(s3, texts[:400])
    (tmp_path / "temporary").mkdir()

    def outputs(folder: str) -> tuple[str, ...]:
        names = ("-o", f"{s3}/{folder}/out.jsonl.gz", "--audit", f"{s3}/{folder}/audit.jsonl.zst")
        return (*names, "--workers", "2", "--resume")

    def made(name: str, address: str) -> Any:
        plain = runner(name, [], opening=SETTINGS)
        environment = {
            **plain.environment,
            "AWS_ENDPOINT_URL": address,
            **ONE_TRY,
            "TMPDIR": str(tmp_path / "temporary"),
        }
        call = ("run", f"{s3}/raw/*.jsonl.gz", "--config", "trouble.toml")
        return replace(plain, environment=environment, call=call)

    faults = Faults()
    with faulty(s3_server, faults) as address:
        killed = made("killed", address)
        killed.kill_at("cleantext.runners.parts:Parts", "seal", 4, *outputs("killed"))
        assert len(killed.shards()) == 3
        faults.open.clear()
        told = killed.kill_when(faults.uploading.is_set, *outputs("killed"))
        assert list((tmp_path / "temporary").iterdir()), told
        faults.open.set()
        killed.succeeds(*outputs("killed"))
        assert "nothing to do" in killed.succeeds(*outputs("killed"))
    assert {"error", "break", "slow"} <= set(faults.told)
    made("quiet", s3_server).succeeds(*outputs("quiet"))
    assert content(s3, "killed") == content(s3, "quiet")
    assert len(gzip.decompress(content(s3, "killed")["out.jsonl.gz"]).splitlines()) == 400
    assert not list((tmp_path / "temporary").iterdir()) and not list(killed.folder.glob("*.parts"))
