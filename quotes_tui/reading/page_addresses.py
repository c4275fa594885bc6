"""Where a page is from: its own address, an archive's, and what the program that saved it wrote into it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from quotes_tui.dates import parse_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FROM = re.compile(
    r"saved from url=\(\d+\)\s*(https?://\S+)|saved with singlefile.{0,80}?url:\s*(https?://\S+)", re.I | re.S
)
_ON = re.compile(r"saved date:\s*([^\n(]{8,60})", re.IGNORECASE)
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}[a-z_]{0,4}|archive\.(?:today|ph|is|org))/(https?://.+)"
)
_COMMENTS = 40  # looked at
_LONGEST = 2000  # characters of a comment


@dataclass(frozen=True, slots=True)
class Saved:
    """From where a page was saved, and on which day (`2022-03-22`)."""

    url: str = ""
    on: str | None = None


def saved(root: HtmlElement) -> Saved:
    """What a browser or SingleFile noted in a comment."""
    for comment in islice(_comments(root), _COMMENTS):
        if found := _FROM.search(comment):
            words = _ON.search(comment)
            day = parse_date(words.group(1).strip()) if words else None
            return Saved(found.group(1) or found.group(2), day.isoformat() if day else None)
    return Saved()


def _comments(root: HtmlElement) -> Iterator[str]:
    from lxml import etree

    before = root.getprevious()
    while before is not None:
        yield (before.text or "")[:_LONGEST]
        before = before.getprevious()
    for comment in root.iter(etree.Comment):
        yield (comment.text or "")[:_LONGEST]


def addresses(told: Sequence[str], saved_from: str) -> dict[str, str]:
    """`url` and `archive_url`, from what a page states, in order of preference, and from where it was saved."""
    base = next((whole for one in (saved_from, *told) if (whole := web_address(one))), "")
    url = next((whole for one in (*told, saved_from) if (whole := web_address(one, base))), None)
    found = {"url": url} if url else {}
    for one in filter(None, (saved_from, url)):
        if archived := _ARCHIVED.match(one):
            found["archive_url"] = one
            if one == url:
                found["url"] = archived.group(1)
    return found


def web_address(value: str, base: str = "") -> str | None:
    """A whole web address; None where it is none, as a script or a file of the one who saved the page."""
    try:
        whole = urljoin(base, value.strip())
        return (
            whole if value.strip() and whole.startswith(("http://", "https://")) and urlsplit(whole).hostname else None
        )
    except ValueError:
        return None


def site(address: object) -> str | None:
    """The machine of an address, which stands in where an outlet has no other name: `post.example`."""
    try:
        host = urlsplit(address.strip()).hostname if isinstance(address, str) else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
