"""From arguments to reader options, and outputs kept apart from inputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleantext.errors import ConfigError
from cleantext.readers import ReadOptions
from cleantext.readers.files import real
from cleantext.readers.urls import is_url


def read_options(given: Mapping[str, Any], outputs: Sequence[str] = ()) -> ReadOptions:
    """Reader options from what the command was given; None leaves the reader's default.

    ``outputs`` may lie in an input directory, where those of an earlier run are not to be taken for dumps.
    """
    settings: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    places = frozenset(output if is_url(output) else real(output) for output in outputs if output != "-")
    return ReadOptions(**settings, exclude=places)


def refuse_overlap(inputs: Sequence[str], outputs: Sequence[str]) -> None:
    """Keep outputs and inputs apart.

    Raises ConfigError where an output is one of the inputs, a directory around one, or another output. An output may
    lie in an input directory: it is written under a hidden name, which is not read, and takes its own at the end.
    """
    if len({real(output) if _is_local(output) else output for output in outputs}) < len(outputs):
        raise ConfigError("the articles and the audit need different places")
    sources = [real(source) for source in inputs if _is_local(source)]
    for output in outputs:
        target = real(output)
        for source in sources if _is_local(output) else ():
            if target == source or target in source.parents:
                raise ConfigError(f"the output {output} would overwrite the input {source}")
        if is_url(output) and output in inputs:
            raise ConfigError(f"the output {output} would overwrite the input {output}")


def _is_local(name: str) -> bool:
    return name != "-" and not is_url(name)
