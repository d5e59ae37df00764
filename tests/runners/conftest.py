"""What the tests of runners share."""

from __future__ import annotations

import sys
from pathlib import Path

# the processes of a pool import the work of the tests by the name of its module
sys.path.insert(0, str(Path(__file__).parent))
