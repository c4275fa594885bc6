"""A page at a web address -> its bytes, within a time, a size and a number of redirects."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from quotes_tui import __version__
from quotes_tui.adding.addresses import MayAsk, Place, is_public, place_of
from quotes_tui.errors import UsageError

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
"""The kinds of content that are taken, and the suffix under which each is kept."""

_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_UNWRITTEN = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a fetch goes: seconds and bytes for all of it, redirects, and which machines may be asked."""

    seconds: float = 30.0
    max_bytes: int = 20_000_000
    redirects: int = 5
    may_ask: MayAsk = is_public


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at an address: the address after all redirects, the bytes, and their suffix."""

    url: str
    data: bytes
    suffix: str


def fetch(address: str, reach: Reach | None = None) -> Fetched:
    """The page at an address; UsageError says why there is none."""
    how = reach or Reach()
    end = time.monotonic() + how.seconds
    url = address
    for _ in range(how.redirects + 1):
        found = _asked(url, how, end)
        if isinstance(found, Fetched):
            return found
        url = found
    raise UsageError(f"{address}: sent on more than {how.redirects} times; the last address was {url}.")


def _asked(url: str, how: Reach, end: float) -> Fetched | str:
    """What is there, or the address to which one is sent on."""
    place = place_of(url, how.may_ask, end - time.monotonic())
    try:
        with _connected(place, end) as connection, _response(connection, place) as response:
            if response.status in _REDIRECTS and (target := response.getheader("Location")):
                return urljoin(url, target.strip())
            if response.status != http.client.OK:
                raise UsageError(f"{url}: the answer is {response.status} {response.reason}.")
            suffix = _suffix(url, response)
            return Fetched(url, _body(url, response, how.max_bytes), suffix)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        raise UsageError(f"{url}: {_why(error, how, end)}.") from None


@contextmanager
def _connected(place: Place, end: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to the very number that was judged, which is cut when the time is over, however slowly it drips."""
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    plain = socket.create_connection((place.number, place.port), timeout=left)
    sockets = [plain]
    timer = threading.Timer(max(end - time.monotonic(), 0.0), _cut, (sockets,))
    timer.daemon = True
    timer.start()
    connection = http.client.HTTPConnection(place.host, place.port)
    try:
        if place.secure:
            sockets.append(ssl.create_default_context().wrap_socket(plain, server_hostname=place.host))
        connection.sock = sockets[-1]
        yield connection
        if time.monotonic() >= end:
            raise TimeoutError
    finally:
        timer.cancel()
        connection.close()
        for one in sockets:
            one.close()


def _cut(sockets: Iterable[socket.socket]) -> None:
    for one in sockets:
        with suppress(OSError):  # where it is closed already
            one.shutdown(socket.SHUT_RDWR)


def _response(connection: http.client.HTTPConnection, place: Place) -> http.client.HTTPResponse:
    connection.putrequest("GET", quote(place.path, safe=_UNWRITTEN), skip_host=True, skip_accept_encoding=True)
    host = f"[{place.host}]" if ":" in place.host else place.host.encode("idna").decode("ascii")
    connection.putheader("Host", f"{host}:{place.port}" if place.address.port else host)
    connection.putheader("User-Agent", f"quotes-tui/{__version__}")
    connection.putheader("Accept", ", ".join(SUFFIXES))
    connection.putheader("Accept-Encoding", "gzip")
    connection.putheader("Connection", "close")
    connection.endheaders()
    return connection.getresponse()


def _suffix(url: str, response: http.client.HTTPResponse) -> str:
    kind = response.headers.get_content_type() if response.getheader("Content-Type") else "text/html"
    if kind not in SUFFIXES:
        raise UsageError(f"{url}: {kind} is no article; {', '.join(SUFFIXES)} are taken.")
    return SUFFIXES[kind]


def _body(url: str, response: http.client.HTTPResponse, most: int) -> bytes:
    packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip"):
        raise UsageError(f"{url}: packed as {packing}, which was not asked for.")
    unpacker = zlib.decompressobj(31) if packing != "identity" else None
    data = bytearray()
    while chunk := response.read(_CHUNK):
        # One byte more than is taken tells that there is more; what a bomb holds beyond it is never unpacked.
        data += unpacker.decompress(chunk, most + 1 - len(data)) if unpacker else chunk
        if len(data) > most:
            raise UsageError(f"{url}: larger than {most / 1e6:g} MB.")
    if response.length or (unpacker and not unpacker.eof):
        raise http.client.IncompleteRead(bytes(data))
    return bytes(data)


def _why(error: Exception, how: Reach, end: float) -> str:
    if isinstance(error, TimeoutError) or time.monotonic() >= end:
        return f"no answer within {how.seconds:g} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate does not hold ({error.verify_message})"
    if isinstance(error, (http.client.IncompleteRead, zlib.error)):
        return "the answer broke off"
    if isinstance(error, http.client.HTTPException):
        return "the answer is not understood"
    return f"cannot be reached ({getattr(error, 'strerror', None) or error})"
