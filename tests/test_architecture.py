"""The shape of the package: who imports whom, and how long anything may be."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import cleantext

PACKAGE = Path(cleantext.__file__).parent
ORDER = (
    "errors",
    "component",
    "document",
    "readers",
    "segment",
    "normalizers",
    "signals",
    "extractors",
    "cleaners",
    "pipeline",
    "writers",
    "inplace",
    "runners",
    "training",
    "report",
    "cli",
)
"""The order in which data flows, errors and the contract of components before it."""

BELOW_NOTHING = {"errors", "document"}
"""Import nothing else of ours; the contract of components imports ``document``, which stands beside it."""

MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES_A_FUNCTION = 40
MOST_LINES_A_FILE = 250


def name(path: Path) -> str:
    """The path as it is shown in the name of a test."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def folder(path: Path) -> str:
    """The folder or top-level module that a file belongs to; ``__init__`` for the package itself."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(node: ast.AST) -> Iterator[str]:
    """The modules of ours that a tree imports, wherever the statement stands."""
    for statement in ast.walk(node):
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names if alias.name.startswith("cleantext."))
        elif isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("cleantext."):
            yield statement.module or ""


def code_lines(source: str, tree_: ast.AST) -> set[int]:
    """The numbers of the lines that hold code: no blank lines, comments or docstrings."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    idle = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    lines = {line for token in tokens if token.type not in idle for line in range(token.start[0], token.end[0] + 1)}
    for node in ast.walk(tree_):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def test_every_folder_has_its_place() -> None:
    """A folder that is not in the order is not in the design."""
    assert {folder(path) for path in MODULES} <= {*ORDER, "__init__", "__main__"}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_folder_imports_only_from_above(path: Path) -> None:
    """Data flows one way, and so do imports, also those inside functions. The package itself may name all."""
    own = folder(path)
    if own in ("__init__", "__main__"):
        return
    place = ORDER.index("document" if own == "component" else own)
    for module in imports(tree(path)):
        other = module.split(".")[1]
        assert other == own or (ORDER.index(other) <= place and own not in BELOW_NOTHING), f"{own} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is(path: Path) -> None:
    """Every module opens with a docstring."""
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_files_and_functions_fit_the_eye(path: Path) -> None:
    """At most 250 lines of code a file, and 40 a function."""
    lines = code_lines(path.read_text(encoding="utf-8"), tree(path))
    assert len(lines) <= MOST_LINES_A_FILE
    for node in ast.walk(tree(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            span = lines & set(range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1))
            assert len(span) <= MOST_LINES_A_FUNCTION, f"{node.name} has {len(span)} lines"
