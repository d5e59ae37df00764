"""WARC records of our own writing, for the tests."""

from __future__ import annotations


def record(
    number: int,
    body: bytes = b"<p>A page of its own.</p>",
    *,
    status: str = "200 OK",
    media_type: str | None = "text/html; charset=utf-8",
    kind: str = "response",
    headers: str = "",
) -> bytes:
    """One record as it stands in a file that is not compressed; ``headers`` are further ones of the server."""
    content = f"Content-Type: {media_type}\r\n" if media_type else ""
    block = f"HTTP/1.1 {status}\r\n{content}{headers}\r\n".encode() + body
    content_type = "application/http; msgtype=response"
    if kind != "response":
        block, content_type = body, media_type or "application/octet-stream"
    opening = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
        f"WARC-Target-URI: http://example.org/{number}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return opening.encode() + block + b"\r\n\r\n"
