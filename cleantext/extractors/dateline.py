"""The dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Block, Dateline, Document, Found
from cleantext.document.metadata import DatelinePosition
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.base import Extractor
from cleantext.extractors.dateline_east_asian import read_east_asian
from cleantext.extractors.dateline_grammar import Reading, is_known, is_place, read_dateline
from cleantext.extractors.tables import phrases
from cleantext.extractors.wording import is_prose, word_count

OUTSIDE: Final = re.compile(r"\0(?:nav|footer|aside|form)(?![a-z0-9])")
"""Elements whose text is not the article's."""

SHORTEST_REST: Final = 40
"""Characters of the sentence that a dateline opens."""

BYLINE_CHARS: Final = 100

_FIRST_PERSON: Final = re.compile(r"(?:I|I['’]\w+|we|you|yes|no|my|well|thank|so|oh)\b", re.IGNORECASE)
_LABEL: Final = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,30}:\s")
_WHO_AND_WHERE: Final = re.compile(r"(?P<agency>[^,\d]{2,40})(?:,\s|\sin\s)(?P<place>[^,\d]{2,40})")
_NAME_AND_PLACE: Final = re.compile(
    r"(?:von|by|par|por|di)\s(?P<names>[^,\d]{4,60}),\s(?:in\s)?(?P<place>[^,\d]{2,30})", re.IGNORECASE
)


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
    counts only with evidence: a bracket that names an agency or a day, a place that the table knows or that the text
    speaks of again, the right kind of mark, and a whole sentence behind it.

    Known misses: small places that the text does not name again, with nothing but a colon or a full stop behind
    them; places in a byline, but for agencies ("Reuters, Washington") and places of the table.
    """

    name = "dateline"
    field = "dateline"
    Options = DatelineOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "OSLO, May 3 (Reuters) - The harbour was closed on Friday after a storm tore away the pier, they said.",
            Dateline("OSLO, May 3 (Reuters) -", ("OSLO",), "May 3", ("Reuters",)),
        ),
        Sample(
            "LAGOS: The harbour was closed on Friday after a storm tore away the pier, its owners said in the morning.",
            Dateline("LAGOS:", ("LAGOS",)),
        ),
        Sample(
            "SPRINGFIELD, Ill. — The state's oldest bridge was closed on Friday after a storm, its owners said.",
            Dateline("SPRINGFIELD, Ill. —", ("SPRINGFIELD, Ill.",)),
        ),
        Sample(
            "Kiel (dpa) - Nach dem Sturm ist der Hafen am Freitag gesperrt worden, wie die Betreiber mitteilten.",
            Dateline("Kiel (dpa) -", ("Kiel",), None, ("dpa",)),
        ),
        Sample(
            "Lyon (AFP) – Le vieux pont a été fermé vendredi après la tempête, ont annoncé ses propriétaires.",
            Dateline("Lyon (AFP) –", ("Lyon",), None, ("AFP",)),
        ),
        Sample(
            "新华社北京5月3日电 大风过后，港口周五关闭。",
            Dateline("新华社北京5月3日电", ("北京",), "5月3日", ("Xinhua",)),
        ),
        Sample(
            "(서울=연합뉴스) 태풍이 지나간 뒤 항구가 금요일 폐쇄됐다.",
            Dateline("(서울=연합뉴스)", ("서울",), None, ("Yonhap",)),
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
        """The dateline that opens one of the first paragraphs, else the place beside an agency's byline."""
        blocks = _article_blocks(document)
        spoken = 0
        for block in blocks:
            if found := self._opening(block, document, spoken):
                return found
            spoken += is_prose(block.text)
            if spoken >= self.options.paragraphs:
                break
        return _byline(blocks, agencies(self.options.agencies))

    def _opening(self, block: Block, document: Document, spoken: int) -> Found[Dateline] | None:
        if block.kind == "heading":
            return None
        table = agencies(self.options.agencies)
        if east_asian := read_east_asian(block.text, table):
            return Found(east_asian, "lead", 0.9, block.id)
        reading = read_dateline(block.text, table)
        if reading is None:
            return None
        confidence = _confidence(reading, block, document, table, first=spoken == 0)
        if confidence == 0.0:
            return None
        position: DatelinePosition = "lead" if reading.rest else "line"
        value = Dateline(reading.raw, reading.places, reading.date, reading.agencies, position)
        return Found(value, position, confidence, block.id)


