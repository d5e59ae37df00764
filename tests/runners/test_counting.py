"""The first pass over a corpus."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from cleantext import Pipeline, RawPage
from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.cleaners.templates.template_file import write_counts
from cleantext.document import Failed
from cleantext.readers import Unreadable
from cleantext.runners.counting import count_sites

sys.path.insert(0, str(Path(__file__).parents[1] / "fixtures"))

from sites import sites

PAGES = [RawPage(page.id, page.text, page.url, "text/plain") for site in sites(6) for page in site]


def written(counts: SiteCounts) -> bytes:
    """The bytes of the file of some counts."""
    stream = io.BytesIO()
    write_counts(counts, stream)
    return stream.getvalue()


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_make_no_difference(jobs: int) -> None:
    """The same pages give the same file, by this process or others, in this order or another."""
    assert written(count_sites(PAGES, Pipeline())) == written(count_sites(PAGES[::-1], Pipeline(), jobs))


def test_pages_that_cannot_be_read_count_for_nothing() -> None:
    """What could not be read, or is binary, or has no text, adds no page and stops nothing."""
    broken = [Unreadable("x", None, Failed("read", "gone")), RawPage("y", b"%PDF-1.7 \0\0"), RawPage("z", "")]
    assert written(count_sites([*broken, *PAGES], Pipeline())) == written(count_sites(PAGES, Pipeline()))


def test_progress_is_told() -> None:
    """Once a page, and what it raises ends the counting."""
    calls: list[int] = []
    count_sites(PAGES[:3], Pipeline(), progress=lambda: calls.append(1))
    assert len(calls) == 3

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        count_sites(PAGES, Pipeline(), progress=stop)
