"""A server on this machine, and a reach that allows it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from quotes_tui.adding.fetching import Reach

Answer = Callable[[BaseHTTPRequestHandler], None]
NEAR = Reach(seconds=5, max_bytes=100_000, redirects=3, may_ask=lambda number: number.is_loopback)


class Server:
    """What stands at each path, and which paths were asked for; `address` ends without a slash."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        self.port = self._http.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Stops serving."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append(self.path)
                try:
                    server.answers[self.path](self)
                except OSError:
                    self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:  # noqa: ANN401 - as the library has it
                pass

        return Handler


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers what a test tells it."""
    running = Server()
    yield running
    running.close()


def sends(data: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> Answer:
    """An answer of these bytes; `Content_Length="9"` is a header."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if kind:
            handler.send_header("Content-Type", kind)
        for name, value in ({"Content_Length": str(len(data))} | headers).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer
