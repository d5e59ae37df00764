"""Articles as a directory of files."""

from __future__ import annotations

from pathlib import Path

from cleantext.document import Article, Block, Kept, Rejected
from cleantext.writers import TextWriter


def article(identifier: str, text: str = "The tide came in.") -> Article:
    """A kept article of one paragraph."""
    return Article(identifier, None, Kept(), (Block(0, text),))


def written(target: Path, *articles: Article) -> dict[str, str]:
    """Write articles, and give the files by relative path."""
    with TextWriter(target) as writer:
        for each in articles:
            writer.write(each)
    return {path.relative_to(target).as_posix(): path.read_text() for path in target.rglob("*") if path.is_file()}


def test_the_input_tree_is_mirrored(tmp_path: Path) -> None:
    """An article stands where its page stood, as text."""
    files = written(tmp_path / "out", article("news/a.html"), article("b.txt.gz"))
    assert files == {"news/a.txt": "The tide came in.\n", "b.txt": "The tide came in.\n"}


def test_ids_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """No article overwrites another; copies are numbered in the order of the run."""
    files = written(tmp_path / "out", article("a.html", "first"), article("a.txt", "second"), article("a.htm", "third"))
    assert files == {"a.txt": "first\n", "a-2.txt": "second\n", "a-3.txt": "third\n"}


def test_a_file_and_a_directory_of_one_name(tmp_path: Path) -> None:
    """An id below another id has its own directory."""
    files = written(tmp_path / "out", article("a.txt"), article("a.txt/17"), article("a.txt/18"))
    assert set(files) == {"a.txt", "a.txt_/17.txt", "a.txt_/18.txt"}


def test_no_file_without_an_article(tmp_path: Path) -> None:
    """A rejected page gives no empty file."""
    assert written(tmp_path / "out", Article("a", None, Rejected("no_article"))) == {}
