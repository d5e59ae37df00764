"""Credits behind the last sentence."""

from __future__ import annotations

import pytest

from cleantext.extractors.credit_tail import read_credit_tail

SENTENCE = "The harbour was closed after the storm, its owners said."


@pytest.mark.parametrize(
    ("tail", "raw", "agencies"),
    [
        (" (dpa)", "(dpa)", ("dpa",)),
        (" (dpa/ab)", "(dpa/ab)", ("dpa",)),
        (" (ats/xyz)", "(ats/xyz)", ("SDA",)),
        (" (Quelle: dpa/AFP)", "(Quelle: dpa/AFP)", ("dpa", "AFP")),
        (" (IB mit dpa)", "(IB mit dpa)", ("dpa",)),
        (" (With inputs from ANI)", "(With inputs from ANI)", ("ANI",)),
        (" (Agência Brasil)", "(Agência Brasil)", ("Agência Brasil",)),
        (" (PA)", "(PA)", ("PA",)),
        (" (agencies)", "(agencies)", ("agencies",)),
        (" [AFP]", "[AFP]", ("AFP",)),
        ("（共同）", "（共同）", ("Kyodo",)),
        (" PTI", "PTI", ("PTI",)),
        (" PTI ABC DEF", "PTI ABC DEF", ("PTI",)),
        (" — Bernama", "— Bernama", ("Bernama",)),
        (" -AFP", "-AFP", ("AFP",)),
        (" /TASS/", "/TASS/", ("TASS",)),
        (" /ritzau/", "/ritzau/", ("Ritzau",)),
    ],
)
def test_tails(tail: str, raw: str, agencies: tuple[str, ...]) -> None:
    """In brackets, behind a dash or bare: the agency behind the last sentence."""
    reading = read_credit_tail(SENTENCE + tail)
    assert reading is not None
    assert (reading.credits.raw, reading.credits.agencies) == (raw, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is served by an agency (dpa)",
        SENTENCE + " (it opens on Monday)",
        SENTENCE + " (ab)",
        SENTENCE + " (Foto: dpa)",
        SENTENCE + " (AP Photo/Jane Doe)",
        SENTENCE + " (Jane Doe/AP)",
        SENTENCE + " Petra",
        "The harbour was closed, they told AFP",
        "The harbour was closed, they told AFP.",
    ],
)
def test_look_alikes(text: str) -> None:
    """Brackets within a sentence, staff's initials and pictures are none."""
    assert read_credit_tail(text) is None
