"""The dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Block, Dateline, Document, Found
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.base import Extractor
from cleantext.extractors.dateline_byline import read_byline
from cleantext.extractors.dateline_chinese import read_chinese
from cleantext.extractors.dateline_day import day_of
from cleantext.extractors.dateline_evidence import confidence, line_confidence
from cleantext.extractors.dateline_grammar import Reading, read_dateline, read_line
from cleantext.extractors.dateline_japanese import read_japanese
from cleantext.extractors.dateline_korean import read_korean
from cleantext.extractors.dateline_tail import read_tail
from cleantext.extractors.gazetteer import country_of
from cleantext.extractors.wording import is_prose, word_count

OUTSIDE: Final = re.compile(r"\0(?:nav|footer|aside|form)(?![a-z0-9])")
"""Elements whose text is not the article's."""

MOST_BLOCKS: Final = 1000
"""Blocks below the headline among which the first paragraphs lie."""

LEAST_REPORT: Final = 50
"""Characters of the shortest dateline with its sentence. Shorter blocks are datelines alone, and a mark closes them."""

LONGEST_LINE: Final = 120
"""Characters of a byline, or of a line that is all dateline."""

ABOVE_TEXT: Final = 60
"""Blocks between the headline and the second paragraph that may be lines of their own."""

LEAST_EAST_ASIAN: Final = 2
"""Characters that follow a dateline in brackets of its own; the sentence may be broken at a link."""

ENOUGH: Final = 300
"""Characters of a paragraph that tell whether a dateline opens it."""

SHORT_LINE: Final = 40
"""Characters of a line that is the beginning of a dateline."""

MOST_LINES: Final = 5
"""Lines of plain text that are joined to read one paragraph; some dumps break them at every element."""

_ASSIGNS: Final = re.compile(r"[=＝].+[】)\]）］]$")
"""The sign between a place and who reports from it: a form that needs no sentence behind it."""

_CLOSED: Final = re.compile(r"[-–—.:|]\s?$|[^\x00-\u024f]")
_BREAKS: Final = (",", ".", "(", "-", "–", "—", "/", "[")
_MAY_BE_EAST_ASIAN: Final = re.compile(r"[(\[（【〔［「\u3040-\u30ff\u3400-\u9fff가-힣]")


@dataclass(frozen=True)
class DatelineOptions:
    """``paragraphs``: how many of the first paragraphs may open with a dateline.

    An editor's note or a caption may stand before the report. ``agencies``: a TOML file of agencies beside those built in.
    """

    paragraphs: int = 5
    agencies: str = ""


