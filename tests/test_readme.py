"""What the README says is true."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import pytest

import cleantext
from cleantext.document import Article, Kept
from cleantext.pipeline import Config
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.config import ENGINES

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

README = Path(__file__).parents[1] / "README.md"
pytestmark = pytest.mark.skipif(not README.is_file(), reason="the README is not beside the tests")


def section(title: str) -> str:
    """The text of a section, up to the next heading of its level."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_it_opens_with_two_commands() -> None:
    """One installs and does the main job, one installs and runs the tests."""
    opening = README.read_text(encoding="utf-8").split("\n## ")[0]
    run, test = blocks(opening, "sh")
    assert "pip install ." in run and "cleantext run fixtures/dumps" in run
    assert ".[dev]" in test and "pytest" in test


def test_the_schema_is_that_of_the_rows() -> None:
    """The table names the fields of a row, all of them, in their order."""
    fields = re.findall(r"^\| `(\w+)` \|", section("The row of an article"), re.MULTILINE)
    assert fields == list(Article("a", None, Kept()).to_dict())


def test_every_reason_of_rejection_is_told() -> None:
    """The table of outcomes names the codes that the source gives, and no others."""
    package = Path(cleantext.__file__).parent
    given = {
        code for path in package.rglob("*.py") for code in re.findall(r'Rejected\("(\w+)"', path.read_text("utf-8"))
    }
    assert set(re.findall(r"^\| `rejected: (\w+)` \|", section("Outcomes"), re.MULTILINE)) == given


def test_every_reason_of_a_change_is_told() -> None:
    """The table of reasons names the normalizers and cleaners that there are, in their order."""
    named = re.findall(r"^\| `(\w+)` \|", section("Reasons"), re.MULTILINE)
    assert named == [*BUILTINS["normalizers"], *BUILTINS["cleaners"]]


def test_the_configuration_loads() -> None:
    """The TOML example is a valid configuration."""
    (example,) = blocks(section("Configuration"), "toml")
    assert Config.from_dict(tomllib.loads(example)).engine in ENGINES


def test_the_engines_are_those_that_there_are() -> None:
    """The table names every engine."""
    assert re.findall(r"^\| `(\w+)` \|", section("Engines"), re.MULTILINE) == list(ENGINES)


def test_the_component_is_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of a third-party cleaner compiles, and does what its own examples say."""
    from cleantext.document import RawPage
    from cleantext.segment import segment

    (source,) = blocks(section("Adding a component"), "python")
    (tmp_path / "cleantext_tides.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    cleaner = importlib.import_module("cleantext_tides").TideTable
    for example in cleaner.examples:
        page = segment(RawPage("x", example.page, media_type=example.media_type))
        texts = {block.id: block.text for block in page.blocks}
        assert {texts[change.block]: change.reason.code for change in cleaner().judge(page)} == example.removed


def test_every_option_is_there() -> None:
    """The table of options names what the command takes, and nothing else."""
    from cleantext.cli.run import command

    known = {name for parameter in command.params for name in parameter.opts if name.startswith("--")}
    named = set(re.findall(r"--[a-z][a-z-]+", section("From the command line")))
    assert known - {"--output"} <= named
    assert named <= known | {"--json"}


def test_every_option_for_files_is_there() -> None:
    """The table of options names what ``check`` and ``fix`` take, and nothing else."""
    commands = [importlib.import_module(f"cleantext.cli.{name}").command for name in ("check", "fix")]
    known = {name for command in commands for entry in command.params for name in entry.opts if name.startswith("--")}
    told = section("In a repository: `cleantext check` and `cleantext fix`")
    assert set(re.findall(r"^\| `(--[a-z-]+)", told, re.MULTILINE)) == known


def test_the_settings_for_files_load() -> None:
    """The TOML example of these settings is a valid configuration that spells every one of them."""
    (example,) = blocks(section("In a repository: `cleantext check` and `cleantext fix`"), "toml")
    settings = Config.from_dict(tomllib.loads(example)).to_dict()["files"]
    assert settings == {**settings, **tomllib.loads(example)["files"]}
    assert set(settings) == set(tomllib.loads(example)["files"])
