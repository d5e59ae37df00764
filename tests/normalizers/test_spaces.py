import pytest

from cleantext.document import Block, Document, Rewrite
from cleantext.normalizers.spaces import Spaces

CZECH = "v\xa0noci"


def repaired(*texts: str) -> str:
    """The first text, repaired on a page that holds all."""
    page = Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))
    return Spaces().repair(texts[0], page)


@pytest.mark.parametrize("space", ["\xa0", "\u2004", "\u2005", "\u2007", "\u202f", "\u205f"])
def test_special_spaces_between_words_become_plain(space: str) -> None:
    """Between words, a space about as wide as a plain one becomes one, also if it keeps the line from breaking."""
    assert repaired(f"one{space}two") == "one two"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It ended.\xa0 Next year,\xa0too.", "It ended.  Next year, too."),
        ("end.\xa0\xa0Next", "end.  Next"),
        ("a word\xa0(another)\xa0more", "a word (another) more"),
        ('he said,\xa0"Go"\xa0and went', 'he said, "Go" and went'),
        ("he said:\xa0“Go!”\xa0and went", "he said: “Go!” and went"),
        ("a\xa0book that I\xa0read", "a book that I read"),
        ("very **bold**\xa0words and\xa0_thin_ ones", "very **bold** words and _thin_ ones"),
        ("हिन्दी\xa0भाषा है।\xa0अगला", "हिन्दी भाषा है। अगला"),
        ("한국어\xa0문장", "한국어 문장"),
        ("שלום\xa0עולם", "שלום עולם"),
        ("one \xa0\ttwo", "one  \ttwo"),
        ("and\xa0I went because\xa0I had, wait,\xa0I’m", "and I went because I had, wait, I’m"),
        ("It ended.\xa0A man said\xa0O’Brien went.\xa0Then", "It ended. A man said O’Brien went. Then"),
        ("word \xa0– and 83% \xa0of\xa0 8", "word  – and 83%  of  8"),
    ],
)
def test_running_text(text: str, after: str) -> None:
    """Special spaces in sentences become plain, one for one; plain spaces and tabs beside them stay."""
    assert repaired(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "Vraiment\u202f? Oui\xa0! Ceci\xa0; cela\xa0: rien",
        "«\xa0Oui\xa0», «\u202fNon\u202f»",
        "100\xa0%, 5\xa0‰, 12\xa0€, 7\xa0£, 25\xa0°C, 3\xa0m²",
        "10\xa0000, 10\u202f000\u202f000 and +33\xa01\xa023",
        "12\xa0km, 3\xa0Mai, €\xa05, №\xa07, §\xa03, Fig.\xa05, 10.\xa0Mai",
        "Москва\xa0— столица, 1914\xa0–\xa01918, —\xa0Да",
        "wait\xa0…, .\xa0.\xa0.",
        "J.\xa0R.\xa0R.\xa0Tolkien, z.\xa0B., т.\xa0е. да, M.\xa0Dupont",
        "Mr.\xa0Smith, Mrs\xa0Jones, Mme\xa0Curie",
        "Louis\xa0XIV, XIX\xa0век, au XVIIIe\xa0siècle, Charles\xa0V",
        "“He said, ‘Go.’\xa0”, “\xa0‘Go’",
        "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ",
        "山田\u3000太郎",
        "first\xa0\xa0\xa0\xa0second",
        "\xa0\xa0indented\n\xa0\xa0more",
        "the end\xa0\nof it\u2003",
        "\xa0 indented\n \xa0more",
        "a\u2009+\u2009b, d\u200ax, word\u200a—\u200aword, f(x)\u2009dx",
        "Müller\xa0& Söhne, x\xa0= y",
        "  two  \t spaces ",
        "Hwæt!\u2003We Gardena\u2003in geardagum, name:\u2003Ada, caption:\u2002text, 第一\u2003章",
        "one\u2003 two \u2002three\xa0\u2003four",
        "Vitamin\xa0C, Type\xa0A, World War\xa0I, Josef\xa0K., type\xa0I error",
        "Fig.\xa0A, Chap.\xa0five, Abschn.\xa0eins, art.\xa0L.\xa0123-4, av.\xa0J.-C.",
        "Müller et\xa0al., ул.\xa0Ленина, см.\xa0рис., и\xa0др.",
    ],
)
def test_what_typography_asks_for_stays(text: str) -> None:
    """Spaces that bind what belongs together stay, and so do layout, edges and thin spaces."""
    assert repaired(text) == text


def test_short_words_stay_bound_where_the_document_binds_them() -> None:
    """Words of up to three letters stay bound in a document that binds such as only Slavic typography does."""
    assert repaired("přišli a\xa0odešli ve\xa0dne\xa0domů", CZECH) == "přišli a\xa0odešli ve\xa0dne\xa0domů"
    assert repaired("přišli\xa0domů", CZECH) == "přišli domů"
    assert repaired("на\xa0реке и\xa0за\xa0ней, или\xa0паром\xa0там") == "на\xa0реке и\xa0за\xa0ней, или\xa0паром там"
    assert repaired("came a\xa0day\xa0late") == "came a day late"


def test_no_break_spaces_for_all_spaces_bind_nothing() -> None:
    """Where long words are bound as often as short ones, all are repaired."""
    assert repaired("every\xa0word\xa0is\xa0bound\xa0s\xa0it") == "every word is bound s it"


def test_evidence_names_the_characters() -> None:
    """The reason tells which characters were replaced, and how many, by code point and name."""
    (change,) = Spaces().judge(Document("page", None, "text", (Block(0, "one\xa0two\xa0three\u2005four"),)))
    assert isinstance(change, Rewrite)
    told = "U+00A0 NO-BREAK SPACE ×2, U+2005 FOUR-PER-EM SPACE"
    assert change.reason.explain(change.evidence) == f"it held special spaces between words: {told}"
