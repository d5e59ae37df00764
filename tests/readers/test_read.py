import os
from pathlib import Path

import pytest

from cleantext.document import RawPage, Rejected
from cleantext.errors import ConfigError
from cleantext.readers import ReadOptions, Unreadable, read


def write(folder: Path, *names: str) -> None:
    """Files that hold their own names."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {path.name}")


def ids(*inputs: str | Path) -> list[str]:
    """The ids that reading the inputs yields."""
    return [page.id for page in read(inputs)]


def test_a_directory_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    """Pages come sorted by the parts of their paths, with those as ids."""
    write(tmp_path, "b.txt", "a/z.txt", "a/b/c.html", "a.txt", "B.txt")
    assert ids(tmp_path) == ["B.txt", "a/b/c.html", "a/z.txt", "a.txt", "b.txt"]


def test_reading_is_lazy(tmp_path: Path) -> None:
    """A file is opened when its turn comes: one that vanishes meanwhile is reported, the others are read."""
    write(tmp_path, "a.txt", "b.txt", "c.txt")
    pages = read([tmp_path])
    first = next(pages)
    (tmp_path / "b.txt").unlink()
    second, third = pages
    assert (first.id, third.id) == ("a.txt", "c.txt")
    assert isinstance(second, Unreadable)
    assert "b.txt: No such file" in second.outcome.error


def test_a_missing_input_stops_before_any_work(tmp_path: Path) -> None:
    """An input that does not exist is the user's error, raised by the call itself."""
    with pytest.raises(ConfigError, match="nowhere"):
        read([tmp_path, tmp_path / "nowhere"])


def test_an_empty_name_is_no_directory() -> None:
    """A variable of a script that was never set is not the directory where it happens to run."""
    with pytest.raises(ConfigError, match="input '' does not exist"):
        read([""])


def test_hidden_files_are_passed_over_unless_named(tmp_path: Path) -> None:
    """Dot files and directories below an input are skipped; named ones are read."""
    write(tmp_path, ".git/config", ".hidden.txt", "a.txt")
    assert ids(tmp_path) == ["a.txt"]
    assert ids(tmp_path / ".hidden.txt") == [".hidden.txt"]


def test_ids_are_unique_over_several_inputs(tmp_path: Path) -> None:
    """Directories put their names before the ids when there are several inputs; repeats get a number."""
    write(tmp_path, "one/a.txt", "two/a.txt", "more/one/a.txt")
    assert ids(tmp_path / "one", tmp_path / "two") == ["one/a.txt", "two/a.txt"]
    assert ids(tmp_path / "one", tmp_path / "more" / "one") == ["one/a.txt", "one/a.txt~2"]
    assert ids(*[tmp_path / "one" / "a.txt"] * 3) == ["a.txt", "a.txt~2", "a.txt~3"]


def test_a_loop_of_symbolic_links_ends(tmp_path: Path) -> None:
    """A link to a directory that was walked is reported once, and costs only itself."""
    write(tmp_path, "a/page.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    page, loop = read([tmp_path])
    assert (page.id, loop.id) == ("a/page.txt", "a/up")
    assert isinstance(loop, Unreadable)
    assert isinstance(loop.outcome, Rejected)
    assert loop.outcome.reason == "repeated_directory"


def test_links_to_files_and_directories_elsewhere_are_followed(tmp_path: Path) -> None:
    """Data kept elsewhere and linked into the input is read."""
    write(tmp_path, "store/a.txt", "in/b.txt")
    (tmp_path / "in" / "dir").symlink_to(tmp_path / "store", target_is_directory=True)
    (tmp_path / "in" / "file.txt").symlink_to(tmp_path / "store" / "a.txt")
    assert ids(tmp_path / "in") == ["b.txt", "dir/a.txt", "file.txt"]


def test_a_broken_link_is_reported(tmp_path: Path) -> None:
    """A link to nothing fails by itself."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (page,) = read([tmp_path])
    assert isinstance(page, Unreadable)
    assert str(page.outcome) == "failed: read"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_is_reported(tmp_path: Path) -> None:
    """Files and directories without permission fail with their paths."""
    write(tmp_path, "closed/a.txt", "b.txt")
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        outcomes = [page.outcome for page in read([tmp_path]) if isinstance(page, Unreadable)]
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert [outcome.error.endswith("Permission denied") for outcome in outcomes] == [True, True]


def test_pipes_in_a_directory_are_not_opened(tmp_path: Path) -> None:
    """A named pipe would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    (page,) = read([tmp_path])
    assert isinstance(page, Unreadable)
    assert page.outcome.reason == "special_file"


def test_names_in_a_foreign_charset_have_printable_ids(tmp_path: Path) -> None:
    """A file name that is no UTF-8 gives an id that can be written out."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write(b"text")
    (page,) = read([tmp_path])
    assert page.id == "caf�.txt"
    assert page.id.encode()


def test_empty_files_are_pages(tmp_path: Path) -> None:
    """Whether an empty page is an article is not the reader's to say."""
    (tmp_path / "a.txt").write_bytes(b"")
    assert [page.data for page in read([tmp_path]) if isinstance(page, RawPage)] == [b""]


def test_options_reach_the_readers(tmp_path: Path) -> None:
    """The size limit holds for files found in a directory."""
    write(tmp_path, "a.txt")
    (page,) = read([tmp_path], ReadOptions(max_bytes=3))
    assert isinstance(page, Unreadable)
    assert "larger than 3 bytes" in page.outcome.error
