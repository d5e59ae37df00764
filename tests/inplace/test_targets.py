from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from cleantext import Config, ConfigError
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target, TargetFinder

NAMES = ("a b.txt", 'it\'s "q".md', "line\nbreak.txt", "žluť.md", "-n.txt", "tab\t.txt", "back\\slash.md")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    """Files, with the directories that they are in."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("text\n")


def found(*names: str, **files: Any) -> list[str]:
    """The names of the targets of some arguments, by a configuration of files."""
    return [target.name for target in TargetFinder(Config.from_dict({"files": files})).find(names)]


def test_named_files_are_taken() -> None:
    """In the order given, whatever their extension, hidden or not."""
    make("b.py", "a.txt", ".hidden.md", "README")
    assert found("b.py", "a.txt", ".hidden.md", "./README") == ["b.py", "a.txt", ".hidden.md", "./README"]


@pytest.mark.parametrize("name", [*NAMES, os.fsdecode(b"caf\xe9.txt")])
def test_names(name: str) -> None:
    """Any name is found, as argument and in a directory, and stays as it is."""
    try:
        make(f"docs/{name}")
    except OSError as error:
        pytest.skip(f"this file system does not take the name: {error}")
    assert found(f"docs/{name}") == found("docs") == [f"docs/{name}"]


def test_directories_are_walked_in_the_order_of_names() -> None:
    """Directories and files together, prose only, without what is hidden."""
    make("docs/b.md", "docs/a/z.txt", "docs/a.txt", "docs/c.py", "docs/.git/x.md", "docs/.x.md", "docs/c/d/e.rst")
    wanted = ["docs/a/z.txt", "docs/a.txt", "docs/b.md", "docs/c/d/e.rst"]
    assert found("docs") == found("docs/") == found("./docs") == wanted
    assert found(".") == wanted
    assert found(str(Path("docs").resolve())) == [str(Path(name).resolve()) for name in wanted]


def test_symbolic_links() -> None:
    """A link in a directory is not followed; a named one is a target, which is left alone later; with a slash it is walked."""
    make("real/a.md", "docs/b.md")
    Path("docs/link.md").symlink_to(Path("real/a.md").resolve())
    Path("docs/loop").symlink_to(Path("docs").resolve())
    Path("docs/dead.md").symlink_to("nowhere")
    assert found("docs") == ["docs/b.md"]
    assert found("docs/link.md", "docs/dead.md", "docs/loop") == ["docs/link.md", "docs/dead.md", "docs/loop"]
    assert found("docs/loop/") == ["docs/loop/b.md"]


def test_what_is_no_file_is_not_looked_for() -> None:
    """Pipes in a directory are passed over, whatever they are called."""
    make("docs/b.md")
    os.mkfifo("docs/pipe.md")
    assert found("docs") == ["docs/b.md"]


@pytest.mark.parametrize(
    "arguments",
    [("docs/a.md", "docs/a.md"), ("docs/a.md", "./docs/a.md", "docs/../docs/a.md"), ("docs/a.md", "docs", "link/a.md")],
)
def test_each_file_once(arguments: Sequence[str]) -> None:
    """A file that is reached in several ways is worked on once, under its first name."""
    make("docs/a.md")
    Path("link").symlink_to("docs")
    assert found(*arguments) == ["docs/a.md"]


def test_hard_links_are_files_of_their_own() -> None:
    """Replacing one leaves the other as it is, so each has its turn."""
    make("a.md")
    Path("b.md").hardlink_to("a.md")
    assert found("a.md", "b.md") == ["a.md", "b.md"]


@pytest.mark.parametrize("name", ["missing.md", "", "a.md/b", "nul\0"])
def test_a_missing_name_stops_before_any_work(name: str) -> None:
    """The error comes with the call, not with the first target, and names what is missing."""
    make("a.md")
    with pytest.raises(ConfigError, match="does not exist"):
        TargetFinder(Config()).find(["a.md", name])


def test_a_directory_that_cannot_be_read() -> None:
    """It costs itself only, and is told."""
    make("docs/a.md", "docs/shut/b.md", "docs/z.md")
    Path("docs/shut").chmod(0)
    if os.access("docs/shut", os.R_OK):
        pytest.skip("root may do everything")
    targets = list(TargetFinder(Config()).find(["docs"]))
    Path("docs/shut").chmod(0o755)
    assert targets == [
        Target("docs/a.md"),
        FileResult("docs/shut", "failed", "cannot be listed: Permission denied"),
        Target("docs/z.md"),
    ]


def test_a_directory_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same where it cannot be listed for another reason, as root too."""
    make("docs/a.md")

    def fail(path: object) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "scandir", fail)
    assert list(TargetFinder(Config()).find(["docs"])) == [
        FileResult("docs", "failed", "cannot be listed: No such file or directory")
    ]


def test_ignored_files() -> None:
    """Patterns hold for named files as for those in directories, however the name is written."""
    make("docs/a.md", "vendor/b.md", "docs/c.min.md")
    ignore = ["vendor/", "*.min.md"]
    assert found("docs", "vendor", ignore=ignore) == ["docs/a.md"]
    names = ("vendor/b.md", "./vendor/b.md", "docs/../vendor/b.md", str(Path("vendor/b.md").resolve()), "docs/c.min.md")
    assert found(*names, ignore=ignore) == []


def test_patterns_start_at_the_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Wherever the command is called, patterns are relative to the directory of the file that they stand in."""
    make("repo/docs/a.md", "repo/docs/b.md", "docs/a.md")
    Path("repo/cleantext.toml").write_text('[files]\nignore = ["/docs/a.md"]\n')
    config = Config.load("repo/cleantext.toml")
    elsewhere = str(tmp_path / "docs/a.md")
    finder = TargetFinder(config)
    monkeypatch.chdir("repo/docs")
    assert [target.name for target in finder.find(["a.md", "b.md", elsewhere])] == ["b.md", elsewhere]


def test_profiles_and_charsets_by_path() -> None:
    """A target has what the configuration says about its path; the command line goes before all of it."""
    make("a.md", "dumps/b.txt")
    table = {"profile": "text", "paths": [{"match": ["dumps/"], "profile": "article", "encoding": "latin-1"}]}
    config = Config.from_dict({"files": table})
    assert list(TargetFinder(config).find(["a.md", "dumps"])) == [
        Target("a.md", "text", None),
        Target("dumps/b.txt", "article", "cp1252"),
    ]
    assert list(TargetFinder(config, "text", "koi8-r").find(["dumps"])) == [Target("dumps/b.txt", "text", "koi8-r")]


def test_an_unknown_charset() -> None:
    """It is told before any work."""
    with pytest.raises(ConfigError, match="unknown charset"):
        TargetFinder(Config(), encoding="klingon")


def test_a_name_without_a_file() -> None:
    """Editors hand over text with a name; what the configuration says about it holds, there being a file or not."""
    finder = TargetFinder(Config.from_dict({"files": {"ignore": ["*.min.md"], "profile": "article"}}))
    assert finder.named("new/a.md") == Target("new/a.md", "article")
    assert finder.named("new/a.min.md") is None
    assert [Target(name).markup for name in ("a.md", "a.txt")] == ["markdown", "plain"]
