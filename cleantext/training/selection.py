"""Which pages: samples and folds, the same ones every time, whatever the order of the pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar
from urllib.parse import urlsplit

_SECOND_LEVEL: Final = re.compile(r"\.(?:co|com|org|net|gov|ac|edu)\.[a-z]{2}$")


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Unique within its corpus."""


T = TypeVar("T", bound=Identified)


def sample(items: Sequence[T], size: int | None) -> list[T]:
    """``size`` of the items, always the same ones: those whose ids hash lowest. In their order; all for None."""
    if size is None or size >= len(items):
        return list(items)
    chosen = {item.id for item in sorted(items, key=lambda item: hashlib.sha256(item.id.encode()).digest())[:size]}
    return [item for item in items if item.id in chosen]


def site_of(url: str | None, fallback: str) -> str:
    """The registered domain of a URL, near enough to keep the pages of one site together."""
    host = (_host(url) or fallback).lower()
    return ".".join(host.split(".")[-3 if _SECOND_LEVEL.search(host) else -2 :])


def fold_of(site: str, folds: int) -> int:
    """Which of ``folds`` parts the pages of a site belong to."""
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % folds


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # brackets that hold no address
        return None
