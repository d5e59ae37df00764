"""Commits of damaged prose with the hooks: what stops, what is repaired, what passes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

NOTES = "# Harbour notes\n\nThe cafÃ© at the quay isn´t open.\nIts owner left on Monday.\n"
REPAIRED = "# Harbour notes\n\nThe café at the quay isn't open.\nIts owner left on Monday.\n"
SOUND = "Der Hafen ist zugefroren, sagt die Hafenmeisterin.\n"

FIX_ON_DEMAND = "{id: cleantext-fix, stages: [manual]}"
FIX = (sys.executable, "-m", "pre_commit", "run", "--hook-stage", "manual", "cleantext-fix")

PAGE = (Path(__file__).parents[2] / "fixtures" / "dumps" / "text" / "clinic.txt").read_text(encoding="utf-8")


def test_check_stops_a_commit_until_it_is_fixed(repository: Any) -> None:
    """The commit fails with the diff and changes nothing; after the fix, the same commit passes."""
    repository.configure("id: cleantext-check", FIX_ON_DEMAND)
    notes = repository.write("notes.md", NOTES)
    repository.write("sound.md", SOUND)
    stopped = repository.commit()
    assert stopped.code == 1
    assert "-The cafÃ© at the quay isn´t open.\n+The café at the quay isn't open.\n" in stopped.out
    assert "Hafen" not in stopped.out
    assert notes.read_text(encoding="utf-8") == NOTES
    assert repository.run("git", "rev-parse", "--verify", "HEAD").code != 0
    assert repository.run(*FIX).code == 1
    passed = repository.commit()
    assert passed.code == 0, passed.out
    assert repository.committed("notes.md").decode() == REPAIRED


def test_fix_repairs_and_stops_the_commit(repository: Any) -> None:
    """The commit fails because the hook changed a file, names it, and passes when it is made again."""
    repository.configure("id: cleantext-fix")
    notes = repository.write("notes.md", NOTES)
    stopped = repository.commit()
    assert stopped.code == 1
    assert "files were modified by this hook" in stopped.out
    assert "notes.md" in stopped.out
    assert notes.read_text(encoding="utf-8") == REPAIRED
    assert repository.commit().code == 0
    assert repository.committed("notes.md").decode() == REPAIRED


def test_other_files_are_no_business_of_the_hooks(repository: Any) -> None:
    """Code, data, licences and build files with the same damage are committed as they are; the hooks do not even start."""
    repository.configure("id: cleantext-check", "id: cleantext-fix")
    for name in ("module.py", "data.csv", "page.html", "LICENSE", "src/CMakeLists.txt", "requirements.txt"):
        repository.write(name, NOTES)
    assert repository.commit().code == 0
    assert repository.starts() == []


def test_the_profile_is_an_argument(repository: Any) -> None:
    """With ``args: [--profile, article]`` boilerplate goes too; the headline and the dateline stay."""
    repository.configure("{id: cleantext-fix, args: [--profile, article]}")
    page = repository.write("clinic.txt", PAGE)
    assert repository.commit().code == 1
    left = page.read_text(encoding="utf-8")
    assert "Leave a comment" in PAGE and "Leave a comment" not in left
    assert "Mobile clinics reach" in left and "PORT MERIDIAN, June 4 (AFP) - " in left
    assert repository.commit().code == 0


def test_the_configuration_of_the_repository_holds(repository: Any) -> None:
    """Patterns to ignore and the profile of a path are read from ``pyproject.toml``."""
    settings = '[tool.cleantext.files]\nignore = ["quoted/"]\n[[tool.cleantext.files.paths]]\n'
    repository.write("pyproject.toml", settings + 'match = ["dumps/*.txt"]\nprofile = "article"\n')
    repository.configure("id: cleantext-fix")
    quoted = repository.write("quoted/letter.md", NOTES)
    dump = repository.write("dumps/clinic.txt", PAGE)
    kept = repository.write("clinic.txt", PAGE)
    assert repository.commit().code == 1
    assert quoted.read_text(encoding="utf-8") == NOTES
    assert "Leave a comment" not in dump.read_text(encoding="utf-8")
    assert "Leave a comment" in kept.read_text(encoding="utf-8")


def test_a_wrong_configuration_stops_the_commit(repository: Any) -> None:
    """A key that does not exist fails the hook with its name and the nearest one, and no file is changed."""
    repository.write("cleantext.toml", '[files]\nignored = ["quoted/"]\n')
    repository.configure("id: cleantext-fix")
    notes = repository.write("notes.md", NOTES)
    stopped = repository.commit()
    assert stopped.code == 1
    assert "exit code: 2" in stopped.out
    assert "ignored" in stopped.out and "'ignore'" in stopped.out
    assert notes.read_text(encoding="utf-8") == NOTES
