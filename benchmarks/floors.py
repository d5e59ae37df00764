"""Hold our figures on a fixed sample to the pinned floors.

    python benchmarks/floors.py [CORPUS] [--update] [--jobs N]

Ends with 1 where a figure fell below its floor (or rose above its ceiling), or where the corpus is another one than the
figures were pinned on; with 0 where all hold, and where there is no corpus. ``--update`` pins the figures of now.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from _corpus import DEFAULT_CORPUS, corpus_or_exit, digest
from _measure import MEASURES, Measurement
from _ours import pipeline

from cleantext.training.tables import Row

FLOORS: Final = Path(__file__).with_name("floors.json")
SAMPLE: Final = 60
"""Pages a corpus and flavour: enough to see a slip of a point, few enough for every push."""

SLACK: Final = 0.002
"""How far a figure may slip: other versions of parser or NumPy move a block or two."""

NAMES: Final = ("corpus", "flavour", "pages", "field", "measure", "seed")
COUNTS: Final = ("n", "touched")
LESS_IS_BETTER: Final = ("failed", "noise", "lost", "harm", "lost for good", "invented")


def main() -> None:
    """Check or update; the exit code says how it went."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    if arguments.update:
        update(corpus, arguments.jobs)
    else:
        sys.exit(check(corpus, arguments.jobs))


def update(corpus: Path, jobs: int) -> None:
    """Pin the figures of now."""
    figures = measured(Measurement(corpus, pipeline(), SAMPLE, jobs))
    pinned = {"corpus": digest(corpus), "sample": SAMPLE, "slack": SLACK, "figures": figures}
    FLOORS.write_text(json.dumps(pinned, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def check(corpus: Path, jobs: int) -> int:
    """Measure, and say which figures do not hold. Returns the exit code."""
    if not FLOORS.exists():
        print(f"No floors are pinned: {FLOORS} is missing; --update writes it.")
        return 1
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    if pinned["corpus"] != digest(corpus):
        print(f"The corpus at {corpus} is not the one that the floors were pinned on.")
        return 1
    figures = measured(Measurement(corpus, pipeline(), pinned["sample"], jobs))
    misses = list(missed(figures, pinned["figures"], pinned["slack"]))
    print("\n".join(misses) or f"All {len(pinned['figures'])} figures hold.")
    return 1 if misses else 0


def measured(what: Measurement) -> dict[str, float]:
    """Every figure under a name of its own, like ``text / fundus-dev / residue / article / line F1``."""
    return {name: value for kind, _, measure in MEASURES for name, value in flat(kind, measure(what)[kind])}


def flat(kind: str, rows: Sequence[Row]) -> Iterator[tuple[str, float]]:
    """Names and figures of the rows of one table."""
    for row in rows:
        where = [kind, *(str(row[name]) for name in NAMES if name in row)]
        for column, value in row.items():
            if column not in NAMES and column not in COUNTS and value is not None:
                yield " / ".join([*where, column]), round(float(value), 5)


def missed(figures: dict[str, float], pinned: dict[str, float], slack: float) -> Iterator[str]:
    """A sentence for each figure that is worse than pinned by more than the slack, or that is not there any more."""
    for name, floor in pinned.items():
        value = figures.get(name)
        if value is None:
            yield f"{name}: not measured any more (pinned {floor:.4f})"
        elif less_is_better(name) and value > floor + slack:
            yield f"{name}: {value:.4f}, at most {floor:.4f} + {slack} is allowed"
        elif not less_is_better(name) and value < floor - slack:
            yield f"{name}: {value:.4f}, at least {floor:.4f} - {slack} is wanted"


def less_is_better(name: str) -> bool:
    """Whether a figure counts faults."""
    return any(part in LESS_IS_BETTER for part in name.split(" / "))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--update", action="store_true", help="pin the figures of now")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
