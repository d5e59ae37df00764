"""HTML to blocks, by one walk over the tree that Lexbor builds.

Block-level elements end a block, inline ones do not; two line breaks in a row (``<br><br>``) end one too. Text that no
browser shows (scripts, styles, templates) gives no block, nor does what waits in a form field for a reader to edit or to
copy; text that the markup hides gives blocks known as hidden.
``<noscript>`` counts only where nearly all text of the page lies inside: old forums serve their threads that way. A page
without any visible text is read from the data of its scripts (`cleantext.segment.script_text`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from cleantext.document import Block, BlockKind, PageFacts
from cleantext.segment.html_facts import TELLING_ATTRIBUTES, TELLING_TAGS, FactCollector
from cleantext.segment.html_limits import parsable
from cleantext.segment.licence_links import licence_links
from cleantext.segment.script_text import script_markup

NO_TEXT: Final = frozenset("script style template svg head colgroup datalist frameset math".split())
EMBEDDED: Final = frozenset("textarea iframe canvas audio video object embed".split())
"""Elements whose content is no text of the page, but that part the text around them."""

INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr picture q "
    "rp rt rtc ruby s samp small source span strike strong sub sup time tt u var wbr option optgroup o:p".split()
)
PLAIN_INLINE: Final = frozenset("b big em font i s small strike strong sub sup tt u br wbr img input source".split())
"""Inline elements whose attributes are not read: they are many and say nothing of structure."""

ROLES: Final[dict[str, str]] = {
    **dict.fromkeys(INLINE, "inline"),
    **dict.fromkeys(NO_TEXT, "no text"),
    **dict.fromkeys(PLAIN_INLINE, "plain"),
    **dict.fromkeys(EMBEDDED, "embedded"),
    "a": "link",
    "option": "option",
    "br": "break",
    "td": "cell",
    "th": "cell",
}
"""What an element does to the text around it; all others are block-level."""

_WITHIN_BLOCK: Final = frozenset({"inline", "link", "option", "plain"})
"""Roles that end no block."""

KINDS: Final[dict[str, BlockKind]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "tr": "row",
    "blockquote": "quote",
    "pre": "pre",
    "table": "paragraph",
    "article": "paragraph",
    "section": "paragraph",
}

DEEPEST: Final = 100
"""Steps of a path that are kept; what nests deeper shares the path of its hundredth ancestor."""

_SPACE: Final = " \t\n\r\f"
_SPACES: Final = re.compile(f"[{_SPACE}]+")
_VISIBLE: Final = re.compile(r"[^\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f]")
_HIDING_STYLE: Final = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_SHOWN_ELSEWHERE: Final = 600
"""Characters outside ``<noscript>`` from which on the page stands for itself."""


def html_document(markup: str) -> tuple[tuple[Block, ...], PageFacts]:
    """Segment a page. Returns its blocks, numbered from 0 in page order, and what it says of itself.

    Never raises on malformed markup: the parser follows the HTML standard's error recovery.
    """
    root = LexborHTMLParser(parsable(markup)).root
    walker = _Walker()
    if root is not None:
        walker.walk(root)
        if not walker.found:
            walker.walk_scripts(root)
        walker.facts.licences = licence_links(root, markup)
    shown = walker.shown()
    return walker.numbered_blocks(shown), walker.facts.frozen(shown)


class _State(NamedTuple):
    """What the elements around a text say of it."""

    path: tuple[str, ...] = ()
    kind: BlockKind = "paragraph"
    hidden: bool = False
    link: bool = False
    preserve: bool = False


class _Found(NamedTuple):
    """A block that has no number yet."""

    text: str
    kind: BlockKind
    path: tuple[str, ...]
    link_chars: int
    hidden: bool


class _Walker:
    """One walk over the tree. Iterative: pages nest deeper than Python recurses."""

    def __init__(self) -> None:
        self.facts = FactCollector()
        self.found: list[_Found] = []
        self.state = _State()
        self.pieces: list[str] = []
        self.link_chars = 0
        self.breaks = 0
        self.cells = 0
        self.after_link = False

    def walk(self, root: Any) -> None:
        """Visit every node below ``root`` in page order."""
        ancestors: list[tuple[Any, str, _State]] = []
        node = root
        while True:
            tag = node.tag
            if tag == "-text":
                text = node.text_content
                if self.pieces or text.strip(_SPACE) or self.state.preserve:  # most stand between elements, blank
                    self.take_text(text)
            elif tag and tag[0] != "-":
                outer = self.state
                role = ROLES.get(tag, "block")
                if role == "plain" or self.enter(node, tag, role):
                    child = node.first_child
                    if child is not None:
                        ancestors.append((node, role, outer))
                        node = child
                        continue
                    self.leave(role, outer)
            while (following := node.next) is None or not ancestors:
                if not ancestors:
                    self.flush()
                    return
                node, role, outer = ancestors.pop()
                self.leave(role, outer)
            node = following

    def walk_scripts(self, root: Any) -> None:
        """Visit what the scripts below ``root`` would show."""
        markup = script_markup(script.text() for script in root.css("script"))
        shown = LexborHTMLParser(parsable(markup)).root if markup else None
        if shown is not None:
            self.walk(shown)

    def enter(self, node: Any, tag: str, role: str) -> bool:
        """Take note of an element; false where its content is not to be walked."""
        if role == "break":
            self.line_break()
            return False
        if role == "embedded":
            self.flush()
            return False
        attributes = node.attributes
        if tag in TELLING_TAGS or not TELLING_ATTRIBUTES.isdisjoint(attributes):
            ends = bool(self.pieces) and role not in _WITHIN_BLOCK
            self.facts.collect(node, tag, attributes, len(self.found) + ends)
        if role == "no text":
            return self.enter_head(node) if tag == "head" else False
        if role in _WITHIN_BLOCK:
            self.enter_inline(role, attributes)
        else:
            self.enter_block(tag, attributes, role)
        return True

    def enter_head(self, node: Any) -> bool:
        """Read the head's facts; none of its text is shown."""
        for element in node.css("meta, title, link, script"):
            self.facts.collect(element, element.tag, element.attributes)
        return False

    def enter_inline(self, role: str, attributes: dict[str, str | None]) -> None:
        """An inline element may be a link, or hidden; it does not end the block."""
        if role == "link":
            if self.after_link and self.pieces:
                self.pieces.append(" ")
            path, kind, hidden, _, preserve = self.state
            self.state = _State(path, kind, hidden, True, preserve)
        elif role == "option":
            self.pieces.append(" ")
        if attributes and not self.state.hidden and _hides(attributes):
            self.flush()
            self.state = self.state._replace(hidden=True)

    def enter_block(self, tag: str, attributes: dict[str, str | None], role: str) -> None:
        """A block-level element ends the block before it and is one step of the path."""
        if role == "cell":
            self.next_cell()
        elif self.pieces or self.breaks:
            self.flush()
        path, kind, hidden, link, preserve = self.state
        own = KINDS.get(tag, kind)
        if attributes:
            hidden = hidden or _hides(attributes)
            token = _token(tag, attributes)
        else:
            token = tag
        self.state = _State(
            (*path, token) if len(path) < DEEPEST else path,
            kind if own == "paragraph" and kind in ("heading", "item", "quote") else own,
            hidden,
            link,
            preserve or tag in ("pre", "listing"),
        )

    def leave(self, role: str, outer: _State) -> None:
        """Back to the state around an element."""
        if role != "cell":
            if (self.pieces or self.breaks) and (role not in _WITHIN_BLOCK or self.state.hidden != outer.hidden):
                self.flush()
            self.after_link = role == "link"
        self.state = outer

    def take_text(self, text: str) -> None:
        """Add a text node to the block."""
        if not self.state.preserve and ("  " in text or not text.isprintable()):
            text = _SPACES.sub(" ", text)
        if not text:
            return
        self.pieces.append(text)
        self.after_link = False
        if text != " ":
            self.breaks = 0
            if self.state.link:
                self.link_chars += len(text)

    def line_break(self) -> None:
        """One ``<br>`` is a line break, two in a row end the block."""
        self.breaks += 1
        if self.breaks == 2:
            self.flush()
        elif self.pieces:
            self.pieces.append("\n")

    def next_cell(self) -> None:
        """Cells of a row share a block, a bar between them."""
        if self.pieces:
            self.pieces.append(" | ")
            self.cells += 1

    def flush(self) -> None:
        """End the block, if there is any text in it."""
        if self.pieces:
            text = "".join(self.pieces)
            text = text.strip("\n\r") if self.state.preserve else _trim_lines(text)
            if _VISIBLE.search(text):
                self.add(text.rstrip())
            self.pieces = []
            self.link_chars = self.cells = 0
        self.breaks = 0

    def add(self, text: str) -> None:
        """Add a block in the present state."""
        state = self.state
        kind = "paragraph" if state.kind == "row" and not self.cells else state.kind
        self.found.append(_Found(text, kind, state.path, min(self.link_chars, len(text)), state.hidden))

    def shown(self) -> Sequence[int]:
        """Which of the found blocks count: those of ``<noscript>`` only where the page has little else."""
        found = self.found
        paths = {block.path for block in found}
        noscript = {step for step in frozenset[str]().union(*paths) if step.startswith("noscript")}
        if not noscript:
            return range(len(found))
        inside = {path for path in paths if not noscript.isdisjoint(path)}
        outside = [number for number, block in enumerate(found) if block.path not in inside]
        chars = sum(len(found[number].text) for number in outside)
        total = sum(len(block.text) for block in found)
        return range(len(found)) if chars < _SHOWN_ELSEWHERE and total > 4 * chars else outside

    def numbered_blocks(self, shown: Sequence[int]) -> tuple[Block, ...]:
        """The blocks that count, in page order."""
        found = [self.found[number] for number in shown]
        return tuple(
            Block(number, text, kind, path, link_chars, hidden=hidden)
            for number, (text, kind, path, link_chars, hidden) in enumerate(found)
        )


def _trim_lines(text: str) -> str:
    if "\n" not in text:
        return text.strip(" ")
    return "\n".join(filter(None, (line.strip(" ") for line in text.split("\n"))))


def _hides(attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    return bool(style and _HIDING_STYLE.search(style))


def _token(tag: str, attributes: dict[str, str | None]) -> str:
    """One step of a path: ``div#main.post.wide[role=main]``."""
    token = tag
    if identity := attributes.get("id"):
        token += "#" + identity
    if classes := attributes.get("class"):
        token += "." + ".".join(classes.split())
    if role := attributes.get("role"):
        token += f"[role={role}]"
    if itemprop := attributes.get("itemprop"):
        token += f"[itemprop={itemprop}]"
    return token
