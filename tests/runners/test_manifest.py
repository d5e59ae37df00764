from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleantext import Config
from cleantext.errors import ConfigError
from cleantext.runners.manifest import digest_of, manifest, refuse_differences


def test_the_same_run_has_the_same_manifest(tmp_path: Path) -> None:
    """And it is plain JSON."""
    (tmp_path / "rows.jsonl").write_text("{}")
    inputs = [str(tmp_path / "rows.jsonl"), str(tmp_path), "-"]
    found = manifest(inputs, Config(), {"columns": ("a",)})
    assert json.loads(json.dumps(found)) == found == manifest(inputs, Config(), {"columns": ["a"]})
    assert found["inputs"] == {inputs[0]: 2, inputs[1]: None, "-": None}
    refuse_differences(found, found, tmp_path)


def test_libraries_are_named_with_their_versions() -> None:
    """Those that pages go through, as another version may cut or decode otherwise."""
    assert {"selectolax", "ftfy"} <= set(manifest([], Config(), {})["libraries"])


def test_what_is_built_in_is_no_plugin() -> None:
    """Its version is that of this package."""
    assert manifest([], Config(), {})["plugins"] == {}


def test_a_model_is_known_by_its_content(tmp_path: Path) -> None:
    """A file of the configuration that holds something else now is another model, whatever its name."""
    table = tmp_path / "agencies.toml"
    table.write_text("# none\n")
    config = Config(agencies=str(table))
    before = manifest([], config, {})
    table.write_text("# none at all\n")
    with pytest.raises(ConfigError, match=r"files\..*agencies\.toml was"):
        refuse_differences(before, manifest([], config, {}), tmp_path)


def test_many_differences_are_cut(tmp_path: Path) -> None:
    """Five are told, the others counted."""
    then, now = ({str(number): value for number in range(9)} for value in (1, 2))
    with pytest.raises(ConfigError, match="; and 4 more"):
        refuse_differences(then, now, tmp_path)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(ConfigError, match=r"gone\.npz"):
        digest_of(tmp_path / "gone.npz")
