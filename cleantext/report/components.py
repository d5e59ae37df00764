"""The documentation of components, from the components themselves."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_type_hints

from cleantext.component import Component, Example, Repair, Sample
from cleantext.errors import ConfigError
from cleantext.pipeline import Config
from cleantext.pipeline.config import FAMILIES
from cleantext.pipeline.registry import Family, lookup, names, nearest


def chain_lines(config: Config) -> Iterator[str]:
    """Every component: those of the chain in their order, then those that are switched off."""
    for number, family in enumerate(FAMILIES):
        yield from ([""] if number else [])
        yield f"{family}:"
        on = list(config.chain(family))
        off = [name for name in names(family) if name not in on]
        for name in (*on, *off):
            summary = _unmarked(lookup(family, name).summary())
            yield from _entry(name, summary if name in on else f"(off) {summary}")


def component_lines(name: str) -> Iterator[str]:
    """All documentation of the component of that name. Raises ConfigError for an unknown one."""
    family = _family(name)
    component = lookup(family, name)
    yield f"{name} ({family[:-1]})"
    yield ""
    yield from _unmarked(component.documentation()).splitlines()
    yield from _reasons(component)
    yield from _options(component, family)
    yield from _examples(component)


def _unmarked(documentation: str) -> str:
    """A docstring for people: its double backticks are for documentation tools."""
    return documentation.replace("``", "`")


def _family(name: str) -> Family:
    for family in FAMILIES:
        if name in names(family):
            return family
    known = tuple(known for family in FAMILIES for known in names(family))
    raise ConfigError(f"unknown component {name!r}{nearest(name, known)}")


def _entry(name: str, text: str) -> list[str]:
    indent = " " * 24
    return textwrap.wrap(text, 110, initial_indent=f"  {name:<22}", subsequent_indent=indent) or [f"  {name}"]


def _reasons(component: type[Component[Any]]) -> Iterator[str]:
    reasons = getattr(component, "reasons", None) or ([component.reason] if hasattr(component, "reason") else [])
    if reasons:
        yield from ("", "Reasons:")
    for reason in reasons:
        yield f"  {reason.code} ({reason.category}): {reason.sentence}"


def _options(component: type[Component[Any]], family: str) -> Iterator[str]:
    settings = fields(component.Options)
    if not settings:
        yield from ("", "Options: none")
        return
    yield from ("", f"Options, with their defaults ([{family}.{component.name}] in the configuration):")
    defaults, hints = component.Options(), get_type_hints(component.Options)
    for setting in settings:
        yield f"  {setting.name}: {_spelled(hints[setting.name])} = {getattr(defaults, setting.name)!r}"
    documentation = textwrap.dedent(" " * 4 + _unmarked(component.Options.__doc__ or "")).strip()
    yield ""
    yield from textwrap.indent(documentation, "  ").splitlines()


def _spelled(hint: Any) -> str:
    return (
        hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else str(hint).replace("typing.", "")
    )


def _examples(component: type[Component[Any]]) -> Iterator[str]:
    examples = getattr(component, "examples", ())
    if examples:
        yield from ("", "Examples:")
    for example in examples:
        yield from textwrap.indent("\n".join(_example(example)), "  ").splitlines()
        yield from ([] if isinstance(example, Repair) else [""])


def _example(example: Example | Repair | Sample) -> Iterator[str]:
    if isinstance(example, Repair):
        changed = example.before != example.after
        yield f"{example.before!r} -> {example.after!r}" if changed else f"{example.before!r} stays"
        return
    yield from (f"| {line}" for line in example.page.splitlines())
    if isinstance(example, Example) and example.beside:
        yield f"beside {len(example.beside)} other pages of the site"
    if isinstance(example, Sample):
        yield f"finds {example.value!r}" if example.value is not None else "finds nothing"
    else:
        yield from (f"removes {text!r} ({code})" for text, code in example.removed.items())
        if not example.removed:
            yield "removes nothing"
