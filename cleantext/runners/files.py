"""Files worked on one after another, or by several processes at once; the results come in the order of the files."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Final

from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target
from cleantext.pipeline.config import Config
from cleantext.runners.ordered import ordered
from cleantext.runners.work import Work

AHEAD: Final = 32
"""Results a process that may wait for an earlier file: a result may hold a diff of the whole file."""


class FileWork(Work[Target | FileResult, FileResult]):
    """What a processor does to a file. A result among the targets is passed on."""

    def __init__(self, processor: FileProcessor) -> None:
        self.processor = processor

    def __reduce__(self) -> tuple[object, ...]:
        """Leave what the processor has built to the process that needs it, which builds its own."""
        return _file_work, (self.processor.config, self.processor.write, self.processor.want_diff)

    def __call__(self, target: Target | FileResult) -> FileResult:
        """What comes of the file."""
        return target if isinstance(target, FileResult) else self.processor.process(target)

    def lost(self, target: Target | FileResult, error: str) -> FileResult:
        """The file failed."""
        return FileResult(target.name, "failed", error)


def process_files(
    targets: Iterable[Target | FileResult], processor: FileProcessor, jobs: int = 1
) -> Generator[FileResult, None, None]:
    """What comes of each file, in the order of ``targets``, by ``jobs`` processes (1: in this one); see `ordered`."""
    return ordered(FileWork(processor), targets, jobs if jobs > 1 else 0, ahead=AHEAD)


def _file_work(config: Config, write: bool, want_diff: bool) -> FileWork:
    return FileWork(FileProcessor(config, write=write, want_diff=want_diff))
