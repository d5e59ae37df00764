"""The finished part of a run, kept in a directory until the output is whole, so that a run that was ended can be resumed.

The directory has a manifest (what the run depends on), a lock, and shards of consecutive documents. A shard is there when it is
whole, so those that are there are the done-marks: the run goes on behind the last of them. Results come in the order of the
input, so what is done is always its beginning. When all documents are, the mark ``whole`` is set and the shards are put
together; the directory goes when the outputs have their names. Killed at any moment, nothing is lost but the documents of the
shard at hand, which are cleaned again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Final

from cleantext.document import RawPage
from cleantext.errors import ConfigError, ShardError
from cleantext.readers import Unreadable
from cleantext.runners.lock import Lock
from cleantext.runners.manifest import refuse_differences
from cleantext.runners.product import Product
from cleantext.runners.shard_file import SUFFIX, Fields, Shard, read_documents, read_shard, write_shard
from cleantext.runners.summary import Summary

SHARD_DOCUMENTS: Final = 500
SHARD_BYTES: Final = 32 * 2**20
SHARD_SECONDS: Final = 60.0
"""A shard ends with so many documents, bytes or seconds, whichever come first."""

MANIFEST: Final = "manifest.json"
WHOLE: Final = "whole"
PUT: Final = "put"
"""The mark of a directory that has served its purpose: the outputs are in their places."""


_BEFORE: Final = (Lock.NAME, PUT, f"{MANIFEST}.part")
"""What a directory of ours may hold without a manifest: an earlier run was ended before it had one, or as it removed it."""


class Parts:
    """The finished part of a run. A context manager: whatever ends it early, what is done is kept.

    Raises ConfigError where another run is using the directory; where it holds a part of another run; and where it holds one of
    this run and neither ``resume`` nor ``force`` (which begins anew) is set.

    ``found``: an earlier run has left the directory, whether or not it had come to anything; but not one whose outputs are in
    their places.
    """

    def __init__(self, folder: Path, manifest: dict[str, Any], *, resume: bool = False, force: bool = False) -> None:
        self.folder = folder
        self.done = 0
        self.summary = Summary()
        self._shards: list[Shard] = []
        self._pending: list[tuple[Product, bytes]] = []
        self._bytes = 0
        self._since = monotonic()
        self._fingerprints: deque[bytes] = deque()
        self._lock = _made_and_locked(folder)
        self.found = (folder / MANIFEST).exists() and not (folder / PUT).exists()
        try:
            self._begin(manifest, resume, force)
        except BaseException:
            self._lock.release()
            raise

    @property
    def whole(self) -> bool:
        """Whether all documents are done."""
        return (self.folder / WHOLE).exists()

    def remaining(self, pages: Iterable[RawPage | Unreadable]) -> Iterator[RawPage | Unreadable]:
        """The pages that are not done yet, of all that the run has. May be read by another thread than the one that adds.

        Raises ConfigError where those that are done are not what they were.
        """
        pages = iter(pages)
        for shard in self._shards:
            passed = [fingerprint(page) for page in islice(pages, shard.documents)]
            if _digest(passed) != shard.digest:
                last = shard.first + shard.documents
                told = f"documents {shard.first + 1} to {last} of the input are not what they were"
                raise ConfigError(f"cannot resume {self.folder}: {told}; --force begins anew")
        for page in pages:
            self._fingerprints.append(fingerprint(page))
            yield page

    def add(self, product: Product) -> None:
        """Take the product of the next document. Raises ShardError when the disk is full."""
        self._pending.append((product, self._fingerprints.popleft()))
        self._bytes += product.size
        full = len(self._pending) >= SHARD_DOCUMENTS or self._bytes >= SHARD_BYTES
        if full or monotonic() - self._since >= SHARD_SECONDS:
            self.seal()

    def seal(self) -> None:
        """Write what was added as a shard. Raises ShardError when the disk is full."""
        pending, now = self._pending, monotonic()
        if not pending:
            return
        summary = Summary(seconds=now - self._since)
        for product, _ in pending:
            summary += product.summary
        shard = Shard(self.done, len(pending), _digest(digest for _, digest in pending), summary)
        try:
            write_shard(self.folder, shard, ((product.article, product.audit) for product, _ in pending))
        except OSError as error:
            told = f"{error.strerror}; the first {self.done} documents are kept, --resume goes on behind them"
            raise ShardError(f"cannot write {self.folder}: {told}") from error
        self._pending, self._bytes, self._since = [], 0, now  # one step, which no signal comes between
        self._count(shard)

    def finish(self) -> None:
        """All documents were added: say so on disk. Raises ShardError when the disk is full."""
        self.seal()
        try:
            _write_synced(self.folder / WHOLE, "")
        except OSError as error:
            raise ShardError(f"cannot write {self.folder}: {error.strerror}") from error

    def documents(self) -> Iterator[Fields]:
        """What is done, in order. Raises ShardError where a shard is broken."""
        for shard in self._shards:
            yield from read_documents(self.folder / shard.name)

    def remove(self) -> None:
        """Remove the directory, but no file that is not of ours; a part of it that stays counts for nothing."""
        if self.whole:
            (self.folder / WHOLE).replace(self.folder / PUT)
        _clear(self.folder)
        self._lock.release()
        with suppress(OSError):
            (self.folder / Lock.NAME).unlink(missing_ok=True)
            self.folder.rmdir()

    def __enter__(self) -> Parts:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            with suppress(ShardError):  # one was told, or the run was ended: the shards that are there count
                self.seal()
            if not self.whole and not any(self.folder.glob(f"*{SUFFIX}")):
                self.remove()
        finally:
            self._lock.release()

    def _begin(self, manifest: dict[str, Any], resume: bool, force: bool) -> None:
        if (self.folder / PUT).exists():
            _clear(self.folder)
        shards = list(_whole_shards(self.folder))
        if (shards or self.whole) and not (resume or force):
            raise ConfigError(
                f"{self.folder} holds a part of a run that was ended: --resume goes on, --force begins anew"
            )
        if (shards or self.whole) and resume:
            refuse_differences(self._manifest(), manifest, self.folder)
            for shard in shards:
                self._count(shard)
            self._remove_others()
            return
        _clear(self.folder)
        try:
            _write_synced(self.folder / MANIFEST, json.dumps(manifest, indent=1))
        except OSError as error:
            raise ConfigError(f"cannot write {self.folder}: {error.strerror}") from error

    def _manifest(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads((self.folder / MANIFEST).read_text("utf-8"))
        except ValueError as error:
            told = f"cannot resume {self.folder}: its {MANIFEST} is damaged ({error}); --force begins anew"
            raise ConfigError(told) from error
        return found

    def _remove_others(self) -> None:
        """Remove shards behind one that is missing, which will be written anew."""
        names = {shard.name for shard in self._shards}
        for path in self.folder.glob(f"*{SUFFIX}"):
            if path.name not in names:
                path.unlink()

    def _count(self, shard: Shard) -> None:
        self._shards.append(shard)
        self.done += shard.documents
        self.summary += shard.summary


def parts_folder(target: str) -> Path:
    """Where the parts of an output lie: beside it, under its name and ``.parts``; here, of one that is not on this machine."""
    name = target.rstrip("/\\")
    return Path(f"{name.rsplit('/', 1)[-1] if '://' in name else name}.parts")


def fingerprint(page: RawPage | Unreadable) -> bytes:
    """A digest of a page as it was read."""
    total = hashlib.blake2b(page.id.encode("utf-8", "surrogatepass"), digest_size=16)
    if isinstance(page, RawPage):
        data = page.data.encode("utf-8", "surrogatepass") if isinstance(page.data, str) else page.data
        facts = (page.url, page.media_type, page.charset, page.fetched, page.site, dict(page.carried), len(data))
        total.update(repr(facts).encode("utf-8", "surrogatepass"))
        total.update(data)
    return total.digest()


def _digest(fingerprints: Iterable[bytes]) -> str:
    return hashlib.blake2b(b"".join(fingerprints), digest_size=16).hexdigest()


def _made_and_locked(folder: Path) -> Lock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / MANIFEST).exists() and any(path.name not in _BEFORE for path in folder.iterdir()):
            raise ConfigError(f"{folder} is wanted for the parts of this run, and holds something else")
        return Lock(folder)
    except OSError as error:
        raise ConfigError(f"cannot write {folder}: {error.strerror}") from error


def _whole_shards(folder: Path) -> Iterator[Shard]:
    """The shards in their order, as far as none is missing."""
    done = 0
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        shard = read_shard(path)
        if shard.first != done:
            break
        done += shard.documents
        yield shard


def _clear(folder: Path) -> None:
    """Remove what is ours but the lock. The marks are first and last, so that shards which are gone are never missed."""
    for pattern in (WHOLE, f"*{SUFFIX}", "*.part", MANIFEST, PUT):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def _write_synced(path: Path, content: str) -> None:
    temporary = path.with_name(f"{path.name}.part")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
