"""What reading costs, format by format: processor time a page beside that of cleaning it, and memory by size of file.

    python benchmarks/reading.py [CORPUS] [--pages N] [--megabytes N] [--json OUT]

The files hold the HTML pages of the corpus (the sample again and again, with other ids). Each is read by a process of its
own, whose peak of memory counts from when its libraries are loaded; a tenth of the file is read by another, so that what
grows with the file shows. Times are those of the processor, which other work on the machine disturbs least.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

import zstandard
from _corpus import DEFAULT_CORPUS, corpus_or_exit, digest, load_pages
from _ours import pipeline
from _tables import markdown, write_report

from cleantext.training.selection import sample

Pages = Iterator[tuple[int, bytes]]

READ: Final = """
import json, re, sys, time
from pathlib import Path
from cleantext.readers import ReadOptions, read
from cleantext.readers.formats import check_library, format_of
form = format_of(sys.argv[1], ReadOptions())
check_library(form)
next(read([sys.argv[2]]))
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
before, start, pages = peak(), time.process_time(), 0
for page in read([sys.argv[1]]):
    pages += len(page.data) > 0
print(json.dumps([pages, time.process_time() - start, before, peak()]))
"""
"""Reads a file after a first page of another one of the same format."""


def main() -> None:
    """Write the files, read them, print the table, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    pages = [page.html() for page in sample(load_pages(corpus, "wcxb-dev"), arguments.pages)]
    report: dict[str, Any] = {"corpus": digest(corpus), "pages": arguments.pages, "megabytes": arguments.megabytes}
    cleaning = seconds_a_page(pages)
    report["rows"] = rows_of(pages, arguments.megabytes * 10**6, cleaning)
    report["cleaning_ms"] = round(1000 * cleaning, 3)
    print(markdown(f"Reading; cleaning takes {1000 * cleaning:.1f} ms a page", report["rows"]))
    if arguments.json:
        write_report(arguments.json, report)


def seconds_a_page(pages: Sequence[bytes]) -> float:
    """Processor time of cleaning, with all models loaded."""
    clean = pipeline(None).clean
    clean(pages[0])
    start = time.process_time()
    for page in pages:
        clean(page)
    return (time.process_time() - start) / len(pages)


def rows_of(pages: Sequence[bytes], size: int, cleaning: float) -> list[dict[str, Any]]:
    """One row a format: time a page, its share of cleaning, and the peaks of a tenth of the file and of the whole."""
    return [row_of(name, write, pages, size, cleaning) for name, write in WRITERS.items()]


def row_of(
    name: str, write: Callable[[Path, Pages], None], pages: Sequence[bytes], size: int, cleaning: float
) -> dict[str, Any]:
    """The figures of one format."""
    count = size * len(pages) // sum(map(len, pages))
    with tempfile.TemporaryDirectory() as folder:
        paths = {part: Path(folder, str(part), f"dump{name}") for part in (1, 10, 100)}
        for part, path in paths.items():
            path.parent.mkdir()
            write(path, enumerate(islice(cycle(pages), max(1, count * part // 100))))
        tenth, whole = (measured(paths[part], paths[1]) for part in (10, 100))
        return {
            "format": name,
            "pages": whole[0],
            "file, MB": round(paths[100].stat().st_size / 10**6),
            "ms a page": round(1000 * whole[1] / whole[0], 3),
            "of cleaning": f"{whole[1] / whole[0] / cleaning:.1%}",
            "before, MB": round(whole[2]),
            "peak of a tenth, MB": round(tenth[3]),
            "peak, MB": round(whole[3]),
        }


def measured(path: Path, other: Path) -> Any:
    """Pages, seconds, and megabytes before and at the peak, of a process that reads ``path`` after ``other``."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path), str(other)], check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout)


def write_jsonl(path: Path, pages: Pages) -> None:
    """One row a page."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": str(number), "html": text(page)}) + "\n" for number, page in pages)


def write_csv(path: Path, pages: Pages) -> None:
    """One row a page, every cell in quotes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(["id", "html"])
        writer.writerows([str(number), text(page)] for number, page in pages)


def write_parquet(path: Path, pages: Pages) -> None:
    """Row groups of 500 pages, which the library writes as one page of the file each."""
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([("id", pyarrow.string()), ("html", pyarrow.large_string())])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while rows := [{"id": str(number), "html": text(page)} for number, page in islice(pages, 500)]:
            writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema), row_group_size=500)


def write_tar(path: Path, pages: Pages) -> None:
    """One member a page."""
    with tarfile.open(path, "w|") as archive:
        for number, page in pages:
            member = tarfile.TarInfo(f"{number}.html")
            member.size = len(page)
            archive.addfile(member, io.BytesIO(page))
            archive.members = []


def packed(pack: Callable[[bytes], bytes]) -> Callable[[Path, Pages], None]:
    """A writer of WARC files whose records are packed one by one, a request before each response."""

    def write(path: Path, pages: Pages) -> None:
        with path.open("wb") as file:
            for number, page in pages:
                file.write(pack(record(number, "request", b"GET / HTTP/1.1\r\n\r\n")))
                head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
                file.write(pack(record(number, "response", head + page)))

    return write


def record(number: int, kind: str, block: bytes) -> bytes:
    """One record of a WARC file."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}-{number}>\r\n"
        f"WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: http://example.org/{number}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def text(page: bytes) -> str:
    """A page as text, whatever its charset."""
    return page.decode("utf-8", "replace")


WRITERS: Final[dict[str, Callable[[Path, Pages], None]]] = {
    ".warc": packed(bytes),
    ".warc.gz": packed(lambda data: gzip.compress(data, 1)),
    ".warc.zst": packed(zstandard.ZstdCompressor(1).compress),
    ".jsonl": write_jsonl,
    ".csv": write_csv,
    ".parquet": write_parquet,
    ".tar": write_tar,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
