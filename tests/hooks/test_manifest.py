"""What `.pre-commit-hooks.yaml` declares."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
pytestmark = pytest.mark.skipif(not MANIFEST.is_file(), reason="the checkout is not here")


def hooks() -> list[dict[str, Any]]:
    """The hooks as the file has them."""
    yaml = pytest.importorskip("yaml")
    found: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return found


def test_pre_commit_takes_it() -> None:
    """pre-commit itself finds nothing wrong with the file."""
    pytest.importorskip("pre_commit")
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)], capture_output=True)
    assert done.returncode == 0, done.stdout


def test_each_command_has_its_hook() -> None:
    """``cleantext-check`` calls ``cleantext check``, ``cleantext-fix`` calls ``cleantext fix``; both may run in parallel."""
    from cleantext.cli.group import COMMANDS

    assert {hook["id"]: hook["entry"] for hook in hooks()} == {
        "cleantext-check": "cleantext check",
        "cleantext-fix": "cleantext fix",
    }
    assert {"check", "fix"} <= set(COMMANDS)
    assert not any(hook["require_serial"] for hook in hooks())


def test_the_types_are_known() -> None:
    """The types are tags that identify gives, and every prose extension that it knows has one of them."""
    identify = pytest.importorskip("identify.identify")
    for hook in hooks():
        types = set(hook["types_or"])
        assert types <= identify.ALL_TAGS
        for name in ("notes.txt", "notes.md", "notes.markdown", "notes.mdx", "notes.rst", "notes.adoc", "README"):
            assert types & identify.tags_from_filename(name), name
        for name in ("data.csv", "data.json", "page.html", "module.py", "settings.toml", "picture.svg", "change.patch"):
            assert not types & identify.tags_from_filename(name), name


NO_PROSE = (
    *("CMakeLists.txt", "src/CMakeLists.txt", "meson_options.txt", "robots.txt", "site/ads.txt"),
    *("requirements.txt", "requirements-dev.txt", "dev_requirements.txt", "constraints.txt", "requirements/base.txt"),
    *("LICENSE", "LICENSE.md", "docs/LICENSE-MIT.txt", "LICENCE.txt", "License.txt", "license.md", "LICENSES/MIT.txt"),
    *("COPYING", "COPYING.LESSER.txt", "COPYRIGHT.txt", "NOTICE", "THIRD-PARTY-NOTICES.txt", "PATENTS", "UNLICENSE"),
)
PROSE = (
    *("README", "README.md", "notes.txt", "docs/licensing.md", "docs/requirements.md", "notice-of-meeting.txt"),
    *("copying-a-book.md", "robots.md", "my-robots.txt", "CMakeLists.txt.md", "requirements/a.md"),
)


@pytest.mark.parametrize(("names", "excluded"), [(NO_PROSE, True), (PROSE, False)])
def test_what_is_no_prose_is_excluded(names: tuple[str, ...], excluded: bool) -> None:
    """Build files, requirements, licences and notices are not given to the hooks, prose with a name like theirs is."""
    for hook in hooks():
        assert [name for name in names if bool(re.search(hook["exclude"], name)) is not excluded] == []
