from __future__ import annotations

from tests.readers.conftest import faults, s3, s3_server

__all__ = ["faults", "s3", "s3_server"]
