import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.segment.sniff import looks_binary, sniff

PROSE = "The ferry to the islands will run again from Monday, the harbour office said. " * 20


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x",
        "\ufeff \n<html lang=de>",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">',
        "<!-- saved page -->\n<!-- again -->\n<HTML>",
        "<p>A short one.</p>",
        "<div class='a'><h1>Ferry</h1>\n<p>It runs.</p>\n</div>\n",
        "<h1>Ferry returns</h1><p>The ferry to the islands will run",
        "<P CLASS=lead>It runs.</P>\n\n<p>From Monday.</p>\nMore tomorrow",
        f"Ferry news<br>{PROSE[:100]}<br>{PROSE[:100]}<br>{PROSE[:100]}<br>{PROSE[:100]}<br>{PROSE[:100]}<br>",
        "".join(f"<li>{PROSE[:60]}\n" for _ in range(20)),
    ],
)
def test_html(text: str) -> None:
    """Pages and fragments are HTML, with and without doctype."""
    assert sniff(text) == "text/html"


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROSE,
        f"The paragraph tag <p> and its end </p> are the oldest. {PROSE}",
        f"{PROSE} Use <b>, <i>, <u>, <p>, <br> and <hr>; close with </b>, </i>. {PROSE}",
        "a < b and c > d",
        "Write to Ann Doe <ann@example.org>",
        "<Ann> hello there\n<Bo> hello\n" * 20,
        "<3 this song",
        "<p> is what opens a paragraph. " + PROSE,
        "<b>bold</b> is what browsers show for it, and <i>slanted</i> for the other",
    ],
)
def test_plain_text(text: str) -> None:
    """Text that mentions tags, compares numbers or quotes addresses is plain."""
    assert sniff(text) == "text/plain"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04...", bytes(range(256)), b"\0" * 40]
)
def test_binary(data: bytes) -> None:
    """Known magic numbers and bytes full of controls are binary."""
    assert looks_binary(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        PROSE.encode(),
        "Паром снова ходит".encode("cp1251"),
        PROSE.encode("utf-16"),
        PROSE.encode("utf-16-le"),
        PROSE.encode() + b"\0",
        "船は月曜日から運航します".encode("iso2022_jp"),
        b"N\bNA\bAM\bME\bE",
    ],
)
def test_not_binary(data: bytes) -> None:
    """Text in any charset is no binary file, nor is text with a stray NUL or overstrikes."""
    assert not looks_binary(data)


@given(st.text())
def test_any_text_is_something(text: str) -> None:
    """Sniffing ends in one of two answers for any text."""
    assert sniff(text) in ("text/html", "text/plain")


@pytest.mark.parametrize("unit", ["<", "<a ", "<!--", "<?xml ", "<p", "< p", "<a href='"])
def test_sniffing_is_quick_on_broken_markup(unit: str) -> None:
    """Markup that never closes costs no more than a moment."""
    start = time.perf_counter()
    assert sniff(unit * 100_000) in ("text/html", "text/plain")
    assert time.perf_counter() - start < 2
