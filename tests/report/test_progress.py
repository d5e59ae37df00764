"""The progress bar."""

from __future__ import annotations

import pytest

from cleantext.report.progress import progress_bar


@pytest.mark.parametrize("total", [None, 4])
def test_any_id_can_be_shown(total: int | None, capfd: pytest.CaptureFixture[str]) -> None:
    """Ids that look like markup or steer a terminal are shown as text, on standard error alone."""
    with progress_bar(total) as advance:
        for identifier in ("[bold]a[/]", "[/]", "\x1b[31mred", "x" * 500):
            advance(identifier)
    out, err = capfd.readouterr()
    assert out == ""
    assert "\x1b[31m" not in err
