"""What a reader yields in place of a page that it could not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cleantext.document import Failed, Rejected


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page that costs itself only. ``id``, ``origin`` and ``carried`` as in `RawPage`; ``outcome`` says why there is no page."""

    id: str
    origin: str
    outcome: Rejected | Failed
    carried: Mapping[str, Any] = field(default_factory=dict, hash=False)


def failed(identifier: str, origin: str, why: str, carried: Mapping[str, Any] | None = None) -> Unreadable:
    """A page whose reading failed at ``origin``."""
    return Unreadable(identifier, origin, Failed("read", f"{origin}: {why}"), carried or {})


def reason_of(error: BaseException) -> str:
    """What an error says, without the file name and number that the operating system adds."""
    return (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
