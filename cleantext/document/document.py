"""A page on its way through the pipeline: blocks, page-level facts, metadata found so far, signals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from cleantext.document.block import Block
from cleantext.document.metadata import Metadata
from cleantext.document.stamp import Stamp

T = TypeVar("T")
InputKind = Literal["html", "text"]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How bytes became text.

    ``charset`` is a Python codec name; ``source`` what decided: ``str`` (was text already), ``bom``, ``declared``,
    ``utf-8``, ``detected`` or ``fallback``. ``replaced`` counts the undecodable bytes (shown as U+FFFD).
    """

    charset: str
    source: str
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What an HTML page says of itself outside its text; all empty for plain text.

    ``meta`` maps lower-case names (``name``, ``property``, ``itemprop`` or ``http-equiv``) to contents in page order;
    ``json_ld`` holds the scripts unparsed; ``times`` the ``datetime`` attributes of ``<time>`` in page order;
    ``marked`` maps ``section``, ``keywords``, ``tag``, ``image`` and ``licence`` to what elements marked so by ``itemprop`` or
    ``rel`` show or point to; ``licences`` holds the addresses of licences that the page links to as its own;
    ``stamps`` all that tells a time, with its place on the page; ``marked_authors`` the texts of elements marked
    ``rel=author`` or ``itemprop=author``.
    """

    title: str | None = None
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    json_ld: tuple[str, ...] = ()
    language: str | None = None
    canonical: str | None = None
    times: tuple[str, ...] = ()
    marked_authors: tuple[str, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    marked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    licences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """One page. Immutable; edits make a new document.

    ``blocks`` are the blocks that are left; ``whole`` the document as it was before any removal, which is what
    signals are measured on. ``markup`` is the source of an HTML page, for engines that parse it themselves. ``fetched`` is when
    the page was fetched, an ISO 8601 date-time, None where that is not known.
    ``site`` names the site of the page where its reader was told; ``furniture`` the blocks that are known from other pages.
    """

    id: str
    url: str | None
    kind: InputKind
    blocks: tuple[Block, ...]
    facts: PageFacts = PageFacts()
    decoding: Decoding = Decoding("utf-8", "str")
    markup: str | None = field(default=None, repr=False)
    metadata: Metadata = Metadata()
    fetched: str | None = None
    site: str | None = None
    furniture: frozenset[int] = frozenset()
    _whole: Document | None = field(default=None, repr=False, compare=False)
    _signals: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)
    _views: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def whole(self) -> Document:
        """The document before any removal."""
        return self._whole or self

    def signal(self, measure: Callable[[Document], T]) -> T:
        """The value of ``measure`` on the whole document, computed when first asked for and kept."""
        whole = self.whole
        if measure not in whole._signals:
            whole._signals[measure] = measure(whole)
        value: T = whole._signals[measure]
        return value

    def view(self, look: Callable[[Document], T]) -> T:
        """The value of ``look`` on the document as it stands, computed when first asked for and kept."""
        if look not in self._views:
            self._views[look] = look(self)
        value: T = self._views[look]
        return value

    def without(self, removed: frozenset[int]) -> Document:
        """The document less some blocks; signals stay those of the whole."""
        return self.edited(tuple(block for block in self.blocks if block.id not in removed))

    def edited(self, blocks: tuple[Block, ...]) -> Document:
        """The document with some blocks gone or rewritten by a cleaner; signals stay those of the whole."""
        return replace(self, blocks=blocks, _whole=self.whole, _signals={}, _views={})

    def with_blocks(self, blocks: tuple[Block, ...]) -> Document:
        """The document with other blocks: a new whole, whose signals are measured afresh."""
        return replace(self, blocks=blocks, _whole=None, _signals={}, _views={})

    def with_metadata(self, metadata: Metadata) -> Document:
        """The document with other metadata. Signals are of the text alone, so they stay."""
        return replace(self, metadata=metadata, _whole=self._whole, _signals=self._signals, _views={})
