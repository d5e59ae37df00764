"""What other tools and simple rules make of a plain-text dump. Each rival is one small function.

None of the tools was made for text without markup; jusText and boilerpy3 see each line as a ``<p>``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from _rivals_html import justext_settings

from cleantext.training.corpus import Dump
from cleantext.training.scores import words

Engine = Callable[[Dump], str]

_DENSE_LINE: Final = 8
_DENSE_TEXT_NODE: Final = 6
"""Words from which on a line speaks for the article: of 2 to 20 those that score best, links parting lines or not."""

_COUNTER: Final = re.compile(r"\W*\d[\d.,]*\s*(k|m)?\s+(likes?|shares?|comments?|retweets?|reposts?|quotes?|bookmarks?"
                             r"|upvotes?|downvotes?|downloads?|views?|followers?)\W*", re.IGNORECASE)  # fmt: skip
_SHORT_LINE_EDITS: Final = re.compile(
    r"^\W*sign[ -]?(in|out)\b|\bread more(\.\.\.|…)?\s*$|\bitems in cart\b", re.IGNORECASE
)


def keep_everything() -> Engine:
    """The dump as it is."""
    return lambda dump: dump.text


def best_run() -> Engine:
    """The contiguous run of lines with the greatest sum of (words - 8), or (words - 6) where each text node is a line.

    Maximum subsequence segmentation (Pasternack and Roth, WWW 2009) with length as the only evidence.
    """

    def extract(dump: Dump) -> str:
        lines = [line for _, line, _ in dump.labelled_lines()]
        dense = _DENSE_TEXT_NODE if dump.flavour == "selectolax" else _DENSE_LINE
        start, end = maximum_run([words(line).total() - dense for line in lines])
        return "\n".join(lines[start:end])

    return extract


def maximum_run(values: Iterable[int]) -> tuple[int, int]:
    """The half-open range of the greatest sum (Kadane); ``(0, 0)`` where all are negative."""
    best, total, start = 0, 0, 0
    found = (0, 0)
    for position, value in enumerate(values):
        if total <= 0:
            total, start = 0, position
        total += value
        if total > best:
            best, found = total, (start, position + 1)
    return found


def justext_lines() -> Engine:
    """jusText with each line a paragraph."""
    import justext

    settings: dict[str | None, dict[str, Any]] = {}

    def extract(dump: Dump) -> str:
        if dump.language not in settings:
            settings[dump.language] = justext_settings(dump.language)
        paragraphs = justext.justext(_as_html(dump), **settings[dump.language])
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return extract


def boilerpipe_lines() -> Engine:
    """boilerpy3's ArticleExtractor with each line a paragraph."""
    from boilerpy3.extractors import ArticleExtractor

    extractor = ArticleExtractor(raise_on_failure=True)
    return lambda dump: str(extractor.get_content(_as_html(dump)))


def c4_lines() -> Engine:
    """The line rules of C4 as in datatrove: terminal punctuation, three words, no policy or JavaScript notice.

    Its rules on whole documents are switched off, as a page thrown away could only score nothing.
    """
    from datatrove.data import Document
    from datatrove.pipeline.filters import C4QualityFilter

    rules = C4QualityFilter(
        remove_citations=False, min_num_sentences=-1, filter_lorem_ipsum=False, filter_curly_bracket=False
    )

    def extract(dump: Dump) -> str:
        document = Document(text=dump.text, id=dump.id)
        rules.filter(document)
        return str(document.text)

    return extract


def refined_web_lines() -> Engine:
    """The line-wise corrections of RefinedWeb (Penedo et al. 2023, appendix G.2), which datatrove does not have.

    A line goes that is mainly capitals, all digits, a counter, or one word; a short line loses "sign in" at its start,
    "read more" at its end, "items in cart" anywhere.
    """

    def extract(dump: Dump) -> str:
        lines = (_refined(line) for _, line, _ in dump.labelled_lines())
        return "\n".join(line for line in lines if line)

    return extract


def _refined(line: str) -> str:
    tokens = line.split()
    capitals = sum(map(str.isupper, line))
    if len(tokens) < 2 or capitals > len(line) / 2 or _COUNTER.fullmatch(line) or not any(map(str.isalpha, line)):
        return ""
    return _SHORT_LINE_EDITS.sub("", line).strip() if len(tokens) <= 10 else line


def _as_html(dump: Dump) -> str:
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for _, line, _ in dump.labelled_lines())
    return f"<html><body>{lines}</body></html>"


TEXT_RIVALS: Final[dict[str, Callable[[], Engine]]] = {
    "keep everything": keep_everything,
    "best run of dense lines": best_run,
    "jusText on lines": justext_lines,
    "boilerpy3 on lines": boilerpipe_lines,
    "C4 line rules (datatrove)": c4_lines,
    "RefinedWeb line rules": refined_web_lines,
}
