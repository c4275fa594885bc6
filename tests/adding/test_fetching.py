"""Fetching from a server on this machine: what is taken, what is refused, and that all of it ends."""

from __future__ import annotations

import gzip
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from quotes_tui.adding.fetching import Fetched, fetch
from quotes_tui.errors import UsageError
from tests.adding.conftest import NEAR, Answer, Server, sends

PAGE = "<html><body><p>“No,” said Ann Poe.</p></body></html>".encode()


def sends_on(target: str, status: int = 302) -> Answer:
    """An answer that sends whoever asks to another address."""
    return sends(b"", status=status, Location=target)


@pytest.mark.parametrize(
    ("answer", "suffix"),
    [
        pytest.param(sends(PAGE, "text/html; charset=utf-8"), ".html", id="page"),
        pytest.param(sends(PAGE, ""), ".html", id="no type told"),
        pytest.param(sends(PAGE, "text/plain"), ".txt", id="text"),
        pytest.param(sends(PAGE, "application/pdf"), ".pdf", id="PDF"),
        pytest.param(sends(gzip.compress(PAGE), Content_Encoding="gzip"), ".html", id="packed"),
    ],
)
def test_what_stands_at_an_address_is_taken(server: Server, answer: Answer, suffix: str) -> None:
    server.answers["/a?b=1"] = answer
    assert fetch(f"{server.address}/a?b=1", NEAR) == Fetched(f"{server.address}/a?b=1", PAGE, suffix)


def test_redirects_are_followed_to_their_end(server: Server) -> None:
    server.answers |= {"/1": sends_on("/2", 301), "/2": sends_on("3?x=ü", 307), "/3?x=%C3%BC": sends(PAGE)}
    assert fetch(f"{server.address}/1", NEAR).url == f"{server.address}/3?x=ü"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(sends(b"", status=404), "the answer is 404 Not Found", id="not there"),
        pytest.param(sends(PAGE, "image/png"), "image/png is no article", id="another kind"),
        pytest.param(sends(b"x" * 100_001), "larger than 0.1 MB", id="too large"),
        pytest.param(sends(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip"), "larger than 0.1 MB", id="bomb"),
        pytest.param(
            sends(gzip.compress(PAGE)[:-9], Content_Encoding="gzip"), "the answer broke off", id="half packed"
        ),
        pytest.param(sends(PAGE, Content_Encoding="gzip"), "the answer broke off", id="not packed at all"),
        pytest.param(
            sends(PAGE, Content_Encoding="br"), "packed as br, which was not asked for", id="otherwise packed"
        ),
        pytest.param(sends(PAGE, Content_Length="9000"), "the answer broke off", id="shorter than told"),
        pytest.param(sends_on("/a"), "sent on more than 3 times", id="in circles"),
        pytest.param(sends_on("http://10.0.0.1/"), "10.0.0.1 is not in the public network", id="sent inside"),
        pytest.param(sends_on("http://[::ffff:10.0.0.1]/"), "is not in the public network", id="sent inside, mapped"),
        pytest.param(sends_on("file:///etc/passwd"), "this is no web address", id="sent to a file"),
        pytest.param(sends_on("http://me:pw@127.0.0.1/"), "a name and a password", id="sent with a password"),
    ],
)
def test_what_is_refused(server: Server, answer: Answer, reason: str) -> None:
    server.answers["/a"] = answer
    with pytest.raises(UsageError) as raised:
        fetch(f"{server.address}/a", NEAR)
    assert reason in str(raised.value)
    assert "pw" not in str(raised.value)


def drips(handler: BaseHTTPRequestHandler) -> None:
    """Sends a byte now and then, without end."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.02)


def drips_headers(handler: BaseHTTPRequestHandler) -> None:
    """The same before the content."""
    for _ in range(200):
        handler.wfile.write(b"H")
        handler.wfile.flush()
        time.sleep(0.02)


@pytest.mark.parametrize(
    "answer", [drips, drips_headers, lambda handler: time.sleep(1)], ids=["drips", "headers", "silent"]
)
def test_the_time_is_for_all_of_it(server: Server, answer: Answer) -> None:
    server.answers["/a"] = answer
    with pytest.raises(UsageError, match=r"no answer within 0\.2 seconds"):
        fetch(f"{server.address}/a", replace(NEAR, seconds=0.2))


def test_without_more_said_this_machine_is_not_asked(server: Server) -> None:
    for address in (server.address, f"http://localhost:{server.port}/", f"http://[::ffff:127.0.0.1]:{server.port}/"):
        with pytest.raises(UsageError, match="is not in the public network; it is not asked"):
            fetch(address)
    assert server.asked == []


def test_a_machine_that_is_not_there_is_told(server: Server) -> None:
    server.close()
    with pytest.raises(UsageError, match="cannot be reached"):
        fetch(server.address, NEAR)


def test_a_server_that_speaks_no_tls_is_told(server: Server) -> None:
    with pytest.raises(UsageError, match="cannot be reached"):
        fetch(server.address.replace("http:", "https:"), NEAR)
