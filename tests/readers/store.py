"""An S3 server on this machine, and a proxy before it that fails, is slow and breaks off now and then."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any

BUCKET = "dumps"


@contextmanager
def server() -> Iterator[str]:
    """The address of an empty S3 server."""
    from moto.server import ThreadedMotoServer

    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    try:
        host, port = running.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        running.stop()


class Faults:
    """What goes wrong, by the number of the request: of twelve three get 500, one is broken off, one takes 0.2 s, and six in a
    row go well, so that a call of some requests comes to its end after some tries.

    ``uploading`` is set when an upload begins, which waits as long as ``open`` is not set.
    """

    def __init__(self) -> None:
        self._numbers = count(1)
        self.told: list[str] = []
        self.uploading = threading.Event()
        self.open = threading.Event()
        self.open.set()

    def upload(self) -> None:
        """An upload begins."""
        self.uploading.set()
        self.open.wait(300)

    def next(self) -> str:
        """The fault of the next request, or nothing."""
        number = next(self._numbers)
        fault = {1: "slow", 2: "error", 5: "error", 6: "error", 7: "break"}.get(number % 12, "")
        self.told.append(fault)
        return fault


@contextmanager
def faulty(address: str, faults: Faults) -> Iterator[str]:
    """The address of a proxy before a server."""
    host = address.removeprefix("http://")

    class Proxy(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.command == "PUT":
                faults.upload()
            fault = faults.next()
            if fault == "error":
                self.send_response(500)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if fault == "slow":
                time.sleep(0.2)
            status, headers, content = self.forwarded(body)
            self.send_response(status)
            for name, value in headers:
                if name.lower() not in ("transfer-encoding", "connection", "server", "date", "content-length"):
                    self.send_header(name, value)
            length = next((value for name, value in headers if name.lower() == "content-length"), str(len(content)))
            self.send_header("Content-Length", length)
            self.end_headers()
            cut = fault == "break" and len(content) > 1
            self.wfile.write(content[: len(content) // 2] if cut else content)
            self.close_connection = cut

        def forwarded(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
            connection = HTTPConnection(host)
            connection.request(self.command, self.path, body, dict(self.headers.items()))
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read()

        do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = answer

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{proxy.server_port}"
    finally:
        proxy.shutdown()
        proxy.server_close()
