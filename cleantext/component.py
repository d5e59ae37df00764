"""What normalizers, extractors and cleaners have in common: a name, options, documentation, and worked examples.

The examples are data: the tests run every one of them, and ``cleantext cleaners NAME`` prints them.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

from cleantext.document import MediaType


@dataclass(frozen=True)
class NoOptions:
    """The options of a component that has none."""


@dataclass(frozen=True, slots=True)
class Example:
    """A page, and what a cleaner removes from it: ``removed`` maps the text of a block to the reason's code.

    An empty ``removed`` is a look-alike: a page that the cleaner must leave alone. ``beside`` holds other pages of the same
    site, for cleaners that count them first.
    """

    page: str
    removed: Mapping[str, str] = field(default_factory=dict)
    media_type: MediaType = "text/plain"
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """A text, and how a normalizer leaves it. ``after`` equal to ``before``: a look-alike to be left alone."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A page, and the value that an extractor finds on it (None: nothing)."""

    page: str
    value: object
    media_type: MediaType = "text/plain"


O = TypeVar("O")  # noqa: E741 - the options of a component; a longer name would hide that it is a type variable


class Component(Generic[O]):
    """Base of all pluggable parts.

    ``name`` is what configuration calls it; ``Options`` a frozen dataclass, each field with a default and documented in
    its docstring. The first paragraph of the class docstring says what the component does, the rest why, and what it
    is known to miss. The constructor stores the options and does no work.
    """

    name: ClassVar[str]
    Options: ClassVar[type[Any]] = NoOptions

    def __init__(self, options: O | None = None) -> None:
        self.options: O = self.Options() if options is None else options

    def check(self) -> None:
        """Raise ConfigError where the options name what cannot be used (a file, a package). Called before any work."""
        return

    @classmethod
    def documentation(cls) -> str:
        """The class docstring, indentation removed."""
        return inspect.getdoc(cls) or ""

    @classmethod
    def summary(cls) -> str:
        """The first sentence of the documentation."""
        return cls.documentation().split("\n\n")[0].replace("\n", " ")
