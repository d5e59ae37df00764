"""The table of built-in components, each family in the order of its default chain."""

from __future__ import annotations

from typing import Final

BUILTINS: Final[dict[str, dict[str, str]]] = {
    "normalizers": {
        "entities": "cleantext.normalizers.entities:Entities",
        "mojibake": "cleantext.normalizers.mojibake:Mojibake",
        "legacy_charset": "cleantext.normalizers.legacy_charset:LegacyCharset",
        "controls": "cleantext.normalizers.controls:Controls",
        "apostrophes": "cleantext.normalizers.apostrophes:Apostrophes",
        "whitespace": "cleantext.normalizers.whitespace:Whitespace",
        "spaces": "cleantext.normalizers.spaces:Spaces",
        "trailing_space": "cleantext.normalizers.trailing_space:TrailingSpace",
    },
    "extractors": {
        "language": "cleantext.extractors.language:Language",
        "site": "cleantext.extractors.site:Site",
        "headline": "cleantext.extractors.headline:Headline",
        "standfirst": "cleantext.extractors.standfirst:Standfirst",
        "published": "cleantext.extractors.published:Published",
        "modified": "cleantext.extractors.modified:Modified",
        "dateline": "cleantext.extractors.dateline:DatelineExtractor",
        "credits": "cleantext.extractors.credits:CreditsExtractor",
        "authors": "cleantext.extractors.authors:Authors",
        "section": "cleantext.extractors.section:Section",
        "keywords": "cleantext.extractors.keywords:Keywords",
        "image": "cleantext.extractors.image:Image",
        "canonical_url": "cleantext.extractors.canonical_url:CanonicalUrl",
        "licence": "cleantext.extractors.licence:Licence",
    },
    "cleaners": {
        "empty_block": "cleantext.cleaners.empty_block:EmptyBlock",
        "hidden": "cleantext.cleaners.hidden:Hidden",
        "headline_line": "cleantext.cleaners.headline_line:HeadlineLine",
        "credit_line": "cleantext.cleaners.credit_line:CreditLine",
        "comment_widget": "cleantext.cleaners.comment_widget:CommentWidget",
        "share_buttons": "cleantext.cleaners.share_buttons:ShareButtons",
        "newsletter": "cleantext.cleaners.newsletter:Newsletter",
        "consent": "cleantext.cleaners.consent:Consent",
        "advertisement": "cleantext.cleaners.advertisement:Advertisement",
        "media_leftovers": "cleantext.cleaners.media_leftovers:MediaLeftovers",
        "footer": "cleantext.cleaners.footer:Footer",
        "link_list": "cleantext.cleaners.link_list:LinkList",
        "byline": "cleantext.cleaners.byline:Byline",
        "tags": "cleantext.cleaners.tags:Tags",
        "site_chrome": "cleantext.cleaners.site_chrome:SiteChrome",
        "site_template": "cleantext.cleaners.site_template:SiteTemplate",
        "low_content_score": "cleantext.cleaners.low_content_score:LowContentScore",
        "trafilatura_verdict": "cleantext.cleaners.trafilatura_verdict:TrafilaturaVerdict",
        "justext_verdict": "cleantext.cleaners.justext_verdict:JustextVerdict",
        "repeated_block": "cleantext.cleaners.repeated_block:RepeatedBlock",
        "dateline_prefix": "cleantext.cleaners.dateline_prefix:DatelinePrefix",
    },
}

OFF_BY_DEFAULT: Final = frozenset(
    {"spaces", "trailing_space", "trafilatura_verdict", "justext_verdict", "dateline_prefix"}
)
"""Built-in components that a configuration has to ask for."""
