"""Pages from WARC and WET files: responses, resources and conversions.

Of responses those with status 200 and the media type of a page (HTML, plain text, or none stated) are read, unless all
are wanted. Requests, metadata and revisits are no pages; they are passed over without a word, as images are. The address,
the date and the charset that the server stated go with the page. The id is the ``WARC-Record-ID``, without its brackets.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from cleantext.document import MediaType, RawPage
from cleantext.errors import ConfigError
from cleantext.readers.binary import looks_binary
from cleantext.readers.compression import ERRORS
from cleantext.readers.options import ReadOptions
from cleantext.readers.unreadable import Unreadable, failed, reason_of
from cleantext.readers.warc_records import Broken, Record, records

EXTENSIONS: Final = frozenset({".warc", ".wet"})

PAGE_TYPES: Final[Mapping[str | None, MediaType | None]] = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    None: None,
}
"""Media types of pages, and what they are to us; None is sniffed."""

CHUNK: Final = 2**18
"""Bytes unpacked at a time."""

_WITH_PAGES: Final = re.compile(rb"^WARC-Type:[ \t]{0,9}(response|resource|conversion)[ \t\r]{0,9}$", re.I | re.M)
_LARGE_PAGE: Final = re.compile(rb"^Content-Type:[ \t]{0,9}(?:text/(?:html|plain)|application/xhtml)", re.I | re.M)
_ENCODINGS: Final = ("Content-Encoding", "Transfer-Encoding")
_WINDOWS: Final = {"x-gzip": 31, "deflate": -15}
"""Encodings that the library does not know: gzip by its old name, and deflate without its wrapper (RFC 9110, 8.4.1)."""

_MEDIA_TYPE: Final = re.compile(r"""["']?([\w.+-]{1,99}/[\w.+-]{1,99})""")
_CHARSET: Final = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.I)


def check_library() -> None:
    """Raise ConfigError where fastwarc is not installed."""
    try:
        import fastwarc  # noqa: F401
    except ImportError:
        raise ConfigError("WARC needs fastwarc: pip install 'cleantext-pipeline[warc]'") from None


def read_warc(
    stream: io.BufferedReader[Any], name: str, origin: str, options: ReadOptions
) -> Iterator[RawPage | Unreadable]:
    """The pages of a file, packed or not. Places in messages are numbers of records, from 1, those passed over too."""
    number = 0
    try:
        for record in records(stream, options.max_bytes):
            number = record.number
            place, numbered = f"{origin}:{number}", f"{name}:{number}"
            if isinstance(record, Broken):
                yield failed(numbered, place, record.why)
            elif page := _page(record, numbered, place, options):
                yield page
    except ERRORS as error:
        yield failed(f"{name}:{number + 1}", f"{origin}:{number + 1}", reason_of(error))


def _page(record: Record, numbered: str, origin: str, options: ReadOptions) -> RawPage | Unreadable | None:
    if not _WITH_PAGES.search(record.data, 0, record.data.find(b"\n\r\n") + 1 or len(record.data)):
        return None
    if record.cut:
        large = options.all_records or _LARGE_PAGE.search(record.data)
        return failed(numbered, origin, f"larger than {options.max_bytes} bytes") if large else None
    try:
        parsed = _parsed(record.data, "none")
    except (OSError, ValueError) as error:
        return failed(numbered, origin, f"the record cannot be parsed: {error}")
    if parsed.is_http and parsed.http_headers.status_code is None:
        return failed(numbered, origin, "the server's answer has no status")
    if not options.all_records and not _is_page(parsed):
        return None
    headers = _headers(parsed)
    identifier = headers.get(options.id_field.lower()) or headers.get("warc-record-id") or numbered
    carried = {name: headers.get(name.lower()) for name in options.keep_columns}
    data = _payload(parsed, record.data, options.max_bytes)
    if not isinstance(data, bytes):
        return failed(identifier.strip("<>"), origin, data, carried)
    return RawPage(
        identifier.strip("<>"),
        data,
        headers.get("warc-target-uri", "").strip("<>") or None,
        PAGE_TYPES.get(_media_type(parsed)),
        origin,
        _charset(parsed),
        headers.get("warc-date"),
        carried,
    )


def _parsed(data: bytes, decode: str) -> Any:
    from fastwarc.warc import WarcRecord

    record = WarcRecord.from_bytes(data)
    if record.is_http:
        record.parse_http(auto_decode=decode, quirks_mode=True)  # line ends without CR
    return record


def _is_page(record: Any) -> bool:
    """Status 200, and the media type of a page."""
    status = record.http_headers.status_code if record.http_headers is not None else 200
    return status == 200 and _media_type(record) in PAGE_TYPES


def _content_type(record: Any) -> str:
    """The header as the server sent it, or of content without a server that of the record; empty where there is none."""
    headers = record.http_headers if record.http_headers is not None else record.headers
    return headers.get("Content-Type") or ""


def _media_type(record: Any) -> str | None:
    """The media type that a header opens with, whatever follows: many servers send ``text/html charset=utf-8``."""
    stated = _content_type(record).strip().lower()
    found = _MEDIA_TYPE.match(stated)
    return found[1] if found else stated or None


def _charset(record: Any) -> str | None:
    found = _CHARSET.search(_content_type(record))
    return found[1] if found else None


def _headers(record: Any) -> dict[str, str]:
    """The headers of the server and of the record, the latter before the former, by their names in lower case."""
    http = record.http_headers.items() if record.http_headers is not None else ()
    return {name.lower(): value for name, value in (*http, *record.headers.items())}


def _decoded(reader: Any, limit: int) -> bytes:
    """The content as it is unpacked, up to the first chunk beyond the limit: the library would set aside all of that."""
    data = bytearray()
    while len(data) <= limit and (chunk := reader.read(CHUNK)):
        data += chunk
    return bytes(data)


def _inflated(data: bytes, record: Any, limit: int) -> bytes:
    """Content that is packed as the library does not know; as it is where it is not."""
    window = _WINDOWS.get((record.http_headers.get("Content-Encoding") or "").strip().lower())
    if window is None or record.http_headers.get("Transfer-Encoding"):
        return data
    try:
        return zlib.decompressobj(window).decompress(data, limit + 1)
    except zlib.error:
        return data


def _payload(record: Any, whole: bytes, limit: int) -> bytes | str:
    """The content without the encodings of its transfer, or why there is none.

    Many archives hold content that was decoded by the crawler below headers that say otherwise: text counts as it is.
    """
    encoded = record.http_headers is not None and any(record.http_headers.get(name) for name in _ENCODINGS)
    try:
        data = _decoded(_parsed(whole, "all").reader, limit) if encoded else record.reader.read()
    except OSError as error:
        packed = record.reader.read()
        data = _inflated(packed, record, limit)
        if looks_binary(data):
            return f"the content cannot be decoded: {error}"
    return data if len(data) <= limit else f"larger than {limit} bytes"
