"""Components of other packages: a real one is built, installed and configured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleantext

PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "cleantext-tide-tables"
version = "1.0"
[project.entry-points."cleantext.cleaners"]
tide_table = "tide_tables:TideTable"
[project.entry-points."cleantext.normalizers"]
knots = "tide_tables:Knots"
[project.entry-points."cleantext.extractors"]
harbour = "tide_tables:Harbour"
broken = "tide_tables:Missing"
[tool.hatch.build.targets.wheel]
include = ["tide_tables.py"]
"""
MODULE = '''
"""A cleaner, a normalizer and an extractor for harbour news."""

from dataclasses import dataclass

from cleantext.cleaners.base import Cleaner
from cleantext.document import Found, Reason
from cleantext.extractors.base import Extractor
from cleantext.normalizers.base import Normalizer


class TideTable(Cleaner):
    """Removes lines of tide tables."""

    @dataclass(frozen=True)
    class Options:
        """``word`` opens such a line."""

        word: str = "Tide:"

    name = "tide_table"
    reasons = (Reason("tide_table.line", "it opens with {word!r}", "furniture"),)
    examples = ()

    def judge(self, document):
        for block in document.blocks:
            if block.text.startswith(self.options.word):
                yield self.removal(block, self.reasons[0], {"word": self.options.word})


class Knots(Normalizer):
    """Spells out knots."""

    name = "knots"
    reason = Reason("knots.spelled", "kn is knots", "repair")
    examples = ()

    def repair(self, text, document):
        return text.replace(" kn ", " knots ")


class Harbour(Extractor):
    """Takes the site to be the harbour."""

    name = "harbour"
    field = "site"
    examples = ()

    def extract(self, document):
        return Found("Kestrel harbour", "harbour", 0.5)
'''
CONFIG = """
[chain]
normalizers = ["knots", "whitespace"]
extractors = ["harbour"]
cleaners = ["tide_table"]
[cleaners.tide_table]
word = "Ebb:"
"""
PAGE = """The storm blew at forty kn from the west, and every boat stayed in harbour until noon.
Ebb: 04:12
Tide: this line stays, because the option says so, and it is long enough.
"""


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory into which the third-party package is installed as pip installs it."""
    pytest.importorskip("hatchling")
    source = tmp_path_factory.mktemp("source")
    (source / "pyproject.toml").write_text(PROJECT)
    (source / "tide_tables.py").write_text(MODULE)
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*pip, "--target", str(target), str(source)], check=True, capture_output=True)
    return target


def cleantext_command(plugin: Path, *arguments: str, page: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own that sees the plugin."""
    path = os.pathsep.join([str(plugin), str(Path(cleantext.__file__).parent.parent)])
    return subprocess.run(
        [sys.executable, "-c", "from cleantext.cli import main; main()", *arguments],
        input=page,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
        cwd=plugin,
    )


def test_components_of_another_package_run(plugin: Path, tmp_path: Path) -> None:
    """A cleaner with an option, a normalizer and an extractor are configured by name and do their work."""
    config = tmp_path / "config.toml"
    config.write_text(CONFIG)
    page = tmp_path / "page.txt"
    page.write_text(PAGE)
    done = cleantext_command(plugin, "run", str(page), "-o", "-", "--config", str(config))
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    assert row["site"] == "Kestrel harbour"
    assert "forty knots from" in row["text"] and "Tide: this line stays" in row["text"]
    assert "Ebb:" not in row["text"]
    assert "tide_table.line" in done.stderr


def test_they_are_listed_and_documented(plugin: Path) -> None:
    """They stand in the list, switched off until a chain names them, and their documentation is shown."""
    listed = cleantext_command(plugin, "config")
    assert "tide_table" not in listed.stdout
    documented = cleantext_command(plugin, "cleaners", "tide_table")
    assert documented.returncode == 0, documented.stderr
    assert "Removes lines of tide tables." in documented.stdout
    assert "word: str = 'Tide:'" in documented.stdout


@pytest.mark.parametrize(
    ("chain", "message"),
    [
        ('cleaners = ["tide_tabel"]', "did you mean 'tide_table'?"),
        ('extractors = ["broken"]', "does not load"),
    ],
)
def test_what_is_wrong_is_said(plugin: Path, tmp_path: Path, chain: str, message: str) -> None:
    """A misspelt name and an entry point that does not load are configuration errors of one line."""
    config = tmp_path / "config.toml"
    config.write_text(f"[chain]\n{chain}\n")
    done = cleantext_command(plugin, "config", "--config", str(config))
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
