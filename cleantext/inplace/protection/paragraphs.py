"""Where paragraphs end."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import BLANK

BLANK_LINE: Final = re.compile(rf"\n[{BLANK}]*(?=\n)")

NEXT_BLOCK: Final = re.compile(rf"\n[{BLANK}]*(?=\n|[-*+][ \t]|#{{1,6}}[ \t]|\d{{1,9}}[.)][ \t])")
"""A blank line, an item of a list, a heading."""
