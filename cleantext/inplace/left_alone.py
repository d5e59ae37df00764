"""A file that is not touched, and why."""

from __future__ import annotations


class LeftAlone(Exception):
    """Raised for a file that is left alone. The message completes "NAME: left alone: ..."; it costs this file only."""
