"""What a run costs beside the cleaning itself, and what more processes bring.

    python benchmarks/throughput.py [CORPUS] [--pages N] [--rounds N] [--workers N ...] [--json OUT]

Each round cleans the same pages (HTML of the development corpora, as JSON lines) by ``Pipeline.clean`` alone, by a run in this
process, and by runs with processes of their own. Each is a new interpreter, so its time has its start in it; that of the start
alone is measured by a run of no pages, and taken away. Two times: on the clock, which a machine that does other things
lengthens, and of the processor, all processes together, which it does so less. Overhead is told by the second; what two workers
bring needs two idle cores, and is told by the first: the load of the machine stands beside it. All compute with one thread, as
the processes of a run do: two threads of a linear algebra library on pages this small wait for each other, and burn time.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any, Final

from _corpus import DEFAULT_CORPUS, corpus_or_exit, digest, load_pages
from _tables import markdown, write_report

from cleantext.training.selection import sample
from cleantext.training.tables import Row

PLAIN: Final = """
import sys
from cleantext import Config, Pipeline
from cleantext.readers import read
pipeline = Pipeline(Config())
for page in read([sys.argv[1]]):
    pipeline.clean_page(page)
"""
COMMAND: Final = [sys.executable, "-c", "from cleantext.cli import main; main()", "run"]

ONE_THREAD: Final = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


def main() -> None:
    """Measure, print a table, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    pages = sample(load_pages(corpus, "wcxb-dev"), arguments.pages)
    rows = [{"id": page.id, "url": page.url, "html": page.html().decode("utf-8", "replace")} for page in pages]
    with tempfile.TemporaryDirectory() as folder:
        inputs = {name: Path(folder) / f"{name}.jsonl.gz" for name in ("none", "all")}
        for name, held in (("none", rows[:0]), ("all", rows)):
            inputs[name].write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in held).encode()))
        times = interleaved(contenders(arguments.workers, Path(folder)), inputs, arguments.rounds)
    table = rows_of(times, len(rows))
    print(markdown("Throughput of a run", table))
    print(f"load of the machine: {', '.join(f'{load:.1f}' for load in os.getloadavg())}")
    if arguments.json:
        report: dict[str, Any] = {"corpus": digest(corpus), "pages": arguments.pages, "rounds": arguments.rounds}
        write_report(arguments.json, {**report, "load": os.getloadavg(), "throughput": table})


def contenders(workers: list[int], folder: Path) -> dict[str, list[str]]:
    """The command of each, to which the input is to be added."""
    output = ["-o", str(folder / "out.jsonl"), "--audit", str(folder / "audit.jsonl"), "--force", "--quiet"]
    processes = {f"run, {count} workers": [*COMMAND, *output, "--workers", str(count)] for count in workers}
    return {"clean": [sys.executable, "-c", PLAIN], "run, in process": [*COMMAND, *output, "--in-process"], **processes}


def interleaved(
    commands: dict[str, list[str]], inputs: dict[str, Path], rounds: int
) -> dict[str, list[tuple[float, float]]]:
    """Seconds on the clock and of the processor that each took for the pages alone, round by round."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            start, whole = (timed([*command, str(inputs[which])]) for which in ("none", "all"))
            times[name].append((whole[0] - start[0], whole[1] - start[1]))
    return times


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds on the clock, and of the processor by the command and all its processes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **ONE_THREAD})
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rows_of(times: dict[str, list[tuple[float, float]]], pages: int) -> list[Row]:
    """A row for each contender; medians over the rounds, overhead against cleaning alone in the same round."""
    rows: list[Row] = []
    for name, taken in times.items():
        wall, processor = (median(each) for each in zip(*taken, strict=True))
        over = median(own[1] / plain[1] for own, plain in zip(taken, times["clean"], strict=True))
        rows.append(
            {"contender": name, "docs/s": pages / wall, "ms/doc": 1000 * processor / pages, "overhead": over - 1}
        )
    return rows


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--pages", type=int, default=300, help="pages (default: 300)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default: 3)")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2], help="numbers of workers (default: 1 2)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
