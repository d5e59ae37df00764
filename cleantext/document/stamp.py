"""A time that the markup of a page states for machines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time of an element that is there to tell one: ``<time>``, ``itemprop="datePublished"``.

    ``text`` is the machine's form (``datetime``, ``content`` or ``title``), else the words shown; ``says`` what the
    element says that it is, in lower case (``itemprop``, classes, ``pubdate``); ``block`` the id of the block in which,
    or before which, it stands.
    """

    text: str
    says: str
    block: int
