from time import perf_counter

import pytest

from cleantext.document import Block, Document
from cleantext.normalizers.apostrophes import Apostrophes


def repaired(*texts: str) -> str:
    """The first text, repaired on a page that holds all."""
    page = Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))
    return Apostrophes().repair(texts[0], page)


def test_curly_where_the_document_is_curly() -> None:
    """The mark becomes curly when the document, in whatever block, is curly more often than straight."""
    assert repaired("the river´s bed", "the lake’s shore, the sea’s floor", "it's") == "the river’s bed"


def test_straight_where_the_document_is_straight_or_silent() -> None:
    """The mark becomes straight when the document is straight more often, as often, or has no apostrophe."""
    assert repaired("the river´s bed", "it's so", "they're here", "we’re not") == "the river's bed"
    assert repaired("the river´s bed", "it's so", "we’re not") == "the river's bed"
    assert repaired("the river´s bed") == "the river's bed"


def test_quotation_marks_are_no_apostrophes() -> None:
    """Curly quotes around words do not make the document's apostrophe curly."""
    assert repaired("the river´s bed", "‘one’ ‘two’ ‘three’") == "the river's bed"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("don`t, I´m, we´ll, they`re, I´ve, she´d", "don't, I'm, we'll, they're, I've, she'd"),
        ("DON´T", "DON'T"),
        ("the sailors´ song", "the sailors' song"),
        ("the sailors` song", "the sailors' song"),
        ("rock´n´roll", "rock'n'roll"),
        ("geht´s, foto´s", "geht's, foto's"),
        ("l´hiver et l´été, d´abord", "l'hiver et l'été, d'abord"),
        ("quell´altro, dell´arte", "quell'altro, dell'arte"),
        ("O´Dowd in L´Aquila", "O'Dowd in L'Aquila"),
        ("İzmir´de", "İzmir'de"),
        ("п`ять", "п'ять"),
    ],
)
def test_what_languages_set_apostrophes_for(text: str, after: str) -> None:
    """Contractions, plurals, elisions, names, Turkish endings and the Ukrainian apostrophe are recognised."""
    assert repaired(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "caf´e",
        "la canci´on m´as bella est´a aqu´ı",
        "m´as t´u",
        "La s´ecurit´e d´ecoule de l´egalit´e",
        "Wi´sniewski by´c dzi´s",
        "cafe´ de l´avenue",
        "5´ 10´´ or 5` 6``",
        "f´(x) and x´´",
        "run `git log` and don`t `push`",
        "``so'' and `so' and ´so´",
        "he called it ´the sailors´ and left",
        "O`zbekiston bo`ylab ko`p",
        "за´мок",
        "a ´ b ` c",
    ],
)
def test_other_uses_stay(text: str) -> None:
    """Typed accents, measures, primes, code, quotations, other orthographies and stress marks stay."""
    assert repaired(text) == text


def test_typed_accents_elsewhere_do_not_stop_the_repair() -> None:
    """One typed accent in a document full of stray marks is left alone, and the marks are repaired."""
    assert repaired("the town´s caf´e isn´t the mayor´s") == "the town's caf´e isn't the mayor's"


def test_elision_before_a_plain_vowel_wants_evidence() -> None:
    """An elision that may be a typed accent is repaired in a document that surely elides words."""
    assert repaired("l´air du temps") == "l´air du temps"
    assert repaired("l´air du temps", "c'est l'heure") == "l'air du temps"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("il y a du vent dans l´air", "il y a du vent dans l'air"),
        ("C´est l´ami d´une voisine", "C'est l'ami d'une voisine"),
        ("l´anno che viene, l´arte della pace", "l'anno che viene, l'arte della pace"),
    ],
)
def test_language_is_evidence_of_elision(text: str, after: str) -> None:
    """Frequent words of French or Italian show that a mark before a plain vowel is no typed accent."""
    assert repaired(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "un l´apiz y una l´agrima",
        "la l´ampara de la casa con una l´inea",
        "um l´apis e uma l´agrima",
        "un l´egume et du pain",
        "x´t + y´t = d´s",
        "a ´98er Wein",
        "6 ´10 tall",
        "he called it ´til death´ or so",
        'they sang ´em all´, "´n"',
        "´s nothing but a quote",
    ],
)
def test_uncertain_marks_stay(text: str) -> None:
    """Marks stay where a language types its accents so, in formulas and measures, and where a quotation may open."""
    assert repaired(text) == text


