import subprocess
import sys
from time import perf_counter

import pytest

from cleantext.document import Block, Document
from cleantext.normalizers.mojibake import PIECE_CHARS, Mojibake, suspicious

PAGE = Document("page", None, "text", ())


def repaired(text: str) -> str:
    """The text, repaired."""
    return Mojibake().repair(text, PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "“Groß”, c’était… l’été",
        "Новости «СССР»…",
        "今天天气很好，",
        "Η «Αθήνα»",
        "ZAŻÓŁĆ „GĘŚLĄ” JAŹŃ",
        "می‌خواهم",
    ],
)
def test_clean_text_is_not_suspicious(text: str) -> None:
    """Clean text of many scripts does not pass the gate, and so never reaches ftfy."""
    assert not suspicious(text)


def test_clean_text_does_not_import_ftfy() -> None:
    """ftfy is imported when the first damaged line turns up, not before."""
    script = """
import sys
from cleantext.document import Document
from cleantext.normalizers.mojibake import Mojibake
page = Document("page", None, "text", ())
Mojibake().repair("“Déjà vu” – über Größe, «СССР»…", page)
before = "ftfy" in sys.modules
Mojibake().repair("cafÃ©", page)
print(before, "ftfy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize("charset", ["cp1252", "latin-1", "cp1251", "cp1250", "cp1254", "mac_roman"])
def test_wrong_decoding_is_undone(charset: str) -> None:
    """Text whose UTF-8 bytes were read in a single-byte charset is restored exactly."""
    text = "Anna’s friend – the “other” one – isn’t here…"
    damaged = text.encode().decode(charset, "surrogateescape").encode("utf-8", "surrogateescape")
    assert repaired("".join(_read(damaged))) == text


def _read(damaged: bytes) -> str:
    """Decode, with bytes that the charset has no character for as C1 controls, the way browsers do."""
    return "".join(
        chr(ord(char) - 0xDC00) if 0xDC80 <= ord(char) <= 0xDCFF else char
        for char in damaged.decode("utf-8", "surrogateescape")
    )


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_layers_are_undone_together(layers: int) -> None:
    """Text decoded wrongly several times is restored in one repair."""
    damaged = text = "The café costs £5"
    for _ in range(layers):
        damaged = damaged.encode().decode("cp1252")
    assert repaired(damaged) == text


def test_lines_are_judged_one_by_one() -> None:
    """A sound line beside a damaged one keeps every character."""
    assert repaired("Ã la carte – “really”…\ncafÃ©\n«Voilà»") == "à la carte – “really”…\ncafé\n«Voilà»"


def test_style_is_no_damage() -> None:
    """Ligatures, full width, curly quotes and decomposed letters beside a repaired word stay as they are."""
    assert repaired("cafÃ© ﬁn Ｗｉｄｅ “x” e\u0301") == "café ﬁn Ｗｉｄｅ “x” e\u0301"


def test_lost_characters_are_not_invented() -> None:
    """A damaged sequence whose last byte became a question mark is left alone instead of becoming U+FFFD."""
    assert repaired("The car â€? a red one") == "The car â€? a red one"


@pytest.mark.parametrize(
    ("damaged", "repair"),
    [
        ("â€œNo,â€? she said.", "“No,” she said."),
        ("The â€œferryâ€? was a raft.", "The “ferry” was a raft."),
        ("Who called it a â€œferryâ€?", "Who called it a “ferryâ€?"),
        ('1672â€"78', "1672–78"),
        ('late â€" again', 'late â€" again'),
        ("los dÃas", "los días"),
        ("aquÃ.", "aquÃ."),
    ],
)
def test_lost_bytes_are_restored_only_where_nothing_else_fits(damaged: str, repair: str) -> None:
    """A closing quote, a dash between digits and an í inside a word come back; what could be two things stays."""
    assert repaired(damaged) == repair


@pytest.mark.parametrize(
    "text",
    ["A IRMÃ “MARIA” E A AVÓ: “LÃ”", "La lettre Â ouvre « À bientôt ».", "A letra Ã leva til, e Ç leva cedilha."],
)
def test_capitals_of_sound_lines_stay(text: str) -> None:
    """A capital that looks like the rest of a lost character is a letter where other accents are as they should be."""
    assert repaired(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "If you see Ã© instead of é, the charset is wrong.",
        "Ã© → é",
        "Ã©→é, â€™=’",
        "Ã¢â‚¬â„¢ → â€™ → ’",
        "cafÃ© statt café",
        "He wrote “Ã©” – not é.",
        "« Ã© » au lieu de « é »",
        "‘Ã©’ and ‘â€™’",
        "The letters â€ and Ã are odd.",
        "Why is there â€™ everywhere?",
        "„Ã“ statt A, ‚Ã‘, auch „Â“",
        "Das Wort „IRMÃ“ heißt Schwester.",
    ],
)
def test_text_on_mojibake_stays(text: str) -> None:
    """What is mentioned, alone in quotes of any style or beside what it stands for, is no damage of the line."""
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("damaged", "repair"),
    [
        ("The “élan” of a cafÃ© – and â€œmoreâ€", "The “élan” of a café – and “more”"),
        ("The fare – 12 € – isnâ€™t â€“ yet", "The fare – 12 € – isn’t – yet"),
        ("Read “Ã©” in the cafÃ©", "Read “é” in the café"),
        ("“Ã‰lodie” and „Ãœber“", "“Élodie” and „Über“"),
        ("« Ã€ bientÃ´t »", "« À bientôt »"),
        ("La letra Ã‘, la CANCIÃ“N", "La letra Ñ, la CANCIÓN"),
    ],
)
def test_sound_quotes_and_words_do_not_stop_the_repair(damaged: str, repair: str) -> None:
    """A damaged line that has sound quotation marks, or some of its words undamaged too, is repaired."""
    assert repaired(damaged) == repair


def test_lines_of_legacy_charsets_are_left_alone() -> None:
    """Letters that look like mojibake in a line of windows-1251 read as windows-1252 are not decoded on their own."""
    page = Document("page", None, "text", (Block(0, "ÏÀÐÎÌ ÑÅÃÎÄÍß ÍÅ ÏÎÉÄ¨Ò: ÑÈËÜÍÛÉ ÂÅÒÅÐ"),))
    assert list(Mojibake().judge(page)) == []


def test_whole_lines_of_uncommon_charsets_are_restored() -> None:
    """UTF-8 read as KOI8-R or windows-1250 is told by the validity of all its bytes."""
    for charset, text in [("koi8_r", "Паром не пойдёт."), ("cp1250", "Trajekt nejazdí, lebo fúka veľmi silný vietor.")]:
        assert repaired(text.encode().decode(charset)) == text
        assert repaired(text) == text


def test_long_lines_take_time_in_proportion() -> None:
    """A line of a megabyte with one damaged word is repaired piece by piece, in about the time of one piece."""
    line = "sound words – everywhere " * 40_000
    begin = perf_counter()
    assert repaired(line + "cafÃ©") == line + "café"
    assert perf_counter() - begin < 2


def test_lines_without_spaces_are_cut_too() -> None:
    """A long line without any space loses nothing at the cuts."""
    line = "Ω" * (3 * PIECE_CHARS) + "\x81"
    assert repaired(line) == line


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("charset", ["cp1252", "cp1250", "cp1251", "mac_roman", "latin-1"])
@pytest.mark.parametrize("text", ["“", "é"])
def test_cuts_tear_no_character(text: str, charset: str, layers: int) -> None:
    """A long line is repaired at once and as a whole: no character lies on both sides of a cut."""
    damaged = text
    for _ in range(layers):
        damaged = "".join(_read(damaged.encode().decode(charset, "surrogateescape").encode("utf-8", "surrogateescape")))
    assert repaired(damaged * 10_000) == text * 10_000


def test_cuts_leave_spaces_that_belong_to_characters() -> None:
    """A space that was a no-break space, and that the last byte of ``à``, is not where a long line is cut."""
    assert repaired("lÃ  " * 3_000) == "là " * 3_000
    assert repaired("Ã lire" * 3_000) == "à lire" * 3_000


def test_lines_of_damage_alone_are_repaired_at_once() -> None:
    """Sixty thousand damaged characters without any space between them come back in one repair."""
    assert repaired("â€œ" * 60_000) == "“" * 60_000


def test_judge_names_block_and_reason() -> None:
    """A damaged block becomes a rewrite in the normalizer's name; a sound one nothing."""
    page = Document("page", None, "text", (Block(0, "sound – “text”"), Block(1, "cafÃ©")))
    (change,) = Mojibake().judge(page)
    assert (change.block, change.cleaner, change.reason.code) == (1, "mojibake", "mojibake.redecoded")
    assert (change.before, change.after) == ("cafÃ©", "café")
