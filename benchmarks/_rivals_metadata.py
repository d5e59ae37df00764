"""The metadata that other tools read off an HTML page. None of them knows datelines or agency credits."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any, Final

from _corpus import MetadataLabel
from _metadata_scores import MetadataFound
from _rivals_html import decoded

Reader = Callable[[MetadataLabel], MetadataFound]


def trafilatura() -> Reader:
    """``trafilatura.bare_extraction`` with metadata; several authors come as one string parted by semicolons."""
    from trafilatura import bare_extraction

    def read(label: MetadataLabel) -> MetadataFound:
        found: Any = bare_extraction(gzip.decompress(label.path.read_bytes()), url=label.url, with_metadata=True)
        if found is None:
            return MetadataFound()
        authors = tuple(author.strip() for author in (found.author or "").split(";") if author.strip())
        return MetadataFound(found.title, authors, found.date)

    return _guarded(read)


def newspaper() -> Reader:
    """``newspaper.Article.parse`` on the page; nothing is fetched."""
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def read(label: MetadataLabel) -> MetadataFound:
        html = gzip.decompress(label.path.read_bytes())
        article = Article(label.url or "https://example.org/", config=config)
        article.download(input_html=decoded(html))
        article.parse()
        date = article.publish_date
        return MetadataFound(article.title, tuple(article.authors), date.isoformat() if date else None)

    return _guarded(read)


def htmldate() -> Reader:
    """``htmldate.find_date`` for the day of first publication; it reads nothing else."""
    from htmldate import find_date

    def read(label: MetadataLabel) -> MetadataFound:
        html = decoded(gzip.decompress(label.path.read_bytes()))
        return MetadataFound(published=find_date(html, original_date=True, url=label.url))

    return _guarded(read)


def _guarded(read: Reader) -> Reader:
    def guarded(label: MetadataLabel) -> MetadataFound:
        try:
            return read(label)
        except Exception:  # noqa: BLE001 - a rival may raise whatever it likes; it then found nothing
            return MetadataFound()

    return guarded


METADATA_RIVALS: Final[dict[str, Callable[[], Reader]]] = {
    "trafilatura": trafilatura,
    "newspaper4k": newspaper,
    "htmldate": htmldate,
}

READ_BY: Final = {"htmldate": ("published",)}
"""The fields that a rival reads, where it does not read all of `READ_FIELDS`."""

READ_FIELDS: Final = ("headline", "authors", "published")