def _article_blocks(document: Document) -> list[Block]:
    """The visible blocks from the headline on, without navigation and footers."""
    headline = document.metadata.headline
    start = headline.block if headline and headline.block is not None else -1
    return [block for block in document.blocks if block.id > start and not block.hidden and not _is_outside(block.path)]


@lru_cache(maxsize=512)
def _is_outside(path: tuple[str, ...]) -> bool:
    return OUTSIDE.search("\0".join(("", *path))) is not None  # one search is faster than one for each step


def _confidence(reading: Reading, block: Block, document: Document, table: Agencies, first: bool) -> float:
    """How sure a reading is a dateline; 0 for none."""
    if not reading.rest:
        return 0.7 if reading.capitals and reading.mark == "dash" and (reading.known or "," in reading.raw) else 0.0
    if len(reading.rest) < SHORTEST_REST or not is_prose(block.text, least=8) or not _begins_sentence(reading.rest):
        return 0.0
    if any(map(table.canonical, reading.agencies)) and reading.mark != "colon":
        return 0.95
    if (
        (reading.agencies or reading.date)
        and reading.mark == "dash"
        and (reading.capitals or _evident(reading, document))
    ):
        return 0.9
    if reading.mark == "dash":
        return 0.8 if reading.places and _evident(reading, document) else 0.0
    if reading.mark == "colon":
        return 0.7 if first and reading.capitals and _stands_alone(reading, document) else 0.0
    return 0.7 if (first or reading.known) and _german(document) and _evident(reading, document) else 0.0


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip("\"'“„«»‘’(¿¡[")[:1]
    return bool(first) and not first.islower()


def _evident(reading: Reading, document: Document) -> bool:
    """Whether all that is read as a place is one: the table has it, or the text speaks of being there."""
    return reading.known or all(_spoken_of(place.partition(",")[0], document) for place in reading.places)


def _spoken_of(place: str, document: Document) -> bool:
    """Whether the text has the place behind a preposition of place."""
    name = re.escape(place if not place.isupper() else place.title())
    for block in document.blocks:
        for match in re.finditer(rf"(?<!\w)(\w{{1,7}}) {name}(?!\w)", block.text):
            if match[1].lower() in phrases("locative"):
                return True
    return False


def _stands_alone(reading: Reading, document: Document) -> bool:
    """Whether capitals before a colon name a place and no speaker: no other line opens so, and nobody speaks."""
    if _FIRST_PERSON.match(reading.rest.lstrip("\"'“‘")):
        return False
    labels = sum(1 for block in document.blocks if _LABEL.match(block.text))
    return _evident(reading, document) and labels < 3


def _german(document: Document) -> bool:
    language = document.metadata.language
    return language is not None and language.value == "de"


def _byline(blocks: list[Block], table: Agencies) -> Found[Dateline] | None:
    """ "Reuters, Washington" or "By Jane Doe, Nairobi" above the first paragraph."""
    for block in _above_text(blocks):
        text = block.text.strip()
        match = _WHO_AND_WHERE.fullmatch(text)
        if match and (agency := table.canonical(match["agency"])) and is_place(match["place"].strip(), table):
            return Found(Dateline(text, (match["place"].strip(),), None, (agency,), "byline"), "byline", 0.7, block.id)
        match = _NAME_AND_PLACE.fullmatch(text)
        if match and is_known(match["place"].strip()):
            return Found(Dateline(text, (match["place"].strip(),), None, (), "byline"), "byline", 0.6, block.id)
    return None


def _above_text(blocks: list[Block]) -> Iterator[Block]:
    """Short blocks before the second paragraph."""
    spoken = 0
    for block in blocks[:60]:
        spoken += is_prose(block.text)
        if spoken > 1:
            return
        if len(block.text) <= BYLINE_CHARS and word_count(block.text) > 1 and block.kind != "heading":
            yield block