class DatelineExtractor(Extractor[DatelineOptions]):
    """Finds the dateline: the place, and with it date and agency, that opens a news report.

    ``OSLO, May 3 (AP) —`` tells where a report was written and who sent it; agencies' customers keep it, and no other
    tool reads it. Much else opens a line in the same shape (kickers, speakers' names, labels, topics), so a reading
    counts only with evidence: a bracket that names an agency or a day, a place that the gazetteer knows or that the
    text speaks of again, the right kind of mark, and a whole sentence behind it. A line above the first paragraph, the
    byline ("Reuters, Washington") and the signature at the end are asked where no paragraph opens with one.

    Each place has its country where that is certain (`gazetteer.country_of`), the date its day where the page's date
    of publication tells the year (`dateline_day.day_of`).

    Known misses: small places that nothing but capitals tells from a kicker, and those in lower case before a dash
    that neither the headline nor the text speaks of; places before a colon in lower case, but in English; places in a
    byline of persons whose given name no table has. A league's or a company's short name that a city bears too and that
    stands in capitals before a dash is taken for the city.
    """

    name = "dateline"
    field = "dateline"
    Options = DatelineOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "OSLO, May 3 (Reuters) - The harbour was closed on Friday after a storm tore away the pier, they said.",
            Dateline("OSLO, May 3 (Reuters) -", ("OSLO",), "May 3", ("Reuters",), countries=("NO",)),
        ),
        Sample(
            "LAGOS: The harbour was closed on Friday after a storm tore away the pier, its owners said in the morning.",
            Dateline("LAGOS:", ("LAGOS",), countries=("NG",)),
        ),
        Sample(
            "SPRINGFIELD, Ill. — The state's oldest bridge was closed on Friday after a storm, its owners said.",
            Dateline("SPRINGFIELD, Ill. —", ("SPRINGFIELD, Ill.",), countries=("US",)),
        ),
        Sample(
            "Kiel (dpa) - Nach dem Sturm ist der Hafen am Freitag gesperrt worden, wie die Betreiber mitteilten.",
            Dateline("Kiel (dpa) -", ("Kiel",), None, ("dpa",), countries=("DE",)),
        ),
        Sample(
            "Lyon (AFP) – Le vieux pont a été fermé vendredi après la tempête, ont annoncé ses propriétaires.",
            Dateline("Lyon (AFP) –", ("Lyon",), None, ("AFP",), countries=("FR",)),
        ),
        Sample(
            "新华社北京5月3日电 大风过后，港口周五关闭。",
            Dateline("新华社北京5月3日电", ("北京",), "5月3日", ("Xinhua",), countries=("CN",)),
        ),
        Sample(
            "(서울=연합뉴스) 태풍이 지나간 뒤 항구가 금요일 폐쇄됐다.",
            Dateline("(서울=연합뉴스)", ("서울",), None, ("Yonhap",), countries=("KR",)),
        ),
        Sample("Bergen: 19 ships lost in storm", None),
        Sample(
            "CHICAGO is freezing. The storm that tore away the pier on Friday brought the first snow of the year.", None
        ),
        Sample(
            "DEAR READERS: The harbour was closed on Friday after a storm tore away the pier, its owners told us.", None
        ),
        Sample(
            "SMITH: I think that the harbour should have been closed before the storm tore away its old pier.", None
        ),
        Sample(
            "Paris: a guide to the quiet streets behind the harbour, with all that there is to see and to eat there.",
            None,
        ),
    )

    def check(self) -> None:
        """Raise ConfigError where the file of agencies cannot be used."""
        agencies(self.options.agencies)

    def extract(self, document: Document) -> Found[Dateline] | None:
        """The dateline that opens one of the first paragraphs, else a line above them, the byline's place, a signature's."""
        blocks = _article_blocks(document)
        table = agencies(self.options.agencies)
        found = self._lead(blocks, document, table) or _byline(blocks, table) or _line(blocks, table)
        found = found or _byline(_beside(document), table) or _tail(blocks, table)
        return _located(found, document) if found else None

    def _lead(self, blocks: list[Block], document: Document, table: Agencies) -> Found[Dateline] | None:
        spoken = 0
        for number, block in enumerate(blocks[:MOST_BLOCKS]):
            if block.kind not in ("heading", "caption"):
                joined = _paragraph(blocks, number, table)
                whole = block if joined is block.text else replace(block, text=joined)
                if found := _opening(whole, document, table, spoken <= 1):
                    return replace(found, more_blocks=_covered(blocks, number, len(found.value.raw)))
            spoken += is_prose(block.text)
            if spoken >= self.options.paragraphs:
                return None
        return None


def _paragraph(blocks: list[Block], number: int, table: Agencies) -> str:
    """The text of a block; of a line of plain text that begins like a dateline, the lines too that go on with it."""
    text = blocks[number].text
    following = blocks[number + 1 : number + 1 + MOST_LINES]
    if blocks[number].kind != "line" or not following or not _begins_dateline(text, following[0].text, table):
        return text
    for block in following:
        if block.kind == "heading":
            break
        text = f"{text} {block.text}"
        if len(text) > ENOUGH:
            break
    return text


def _covered(blocks: list[Block], number: int, length: int) -> tuple[int, ...]:
    """The further lines on which a dateline of so many characters stands."""
    more: list[int] = []
    left = length - len(blocks[number].text)
    for block in blocks[number + 1 : number + 1 + MOST_LINES]:
        if left <= 0:
            break
        more.append(block.id)
        left -= len(block.text) + 1
    return tuple(more)


def _begins_dateline(line: str, following: str, table: Agencies) -> bool:
    """ "KATHMANDU,", "INDIANAPOLIS (" and "Berlin." are lines where a dump breaks them at every element."""
    if len(line) > SHORT_LINE or not (
        line.endswith(_BREAKS) or following.startswith(_BREAKS) or following[:1].islower()
    ):
        return False
    reading = read_dateline(line, table) or read_line(line.rstrip(" ,.(["), table)
    if reading is None or not reading.known or reading.mark not in ("end", "dash", "stop"):
        return False
    return not reading.rest or following[:1].islower()


