"""Which machines may be asked, and that a name is looked up once."""

from __future__ import annotations

import socket
from ipaddress import ip_address

import pytest

from quotes_tui.adding.addresses import is_public, place_of
from quotes_tui.errors import UsageError


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("::ffff:93.184.216.34", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fec0::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:169.254.169.254", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
    ],
)
def test_which_machines_are_public(number: str, public: bool) -> None:
    assert is_public(ip_address(number)) is public


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("ftp://a.example/", id="not the web"),
        pytest.param("https://", id="no machine"),
        pytest.param("http://[::1", id="in pieces"),
        pytest.param("http://a.example:99999/", id="no port"),
        pytest.param("http://a.example/\x1b[31m", id="control characters"),
        pytest.param("http://" + "a" * 70 + ".example/", id="no name"),
        pytest.param("http://a b.example/", id="a blank"),
    ],
)
def test_what_is_no_web_address(address: str) -> None:
    with pytest.raises(UsageError, match="no web address"):
        place_of(address, is_public, 1)


def test_a_name_is_looked_up_once_and_all_of_its_numbers_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [["93.184.216.34"], ["93.184.216.34", "127.0.0.1"], []]
    asked: list[object] = []

    def looked_up(host: str, port: int, **how: object) -> list[tuple[object, ...]]:
        asked.append(host)
        if not (numbers := answers[len(asked) - 1]):
            raise socket.gaierror(-2, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    place = place_of("https://a.example/x?y#z", is_public, 1)
    assert (place.number, place.port, place.path, place.secure) == ("93.184.216.34", 443, "/x?y", True)
    assert asked == ["a.example"]
    with pytest.raises(UsageError, match=r"a\.example is 127\.0\.0\.1, which is not in the public network"):
        place_of("https://a.example/", is_public, 1)
    with pytest.raises(UsageError, match=r"Name or service not known\)\. Is there a network\?"):
        place_of("https://a.example/", is_public, 1)
