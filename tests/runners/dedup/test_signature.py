from __future__ import annotations

import random
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.errors import ConfigError
from cleantext.runners.dedup import signature as signature_module

pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")

from cleantext.runners.dedup.signature import BANDS, LEAST_WORDS, ROWS, Signer, band_keys, contained

SIGN = Signer()
WORDS = [f"word{number}" for number in range(2000)]


def text(seed: int, words: int) -> str:
    """Words by lot: two seeds share no run of them."""
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def test_case_punctuation_and_space_make_no_difference() -> None:
    """Two typings of the same words have one signature."""
    plain, typed = SIGN("The ferry's late, he said."), SIGN("“The  FERRY’S late” – he said")
    assert plain.digest == typed.digest
    assert SIGN("The ferry's early, he said.").digest != plain.digest


def test_short_articles_have_no_sample() -> None:
    """A few words in a row that two short texts share say little."""
    assert SIGN(text(1, LEAST_WORDS - 1)).least is None
    assert SIGN(text(1, LEAST_WORDS)).least is not None


def test_a_character_of_chinese_counts_as_a_word() -> None:
    """Scripts without spaces have runs too."""
    assert SIGN("港务局周一表示风暴过后渡轮恢复运行。" * 3).words > LEAST_WORDS


@pytest.mark.parametrize("share", [1.0, 0.7, 0.5, 0.35])
def test_the_estimate_finds_a_part_in_the_whole(share: float) -> None:
    """What was cut off is no difference: all of the part is in the whole, within three standard errors."""
    whole = text(2, 600)
    part = " ".join(whole.split(" ")[: round(share * 600)])
    inner, outer = SIGN(part), SIGN(whole)
    assert outer.least is not None
    assert contained(inner, outer.least, outer.runs) >= 0.76


def test_the_estimate_of_strangers_is_nothing() -> None:
    """Texts that share no run have next to nothing in common."""
    outer = SIGN(text(3, 400))
    assert outer.least is not None
    assert contained(SIGN(text(4, 400)), outer.least, outer.runs) < 0.1


def test_keys_tell_bands_apart() -> None:
    """The same values in another band are no match; the same band is one."""
    same = np.zeros(BANDS * ROWS, dtype=np.uint32)
    assert len(set(band_keys(same))) == BANDS
    assert band_keys(same) == band_keys(same.copy())


@given(st.text(max_size=300))
def test_any_text_has_a_signature(any_text: str) -> None:
    """Lone surrogates included; the same each time."""
    first, again = SIGN(any_text), SIGN(any_text)
    assert (first.digest, first.words, first.runs) == (again.digest, again.words, again.runs)


def test_long_articles_are_hashed_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces give what the whole gives."""
    whole = SIGN(text(5, 500)).least
    monkeypatch.setattr(signature_module, "_CHUNK", 7)
    assert whole is not None
    assert np.array_equal(whole, SIGN(text(5, 500)).least)


def test_a_library_that_is_missing_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command names the extra."""
    monkeypatch.setitem(sys.modules, "datasketch", None)
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[dedup\]'"):
        Signer()
