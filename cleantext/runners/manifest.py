"""All that the output of a run depends on, so that only the same run is resumed."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from cleantext.errors import ConfigError
from cleantext.pipeline import Config
from cleantext.pipeline.config import FAMILIES
from cleantext.pipeline.registry import lookup, plugin

VERSION: Final = 1
"""Of the manifest and the shards."""

MOST_DIFFERENCES: Final = 5
"""Differences that are told."""

DISTRIBUTION: Final = "cleantext-pipeline"
OPTIONAL: Final = ("trafilatura", "langdetect")
"""Libraries of extras that pages can go through."""


def manifest(inputs: Sequence[str], config: Config, options: Mapping[str, Any]) -> dict[str, Any]:
    """What a run depends on, as JSON values.

    These are versions and a digest of the code (models that are shipped included), the configuration, the plug-ins that it
    names, digests of the files that it names, the sizes of input files, and ``options``: whatever else is given that the
    output depends on. The number of processes and their limits are no part of it. What inputs hold is compared as they are
    read again (`cleantext.runners.parts`).
    """
    from cleantext import __version__

    table = config.to_dict()
    found: dict[str, Any] = {
        "version": VERSION,
        "cleantext": __version__,
        "code": _digest_of_code(),
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "libraries": dict(_libraries()),
        "configuration": table,
        "plugins": dict(_plugins(config)),
        "files": {name: digest_of(Path(name)) for name in sorted(set(_files(table)))},
        "inputs": {name: _told_by_name(name) for name in inputs},
        "options": dict(options),
    }
    return json.loads(json.dumps(found))  # type: ignore[no-any-return]  # tuples and lists are one to JSON


def refuse_differences(then: Mapping[str, Any], now: Mapping[str, Any], where: Path) -> None:
    """Raise ConfigError, saying what has changed, unless two manifests are the same."""
    old, new = dict(_flat(then)), dict(_flat(now))
    changed = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    if not changed:
        return
    told = "; ".join(_difference(name, old, new) for name in changed[:MOST_DIFFERENCES])
    more = f"; and {len(changed) - MOST_DIFFERENCES} more" if len(changed) > MOST_DIFFERENCES else ""
    raise ConfigError(f"cannot resume {where}: {told}{more}. What was begun as it was goes on; --force begins anew")


def digest_of(path: Path) -> str:
    """A digest of a file, in hexadecimal digits. Raises ConfigError where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:32]
    except OSError as error:
        raise ConfigError(f"cannot read {path}: {error.strerror}") from error


def _difference(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    if name == "code":
        return "the code of cleantext has changed"
    if name.startswith("plugins.") and name.endswith(".code") and name in old and name in new:
        return f"the code of {name.removesuffix('.code')} has changed"
    return f"{name} was {json.dumps(old.get(name))}, now it is {json.dumps(new.get(name))}"


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _files(value: Any) -> Iterator[str]:
    """The files that a configuration names: models, tables."""
    if isinstance(value, dict):
        for entry in value.values():
            yield from _files(entry)
    elif isinstance(value, str) and Path(value).suffix and Path(value).is_file():
        yield value


def _told_by_name(name: str) -> int | None:
    """The size of a file; None for a directory, standard input, and what is not here."""
    path = Path(name)
    return path.stat().st_size if name != "-" and path.is_file() else None


def _digest_of_code() -> str:
    package = Path(__file__).parents[1]
    total = hashlib.sha256()
    for path in sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        total.update(path.relative_to(package).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:32]


def _plugins(config: Config) -> Iterator[tuple[str, dict[str, str | None]]]:
    """The components of other packages in the chains: whose they are, in which version, and a digest of their module, as
    one who works on a plug-in changes it under the same version.
    """
    for family in FAMILIES:
        for name in config.chain(family):
            point = plugin(family, name)
            if point is None:
                continue
            file = getattr(sys.modules[lookup(family, name).__module__], "__file__", None)
            yield (
                f"{family}.{name}",
                {
                    "package": point.dist.name if point.dist else None,
                    "version": point.dist.version if point.dist else None,
                    "code": digest_of(Path(file)) if file else None,
                },
            )


def _libraries() -> Iterator[tuple[str, str]]:
    """The versions of what this package requires, and of some of its extras, where they are installed."""
    import re
    from importlib.metadata import PackageNotFoundError, requires, version

    try:
        required = [line for line in requires(DISTRIBUTION) or () if "extra ==" not in line]
    except PackageNotFoundError:  # a source tree that was not installed
        required = []
    for name in sorted({re.split(r"[^\w.-]", line)[0] for line in required} | set(OPTIONAL)):
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue
