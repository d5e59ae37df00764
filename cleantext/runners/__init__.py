"""How many pages at once: one after another in this process, or by processes that can be killed.

Map: `crawl` is a run from pages to `outputs`; `cleaning` what is done to a page, `product` what comes of it, `summary` the
counts; `ordered` the stream of tasks and results over a `pool` of processes (`worker` is their side, `limits` what they may take,
`work` the contract of what they do); `parts` keeps what is done, in the format of `shard_file` and under a `lock`, so that a run
can be resumed, and `manifest` says of which run it is. `dedup` marks copies among what is written. `counting` is the first pass
over a corpus, for what the pages of a site have in common; `batch` is what distributed `engines` call; `files` is for files that
are repaired in place.

Decisions: a runner never looks at the text. It moves pages from a reader through a pipeline to a writer, and counts. Results come
in the order of the input, whatever the number of processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cleantext.runners.summary import Summary as Summary

__all__ = ["Summary"]

_WHERE: Final = {"Summary": "cleantext.runners.summary"}


def __getattr__(name: str) -> Any:
    """Look a name up when it is first used: files repaired in place have no use for readers and writers."""
    if name not in _WHERE:
        raise AttributeError(f"module 'cleantext.runners' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
