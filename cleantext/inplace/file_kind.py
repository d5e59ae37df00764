"""What the name of a file says about it: prose, its markup, or something that is not repaired line by line."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final, Literal

Markup = Literal["plain", "markdown", "mdx", "asciidoc", "rst", "org"]
"""The markup of a file, so far as regions or line ends depend on it; "plain" is any other, or none."""

MARKUP: Final[dict[str, Markup]] = {
    **dict.fromkeys(".md .markdown .mdown .mkd .mkdn".split(), "markdown"),
    ".mdx": "mdx",
    **dict.fromkeys(".adoc .asciidoc .asc".split(), "asciidoc"),
    **dict.fromkeys((".rst", ".rest"), "rst"),
    ".org": "org",
}

PROSE: Final = frozenset(MARKUP) | frozenset(".txt .text .textile .wiki .mediawiki .creole .pod .rdoc .typ".split())
"""Files that are taken from a directory; any other is taken where it is named itself."""

NOT_REPAIRED: Final[dict[str, str]] = {
    **dict.fromkeys(".html .htm .xhtml .mhtml .mht".split(), "is HTML; cleantext run makes articles of it"),
    **dict.fromkeys(".xml .svg .rss .atom .xsl .xslt .xlf .xliff .plist".split(), "is XML, not prose"),
    **dict.fromkeys(
        ".json .jsonl .ndjson .geojson .ipynb .csv .tsv .tab .parquet .arrow .warc".split(),
        "is a file of data, not prose",
    ),
    **dict.fromkeys((".diff", ".patch"), "is a patch, in which every space counts"),
    **dict.fromkeys((".eml", ".mbox"), "is an e-mail, in which spaces at the ends of lines count"),
}
"""By extension, why a file is left alone also where it is named."""


def markup_of(name: str) -> Markup:
    """The markup of a file of this name."""
    return MARKUP.get(_extension(name), "plain")


def is_markdown(markup: Markup) -> bool:
    """Whether a markup is Markdown, or Markdown with more."""
    return markup in ("markdown", "mdx")


def is_prose(name: str) -> bool:
    """Whether a file in a directory is prose, so far as its name says."""
    return _extension(name) in PROSE


def not_repaired(name: str) -> str:
    """Why a file of this name is not repaired; empty where it is."""
    return NOT_REPAIRED.get(_extension(name), "")


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower()
