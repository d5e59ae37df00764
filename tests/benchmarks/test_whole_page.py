"""Tables of what is said of whole pages."""

from _whole_page import Judged, whole_page_tables

from cleantext.training.verdicts import PageVerdict

ARTICLES = [PageVerdict("article", 0.5 + number / 100, 0.6 + number / 100, 0.9) for number in range(30)]
SHOPS = [PageVerdict("product", 0.3, 0.4, 0.1)] * 10


def test_confidence_stands_by_input_and_corpus() -> None:
    """HTML has a row for every page type, dumps for all pages and for articles alone."""
    judged = [Judged("html", "own", ARTICLES + SHOPS), Judged("inscriptis", "own", ARTICLES + SHOPS)]
    rows = whole_page_tables(judged)["confidence"]
    assert [(row["input"], row["pages"]) for row in rows] == [
        ("html", "all"), ("html", "article"), ("html", "product"), ("inscriptis", "all"), ("inscriptis", "article")
    ]  # fmt: skip


def test_corpora_and_raw_flavours_are_pooled() -> None:
    """Reliability and articles are told of each sort of input: HTML, raw dumps of any flavour, and residue."""
    judged = [
        Judged("html", "own", ARTICLES * 4),
        Judged("html", "other", SHOPS),
        Judged("inscriptis", "own", ARTICLES * 3),
        Judged("html_text", "own", SHOPS),
        Judged("residue", "own", ARTICLES + SHOPS),
    ]
    tables = whole_page_tables(judged)
    assert [row["n"] for row in tables["reliability"] if row["input"] == "html"] == [13] * 10
    assert {(row["input"], row["n"], row["articles"], row["precision"]) for row in tables["articles"]} == {
        ("html", 130, 120, 1.0), ("text, raw", 100, 90, 1.0), ("residue", 40, 30, 1.0)
    }  # fmt: skip
