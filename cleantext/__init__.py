"""From raw dumps to clean articles, with a reason for every line removed.

>>> import cleantext
>>> article = cleantext.clean(data)            # str or bytes, HTML or plain text
>>> article.text, article.metadata, article.changes, article.outcome

Many pages: a `Pipeline`, or ``cleantext run``; in the processes of an engine `clean_batch`, which takes and gives Arrow.

The map, in the order in which data flows (a folder imports only from those above it)::

    document/     what flows: Block, Document, Change, Reason, Metadata, Article
    readers/      where raw pages come from
    segment/      bytes -> text -> blocks
    normalizers/  repairs inside a block
    signals/      measured once, read by many
    extractors/   one file per metadata field
    cleaners/     one file per cleaner
    pipeline/     the only place that applies changes
    writers/      where articles go
    inplace/      files repaired where they stand
    runners/      how many at once
    training/     models fitted and measured
    report/       what a person looks at
    cli/          the door

Importing this package does no work: names are looked up when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleantext.document import Article as Article
    from cleantext.document import Block as Block
    from cleantext.document import Credits as Credits
    from cleantext.document import Dateline as Dateline
    from cleantext.document import Document as Document
    from cleantext.document import Failed as Failed
    from cleantext.document import Found as Found
    from cleantext.document import Kept as Kept
    from cleantext.document import MediaType
    from cleantext.document import Metadata as Metadata
    from cleantext.document import RawPage as RawPage
    from cleantext.document import Reason as Reason
    from cleantext.document import Rejected as Rejected
    from cleantext.document import Removal as Removal
    from cleantext.document import Rewrite as Rewrite
    from cleantext.document import replay as replay
    from cleantext.errors import CleantextError as CleantextError
    from cleantext.errors import ConfigError as ConfigError
    from cleantext.errors import DocumentError as DocumentError
    from cleantext.errors import ShardError as ShardError
    from cleantext.pipeline import Config as Config
    from cleantext.pipeline import Explanation as Explanation
    from cleantext.pipeline import Pipeline as Pipeline
    from cleantext.readers import ReadOptions as ReadOptions
    from cleantext.runners.batch import BatchCleaner as BatchCleaner
    from cleantext.runners.batch import clean_batch as clean_batch
    from cleantext.runners.limits import Limits as Limits

__version__ = "0.1.0"

_WHERE = {
    **dict.fromkeys(
        "Article Block Credits Dateline Document Failed Found Kept Metadata RawPage Reason Rejected Removal Rewrite "
        "replay SCHEMA_VERSION".split(),
        "cleantext.document",
    ),
    **dict.fromkeys("CleantextError ConfigError DocumentError ShardError".split(), "cleantext.errors"),
    **dict.fromkeys("Config Explanation Pipeline".split(), "cleantext.pipeline"),
    **dict.fromkeys("BatchCleaner clean_batch".split(), "cleantext.runners.batch"),
    "ReadOptions": "cleantext.readers",
    "Limits": "cleantext.runners.limits",
}

__all__ = [*sorted(_WHERE), "__version__", "clean"]


def clean(
    data: str | bytes,
    url: str | None = None,
    media_type: MediaType | None = None,
    id: str | None = None,
    config: Config | None = None,
) -> Article:
    """Clean one page: HTML or plain text, bytes or str.

    ``media_type`` (``text/html`` or ``text/plain``) is sniffed when None. Never raises on the page: see
    ``article.outcome``. Raises ConfigError when ``config`` is wrong. For many pages build one `Pipeline`.
    """
    from cleantext.pipeline import Pipeline

    return Pipeline(config).clean(data, url, media_type, id)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'cleantext' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
