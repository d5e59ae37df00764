"""pre-commit splits long lists of files into batches, and runs them side by side."""

from __future__ import annotations

from typing import Any

COUNT = 200
DEEP = "/".join("d" * 240 for _ in range(3))
"""A directory whose name is so long that 200 files below it do not fit in one command line."""


def damaged(number: int) -> str:
    """The text of a file, none like another: what there is to repair differs, and so does the style of apostrophe."""
    apostrophe = "’'"[number % 2]
    lines = (f"Pier {number}", f"The crew{apostrophe}s cafÃ© isn´t\xa0open." if number % 3 else "All quiet. ", "")
    return "\n".join(lines[: 2 + number % 2])


def fixed(repository: Any, folder: str) -> tuple[list[bytes], list[int]]:
    """The files of a repository after a commit that was stopped and one that passed; the batches of the first."""
    paths = [repository.write(f"{folder}/{number}.txt", damaged(number)) for number in range(COUNT)]
    repository.starts()
    assert repository.commit().code == 1
    batches = repository.starts()
    passed = repository.commit()
    assert passed.code == 0, passed.out
    return [path.read_bytes() for path in paths], batches


def test_files_are_the_same_whatever_the_batches(repository: Any) -> None:
    """200 files over several batches come out as they do in one batch, every one of them repaired."""
    repository.configure("id: cleantext-fix")
    several, batches = fixed(repository, DEEP)
    assert len(batches) >= 2
    repository.configure("{id: cleantext-fix, require_serial: true}")
    one, batches = fixed(repository, "short")
    assert len(batches) == 1
    assert several == one
    assert all(after != damaged(number).encode() for number, after in enumerate(one))
