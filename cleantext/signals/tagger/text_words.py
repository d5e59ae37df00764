"""Words for the features of the text, and for the place of a block on the page."""

from __future__ import annotations

import math
from typing import Final

from cleantext.signals.tagger.context import MOST_AWAY, MOST_TO_PROSE
from cleantext.signals.tagger.measure_words import Amount, Mark, Measure, Share

TEXT_WORDS: Final[dict[str, Measure]] = {
    "words": Amount("{} word", "{} words", "about {} words a block", math.expm1),
    "characters": Amount("{} character", "{} characters", size=math.expm1),
    "word_length": Amount("{} character a word", "{} characters a word"),
    "stop_words": Share("{} function words"),
    "sentence_ends": Amount("{} end of a sentence", "{} ends of sentences", size=math.expm1),
    "ends_sentence": Mark("ends like a sentence", "does not end like a sentence", "{} end like sentences"),
    "ends_colon": Mark("a colon at the end", "no colon at the end"),
    "commas": Share("commas after {} of words"),
    "capitalised": Share("{} of words capitalised"),
    "upper_case": Share("{} capital letters"),
    "digits": Share("{} digits"),
    "symbols": Share("{} symbols"),
    "cjk": Share("{} Chinese, Japanese or Korean characters"),
    "starts_lower": Mark("a small letter at the start", "no small letter at the start"),
    "starts_bullet": Mark("a bullet or number at the start", "no bullet or number at the start"),
    "has_separator": Mark("a separator such as | or ›", "no separator such as | or ›"),
    "has_date": Mark("a date", "no date", "{} hold a date"),
    "has_time": Mark("a time of day", "no time of day"),
    "has_address": Mark("a web or mail address", "no web or mail address"),
    "has_copyright": Mark("a copyright notice", "no copyright notice"),
    "has_quotation": Mark("quotation marks", "no quotation marks"),
    "is_question": Mark("a question mark", "no question mark"),
    "first_person": Share("{} words such as I, we and you"),
    "topicality": Share("{} of content words shared with the page's running text"),
    "copies": Amount("once on the page", "{} times on the page", size=math.exp),
    "first_copy": Mark("no earlier copy on the page", "an earlier copy on the page", "{} repeat earlier ones", True),
    "phrase": Mark(
        "a phrase known from menus and footers",
        "no phrase known from menus and footers",
        "{} hold phrases known from menus and footers",
    ),
    "phrase_whole": Mark(
        "several phrases known from menus and footers", "not several phrases known from menus and footers"
    ),
    "heading": Mark("a heading", "no heading", "{} are headings"),
    "item": Mark("a list item", "no list item", "{} are list items"),
    "row": Mark("a table row", "no table row"),
    "quote": Mark("a quotation", "no quotation"),
    "pre": Mark("preformatted text", "no preformatted text"),
    "caption": Mark("a caption", "no caption"),
    "line_breaks": Amount("{} line break inside", "{} line breaks inside"),
    "gap_before": Amount("{} blank line before", "{} blank lines before", "{} blank lines before each block"),
    "gap_after": Amount("{} blank line after", "{} blank lines after"),
    "source_lines": Amount("{} line of the source", "{} lines of the source"),
}

PLACE_WORDS: Final[dict[str, Measure]] = {
    "position": Share("{} of the way down the page"),
    "from_start": Amount("{} block before it", "{} blocks before it", most=MOST_AWAY),
    "from_end": Amount("{} block after it", "{} blocks after it", most=MOST_AWAY),
    "words_before": Share("{} of the page's words before it"),
    "prose_before": Amount(
        "running text {} block before",
        "running text {} blocks before",
        most=MOST_TO_PROSE,
        beyond=f"no running text in the nearest {MOST_TO_PROSE - 1} blocks before",
    ),
    "prose_after": Amount(
        "running text {} block after",
        "running text {} blocks after",
        most=MOST_TO_PROSE,
        beyond=f"no running text in the nearest {MOST_TO_PROSE - 1} blocks after",
    ),
}
