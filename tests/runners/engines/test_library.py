from __future__ import annotations

import sys

import pytest

from cleantext.errors import ConfigError
from cleantext.runners.engines.library import engine_library


def test_a_library_that_is_missing_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command names the extra, whether or not another test has imported it."""
    for name in ("ray", "ray.data"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ConfigError, match=r"ray is not installed: pip install 'cleantext-pipeline\[ray\]'"):
        engine_library("ray.data", "ray")


def test_a_library_that_is_there_is_imported() -> None:
    """As a module, however deep."""
    assert engine_library("json.decoder", "json").JSONDecoder
