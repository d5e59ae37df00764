"""``cleantext check`` and ``cleantext fix`` as filters: an editor's buffer on standard input, under the name of its file."""

from __future__ import annotations

import sys

from cleantext.cli.files import FileOptions, prepared
from cleantext.cli.telling import Teller, print_bytes
from cleantext.inplace.file_result import FileResult, Outcome


def filtered(options: FileOptions, *, write: bool) -> Outcome:
    """Check standard input, or write it repaired to standard output; the file of its name is neither read nor written.

    Whatever is not repaired comes out as it went in: an editor puts the output in the place of its text.
    """
    name = options.stdin_filename or ""
    finder, processor = prepared(options, write=write)
    target = finder.named(name)
    data = sys.stdin.buffer.read()
    if target is None:
        result, repaired = FileResult(name, "left_alone", "the configuration ignores it"), data
    else:
        result, repaired = processor.process_bytes(target, data)
    if write:
        print_bytes(repaired)
    Teller(1, written=write, verbose=options.verbose, quiet=options.quiet).tell(result)
    return result.outcome
