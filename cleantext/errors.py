"""The exception tree: each class says who must act.

::

    CleantextError
    ├── ConfigError      the user: a setting, a name or an argument is wrong; raised before any work
    ├── DocumentError    nobody: one document cannot be cleaned; it is recorded, the run goes on
    └── ShardError       the operator: input or output as a whole failed; try that shard again
"""

from __future__ import annotations


class CleantextError(Exception):
    """Root of all errors that this package raises on purpose."""


class ConfigError(CleantextError):
    """A setting, a component name or an argument that cannot be right. Stops before any work."""


class DocumentError(CleantextError):
    """One document cannot be read or cleaned.

    ``stage`` names the step that failed (``read``, ``decode``, ``segment`` ...), ``origin`` the file and
    line it came from where they are known.
    """

    def __init__(self, message: str, *, stage: str, origin: str | None = None) -> None:
        super().__init__(message)
        self.stage = stage
        self.origin = origin

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword arguments when the error crosses a process boundary."""
        return (_rebuild, (str(self), self.stage, self.origin))


class ShardError(CleantextError):
    """An input or an output as a whole failed (disk full, output exists); the documents are not to blame."""


def _rebuild(message: str, stage: str, origin: str | None) -> DocumentError:
    return DocumentError(message, stage=stage, origin=origin)
