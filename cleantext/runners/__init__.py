"""How many pages at once. Now: one after another, in this process, in the order of the input; files that are repaired in
place also by several processes (`files`), in the order of the files all the same.

Decision: a runner never looks at the text. It moves pages from a reader through a pipeline to a writer, and counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cleantext.runners.in_process import run as run
    from cleantext.runners.summary import Summary as Summary

__all__ = ["Summary", "run"]

_WHERE: Final = {"Summary": "cleantext.runners.summary", "run": "cleantext.runners.in_process"}


def __getattr__(name: str) -> Any:
    """Look a name up when it is first used: files repaired in place have no use for readers and writers."""
    if name not in _WHERE:
        raise AttributeError(f"module 'cleantext.runners' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
