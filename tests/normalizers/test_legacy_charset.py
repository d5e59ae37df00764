"""Text of one single-byte charset that was decoded as another."""

from time import perf_counter

import pytest

from cleantext.document import Block, Document, replay
from cleantext.normalizers.legacy_charset import LegacyCharset

POLISH = "Pogoda się zmienia, a jutro będzie już chłodno: trzeba też wziąć płaszcz."
TURKISH = "Köprünün karşısında başka bir iskele var, vapur yarın değil bugün kalkıyor."
RUSSIAN = "Завтра утром паром не пойдёт: на реке сильный туман."
GREEK = "Το πλοίο δεν θα φύγει αύριο το πρωί, γιατί έχει ομίχλη."


def misread(text: str, charset: str, read_as: str) -> str:
    """The text in a charset, read in another one; bytes that this one lacks become controls, as in browsers."""
    return "".join(bytes([byte]).decode(read_as, "ignore") or chr(byte) for byte in text.encode(charset))


def repaired(*blocks: str) -> list[str]:
    """The blocks of a page, repaired."""
    page = Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(blocks)))
    return [block.text for block in replay(page.blocks, LegacyCharset().judge(page))]


@pytest.mark.parametrize(
    ("text", "charset", "read_as"),
    [
        (RUSSIAN, "cp1251", "cp1252"),
        (RUSSIAN, "koi8_r", "cp1252"),
        (RUSSIAN, "cp1251", "cp1250"),
        ("Сьогодні ввечері місто святкує, і їжі вистачить усім.", "cp1251", "cp1252"),
        ("Корабът закъсня, защото реката беше замръзнала.", "cp1251", "cp1252"),
        (GREEK, "cp1253", "cp1252"),
        (POLISH, "cp1250", "cp1252"),
        (POLISH, "iso8859_2", "latin-1"),
        (TURKISH, "cp1254", "cp1252"),
        ("Příští týden bude ještě více sněhu, protože přijde mráz.", "cp1250", "cp1252"),
        ("Először esett, később kisütött a nap az erdőben.", "cp1250", "cp1252"),
        ("Nous étions déjà près du pont après l’orage.", "mac_roman", "cp1252"),
        ("Wir können für morgen noch kein Schiff finden.", "mac_roman", "cp1252"),
        ("Wir können für morgen noch kein Schiff finden.", "cp1252", "mac_roman"),
        ("It’s late, and they don’t answer: “Nobody home.”", "mac_roman", "cp1252"),
        ("It’s late, and they don’t answer: “Nobody home.”", "cp1252", "mac_roman"),
    ],
)
def test_mixtures_of_charsets_are_undone(text: str, charset: str, read_as: str) -> None:
    """A sentence that was decoded with another charset than its own is restored exactly, and then left alone."""
    damaged = misread(text, charset, read_as)
    assert damaged != text
    assert repaired(damaged) == [text]
    assert repaired(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Það er ekki víst að ýmsir fái að sjá þorpið við fjörðinn, en það er þó satt.",
        "Tað er ikki altíð so lætt at siga, at ein maður fær ein góðan dag.",
        "Hwæt! Ða wæs on burgum, þæt wæs god cyning; þu eart min, ðis is þara.",
        "¿Qué? ¿e invierno? El año, la piña: «mañana», 5 m³ y 10 cm².",
        "NÃO, A IRMÃ DA MAÇÃ À BEIRA-MAR: PÕE CORAÇÕES.",
        "IPA: /ðə ˈfɑːðə/, /ðæt/, [øːðæ], /æːðø/",
        "L’été, où étiez-vous ? « À l’hôtel », près d’une forêt où l’on fête Noël.",
        "äöüß ÄÖÜ áéíóúüñ àâäéèêëïîôùûü æøåÆØÅ ðþæö çêë",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
        "Jäääär, hääyöaie, töööö: õues on öö.",
        "ÖÄÜÕ öäüõ ääääää ÕÕÕÕ",
        "Tê û kî, her û her, ji bo azadiyê.",
        "Nu ştiu: ¹ ² ³ şi £5, ¥7, ¼, ½, ¿sí?",
        "°±²³´µ¶·¸¹º»¼½¾¿ ¡¢£¤¥¦§¨©ª«¬",
        "It reads bêd¹ and siê in the old files, and the readers know of it.",
        'The menu said "Ïðèâåò" where it should have greeted us.',
    ],
)
def test_look_alikes_stay(text: str) -> None:
    """Languages that write the letters that damage shows, lists of letters, and mentions in a sound line stay."""
    assert repaired(text) == [text]


def test_one_word_is_not_enough() -> None:
    """A single misread word in a document may be a name, a slip or a mention."""
    assert repaired("They wrote siê on the wall.", "A sound line – with a dash.") == [
        "They wrote siê on the wall.",
        "A sound line – with a dash.",
    ]


def test_a_document_speaks_for_its_lines() -> None:
    """Where most lines show what happened, a line that shows nothing by itself is repaired with them."""
    lines = [POLISH, "Koło Łodzi", "Mówią, że prom był już pełny."]
    assert repaired(*(misread(line, "cp1250", "cp1252") for line in lines)) == lines


def test_a_document_does_not_speak_against_its_lines() -> None:
    """Where one paragraph is damaged among sound ones, these stay as they are."""
    sound = ["L’été à l’hôtel", "Español, mañana", "Æbler på øen", "Île d’Oléron", "Piñata"]
    assert repaired(misread(POLISH, "cp1250", "cp1252"), *sound) == [POLISH, *sound]


def test_a_letter_that_the_language_lacks_stops_the_repair() -> None:
    """A line that holds what its charset could not have held is left alone as a whole."""
    line = misread(POLISH, "cp1250", "cp1252") + " ł"
    assert repaired(line) == [line]


def test_signs_beside_digits_stay() -> None:
    """In a damaged line, superscripts and currency signs beside digits are no letters."""
    line = misread(RUSSIAN, "cp1251", "cp1252") + " 5³ £7"
    assert repaired(line) == [RUSSIAN + " 5³ £7"]


def test_long_documents_take_time_in_proportion() -> None:
    """A document of a megabyte with one damaged line costs about as much as without it."""
    begin = perf_counter()
    assert repaired("“Größe” – déjà vu. " * 50_000, misread(POLISH, "cp1250", "cp1252"))[1] == POLISH
    assert perf_counter() - begin < 3


@pytest.mark.parametrize("text", ["Ïðèâåò → Привет", "Read Ïðèâåò as Привет.", "siê → się, mo¿e → może"])
def test_text_on_charsets_stays(text: str) -> None:
    """A line in which each misread word stands as it is meant, too, is about charsets."""
    assert repaired(text) == [text]


def test_sound_words_do_not_stop_the_repair() -> None:
    """A line that has one of its misread words as it is meant, too, is repaired."""
    assert repaired("Паром íå ïîéä¸ò, Ïàðîì íå ïîéä¸ò") == ["Паром не пойдёт, Паром не пойдёт"]
