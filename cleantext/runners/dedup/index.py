"""The index of articles: on disk, so that any number of them takes the same memory."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from cleantext.errors import ShardError
from cleantext.runners.dedup.signature import Signature, band_keys, contained
from cleantext.writers.atomic import temporary_beside

NEAR: Final = 0.8
"""Share of the runs of words of an article that another one has too, from which on it is a near copy."""

NEAREST: Final = 0.99
"""Most that an estimate states: only the same words are all of them."""

MOST_IN_A_BAND: Final = 100
"""Articles of one band that are compared, the longest ones: pages of one mould (prices, weather) may share one by the thousand."""

_MEMORY: Final = 64 * 1024
"""KiB of the index that are held in memory."""

_NEVER: Final = "~"
"""Comes after every day of publication."""

_TABLES: Final = f"""
pragma temp_store = file;
pragma journal_mode = off;
pragma synchronous = off;
pragma cache_size = -{_MEMORY};
create table article (number integer primary key, id blob, day text, words int, digest blob, runs int, least blob);
create table exact (digest blob primary key, number int) without rowid;
create table band (key int, place int, number int, primary key (key, place)) without rowid;
create table mark (number integer primary key, duplicate_of blob, similarity real);
"""


@dataclass(frozen=True)
class Mark:
    """The id of the article that a row is a copy of, and the share of its runs of words which that has too; 1: all words."""

    duplicate_of: str
    similarity: float


class Index:
    """Takes articles in any order (`add`), finds the copies among them (`settle`), and tells them (`marks`)."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.executescript(_TABLES)

    def add(self, number: int, identifier: str, published: str | None, signature: Signature) -> None:
        """Take the article of row ``number``, which no other has. ``published`` in ISO 8601: its first ten characters count."""
        least = None if signature.least is None else signature.least.astype("<u4").tobytes()
        row = (
            number,
            identifier.encode("utf-8", "surrogatepass"),
            published[:10] if published else _NEVER,
            signature.words,
            signature.digest,
            signature.runs,
            least,
        )
        self._database.execute("insert into article values (?, ?, ?, ?, ?, ?, ?)", row)

    def settle(self) -> None:
        """Compare all articles, each with those before it in the order of preference that are no copies themselves."""
        self._database.execute("create index preference on article (words desc, day, id, digest, number)")
        query = "select number, words, digest, runs, least from article order by words desc, day, id, digest, number"
        for place, (number, words, digest, runs, least) in enumerate(self._database.execute(query)):
            values = None if least is None else np.frombuffer(least, dtype="<u4")
            self._place(place, number, Signature(digest, words, runs, values))

    def marks(self) -> Iterator[tuple[int, Mark]]:
        """The marks of rows by their numbers, in their order."""
        for number, identifier, similarity in self._database.execute("select * from mark order by number"):
            yield number, Mark(identifier.decode("utf-8", "surrogatepass"), similarity)

    def _place(self, place: int, number: int, signature: Signature) -> None:
        """Mark the article, or make it one that others can be copies of."""
        keys = [] if signature.least is None else band_keys(signature.least)
        found = self._same(signature) or self._nearest(signature, keys)
        if found is not None:
            chosen, similarity = found
            query = "insert into mark select ?, id, ? from article where number = ?"
            self._database.execute(query, (number, similarity, chosen))
            return
        self._database.execute("insert into exact values (?, ?)", (signature.digest, number))
        self._database.executemany("insert into band values (?, ?, ?)", ((key, place, number) for key in keys))

    def _same(self, signature: Signature) -> tuple[int, float] | None:
        row = self._database.execute("select number from exact where digest = ?", (signature.digest,)).fetchone()
        return None if row is None else (row[0], 1.0)

    def _nearest(self, signature: Signature, keys: list[int]) -> tuple[int, float] | None:
        """The article that holds most of this one, where that is enough; of equals the one that is preferred."""
        best: tuple[int, float] | None = None
        for number in self._candidates(keys):
            runs, least = self._database.execute(
                "select runs, least from article where number = ?", (number,)
            ).fetchone()
            share = min(NEAREST, contained(signature, np.frombuffer(least, dtype="<u4"), runs))
            if share >= NEAR and (best is None or share > best[1]):
                best = (number, round(share, 2))
        return best

    def _candidates(self, keys: list[int]) -> list[int]:
        """The articles that share a band, the preferred ones first."""
        places: dict[int, int] = {}
        query = f"select place, number from band where key = ? order by place limit {MOST_IN_A_BAND}"
        for key in keys:
            places.update(self._database.execute(query, (key,)))
        return [places[place] for place in sorted(places)]


@contextmanager
def open_index(target: Path) -> Iterator[Index]:
    """An index under a temporary name beside an output, which is removed. Raises ShardError when the disk is full."""
    place = temporary_beside(target.absolute())
    place.mkdir(parents=True)
    try:
        with closing(sqlite3.connect(place / "index", isolation_level=None)) as database:
            yield Index(database)
    except sqlite3.Error as error:
        raise ShardError(f"cannot compare articles in {place.parent}: {error}") from error
    finally:
        shutil.rmtree(place, ignore_errors=True)
