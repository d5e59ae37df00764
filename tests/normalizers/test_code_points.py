from cleantext.normalizers.code_points import lost


def test_names_and_counts() -> None:
    """Characters are named in the order in which they stand, repeated ones counted."""
    told = "U+FEFF ZERO WIDTH NO-BREAK SPACE, U+00A0 NO-BREAK SPACE ×2"
    assert lost("\ufeffa\xa0b\xa0c d", "a b c d") == told


def test_characters_without_a_name() -> None:
    """A control has no name in Unicode, half of a pair is no character; their code points tell them."""
    assert lost("a\x00\ud83d", "a\ufffd") == "U+0000, U+D83D"


def test_many_characters_are_counted() -> None:
    """After four names comes how many more kinds there were."""
    assert lost("\x00\x01\x02\x03\x04\x05\x05", "") == "U+0000, U+0001, U+0002, U+0003 and 2 more"


def test_nothing_lost() -> None:
    """Where nothing was lost, nothing is said."""
    assert lost("abc", "abcd") == ""
