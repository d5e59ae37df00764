"""Near-duplicates: how many copies of a made set are marked, by what was done to them, and which look-alikes are.

    python benchmarks/duplicates.py                  the made set
    python benchmarks/duplicates.py articles.jsonl   what is marked in finished rows, to be read

The set is of our own making: stories by a small grammar, each syndicated by several sites that change it in one way. Look-alikes
share words with a story and are none: later reports that repeat the background, and pages of one mould with other figures.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from cleantext.runners.dedup.marking import mark_duplicates

WHO = (
    "the harbour office,a spokesman,two fishermen,the mayor,residents,the ferry company,police,a witness,the ministry,"
    "engineers,the union,her lawyer,local farmers,the airline,doctors,a judge,the opposition,scientists,the bank,critics"
).split(",")
DID = (
    "said,denied,announced,hoped,feared,confirmed,repeated,argued,admitted,promised,warned,explained,complained,insisted,"
    "added,suggested,wrote,told reporters,claimed,replied"
).split(",")
WHAT = (
    "that the pier,that the new bridge,that the storm,that prices,that the trial,that the vote,that a second ship,that talks,"
    "that the harvest,that the road,that the strike,that repairs,that the museum,that the contract,that the lighthouse"
).split(",")
WILL = (
    "would open late,might cost more,could not wait,was nearly over,had been delayed,remained in doubt,was never planned,"
    "would be reviewed,had surprised everyone,went ahead quietly,was safe again,needed more money,had begun early"
).split(",")
WHEN = (
    "on Monday,last week,before dawn,in the spring,after the flood,at the hearing,despite the rain,this summer,for years,"
    "in an interview,behind closed doors,without notice,near the old market,across the bay,by the end of June"
).split(",")
MOULD = (
    "Shares of {0} closed {1} percent higher at {2} euros on {3}. Trading volume was {4} million. The index ended the day at {5} "
    "points. Analysts had expected a figure of {6}. Since the beginning of the year the share has gained {7} percent. Of the {8} "
    "analysts who follow {0}, {9} recommend buying. The company publishes its next figures on {10}."
)

Words = list[str]


def sentence(draw: random.Random) -> str:
    """One sentence."""
    parts = [draw.choice(words) for words in (WHO, DID, WHAT, WILL, WHEN)]
    tail = f", and {draw.choice(WHO)} {draw.choice(DID)} so {draw.choice(WHEN)}" if draw.random() < 0.5 else ""
    return f"{' '.join(parts).capitalize()}{tail}; {draw.randint(2, 999)} {draw.choice(WHO).split()[-1]} agreed."


def story(draw: random.Random, paragraphs: int | None = None) -> Words:
    """Paragraphs of a story, from 100 to 900 words in all."""
    return [" ".join(sentence(draw) for _ in range(3)) for _ in range(paragraphs or draw.randint(2, 14))]


def cut_to(share: float) -> Callable[[random.Random, Words], Words]:
    """Leaves so much of a story, from its beginning."""

    def cut(_: random.Random, paragraphs: Words) -> Words:
        words = "\n".join(paragraphs).split(" ")
        return [" ".join(words[: round(share * len(words))])]

    return cut


def edited(share: float) -> Callable[[random.Random, Words], Words]:
    """Replaces so many of the words, anywhere."""

    def edit(draw: random.Random, paragraphs: Words) -> Words:
        return [
            " ".join("rather" if draw.random() < share else word for word in paragraph.split(" "))
            for paragraph in paragraphs
        ]

    return edit


def framed(draw: random.Random, paragraphs: Words) -> Words:
    """Puts a sentence of the outlet before a story, and a notice behind it."""
    return [
        sentence(draw),
        *paragraphs,
        "This article was provided by the agency and has not been edited by our staff.",
    ]


def typed_anew(_: random.Random, paragraphs: Words) -> Words:
    """Other quotation marks, spaces, capitals: the same words."""
    return ["\u201c" + "  ".join(paragraphs).upper().replace(";", " \u2013") + "\u201d"]


def background(draw: random.Random, paragraphs: Words) -> Words:
    """A later report: as much that is new, then the first half of the earlier one again."""
    half = max(1, len(paragraphs) // 2)
    return [*story(draw, half), *paragraphs[:half]]


COPIES: dict[str, Callable[[random.Random, Words], Words]] = {
    "same words": typed_anew,
    "cut to 90 %": cut_to(0.9),
    "cut to 70 %": cut_to(0.7),
    "cut to 50 %": cut_to(0.5),
    "cut to 35 %": cut_to(0.35),
    "1 % of words changed": edited(0.01),
    "3 % of words changed": edited(0.03),
    "framed by the outlet": framed,
    "cut to 70 %, 1 % changed": lambda draw, paragraphs: edited(0.01)(draw, cut_to(0.7)(draw, paragraphs)),
}


def made_rows(stories: int, seed: int = 1) -> Iterator[tuple[dict[str, Any], str]]:
    """Rows, each with what it is: ``story``, one of `COPIES`, or a look-alike."""
    draw = random.Random(seed)
    for number in range(stories):
        text = story(draw)
        yield _row(f"{number}/story", text), "story"
        for name, change in COPIES.items():
            yield _row(f"{number}/{name}", change(draw, text)), name
        yield _row(f"{number}/later", background(draw, text)), "look-alike: repeats the background"
        figures = [draw.choice(WHO).title(), *(draw.randint(2, 9999) for _ in range(10))]
        yield _row(f"{number}/mould", [MOULD.format(*figures)]), "look-alike: one mould"


def _row(identifier: str, paragraphs: Words) -> dict[str, Any]:
    return {"id": identifier, "outcome": "kept", "published": None, "text": "\n\n".join(paragraphs)}


def main() -> None:
    """Print what is marked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--stories", type=int, default=500)
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        if arguments.files:
            _show_files(arguments.files, Path(folder))
        else:
            _show_made(arguments.stories, Path(folder))


