"""From arguments to pages: reader options, and outputs kept out of the inputs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.readers import ReadOptions, Unreadable

_LINE_NUMBER: Final = re.compile(r":\d+$")


def read_options(given: Mapping[str, str | None]) -> ReadOptions:
    """Reader options from what the command was given; None leaves the reader's default."""
    settings: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    return ReadOptions(**settings)


def refuse_overwriting(inputs: Sequence[str], outputs: Sequence[str]) -> None:
    """Raise ConfigError where an output is one of the inputs, a directory around one, or another output."""
    targets = [Path(output).resolve() for output in outputs if output != "-"]
    sources = [Path(source).resolve() for source in inputs if source != "-"]
    for target in targets:
        for source in sources:
            if target == source or target in source.parents:
                raise ConfigError(f"the output {target} would overwrite the input {source}")
    if len({*targets, *(output for output in outputs if output == "-")}) < len(outputs):
        raise ConfigError("the articles and the audit need different places")


def without_outputs(
    pages: Iterable[RawPage | Unreadable], inputs: Sequence[str], outputs: Sequence[str]
) -> Iterator[RawPage | Unreadable]:
    """The pages, less what lies in an output inside an input directory: the articles of an earlier run."""
    targets = [Path(output).resolve() for output in outputs if output != "-"]
    sources = [Path(source).resolve() for source in inputs if source != "-"]
    inside = [target for target in targets if any(source in target.parents for source in sources)]
    for page in pages:
        if not (inside and page.origin and _lies_in(page.origin, inside)):
            yield page


def _lies_in(origin: str, outputs: list[Path]) -> bool:
    path = Path(_LINE_NUMBER.sub("", origin)).resolve()
    return any(path == output or output in path.parents for output in outputs)
