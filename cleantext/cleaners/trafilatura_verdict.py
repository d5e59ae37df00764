"""trafilatura as the judge of main content."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final, Literal

from cleantext.cleaners.engine_verdict import EngineVerdict
from cleantext.cleaners.example_text import ENGINE_PAGE
from cleantext.component import Example
from cleantext.document import Document, Reason
from cleantext.errors import ConfigError

LEFT_OUT: Final = Reason("trafilatura_verdict.left_out", "trafilatura does not take it for main content", "low_content")


@dataclass(frozen=True)
class TrafilaturaOptions:
    """Settings of `TrafilaturaVerdict`.

    ``favour``: what trafilatura leans to where it is in doubt. ``comments``: whether it extracts readers' comments too.
    """

    favour: Literal["balance", "precision", "recall"] = "balance"
    comments: bool = False


class TrafilaturaVerdict(EngineVerdict[TrafilaturaOptions]):
    """Removes the blocks of an HTML page that trafilatura leaves out (``engine = "trafilatura"``).

    trafilatura (Barbaresi, ACL 2021) returns a text; blocks whose words are not in it go. It is an extra:
    ``pip install "cleantext-pipeline[trafilatura]"``.

    Known misses: blocks of one to three words are matched by their neighbours, so some furniture between paragraphs stays.
    """

    name = "trafilatura_verdict"
    Options = TrafilaturaOptions
    reasons = (LEFT_OUT,)
    examples = (
        Example(ENGINE_PAGE, dict.fromkeys(("Home", "News", "Imprint and contact"), LEFT_OUT.code), "text/html"),
        Example(
            ENGINE_PAGE.replace("Imprint and contact", "Impressum und Kontakt"),
            dict.fromkeys(("Home", "News", "Impressum und Kontakt"), LEFT_OUT.code),
            "text/html",
        ),
        Example("Home\nNews\nplain text is judged by the engine of this package"),
        Example("<html><body><script>void 0</script></body></html>", {}, "text/html"),
    )

    def check(self) -> None:
        """Raise ConfigError where trafilatura is not installed."""
        if find_spec("trafilatura") is None:
            raise ConfigError('trafilatura is not installed: pip install "cleantext-pipeline[trafilatura]"')

    def extracted(self, document: Document) -> str:
        """The text by ``trafilatura.extract``."""
        from trafilatura import extract

        text: str | None = extract(
            document.markup,
            url=document.url,
            include_comments=self.options.comments,
            include_tables=True,
            favor_precision=self.options.favour == "precision",
            favor_recall=self.options.favour == "recall",
        )
        return text or ""