def _show_made(stories: int, folder: Path) -> None:
    made = list(made_rows(stories))
    random.Random(2).shuffle(made)
    kinds = {row["id"]: kind for row, kind in made}
    marked, total, wrong = Counter[str](), Counter(kinds.values()), Counter[str]()
    for row in _marked([row for row, _ in made], folder):
        if row["duplicate_of"] is not None:
            marked[kinds[row["id"]]] += 1
            wrong[kinds[row["id"]]] += row["id"].split("/")[0] != row["duplicate_of"].split("/")[0]
    print(f"{'kind':36} {'rows':>6} {'marked':>7} {'as copies of another story':>27}")
    for kind in ("story", *COPIES, *sorted(kind for kind in total if kind.startswith("look"))):
        print(f"{kind:36} {total[kind]:6} {marked[kind] / total[kind]:7.1%} {wrong[kind]:27}")


def _marked(rows: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    source, target = folder / "rows.jsonl", folder / "marked.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    began = process_time()
    print(mark_duplicates([source], target), f"{(process_time() - began) * 1000 / len(rows):.2f} ms an article")
    return _rows_of(target)


def _rows_of(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _show_files(files: list[Path], folder: Path) -> None:
    target = folder / "marked.jsonl"
    print(mark_duplicates(files, target))
    rows = {row["id"]: row for row in _rows_of(target)}
    for row in rows.values():
        if row["duplicate_of"] is not None:
            other = rows[row["duplicate_of"]]
            print(f"\n{row['similarity']}: {row['id']} {row.get('url')} ({len(row['text'])} characters)")
            print(f"      {other['id']} {other.get('url')} ({len(other['text'])} characters)")
            print(f"  {row['text'][:160]!r}\n  {other['text'][:160]!r}")


if __name__ == "__main__":
    main()
