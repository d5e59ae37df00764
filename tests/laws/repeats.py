"""What is dear in a regular expression: endless repeats within or beside others that match the same."""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator, Sequence
from typing import Any, Final

if sys.version_info >= (3, 11):
    from re import _constants as ops
    from re import _parser as parser
else:
    import sre_constants as ops
    import sre_parse as parser

ENDLESS: Final = 1000
"""A repeat that may go on this often counts as endless."""

PROBES: Final = string.printable + "é０９\u00a0–—’‘“”«»„·、。，：；（）【】［］〔〕＝／｜東共日カァあ한яЖعא。؛،"

Node = tuple[Any, Any]


def dear_repeats(pattern: re.Pattern[str]) -> list[str]:
    """A word for each endless repeat that shares a run of characters with one around it or beside it.

    Two such part the run between them in every way before they give up: quadratic time beside one another, exponential
    time within. `\\w+(?:,\\w+)*` is none: the comma tells where its repeats end. Lookarounds and atomic groups are gone
    through like groups; characters are told apart by `PROBES` only.
    """
    return list(_dear(list(parser.parse(pattern.pattern, pattern.flags)), pattern.flags, []))


def _dear(nodes: Sequence[Node], flags: int, around: list[Sequence[Node]]) -> Iterator[str]:
    """``around`` are the bodies of the endless repeats that the nodes lie in."""
    before: list[Sequence[Node]] = []
    for op, argument in nodes:
        node = [(op, argument)]
        for body in _at_edge(node):
            yield from (f"beside one another: {left} {body}" for left in before if _share_a_run(left, body, flags))
        if _endless(op, argument):
            yield from (f"{argument[2]} within {outer}" for outer in around if _share_a_run(outer, argument[2], flags))
        for inner in _inner(op, argument):
            yield from _dear(inner, flags, [*around, argument[2]] if _endless(op, argument) else around)
        before = [*(before if _may_be_empty(op, argument) else ()), *_at_edge(node, last=True)]


def _at_edge(nodes: Sequence[Node], last: bool = False) -> list[Sequence[Node]]:
    """The bodies of the endless repeats that a sequence can begin with, or end with."""
    found: list[Sequence[Node]] = []
    for op, argument in reversed(nodes) if last else nodes:
        if op not in (ops.ASSERT, ops.ASSERT_NOT):
            found += [argument[2]] if _endless(op, argument) else []
            for inner in _inner(op, argument):
                found += _at_edge(inner, last)
        if not _may_be_empty(op, argument):
            break
    return found


def _share_a_run(one: Sequence[Node], other: Sequence[Node], flags: int) -> bool:
    """Whether two bodies, each repeated, can both go along one run of characters."""
    shared = _characters(one, flags) & _characters(other, flags)
    return bool(shared) and _goes_along(one, shared, flags) and _goes_along(other, shared, flags)


def _goes_along(nodes: Sequence[Node], run: set[str], flags: int) -> bool:
    """Whether all that must be there can be one of the characters of a run."""
    needed = [node for node in nodes if not _may_be_empty(*node)]
    for op, argument in needed:
        inner = _inner(op, argument)
        if not inner and not any(_matches(op, argument, character, flags) for character in run):
            return False
        if inner and not any(_goes_along(nodes, run, flags) for nodes in inner):
            return False
    return True


def _endless(op: Any, argument: Any) -> bool:
    return op in _REPEATS and argument[1] > ENDLESS and argument[1] > argument[0]


_REPEATS: Final = {op for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") if (op := getattr(ops, name, None))}


def _may_be_empty(op: Any, argument: Any) -> bool:
    if op in _REPEATS:
        return bool(argument[0] == 0) or all(_may_be_empty(*node) for node in argument[2])
    if op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):
        return True
    if op is ops.BRANCH:
        return any(all(_may_be_empty(*node) for node in branch) for branch in argument[1])
    return op is ops.SUBPATTERN and all(_may_be_empty(*node) for node in argument[3])


def _inner(op: Any, argument: Any) -> list[list[Node]]:
    """The sequences of nodes in a node."""
    if op in _REPEATS:
        return [list(argument[2])]
    if op is ops.BRANCH:
        return [list(branch) for branch in argument[1]]
    if op is ops.SUBPATTERN:
        return [list(argument[3])]
    if op in (ops.ASSERT, ops.ASSERT_NOT):
        return [list(argument[1])]
    return [list(argument)] if op is getattr(ops, "ATOMIC_GROUP", None) else []


def _characters(nodes: Sequence[Node], flags: int) -> set[str]:
    """The probes that a sequence can match anywhere in it; what lookarounds look at is not matched."""
    found: set[str] = set()
    for op, argument in nodes:
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            continue
        found |= {probe for probe in PROBES if _matches(op, argument, probe, flags)}
        for inner in _inner(op, argument):
            found |= _characters(inner, flags)
    return found


def _matches(op: Any, argument: Any, probe: str, flags: int) -> bool:
    """Whether one node matches one character."""
    if op is ops.LITERAL:
        return chr(argument) == probe or bool(flags & re.I and chr(argument).casefold() == probe.casefold())
    if op is ops.NOT_LITERAL:
        return chr(argument) != probe
    if op is ops.ANY:
        return probe != "\n" or bool(flags & re.S)
    if op is ops.RANGE:
        return argument[0] <= ord(probe) <= argument[1]
    if op is ops.CATEGORY:
        return re.match(_CATEGORIES[str(argument)], probe) is not None
    if op is ops.IN:
        negated = argument[0][0] is ops.NEGATE
        return negated != any(_matches(*node, probe, flags) for node in argument[negated:])
    return False


_CATEGORIES: Final = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}