def test_backtick_that_closes_code_of_another_line() -> None:
    """After a word with ``s``, a backtick may close what another opened on the line before."""
    assert repaired("effects` are ordered", "All calls with `side") == "effects` are ordered"
    assert repaired("sailors` songs") == "sailors' songs"
    assert repaired("sailors´ songs", "run `ls`") == "sailors' songs"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("songs of the ´90s", "songs of the '90s"),
        ("the flood (´87) and the ´60s.", "the flood ('87) and the '60s."),
        ("´s avonds in ´t dorp", "'s avonds in 't dorp"),
        ("´s-Hertogenbosch", "'s-Hertogenbosch"),
        ("´n Boek oor die see", "'n Boek oor die see"),
        ("get ´em while ´tis hot", "get 'em while 'tis hot"),
    ],
)
def test_words_that_lost_their_start(text: str, after: str) -> None:
    """Decades, years and a few words are known by what is left of them."""
    assert repaired(text) == after


def test_preformatted_text_stays() -> None:
    """Preformatted text is neither repaired nor counted."""
    blocks = (Block(0, "it´s", "pre"), Block(1, "that’s that’s", "pre"), Block(2, "it´s"))
    changes = list(Apostrophes().judge(Document("page", None, "text", blocks)))
    assert [(change.block, change.after) for change in changes] == [(2, "it's")]


@pytest.mark.parametrize(
    "text",
    [
        "x = 'don´t'",
        "import x from './isn´t'",
        "{'isn´t'}",
        "f'isn´t {x}'",
        "say('we don´t', 'it`s')",
        "'´tis', 'the ´90s'",
    ],
)
def test_straight_quotes_are_not_ended(text: str) -> None:
    """No straight apostrophe is written in straight single quotes: in code it would end the string."""
    assert repaired(text) == text


def test_straight_quotes_elsewhere_do_not_stop_the_repair() -> None:
    """Marks beside quotations are repaired, and those in quotations where the apostrophe is curly."""
    assert repaired("the 'big' one isn´t 'small'") == "the 'big' one isn't 'small'"
    assert repaired("'Twas the town´s") == "'Twas the town's"
    assert repaired("'it isn´t'", "that’s") == "'it isn’t'"


def test_straight_quotes_take_time_in_proportion() -> None:
    """Marks in a long line of strings are read in about the time of as many short lines."""
    line = "'it isn´t' and it isn´t " * 20_000
    begin = perf_counter()
    assert repaired(line) == "'it isn´t' and it isn't " * 20_000
    assert perf_counter() - begin < 5


@pytest.mark.parametrize(
    "text",
    ["AA´s and BB´d", "ABC´D is a tetrahedron", "Sa´d bin Mu´adh", "Ra´s al-Khaimah", "c´h = 0"],
)
def test_points_and_transliterations_stay(text: str) -> None:
    """Points of geometry and Arabic names have marks that look like those of contractions."""
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("c´hoar c´hwec´h", "c'hoar c'hwec'h"),
        ("PLOUC´H", "PLOUC'H"),
        ("NASA´s plan, the CD´s", "NASA's plan, the CD's"),
        ("WE´D SAY IT CAN´T", "WE'D SAY IT CAN'T"),
    ],
)
def test_words_are_repaired_whole(text: str, after: str) -> None:
    """Breton writes ``c'h`` anywhere in a word; abbreviations and words in capitals take endings."""
    assert repaired(text) == after
