"""Pages made of templates: a drawn template in a short article, bare or among the lines of a site, as text and as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random
from typing import Final, Literal

from _corpus import MetadataLabel
from _drawn import Drawn, drawn
from _templates import Article, Language, Template

from cleantext.document import MediaType, RawPage

VARIANTS: Final = 4
"""Pages a template: bare and dressed, text and HTML."""

Part = tuple[str, str]
"""The kind of a block (`_HTML`) and its text."""


@dataclass(frozen=True)
class Specimen:
    """A page, the template in it, and what is to be found."""

    template: Template
    media: Literal["text", "html"]
    page: RawPage
    label: MetadataLabel


def specimens(
    templates: Iterable[Template], languages: Mapping[str, Language], variants: int = VARIANTS
) -> Iterator[Specimen]:
    """The pages of each template; what is drawn for one does not depend on the others."""
    for template in templates:
        for variant in range(variants):
            yield _specimen(template, languages[template.language], variant)


def _specimen(template: Template, language: Language, variant: int) -> Specimen:
    identifier = f"{template.language} {template.family} {template.at} {template.text} {variant}"
    chance = Random(identifier)
    chosen, article = drawn(template, language, chance), chance.choice(language.articles)
    dressed, html = variant % 2 == 1, variant // 2 % 2 == 1
    byline = chance.choice(template.words["names"]) if dressed and template.at != "above" else None
    parts = list(_parts(template, chosen, article, language, byline, dressed, chance.random() < 0.5))
    text = _as_html(parts, language, chosen.day) if html else _as_text(parts, chance.choice(("\n", "\n\n")))
    media: MediaType = "text/html" if html else "text/plain"
    headline = next(text for kind, text in parts if kind == "headline")
    label = _label(identifier, template, chosen, headline, (byline,) if byline else ())
    return Specimen(template, "html" if html else "text", RawPage(identifier, text, None, media), label)


def _label(identifier: str, template: Template, chosen: Drawn, headline: str, byline: tuple[str, ...]) -> MetadataLabel:
    return MetadataLabel(
        id=identifier,
        dataset="templates",
        path=Path(),
        url=None,
        language=template.language,
        headlines=(headline,),
        dateline=chosen.dateline,
        credits=chosen.credits,
        authors=_authors(template, chosen, byline),
        date=chosen.day,
    )


def _authors(template: Template, chosen: Drawn, byline: tuple[str, ...]) -> tuple[str, ...]:
    """Who wrote the page; nobody to ask for where persons are named below it, who may have helped or not."""
    if not chosen.names:
        return byline
    return byline + chosen.names if template.holds != "nothing" and template.at in ("above", "lead") else ()


def _parts(
    template: Template,
    chosen: Drawn,
    article: Article,
    language: Language,
    byline: str | None,
    dressed: bool,
    early: bool,
) -> Iterator[Part]:
    """The blocks of a page in their order. ``early``: a picture stands above the text, else in it."""
    at, (first, *others) = template.at, article.rest
    if dressed:
        yield from (("nav", line) for line in language.top)
    yield "headline", chosen.text if at == "headline" else article.headline
    if dressed:
        yield "standfirst", article.standfirst
    if byline:
        yield "byline", language.byline.replace("{name}", byline)
    if at == "above":
        yield "byline", chosen.text
    yield from (("caption", chosen.text) for _ in range(at == "photo" and early))
    yield "paragraph", (chosen.text if at == "lead" else "") + article.lead
    yield "paragraph", first
    yield from (("caption", chosen.text) for _ in range(at == "photo" and not early))
    yield from (("paragraph", chosen.text) for _ in range(at == "middle"))
    *between, last = others
    yield from (("paragraph", text) for text in between)
    yield "paragraph", last + (chosen.text if at == "close" else "")
    yield from (("end", chosen.text) for _ in range(at == "end"))
    if dressed:
        yield from (("footer", line) for line in language.bottom)
    yield from (("footer", chosen.text) for _ in range(at == "footer"))


def _as_text(parts: Iterable[Part], between: str) -> str:
    return between.join(text for _, text in parts) + "\n"


_HTML: Final = {
    "nav": "<li><a href='/'>{}</a></li>",
    "headline": "<h1>{}</h1>",
    "standfirst": "<p class='standfirst'>{}</p>",
    "byline": "<div class='byline'>{}</div>",
    "caption": "<figure><img src='/1.jpg'><figcaption>{}</figcaption></figure>",
    "paragraph": "<p>{}</p>",
    "end": "<p class='note'>{}</p>",
    "footer": "<div><a href='/'>{}</a></div>",
}


def _as_html(parts: list[Part], language: Language, day: str) -> str:
    headline = escape(next(text for kind, text in parts if kind == "headline"))
    shown = {
        name: [(kind, text) for kind, text in parts if _section(kind) == name] for name in ("nav", "main", "footer")
    }
    body = "".join(f"<{name}>{''.join(map(_element, inner))}</{name}>\n" for name, inner in shown.items() if inner)
    return (
        f"<!doctype html><html lang='{language.code}'><head><meta charset='utf-8'><title>{headline} | {language.site}</title>"
        f"<meta property='og:site_name' content='{language.site}'>"
        f"<meta property='article:published_time' content='{day}T09:30:00+00:00'></head>\n<body>{body}</body></html>\n"
    )


def _section(kind: str) -> str:
    return kind if kind in ("nav", "footer") else "main"


def _element(part: Part) -> str:
    kind, text = part
    return _HTML[kind].format(escape(text)) + "\n"
