"""Credits behind the last sentence of a text: ``... the owners said. (Quelle: dpa/AFP)``, ``... they said. PTI``."""

from __future__ import annotations

import re
from typing import Final

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.credit_grammar import CreditReading, credits_of, is_picture
from cleantext.extractors.credit_names import names_in, without_lead_in

END: Final = 90
"""Characters of the end of a paragraph that may hold its credit."""

_BRACKET: Final = re.compile(
    r"[.!?…”\"»“’'。！？।۔؟)]\s?[-–—]{0,2}\s?(?P<raw>[(\[（【](?P<names>[^()\[\]（）【】]{2,60})[)\]）】])\s?\.?$"
)
_BARE: Final = re.compile(
    r"[.!?…”\"»“’'。！？।۔؟]\s{0,2}(?P<raw>(?P<mark>[-–—/|]{0,3})\s?"
    r"(?:[a-zäöüß]{2,4}/)?(?P<names>[^\s.!?…,;:|/()\[\]–—-]{2,20}(?: [A-Z][a-z]{2,15}){0,2})(?: [A-Z]{2,4}){0,6}\s?/?)\s?\.?$"
)
_INITIALS: Final = re.compile(r"[a-zäöüß]{2,4}|[A-Z]{2,4}|[a-z]{2,3}\.?")


def read_credit_tail(text: str, table: Agencies | None = None) -> CreditReading | None:
    """Read what follows the last sentence of a paragraph as a credit; None where nothing does or it is none.

    In brackets it may be a list with staff's initials, or led in ("With inputs from"); bare it is an agency's name, with the
    initials of its writers behind it, as the Press Trust of India signs.
    """
    table, end = table or agencies(), text[-END:]
    if not table.may_name(end):
        return None
    if match := _BRACKET.search(end):
        return _bracket(match["raw"], match["names"], table)
    if match := _BARE.search(end):
        names = names_in(match["names"], table)
        if len(names) == 1 and names[0].agencies and not (names[0].weak and not match["mark"]):
            credits = credits_of(match["raw"].strip(), names)
            return CreditReading(credits, explicit=bool(match["mark"])) if credits else None
    return None


def _bracket(raw: str, inside: str, table: Agencies) -> CreditReading | None:
    body, led_in = without_lead_in(inside, table)
    names = names_in(body, table, led_in=bool(led_in))
    if not names or is_picture(inside) or all(name.other for name in names):
        return None
    if any(name.other and not led_in and not _INITIALS.fullmatch(name.text) for name in names):
        outlet_with = len(names) == 2 and names[0].other and re.search(r"\s(?:mit|with|avec|con|com|med|met)\s", inside)
        if not outlet_with:
            return None
    credits = credits_of(raw, names)
    return CreditReading(credits, explicit=True) if credits else None