def _opening(block: Block, document: Document, table: Agencies, first: bool) -> Found[Dateline] | None:
    """The dateline that opens a block."""
    if _MAY_BE_EAST_ASIAN.match(block.text):
        for read in (read_chinese, read_japanese, read_korean):
            dateline = read(block.text, table)
            if dateline and (len(block.text) >= len(dateline.raw) + LEAST_EAST_ASIAN or _ASSIGNS.search(dateline.raw)):
                return Found(dateline, "lead", 0.9, block.id)
    if len(block.text) < LEAST_REPORT and _CLOSED.search(block.text) is None:
        return None
    reading = read_dateline(block.text, table)
    if reading is None:
        return None
    if not reading.rest:
        sure = line_confidence(reading, closed=True) if block.link_chars == 0 else 0.0
        return Found(replace(_value(reading), position="line"), "line", sure, block.id) if sure else None
    sure = confidence(reading, block, document, first)
    return Found(_value(reading), "lead", sure, block.id) if sure else None


def _value(reading: Reading) -> Dateline:
    return Dateline(reading.raw, reading.places, reading.date, reading.agencies)


def _located(found: Found[Dateline], document: Document) -> Found[Dateline]:
    """The dateline with the countries of its places and its day."""
    value, published = found.value, document.metadata.published
    countries = tuple(country_of(place) for place in value.places)
    day = day_of(value.date, published.value if published else None) if value.date else None
    return replace(found, value=replace(value, countries=countries if any(countries) else (), day=day))


def _article_blocks(document: Document) -> list[Block]:
    """The visible blocks from the headline on, without navigation and footers."""
    start = _start(document)
    return [block for block in document.blocks if block.id > start and not block.hidden and not _is_outside(block.path)]


def _start(document: Document) -> int:
    """The id of the headline's block, -1 where there is none."""
    headline = document.metadata.headline
    return headline.block if headline and headline.block is not None else -1


@lru_cache(maxsize=512)
def _is_outside(path: tuple[str, ...]) -> bool:
    return OUTSIDE.search("\0".join(("", *path))) is not None  # one search is faster than one for each step


def _line(blocks: list[Block], table: Agencies) -> Found[Dateline] | None:
    """A place as a line of its own that no mark closes, right above the first paragraph."""
    before: Block | None = None
    for block in blocks[:ABOVE_TEXT]:
        if is_prose(block.text):
            break
        before = block if block.kind not in ("heading", "item", "row", "caption") else None
    if before is None or before.link_chars or (reading := read_line(before.text, table)) is None:
        return None
    sure = line_confidence(reading, closed=False)
    return Found(replace(_value(reading), position="line"), "line", sure, before.id) if sure else None


def _beside(document: Document) -> list[Block]:
    """The visible blocks from the headline on with what stands beside the text, as bylines may."""
    return [block for block in document.blocks if block.id > _start(document) and not block.hidden]


def _byline(blocks: list[Block], table: Agencies) -> Found[Dateline] | None:
    """ "Reuters, Washington" or "By Jane Doe, Nairobi" above the first paragraph."""
    for block in _above_text(blocks):
        if dateline := read_byline(block.text.strip(), table):
            return Found(dateline, "byline", 0.7, block.id)
    return None


def _tail(blocks: list[Block], table: Agencies) -> Found[Dateline] | None:
    """The signature that closes the text."""
    for block in reversed(blocks):
        if dateline := read_tail(block.text, table):
            return Found(dateline, "tail", 0.6, block.id)
        if is_prose(block.text):
            return None
    return None


def _above_text(blocks: list[Block]) -> Iterator[Block]:
    """Short blocks before the second paragraph."""
    spoken = 0
    for block in blocks[:ABOVE_TEXT]:
        spoken += is_prose(block.text)
        if spoken > 1:
            return
        if len(block.text) <= LONGEST_LINE and word_count(block.text) > 1 and block.kind != "heading":
            yield block
