from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest

from cleantext.errors import ConfigError
from cleantext.runners.outputs import Outputs


def test_what_cannot_be_opened_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    """The articles could be, the audit exists: neither is touched."""
    (tmp_path / "audit.jsonl").write_text("mine")
    with pytest.raises(ConfigError, match=r"audit\.jsonl exists"):
        Outputs(str(tmp_path / "out.jsonl"), audit=str(tmp_path / "audit.jsonl")).try_to_open()
    assert [path.name for path in tmp_path.iterdir()] == ["audit.jsonl"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_opened_once(tmp_path: Path) -> None:
    """Its reader ends with the first who closes it, and would not be there for the audit."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    outputs = Outputs(str(tmp_path / "out.jsonl"), audit=str(pipe))
    outputs.try_to_open()
    with outputs.open() as put:
        put((b"article\n", b"audit\n"))
    reader.join(10)
    assert read == [b"audit\n"]
    assert (outputs.streamed, Outputs(str(pipe)).streamed, Outputs("-").streamed) == (False, True, True)
