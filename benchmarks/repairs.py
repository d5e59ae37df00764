"""Measure repairs: what tools make of the damaged specimens in ``fixtures/``, and what they do to sound ones.

    python benchmarks/repairs.py [--clean-text-python PATH] [--verbose] [--json OUT]

``PATH`` is the Python of an environment into which clean-text was installed; without it, that rival is left out.
``--verbose`` lists every specimen that a tool gets wrong.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from _repairers import repairers, versions
from _tables import markdown, write_report

from cleantext.training.tables import Row

FIXTURES: Final = Path(__file__).resolve().parents[1] / "fixtures"

STRAIGHT: Final = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")

Results = Mapping[str, Sequence[str]]
"""What each tool made of the specimens, in their order."""


def main() -> None:
    """Measure, print tables, and write the figures as JSON."""
    arguments = _arguments()
    tools = repairers(arguments.clean_text_python)
    sound, damaged = specimens("must_not_change.jsonl"), specimens("damaged.jsonl")
    kept = {name: repair([row["text"] for row in sound]) for name, repair in tools.items()}
    mended = {name: repair([row["damaged"] for row in damaged]) for name, repair in tools.items()}
    report: dict[str, Any] = {
        "versions": versions(arguments.clean_text_python),
        "totals": [total(name, sound, kept[name], damaged, mended[name]) for name in tools],
        "sound": list(by_kind(sound, kept)),
        "damaged": list(by_source(damaged, mended)),
    }
    print(markdown("Sound text changed, damaged text repaired", report["totals"]))
    print(markdown("Sound text changed, by kind", [row for row in report["sound"] if any_changed(row)]))
    print(markdown("Damaged text repaired exactly, by source", report["damaged"]))
    if arguments.verbose:
        print("\n".join(wrong(sound, kept, damaged, mended)))
    if arguments.json:
        write_report(arguments.json, report)


def specimens(name: str) -> list[dict[str, Any]]:
    """The rows of a file of fixtures."""
    return [json.loads(line) for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines()]


def style_apart(text: str) -> str:
    """The text with straight quotes and compatibility forms resolved: what is left of it is no matter of style."""
    return unicodedata.normalize("NFKC", text.translate(STRAIGHT))


def total(
    name: str,
    sound: Sequence[Mapping[str, Any]],
    kept: Sequence[str],
    damaged: Sequence[Mapping[str, Any]],
    mended: Sequence[str],
) -> Row:
    """The figures of one tool. What ``run`` is not meant for, the layout of files, is not held against it."""
    judged = [
        (row["text"], text)
        for row, text in zip(sound, kept, strict=True)
        if not (name.endswith("run") and _layout(row))
    ]
    pairs = [(row["repaired"], text) for row, text in zip(damaged, mended, strict=True)]
    return {
        "tool": name,
        "sound": len(judged),
        "changed": sum(before != after for before, after in judged),
        "changed, style apart": sum(style_apart(before) != style_apart(after) for before, after in judged),
        "damaged": len(pairs),
        "repaired": sum(wanted == after for wanted, after in pairs),
        "repaired, style apart": sum(style_apart(wanted) == style_apart(after) for wanted, after in pairs),
    }


def by_kind(sound: Sequence[Mapping[str, Any]], kept: Results) -> Iterator[Row]:
    """By kind of sound text, how many specimens each tool changes."""
    for kind in dict.fromkeys(row["kind"] for row in sound):
        places = [place for place, row in enumerate(sound) if row["kind"] == kind]
        changed = {tool: sum(sound[n]["text"] != texts[n] for n in places) for tool, texts in kept.items()}
        yield {"kind": kind, "specimens": len(places), **changed}


def by_source(damaged: Sequence[Mapping[str, Any]], mended: Results) -> Iterator[Row]:
    """By source of the damage, how many specimens each tool repairs to the letter."""
    for source in dict.fromkeys(row["source"] for row in damaged):
        places = [place for place, row in enumerate(damaged) if row["source"] == source]
        exact = {tool: sum(damaged[n]["repaired"] == texts[n] for n in places) for tool, texts in mended.items()}
        yield {"source": source, "specimens": len(places), **exact}


def any_changed(row: Row) -> bool:
    """Whether a tool changed a specimen of the kind."""
    return any(value for name, value in row.items() if name not in ("kind", "specimens"))


def wrong(
    sound: Sequence[Mapping[str, Any]], kept: Results, damaged: Sequence[Mapping[str, Any]], mended: Results
) -> Iterator[str]:
    """What each tool gets wrong, line by line, invisible characters escaped."""
    for tool, texts in kept.items():
        yield f"\n{tool}: sound text changed"
        for row, text in zip(sound, texts, strict=True):
            if row["text"] != text:
                yield f"  {row['kind']}: {row['text']!r} became {text!r}"
    for tool, texts in mended.items():
        yield f"\n{tool}: damaged text not repaired"
        for row, text in zip(damaged, texts, strict=True):
            if row["repaired"] != text:
                yield f"  {row['source']}: {row['repaired']!r} wanted, is {text!r}"


def _layout(row: Mapping[str, Any]) -> bool:
    return bool(row.get("files_only"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--clean-text-python", type=Path, metavar="PATH", help="a Python that has clean-text")
    parser.add_argument("--verbose", action="store_true", help="list what each tool gets wrong")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
