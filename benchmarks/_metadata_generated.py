"""How many datelines and credits are found on pages made of templates, by language and by family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from _corpus import MetadataLabel
from _metadata_scores import (
    MetadataFound,
    Pairs,
    authors_set_f1,
    credits_agencies,
    credits_invented,
    dateline_agencies,
    dateline_invented,
    dateline_places,
    headline_exact,
    same,
)
from _ours import metadata_found
from _specimens import Specimen

from cleantext.training.engine import Chain
from cleantext.training.tables import Row

Read = tuple[Specimen, MetadataFound]

ALL: Final = "all"


class ReadSpecimen:
    """Reads the metadata of a page made of a template. All unnamed agencies count as one."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain

    def __call__(self, specimen: Specimen) -> MetadataFound:
        """The fields that are measured."""
        found = metadata_found(self.chain, specimen.page)
        return replace(found, credits=frozenset({"agencies"})) if found.credits_kind == "generic" else found


def language_rows(read: Sequence[Read], part: str) -> Iterator[Row]:
    """A row a language, and one of all; ``part`` names the templates."""
    for language in (ALL, *dict.fromkeys(specimen.template.language for specimen, _ in read)):
        yield {"templates": part, "language": language, **_figures(_where(read, "language", language))}


def media_rows(read: Sequence[Read], part: str) -> Iterator[Row]:
    """A row for pages as text and one for pages as HTML."""
    for media in ("text", "html"):
        yield {"templates": part, "pages as": media, **_figures([one for one in read if one[0].media == media])}


def family_rows(read: Sequence[Read], part: str) -> Iterator[Row]:
    """A row for each family: how many of its pages are read wholly right, and those with something false."""
    for family in dict.fromkeys(specimen.template.family for specimen, _ in read):
        own = _where(read, "family", family)
        wrong = [specimen.template.language for specimen, found in own if mistakes(specimen, found)]
        yield {
            "templates": part,
            "family": family,
            "holds": "/".join(dict.fromkeys(specimen.template.holds for specimen, _ in own)),
            "pages": len(own),
            "right": 1 - len(wrong) / len(own),
            "languages with mistakes": " ".join(dict.fromkeys(wrong)),
        }


def mistakes(specimen: Specimen, found: MetadataFound) -> list[str]:
    """What is wrong with dateline and credits: found where there are none, missed, other than they are."""
    label, told = specimen.label, []
    if (found.dateline_places is None) != (label.dateline is None):
        told.append("dateline invented" if label.dateline is None else "dateline missed")
    elif label.dateline is not None:
        told += _differing("places", found.dateline_places or (), label.dateline["places"])
        told += _differing("dateline agencies", found.dateline_agencies or (), label.dateline["agencies"])
    wanted = label.credits["kind"] if label.credits else None
    if found.credits_kind != wanted:
        told.append(f"credits are {found.credits_kind}, not {wanted}")
    elif label.credits and wanted != "outlet":
        told += _differing("credited agencies", found.credits or (), label.credits["agencies"])
    return told


def miss_rows(read: Iterable[Read]) -> Iterator[Row]:
    """A row for each page that is read wrongly, with what was to be found."""
    for specimen, found in read:
        if told := mistakes(specimen, found):
            template, label = specimen.template, specimen.label
            yield {
                "language": template.language,
                "family": template.family,
                "at": template.at,
                "template": template.text,
                "pages": specimen.media,
                "mistakes": "; ".join(told),
                "dateline": label.dateline,
                "credits": label.credits,
                "page": str(specimen.page.data),
            }


def _where(read: Sequence[Read], key: str, value: str) -> list[Read]:
    return [one for one in read if value in (ALL, getattr(one[0].template, key))]


def _figures(read: Sequence[Read]) -> Row:
    pairs = [(specimen.label, found) for specimen, found in read]
    kinds = [found.credits_kind == label.credits["kind"] for label, found in pairs if label.credits]
    scores = {name: measure(pairs) for name, measure in _MEASURES}
    scores["credits kind"] = len(kinds), _mean(kinds)
    return {"pages": len(read), **{name: value if n else None for name, (n, value) in scores.items()}}


def _countries(pairs: Pairs) -> tuple[int, float]:
    """Of the places that were found and whose country is known, the share that has it."""
    return _share(_country_pairs(pairs), lambda mine, gold: mine == gold)


def _countries_wrong(pairs: Pairs) -> tuple[int, float]:
    """The share that has another."""
    return _share(_country_pairs(pairs), lambda mine, gold: mine not in (None, gold))


def _country_pairs(pairs: Pairs) -> list[tuple[str | None, str]]:
    return [
        (mine, gold)
        for label, found in _with_same_places(pairs)
        for mine, gold in zip(
            found.dateline_countries or (None,) * 9, (label.dateline or {})["countries"], strict=False
        )
        if gold
    ]


def _days(pairs: Pairs) -> tuple[int, float]:
    """Of the datelines that were found with their places, that have a date, on pages that tell the year: right days."""
    dated = [
        (found.dateline_day, (label.dateline or {})["day"])
        for label, found in _with_same_places(pairs)
        if (label.dateline or {})["day"] and found.published
    ]
    return _share(dated, lambda mine, gold: mine == gold)


def _with_same_places(pairs: Pairs) -> Iterator[tuple[MetadataLabel, MetadataFound]]:
    for label, found in pairs:
        if label.dateline and not _differing("", found.dateline_places or (), label.dateline["places"]):
            yield label, found


def _share(pairs: Sequence[tuple[str | None, str]], right: Callable[[str | None, str], bool]) -> tuple[int, float]:
    return len(pairs), _mean([right(mine, gold) for mine, gold in pairs])


def _mean(hits: Sequence[bool]) -> float:
    return sum(hits) / max(1, len(hits))


def _differing(what: str, found: Iterable[str], wanted: Iterable[str]) -> list[str]:
    mine, gold = sorted(map(same, found)), sorted(map(same, wanted))
    return [] if mine == gold else [f"{what}: {', '.join(found) or 'none'}"]


_MEASURES: Final[tuple[tuple[str, Callable[[Pairs], tuple[int, float]]], ...]] = (
    ("dateline places", dateline_places),
    ("dateline agencies", dateline_agencies),
    ("dateline invented", dateline_invented),
    ("countries right", _countries),
    ("countries wrong", _countries_wrong),
    ("days right", _days),
    ("credits", credits_agencies),
    ("credits invented", credits_invented),
    ("headline", headline_exact),
    ("authors", authors_set_f1),
)
