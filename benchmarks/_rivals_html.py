"""What other tools make of an HTML page. Each rival is one small function, built when first asked for.

Every tool gets the bytes as served and its own defaults, save that jusText, which needs a language, gets the labelled
one (stop words of all languages where there is no label, as trafilatura does in its own fallback).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from cleantext.training.corpus import Page

Engine = Callable[[Page], str]

LANGUAGES: Final = {
    "ar": "Arabic",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "it": "Italian",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian_Bokmal",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "sw": "Swahili",
    "tr": "Turkish",
}
"""jusText's names of the languages that occur. It has no list for Japanese and Chinese."""

_BLOCK_ELEMENTS: Final = (
    "p div li h1 h2 h3 h4 h5 h6 tr td th br pre blockquote ul ol dl dt dd section figure table article"
)


def justext_settings(language: str | None) -> dict[str, Any]:
    """The arguments of ``justext.justext`` for a language, as its documentation advises for those without a list."""
    import justext

    if language is None:
        return {"stoplist": frozenset().union(*map(justext.get_stoplist, justext.get_stoplists()))}
    if language not in LANGUAGES:
        return {"stoplist": frozenset(), "stopwords_low": 0, "stopwords_high": 0}
    return {"stoplist": justext.get_stoplist(LANGUAGES[language])}


def trafilatura(**options: Any) -> Engine:
    """``trafilatura.bare_extraction``; the body without comments."""
    from trafilatura import bare_extraction

    def extract(page: Page) -> str:
        found: Any = bare_extraction(page.html(), url=page.url, include_comments=False, **options)
        return (found.text or "") if found is not None else ""

    return extract


def justext() -> Engine:
    """The paragraphs that jusText calls good."""
    import justext as library

    settings: dict[str | None, dict[str, Any]] = {}

    def extract(page: Page) -> str:
        if page.language not in settings:
            settings[page.language] = justext_settings(page.language)
        paragraphs = library.justext(page.html(), **settings[page.language])
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return extract


def resiliparse() -> Engine:
    """``extract_plain_text`` with ``main_content``."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def extract(page: Page) -> str:
        html = page.html()
        tree = HTMLTree.parse_from_bytes(html, detect_encoding(html) or "utf-8")
        return str(extract_plain_text(tree, main_content=True, preserve_formatting=True, list_bullets=False))

    return extract


def readability() -> Engine:
    """The text of the summary that readability-lxml gives, a line a block element."""
    from lxml.html import fromstring
    from readability import Document

    def extract(page: Page) -> str:
        summary = fromstring(Document(page.html()).summary())
        for element in summary.iter(*_BLOCK_ELEMENTS.split()):
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
        return str(summary.text_content())

    return extract


def newspaper() -> Engine:
    """``newspaper.Article.parse`` on the page; nothing is fetched."""
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def extract(page: Page) -> str:
        article = Article(page.url or "https://example.org/", config=config)
        article.download(input_html=decoded(page.html()))
        article.parse()
        return str(article.text)

    return extract


def decoded(html: bytes) -> str:
    """newspaper4k wants text; resiliparse's detector follows the Encoding Standard of browsers."""
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return str(bytes_to_str(html, detect_encoding(html, from_html_meta=True) or "utf-8"))


HTML_RIVALS: Final[dict[str, Callable[[], Engine]]] = {
    "trafilatura": trafilatura,
    "trafilatura, favour precision": lambda: trafilatura(favor_precision=True),
    "trafilatura, favour recall": lambda: trafilatura(favor_recall=True),
    "jusText": justext,
    "resiliparse": resiliparse,
    "readability-lxml": readability,
    "newspaper4k": newspaper,
}
