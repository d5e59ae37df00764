"""How many pages at once. Now: one after another, in this process, in the order of the input.

Decision: a runner never looks at the text. It moves pages from a reader through a pipeline to a writer, and counts.
"""

from cleantext.runners.in_process import run
from cleantext.runners.summary import Summary

__all__ = ["Summary", "run"]
