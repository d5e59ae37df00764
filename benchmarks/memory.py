"""The memory of a run over ever more documents: the largest that the run and its processes ever held.

    python benchmarks/memory.py [CORPUS] [--documents N ...] [--pages N] [--workers N] [--config FILE] [--json OUT]

The input is some pages of a corpus, repeated under new ids as often as it takes. What is measured is the peak of what is resident
(``VmHWM`` of Linux) of each process of the run, looked at until it ends.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

from _corpus import DEFAULT_CORPUS, corpus_or_exit, digest, load_dumps
from _tables import markdown, write_report

from cleantext.training.selection import sample
from cleantext.training.tables import Row

COMMAND: Final = [sys.executable, "-c", "from cleantext.cli import main; main()", "run"]
LOOK: Final = 0.5
"""Seconds between two looks."""


def main() -> None:
    """Measure, print a table, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    texts = [dump.text for dump in sample(load_dumps(corpus, "wcxb-dev", "resiliparse"), arguments.pages)]
    table: list[Row] = []
    for count in arguments.documents:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            with gzip.open(folder / "rows.jsonl.gz", "wt", compresslevel=1) as stream:
                for number, text in enumerate(islice(cycle(texts), count)):
                    stream.write(json.dumps({"id": str(number), "text": text}) + "\n")
            table.append({"documents": count, **peaks(command(folder, arguments))})
        print(table[-1], file=sys.stderr)
    print(markdown("Largest memory, MB", table))
    if arguments.json:
        write_report(arguments.json, {"corpus": digest(corpus), "pages": arguments.pages, "memory": table})


def command(folder: Path, arguments: argparse.Namespace) -> list[str]:
    """The run of the rows in a folder."""
    config = ["--config", str(arguments.config)] if arguments.config else []
    output = ["-o", str(folder / "out.jsonl.gz"), "--audit", str(folder / "audit.jsonl.gz"), "--quiet"]
    return [*COMMAND, str(folder / "rows.jsonl.gz"), *output, "--workers", str(arguments.workers), *config]


def peaks(line: list[str]) -> dict[str, Any]:
    """The peak of the run itself and the largest of its processes, in MB, and the seconds it took."""
    start = time.perf_counter()
    largest: dict[int, int] = {}
    process = subprocess.Popen(line)
    while process.poll() is None:
        for pid in (process.pid, *children(process.pid)):
            with suppress(OSError, StopIteration):
                largest[pid] = max(largest.get(pid, 0), peak(pid))
        time.sleep(LOOK)
    if process.returncode not in (0, 1):
        raise SystemExit(f"the run ended with exit code {process.returncode}")
    own = largest.pop(process.pid)
    return {"run": own / 1000, "worker": max(largest.values()) / 1000, "seconds": time.perf_counter() - start}


def children(pid: int) -> Iterator[int]:
    """The processes that a process started."""
    with suppress(OSError):
        yield from map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


def peak(pid: int) -> int:
    """The most that a process ever held, in kB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000, 50_000], help="sizes of the input")
    parser.add_argument("--pages", type=int, default=100, help="distinct pages (default: 100)")
    parser.add_argument("--workers", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a configuration file: a short chain is quicker")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
