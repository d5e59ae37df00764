from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest

from cleantext.cli import interruption


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """The signal handlers of before, after each test."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
    interruption._heard.clear()


def test_a_lost_signal_is_raised_again() -> None:
    """A SIGTERM whose exception was swallowed ends the run at the next check."""
    interruption.listen()
    with suppress(SystemExit):
        signal.raise_signal(signal.SIGTERM)
    with pytest.raises(SystemExit) as left:
        interruption.check()
    assert left.value.code == 143


def test_a_lost_interrupt_is_raised_again() -> None:
    """So does Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    interruption.listen()
    with suppress(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        interruption.check()


def test_an_ignored_interrupt_stays_ignored() -> None:
    """What a shell has ignored for a run in the background is not heard, and nothing heard is nothing raised."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interruption.listen()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    interruption.check()
    assert interruption._heard == []
