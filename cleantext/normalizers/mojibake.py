"""Text that was decoded with the wrong charset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.legacy_charset import legacy_evidence, redecoded

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

PIECE_CHARS: Final = 4_000
"""Longer lines are repaired piece by piece, so that one line of 50 MB with one damaged word costs one piece."""

LAST_SPACE: Final = re.compile(r".*[^ÂÃ ](?= )", re.DOTALL)
"""Up to the last space that is neither what is left of a no-break space nor beside it."""

MAX_LAYERS: Final = 6
"""How often a line may have been decoded wrongly. Three is the most seen on real pages."""

CLOSING_QUOTE: Final = re.compile(
    r"""(?<=[\w.,;:!?…'’*)\]-])â€(?=[ \t.,;:!)\]]|$)  # dropped
      | (?<=[.,;:!…])â€\?(?![\w?])  |  (?<=\w)â€\?(?=[,;.]|\ [a-z])  # replaced, where no sentence asks""",
    re.VERBOSE,
)
"""A closing curly quote whose last byte, 9D, means nothing in windows-1252: it was dropped on the way, or replaced."""

EN_DASH: Final = re.compile(r"(?<=\d)â€\"(?=\d)")
"""A dash, and because of the digits an en dash, whose last byte became a curly quote and that a straight one."""

ACUTE_I: Final = re.compile("(?<=[a-z])Ã(?=[a-z])")
"""``í`` whose last byte, AD, became a soft hyphen and was removed."""

LONE_CAPITAL: Final = re.compile(r"""(?:(?<=[A-ZÀ-Þ])|(?<=[ \xa0“«"'(])|^)[ÂÃ](?=[ \xa0”’]|$)""")
"""A letter of its own, or the last one of a word in capitals; or what is left of a no-break space or ``à``."""

WHOLE_LINES: Final = ("cp1250", "koi8_r")
"""Charsets of which ftfy is unsure or that it does not know. What is valid UTF-8 in them, all of it, is nothing else, if
it spells `EUROPEAN` text with a few letters."""

EUROPEAN: Final = re.compile("[\x00-\x7f\xa0-ſ\u0400-\u045f\u0490\u0491\u2010-\u203f€№]*")

LEAST_LETTERS: Final = 3
"""How many different letters such a line has to gain."""

MENTION: Final = re.compile(
    r"""(?<=["'`;])[^\x00-\x7f]+(?=["'`&])
      | (?:(?<=[\s(\[/])|^)(?:[“„«»‹›‘‚]\s?[^\x00-\x7f]+?\s?[“”«»‹›’‘](?!\w)  # nothing else in quotes of any style
                             | „[^\s„“”]*[ÂÃ]“(?!\w) | ‚[^\s‚‘’]*[ÂÃ]‘(?!\w)   # the quote after it is no last byte
                             | â€[™˜]?(?=\s|$))                           # two bytes of three; an apostrophe of no word""",
    re.VERBOSE,
)
"""What a text on mojibake names, if the rest is sound: characters beyond ASCII alone in quotes, and a lone ``â€`` or ``â€™``."""

TOKEN: Final = re.compile(r"[^\s!-/:-@\[-`{-~\u2190-\u21ff]+")
"""What stands between spaces, punctuation of ASCII and arrows."""

SOUND_LETTER: Final = re.compile("[À-ÖØ-öø-ÿ]")

OVERLOOKED: Final = {
    "cp437": re.compile("ΓÇ[^\x00-\x7f]"),
    "cp850": re.compile("ÔÇ[^\x00-\x7f]"),
    "cp1252": re.compile("â„[¢–]"),
}
"""By charset, what ftfy does not look for: the punctuation of U+2000-203F read as DOS text, and a lone trade mark or
numero sign read as windows-1252."""


class Mojibake(Normalizer[NoOptions]):
    """Repairs mojibake: text whose bytes were once decoded with the wrong charset, as in ``cafÃ©`` or ``itâ€™s``.

    Such text hides words from readers, search and every signal that counts letters. The work is done by ftfy
    (https://ftfy.readthedocs.io), which changes a line only where its characters are unlikely neighbours and spell
    valid UTF-8 bytes. Only the encoding is repaired: curly quotes, ligatures, full-width forms and everything else
    that is style stays as it is. Each line is first tested for the leads of such byte sequences, so that clean text,
    in whatever script, does not reach ftfy, which reads half a megabyte a second. Lines that ``legacy_charset`` repairs
    are left to it: a few of their letters may look like mojibake. A line that only mentions mojibake, alone in quotation
    marks or together with what it stands for, stays as it is.

    Known misses: a byte that was lost or replaced by ``?`` on the way (``â€?``) is not guessed, except of closing curly
    quotes that ask nothing and of ``í`` inside a word; a dash whose last byte was straightened (``â€"``) stays, except
    between digits; a line in which each damaged word stands undamaged too is taken for one about mojibake; a capital
    ``Ã`` at the end of a word is taken for damage in a line without any sound accent.
    """

    name = "mojibake"
    reason = Reason("mojibake.redecoded", "it was decoded with the wrong charset", "repair")
    piecewise = True
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("The cafÃ© on the quay isnâ€™t open yet.", "The café on the quay isn’t open yet."),
        Repair("РџРѕРіРѕРґР° Р·Р°РІС‚СЂР°", "Погода завтра"),
        Repair("â€œWe are done,â€ she said.", "“We are done,” she said."),
        Repair('Los dÃas de 1939â€"45', "Los días de 1939–45"),
        Repair("Tickets cost Â£12 at the door.", "Tickets cost £12 at the door."),
        Repair('Then I saw "Ã¤" instead of it.', 'Then I saw "Ã¤" instead of it.'),
        Repair("If you see Ã© instead of é", "If you see Ã© instead of é"),
        Repair("A IRMÃ “MARIA” E A AVÓ…", "A IRMÃ “MARIA” E A AVÓ…"),
        Repair("“We’re done – at last…”, she said.", "“We’re done – at last…”, she said."),
        Repair("Ça coûte 12 € à l’entrée, n’est-ce pas ?", "Ça coûte 12 € à l’entrée, n’est-ce pas ?"),
        Repair("GRÖẞE: „groß“ … ﬁn, Ｗｉｄｅ", "GRÖẞE: „groß“ … ﬁn, Ｗｉｄｅ"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text with every wrongly decoded line decoded again."""
        if text.isascii() or not suspicious(text):
            return text
        evidence = document.signal(legacy_evidence)
        return "\n".join(line if redecoded(line, evidence) != line else _repaired(line) for line in text.split("\n"))


def suspicious(text: str) -> bool:
    """Whether the text holds characters that may spell UTF-8 bytes; nearly always false for clean text."""
    return _gate().search(text) is not None


@cache
def _gate() -> re.Pattern[str]:
    """The leads of wrongly decoded UTF-8, followed by as many continuation bytes as the lead announces.

    Leads beyond Û announce scripts that are next to never on the web (Syriac, Thaana, N'Ko), and look like letters
    that German closes a quotation after. Lookbehinds after one class of all leads, instead of alternatives that begin
    with a lead, keep the scan in the fast path of `re`.
    """
    western = _continuations("cp1252") + "\x80-\x9f"
    central, baltic = _continuations("cp1250") + _continuations("iso8859_2"), _continuations("cp1257")
    cyrillic, greek = _continuations("cp1251"), _continuations("cp1253")
    mac, dos = _continuations("mac_roman"), _continuations("cp437")
    return re.compile(
        rf"""[\x80-\x9fÂ-Ûà-ôĂĹĀĆāВГРСврпяΒΓΞΟβ√¬≈‚├┬]
        (?:
          (?<=[\x80-\x9f])
        | (?<=[Â-Û]) [{western}]           | (?<=[ÂÃ])[ ]                     | (?<=[a-z]Ã)[a-z]
        | (?<=[à-ï]) [{western}]{{2}}      | (?<=[ð-ô]) [{western}]{{3}}
        | (?<=[ÂĂÄĹ]) [{central}]          | (?<=[ĀĆÄÅ]) [{baltic}]           | (?<=[âāβ])[€„]
        | (?<=[ВГРС]) [{cyrillic}] [ВГРС]  | (?<=в)Ђ                          | (?<=р)џ
        | (?<=[пя]) [{_continuations("koi8_r").replace("ё", "").replace("Ё", "")}] [пя]
        | (?<=[ΒΓΞΟ]) [{greek}] [ΒΓΞΟ]     | (?<=[ÔΓ])Ç
        | (?<=[√¬≈]) [{mac}]               | (?<=‚)[Äâó]                      | (?<=[├┬]) [{dos}]
        )""",
        re.VERBOSE,
    )


def _continuations(charset: str) -> str:
    """What the bytes 80-BF, which continue a UTF-8 sequence, look like in a single-byte charset; for use in a class."""
    return re.escape(bytes(range(0x80, 0xC0)).decode(charset, "ignore"))


def _repaired(line: str) -> str:
    """The line with one wrong decoding after the other undone."""
    for _ in range(MAX_LAYERS):
        if not suspicious(line):
            break
        before, line = line, "".join(_redecoded(piece) if suspicious(piece) else piece for piece in _pieces(line))
        if line == before:
            break
    return line


def _pieces(line: str) -> Iterator[str]:
    """The line in pieces of at most `PIECE_CHARS`, cut where no character that was wrongly decoded is torn."""
    start = 0
    while len(line) - start > PIECE_CHARS:
        end = _cut(line, start, start + PIECE_CHARS)
        yield line[start:end]
        start = end
    yield line[start:]


def _cut(line: str, start: int, end: int) -> int:
    """Where to end a piece: before its last space that is no part of a character, else before its last character that
    may have been wrongly decoded, else at its full length."""
    space = LAST_SPACE.match(line, start, end)
    if space:
        return space.end()
    *_, last = (start, *(found.start() for found in _gate().finditer(line, start, end)))
    return last if last > start else end


def _redecoded(piece: str) -> str:
    """The piece with one wrong decoding undone, unless it only mentions some, or has letters that look like it."""
    if _mentions(piece) or (LONE_CAPITAL.search(piece) and _sound(LONE_CAPITAL.sub("", piece))):
        return piece
    return _read_again(piece)


def _read_again(piece: str) -> str:
    from ftfy import fix_encoding

    piece = ACUTE_I.sub("í", EN_DASH.sub("–", CLOSING_QUOTE.sub("”", piece)))
    for charset, pattern in OVERLOOKED.items():
        piece = pattern.sub(lambda found, charset=charset: _decoded(found[0], charset), piece)  # type: ignore[misc]
    for charset in WHOLE_LINES:
        whole = _decoded(piece, charset)
        if len({*whole} - {*piece}) >= LEAST_LETTERS and EUROPEAN.fullmatch(whole):
            return whole
    fixed: str = fix_encoding(piece, _ftfy_config())
    if fixed != piece or "\xa0" not in piece:
        return fixed
    # a true no-break space before a wrongly decoded character looks like part of it: judge what stands around it
    return "\xa0".join(fix_encoding(part, _ftfy_config()) for part in piece.split("\xa0"))


def _mentions(piece: str) -> bool:
    """Whether nothing in a text is damaged but what it mentions: in quotes, or beside what it stands for."""
    explained = _explained({*TOKEN.findall(piece)})
    rest = TOKEN.sub(lambda token: "" if token[0] in explained else token[0], MENTION.sub("", piece))
    if rest == piece:
        return False
    rest = LONE_CAPITAL.sub("", rest)
    return not suspicious(rest) or _read_again(rest) == rest


def _explained(tokens: set[str]) -> set[str]:
    """The tokens whose repair is among them."""
    damaged = {token for token in tokens if suspicious(token)}
    if all(map(str.isascii, tokens - damaged)):
        return set()
    return {token for token in damaged if _read_again(token) in tokens - {token}}


def _sound(text: str) -> bool:
    """Whether a text has Latin letters beyond ASCII, and all as they should be."""
    from ftfy import fix_encoding

    return SOUND_LETTER.search(text) is not None and fix_encoding(text, _ftfy_config()) == text


def _decoded(text: str, charset: str) -> str:
    try:
        return text.encode(charset).decode("utf-8")
    except UnicodeError:
        return text


@cache
def _ftfy_config() -> TextFixerConfig:
    """ftfy's encoding steps, less the one that puts U+FFFD in the place of characters that can still be read."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        replace_lossy_sequences=False,
        explain=False,
    )
