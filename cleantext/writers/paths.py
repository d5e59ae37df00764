"""Ids as relative paths that stay where they belong."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

_LONGEST_PART: Final = 180
"""Bytes of a part of the path; file systems stop at 255, and a number and the extension come behind."""

_UNSAFE: Final = re.compile('[\x00-\x1f\x7f<>:"|?*\ud800-\udfff]')
_INPUT_EXTENSION: Final = re.compile(
    r"\.(?:txt|text|html?|xhtml)(?:\.(?:gz|bz2|xz|zst))?$|\.(?:gz|bz2|xz|zst)$", re.IGNORECASE
)


def safe_path(identifier: str, suffix: str) -> PurePosixPath:
    """The id as a relative path that ends in ``suffix``.

    The extension that the input had (``.html.gz``) gives way to it. The path never leaves its directory: no root, no
    drive, no ``.`` or ``..``; characters that some file system refuses become ``_``; long names are cut. A directory
    never ends in ``suffix`` (it gets a ``_``), so that no file stands in its way.
    """
    parts = [part for part in identifier.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    *folders, name = [_safe_part(part) for part in parts] or ["_"]
    folders = [f"{folder}_" if folder.lower().endswith(suffix) else folder for folder in folders]
    stem = _INPUT_EXTENSION.sub("", name) or name
    return PurePosixPath(*folders, stem + suffix)


def _safe_part(part: str) -> str:
    safe = _UNSAFE.sub("_", part).encode()[:_LONGEST_PART].decode("utf-8", "ignore")
    return safe.rstrip(" .") or "_"
