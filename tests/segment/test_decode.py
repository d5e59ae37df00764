import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.segment.decode import codec_name, declared_charset, decode, detect

GREEK = "Ο φάρος στο ακρωτήρι άναψε ξανά μετά από τρία χρόνια επισκευών, και οι ψαράδες το γιόρτασαν."
RUSSIAN = "Вчера вечером в старом порту снова зажёгся маяк, который чинили почти три года подряд."
JAPANESE = "岬の灯台は三年にわたる修理を終えて、昨夜ふたたび点灯しました。漁師たちは祝いました。"
SPANISH = "El faro del cabo volvió a encenderse anoche después de tres años de reparación, según contó la señora Núñez."
FRENCH = "Hier soir, après trois années de réparations, le phare du cap s’est rallumé ; les pêcheurs étaient là."


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(charset: str) -> None:
    """A byte order mark names the charset, and is not part of the text."""
    text, decoding = decode(GREEK.encode(charset), declared="windows-1252")
    assert (text, decoding.source, decoding.replaced) == (GREEK, "bom", 0)


def test_both_byte_orders_of_utf16() -> None:
    """UTF-16 is read in either byte order, with its mark and (Latin text) without."""
    for charset, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert decode(mark + RUSSIAN.encode(charset))[0] == RUSSIAN
        assert decode(SPANISH.encode(charset))[0] == SPANISH


def test_valid_utf8_outweighs_a_declaration() -> None:
    """Bytes that are valid UTF-8 are UTF-8, whatever the page declares."""
    page = f'<meta charset="iso-8859-1"><p>{SPANISH}</p>'
    text, decoding = decode(page.encode(), declared="windows-1251")
    assert (text, decoding.charset, decoding.source) == (page, "utf-8", "utf-8")


def test_a_right_declaration_of_utf8_is_named_as_the_source() -> None:
    """Where the declaration says UTF-8 and is right, it is what decided."""
    assert decode(SPANISH.encode(), declared="UTF8")[1].source == "declared"


@pytest.mark.parametrize(
    "markup",
    ['<meta charset="windows-1251">', "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>"],
)
def test_a_declaration_in_the_markup_is_read(markup: str) -> None:
    """Both forms of the meta declaration count, quoted or not."""
    page = f"<html><head>{markup}</head><p>{RUSSIAN}"
    text, decoding = decode(page.encode("windows-1251"))
    assert (text, decoding.charset, decoding.source) == (page, "cp1251", "declared")


def test_labels_mean_what_the_standard_says() -> None:
    """ISO-8859-1 on a page means windows-1252, so that its quotation marks are read."""
    text, decoding = decode("“naïve”".encode("windows-1252"), declared="ISO-8859-1")
    assert (text, decoding.charset) == ("“naïve”", "cp1252")
    assert codec_name("gb2312") == "gb18030"
    assert codec_name("no-such-charset") is None


def test_a_declaration_of_utf16_in_bytes_is_none() -> None:
    """A declaration that can be read byte by byte cannot be in UTF-16: the standard reads it as UTF-8."""
    assert declared_charset(b'<meta charset="utf-16le">') == "utf-8"


def test_a_declaration_far_down_is_text() -> None:
    """Only the start of a page declares its charset."""
    assert declared_charset(b" " * 5000 + b"<meta charset=koi8-r>") is None


def test_a_wrong_declaration_gives_way_to_detection() -> None:
    """A declared charset in which much of the text cannot be decoded is not believed."""
    for declared in ("utf-8", "shift_jis", "euc-kr"):
        text, decoding = decode((RUSSIAN * 3).encode("cp1251"), declared)
        assert (text, decoding.source) == (RUSSIAN * 3, "detected"), declared


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (GREEK, "cp1253"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "cp932"),
        (SPANISH, "cp1252"),
        (FRENCH, "cp1252"),
    ],
)
def test_detection(text: str, charset: str) -> None:
    """Undeclared text in a legacy charset is read as it was written."""
    decoded, decoding = decode((text + "\n").encode(charset) * 3)
    assert decoded == (text + "\n") * 3
    assert decoding.source == "detected"


def test_detection_looks_where_the_text_is_not_ascii() -> None:
    """The sample is taken around the first byte above ASCII, however late it comes."""
    data = b"plain words " * 5000 + RUSSIAN.encode("cp1251")
    assert decode(data)[0].endswith(RUSSIAN)
    assert detect(data) == detect(data)


def test_utf8_with_a_few_broken_bytes_stays_utf8() -> None:
    """A handful of invalid bytes costs those bytes, not the charset, even against a declaration."""
    data = RUSSIAN.encode() + b"\xff\xfe" + RUSSIAN.encode()
    text, decoding = decode(data, declared="windows-1252")
    assert text == f"{RUSSIAN}��{RUSSIAN}"
    assert (decoding.charset, decoding.replaced) == ("utf-8", 2)


def test_utf8_cut_within_a_character_stays_utf8() -> None:
    """A file cut at a byte count is still UTF-8."""
    text, decoding = decode("Grü".encode() + b"\xc3")
    assert (text, decoding.charset, decoding.replaced) == ("Grü�", "utf-8", 1)


def test_a_last_letter_with_an_accent_is_no_cut_utf8() -> None:
    """Western text that ends in its only accent is not taken for UTF-8 cut short."""
    assert decode(b"un petit caf\xe9")[0] == "un petit café"


def test_a_replacement_character_of_the_page_is_not_counted() -> None:
    """Only what this decoding replaced is counted, not U+FFFD that the page held already."""
    assert decode("déjà � vu été".encode() + b"\xff")[1].replaced == 1


def test_lone_surrogates_are_replaced_and_pairs_mended() -> None:
    """Text that came as str loses lone surrogates, and keeps the characters that pairs spell."""
    text, decoding = decode("a\ud800b \ud83d\ude00")
    assert text == "a�b 😀"
    assert (decoding.source, decoding.replaced) == ("str", 1)


def test_iso_2022_jp_is_read_where_it_is_declared() -> None:
    """Japanese in ASCII bytes with escapes is decoded when the page says so."""
    assert decode(JAPANESE.encode("iso2022_jp"), declared="iso-2022-jp")[0] == JAPANESE


@given(st.binary(max_size=300), st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["gbk", "utf-16", "big5"])))
def test_any_bytes_decode(data: bytes, declared: str | None) -> None:
    """Any bytes under any declaration give text that can be encoded, and the same one each time."""
    text, decoding = decode(data, declared)
    text.encode("utf-8")
    assert (text, decoding) == decode(data, declared)
    assert 0 <= decoding.replaced <= len(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1b\ufeff")))
def test_utf8_round_trip(text: str) -> None:
    """UTF-8 comes back as it was, with nothing replaced."""
    decoded, decoding = decode(text.encode())
    assert (decoded, decoding.replaced) == (text, 0)


@given(st.text())
def test_any_str_can_be_encoded_after_decoding(text: str) -> None:
    """What leaves decoding holds no surrogates, whatever came in."""
    assert decode(text)[0].encode("utf-8") is not None
