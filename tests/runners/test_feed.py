from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import count

import pytest

from cleantext.runners.feed import Feed


def read(feed: Feed[int]) -> Iterator[int]:
    """The tasks, without the moments in between."""
    return (task for task in feed if task is not None)


def test_tasks_come_in_order() -> None:
    """All of them, once."""
    with Feed(range(1000)) as feed:
        assert list(read(feed)) == list(range(1000))


def test_who_waits_is_told_so() -> None:
    """A source that keeps the reader waiting gives moments, and its task when it is there."""
    waited = threading.Event()

    def slow() -> Iterator[int]:
        waited.wait()
        yield 1

    with Feed(slow()) as feed:
        tasks = iter(feed)
        assert next(tasks) is None
        waited.set()
        assert list(read(feed)) == [1]


def test_what_reading_raises_is_raised() -> None:
    """Behind the tasks that came before it; whatever it is."""

    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("a row")

    with Feed(broken()) as feed:
        tasks = read(feed)
        assert next(tasks) == 1
        with pytest.raises(KeyError, match="a row"):
            next(tasks)


def test_no_more_is_read_than_asked_for() -> None:
    """A stream without end is read as far as needed and a little ahead, and let go when the feed is closed."""
    read_so_far, let_go = [], threading.Event()

    def endless() -> Iterator[int]:
        try:
            for number in count():
                read_so_far.append(number)
                yield number
        finally:
            let_go.set()

    with Feed(endless()) as feed:
        tasks = read(feed)
        assert [next(tasks) for _ in range(5)] == list(range(5))
    assert let_go.wait(30)
    assert len(read_so_far) <= 5 + 2 + 1
