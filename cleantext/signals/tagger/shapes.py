"""Which elements look alike: numbers that elements share whose last steps, or whole paths, are of one shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.path_steps import Step, path_step
from cleantext.signals.tagger.structure import Numbers, structure


@dataclass(frozen=True, eq=False)
class Shapes:
    """Numbers of the elements of a page, each of shape (elements,); two elements of one number are alike.

    ``step``: the shape of their own step (its tag and class names, less numbered ones). ``two_steps``, ``three_steps``: the
    shapes of the innermost steps of their path. ``tags``: the tags of the whole path. ``path``: the shapes of it.
    """

    step: Numbers
    two_steps: Numbers
    three_steps: Numbers
    tags: Numbers
    path: Numbers


def element_steps(document: Document) -> list[Step]:
    """Signal: what the step of each element of a page says; (elements,)."""
    return [path_step(step) for step in document.signal(structure).steps]


def shapes(document: Document) -> Shapes:
    """Signal: which elements of a page look alike."""
    tree = document.signal(structure)
    steps = document.signal(element_steps)
    parent = tree.parent.tolist()
    step = _numbered(step.shape for step in steps)
    count = len(steps)
    around = step[tree.parent]
    two_steps = step + count * around
    three_steps = two_steps + count * count * around[tree.parent]
    tags = _path_numbers(parent, [step.tag for step in steps])
    path = _path_numbers(parent, [step.shape for step in steps])
    return Shapes(step, two_steps, three_steps, tags, path)


def renumbered(groups: Numbers) -> tuple[Numbers, int]:
    """The same groups with numbers from 0, and how many there are."""
    known, numbers = np.unique(groups, return_inverse=True)
    return numbers, len(known)


def _numbered(shapes: Iterable[str]) -> Numbers:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(shape, len(numbers)) for shape in shapes], dtype=np.intp)


def _path_numbers(parent: list[int], steps: list[str]) -> Numbers:
    """The same number for all elements that come by the same steps from the page."""
    known: dict[tuple[int, str], int] = {}
    numbers = [0] * len(steps)
    for element in range(1, len(steps)):
        numbers[element] = known.setdefault((numbers[parent[element]], steps[element]), len(known) + 1)
    return np.array(numbers, dtype=np.intp)
