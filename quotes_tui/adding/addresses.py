"""Which machines may be asked: those of the public network, and each under the very number that was looked up.

A name may stand for a machine of one's own network, and for another one when it is looked up again. So a name is looked
up once, every number is judged, and the connection goes to that number.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

from quotes_tui.errors import UsageError

Number: TypeAlias = IPv4Address | IPv6Address
MayAsk: TypeAlias = Callable[[Number], bool]

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is: the parts of its address, and the number of the machine."""

    address: SplitResult
    host: str
    port: int
    number: str

    @property
    def secure(self) -> bool:
        """Whether the connection is encrypted."""
        return self.address.scheme == "https"

    @property
    def path(self) -> str:
        """What is asked for there."""
        return (self.address.path or "/") + (f"?{self.address.query}" if self.address.query else "")


def place_of(address: str, may_ask: MayAsk, seconds: float) -> Place:
    """Where an address leads; UsageError where it is no web address, or leads into a network that is not public."""
    parts = _parts(address)
    host = parts.hostname or ""
    port = parts.port or _PORTS[parts.scheme]
    numbers = _looked_up(host, port, seconds)
    for number in numbers:
        if not may_ask(ip_address(number.partition("%")[0])):
            machine = number if number == host else f"{host} is {number}, which"
            raise UsageError(f"{address}: {machine} is not in the public network; it is not asked.")
    return Place(parts, host, port, numbers[0])


def is_public(number: Number) -> bool:
    """Whether a machine is one of the public network; numbers that stand for others are judged by those."""
    if isinstance(number, IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)
        if number in _TRANSLATED:
            inner = IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if number.is_site_local:
            return False
    return number.is_global and not number.is_multicast and not number.is_reserved


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        port_is_right = parts.port is None or 0 < parts.port < 65536
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise UsageError(f"{address}: this is no web address.") from None
    if parts.scheme not in _PORTS or not host or not port_is_right or not address.isprintable() or " " in address:
        raise UsageError(f"{address}: this is no web address (https://...).")
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"{parts.scheme}://{host}: an address with a name and a password in it is not asked.")
    return parts


def _looked_up(host: str, port: int, seconds: float) -> list[str]:
    """The numbers of a name. A system may look for minutes; it is given up then, which a thread of its own allows."""
    found: list[str] = []
    failed: list[str] = []

    def look() -> None:
        try:
            found.extend(str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failed.append(getattr(error, "strerror", None) or str(error))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(max(seconds, 0.0))
    if not found:
        why = failed[0] if failed else "no answer in time"
        raise UsageError(f"{host}: its machine cannot be found ({why}). Is there a network?")
    return found
