"""The distribution: what is in it, what it promises, and how fast it starts."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.metadata import metadata, version
from pathlib import Path
from time import perf_counter

import pytest

import cleantext

ROOT = Path(__file__).parent.parent
START_IMPORT = 0.15
START_HELP = 0.4


def best_of(times: int, *arguments: str) -> float:
    """Wall clock of the quickest of several runs of Python with these arguments, in seconds."""
    environment = {**os.environ, "PYTHONPATH": str(Path(cleantext.__file__).parent.parent)}
    seconds = []
    for _ in range(times):
        start = perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
        seconds.append(perf_counter() - start)
    return min(seconds)


def test_import_is_quick() -> None:
    """Importing the package takes less than 0.15 s on top of the interpreter."""
    bare = best_of(5, "-c", "pass")
    assert best_of(5, "-c", "import cleantext") - bare < START_IMPORT


def test_help_is_quick() -> None:
    """``cleantext --help`` takes less than 0.4 s, the interpreter's start included."""
    assert best_of(7, "-c", "from cleantext.cli import main; main(['--help'])") < START_HELP


def test_help_imports_nothing_heavy() -> None:
    """The help is printed without the pipeline, parsers, tables of phrases or numbers."""
    code = (
        "import sys\nfrom cleantext.cli import main\n"
        "try: main(['--help'])\nfinally: print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("numpy", "selectolax", "rich", "ftfy", "lxml", "trafilatura", "justext"):
        assert f"'{heavy}'" not in done.stderr


def test_public_names_resolve() -> None:
    """Everything that the package names can be looked up."""
    assert all(getattr(cleantext, name) is not None for name in cleantext.__all__)


def test_the_version_is_one() -> None:
    """The installed distribution and the package agree on their version."""
    assert version("cleantext-pipeline") == cleantext.__version__
    assert metadata("cleantext-pipeline")["Name"] == "cleantext-pipeline"


def test_types_are_shipped() -> None:
    """The marker of typed packages lies beside the code."""
    assert (Path(cleantext.__file__).parent / "py.typed").is_file()


@pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="the source tree is not here")
def test_the_wheel_holds_the_package_and_its_data(tmp_path: Path) -> None:
    """Every file of the package is in the wheel, data files too, and nothing else but its metadata."""
    pytest.importorskip("hatchling")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("cleantext_pipeline-*.whl")
    shipped = {entry for entry in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in entry}
    package = ROOT / "cleantext"
    files = {path.relative_to(ROOT).as_posix() for path in package.rglob("*") if path.is_file()}
    assert shipped == {path for path in files if "__pycache__" not in path}
