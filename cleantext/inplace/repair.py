"""The repair of lines: normalizers over what is not protected.

A normalizer sees a file as a document of its free lines, whose signals (which apostrophe it uses, whether it runs from
right to left) are those of the whole file. What is protected inside a line is kept from it in one of two ways. Most
normalizers see a mark in the place of the span, a private-use character that means nothing to them, so that they still
know what stands before and after. To those that decode bytes again such a mark is a hindrance; they see the text
between the spans piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from cleantext.document import Block, Document, Rewrite
from cleantext.inplace.line import Cause
from cleantext.inplace.protection import Protection
from cleantext.inplace.protection.regions import outside
from cleantext.normalizers.base import Normalizer

MARKS: Final = range(0xF0000, 0xFFFFE)
"""Supplementary private-use characters: no font of icons and no language uses many of them."""

BATCH: Final = 1024
"""Lines that a normalizer is given at once: a file of a million damaged lines shall not make a million blocks."""


class FreeLines:
    """The lines of a file, as far as they are not protected, on their way through normalizers.

    ``texts`` holds a line each, marks in the place of protected spans, nothing in the place of protected lines.
    """

    def __init__(self, texts: Sequence[str], protected: Protection) -> None:
        spans = {number: found for number, found in protected.spans.items() if number not in protected.lines}
        self.originals = texts
        self.protected = protected.lines
        self.kept = {number: [texts[number][start:end] for start, end in found] for number, found in spans.items()}
        self.marks = {number: _mark(texts[number]) for number in spans}
        self.texts = ["" if number in protected.lines else text for number, text in enumerate(texts)]
        for number, found in spans.items():
            self.texts[number] = self.marks[number].join(outside(texts[number], found))
        self.candidates = [number for number, text in enumerate(self.texts) if _worth_a_look(text)]
        self._whole: Document | None = None  # as the lines read now, with the signals that were measured on it
        self._causes: dict[object, Cause] = {}

    def repair(self, normalizer: Normalizer[Any]) -> Iterator[tuple[int, Cause]]:
        """Repair the lines; yield the number of each that changes, with the cause."""
        if self._whole is None:
            self._whole = Document("", None, "text", (Block(0, "\n".join(self.texts)),))
        whole = self._whole
        for start in range(0, len(self.candidates), BATCH):
            yield from self._repair(self.candidates[start : start + BATCH], whole, normalizer)

    def _repair(
        self, numbers: Sequence[int], whole: Document, normalizer: Normalizer[Any]
    ) -> Iterator[tuple[int, Cause]]:
        places = [(number, at, piece) for number in numbers for at, piece in enumerate(self._seen(number, normalizer))]
        blocks = tuple(Block(id, piece) for id, (_, _, piece) in enumerate(places))
        found: dict[int, dict[int, Rewrite]] = {}
        for rewrite in normalizer.judge(whole.edited(blocks)):
            number, at, _ = places[rewrite.block]
            found.setdefault(number, {})[at] = rewrite
        for number, rewrites in found.items():
            if self._accept(number, rewrites, normalizer):
                yield number, self._cause(next(iter(rewrites.values())))

    def _cause(self, rewrite: Rewrite) -> Cause:
        """Why a line changes: the same object for all lines that change for the same reason, on the same evidence."""
        key = rewrite.reason, tuple(rewrite.evidence.items())
        return self._causes.setdefault(key, Cause(rewrite.reason, rewrite.evidence))

    def repaired(self) -> list[str]:
        """All lines of the file as they read now, protected text in its place."""
        whole = [self.originals[n] if n in self.protected else text for n, text in enumerate(self.texts)]
        for number, kept in self.kept.items():
            pieces = self.texts[number].split(self.marks[number])
            whole[number] = pieces[0] + "".join(part for pair in zip(kept, pieces[1:], strict=True) for part in pair)
        return whole

    def _seen(self, number: int, normalizer: Normalizer[Any]) -> Sequence[str]:
        text = self.texts[number]
        return text.split(self.marks[number]) if normalizer.piecewise and number in self.marks else (text,)

    def _accept(self, number: int, rewrites: dict[int, Rewrite], normalizer: Normalizer[Any]) -> bool:
        """Take over what a normalizer made of a line, unless that would lose a protected span."""
        seen = self._seen(number, normalizer)
        after = [rewrites[at].after if at in rewrites else text for at, text in enumerate(seen)]
        text = self.marks[number].join(after) if len(after) > 1 else after[0]
        if number in self.marks and text.count(self.marks[number]) != len(self.kept[number]):
            return False
        self.texts[number] = text
        self._whole = None
        return True


def _worth_a_look(text: str) -> bool:
    """Whether a line may need a repair: a character beyond printable ASCII, a backtick, or a space at its end."""
    return not (text.isascii() and text.isprintable() and "`" not in text and text[-1:] != " ")


def _mark(text: str) -> str:
    """The first private-use character that the text does not hold."""
    return next(mark for mark in map(chr, MARKS) if mark not in text)
