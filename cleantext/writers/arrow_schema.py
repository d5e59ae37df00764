"""The Arrow schema of the articles: what Parquet files hold, and what engines are given.

The columns are the fields of ``articles.jsonl`` in their order (`cleantext.document.ROW_FIELDS`), then ``changes``, then the
columns that are carried through. All but ``id`` and ``outcome`` may be null.

=================  ============================================================================================
``id``             string
``url``            string
``outcome``        string: ``kept``, ``rejected: REASON`` or ``failed: STAGE``
metadata           strings; ``headline_alt``, ``authors``, ``keywords``: list<string>
``dateline``       struct<raw: string, places: list<string>, countries: list<string>, date: string, day: string,
                   agencies: list<string>>
``credits``        struct<raw: string, agencies: list<string>, kind: string>
``text``           string
``confidence``     double, rounded to three digits
``changes``        list<struct<type: string (``removal`` or ``rewrite``), block: int32, cleaner: string, code: string,
                   category: string, sentence: string, why: string, evidence: string (a JSON object),
                   before: string, after: string, text: string>>: ``before`` and ``after`` of a rewrite, ``text`` that a
                   removal took out
carried            string each; a value that is none is written as JSON
=================  ============================================================================================

The metadata of the schema has ``cleantext.schema_version``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cleantext.document import ROW_FIELDS, SCHEMA_VERSION, Article, Document
from cleantext.errors import ConfigError
from cleantext.writers.audit import change_rows

if TYPE_CHECKING:
    import pyarrow


def article_schema(carried: Sequence[str] = ()) -> pyarrow.Schema:
    """The schema with the columns that are carried through. Raises ConfigError where pyarrow is not installed."""
    return _schema(tuple(carried))


@lru_cache(maxsize=8)
def _schema(carried: tuple[str, ...]) -> pyarrow.Schema:
    arrow = arrow_library()
    text = arrow.string()
    texts = _list(arrow, text)
    dateline = [("raw", text), ("places", texts), ("countries", texts), ("date", text), ("day", text)]
    types = {
        **dict.fromkeys(("headline_alt", "authors", "keywords"), texts),
        "dateline": arrow.struct([*dateline, ("agencies", texts)]),
        "credits": arrow.struct([("raw", text), ("agencies", texts), ("kind", text)]),
        "confidence": arrow.float64(),
    }
    needed = ("id", "outcome")
    own = [arrow.field(name, types.get(name, text), nullable=name not in needed) for name in ROW_FIELDS]
    changes = arrow.field("changes", _list(arrow, _change_type(arrow)))
    metadata = {"cleantext.schema_version": str(SCHEMA_VERSION)}
    return arrow.schema([*own, changes, *((name, text) for name in carried)], metadata)


def arrow_row(article: Article, document: Document | None = None) -> dict[str, Any]:
    """The row of one article by the names of the schema.

    ``document`` as segmented, before any change: removals have their ``text`` where it is given.
    """
    row = article.to_dict()
    for name, value in article.carried.items():
        row[name] = value if isinstance(value, str | None) else json.dumps(value, ensure_ascii=False)
    row["changes"] = [
        {**change, "evidence": json.dumps(change["evidence"], ensure_ascii=False)}
        for change in change_rows(article, document)
    ]
    return row


def record_batch(rows: Sequence[Mapping[str, Any]], carried: Sequence[str] = ()) -> pyarrow.RecordBatch:
    """Rows, as `arrow_row` makes them, as one batch. What is no Unicode text (a lone surrogate) becomes U+FFFD."""
    batch, schema = arrow_library().RecordBatch, article_schema(carried)
    try:
        return batch.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:
        return batch.from_pylist(_valid(rows), schema=schema)


def arrow_library() -> Any:
    """The module ``pyarrow``. Raises ConfigError where it is not installed."""
    try:
        import pyarrow
    except ImportError:
        raise ConfigError("Parquet needs pyarrow: pip install 'cleantext-pipeline[parquet]'") from None
    return pyarrow


def _list(arrow: Any, kind: Any) -> Any:
    """A list whose entries are called as Parquet calls them, so that the schema is the same before and after a file."""
    return arrow.list_(arrow.field("element", kind))


def _change_type(arrow: Any) -> Any:
    texts = ("cleaner", "code", "category", "sentence", "why", "evidence", "before", "after", "text")
    string = arrow.string()
    return arrow.struct([("type", string), ("block", arrow.int32()), *((name, string) for name in texts)])


def _valid(value: Any) -> Any:
    """The value with every lone surrogate inside it replaced."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, Mapping):
        return {name: _valid(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_valid(inner) for inner in value]
    return value
