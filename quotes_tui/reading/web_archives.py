"""MHTML: a page with all of its parts in one file, as a mail. The page is read, its pictures and styles are not.

The day of the mail is the one on which the page was saved.
"""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from quotes_tui.dates import parse_date
from quotes_tui.errors import ArticleError
from quotes_tui.model import Article
from quotes_tui.reading.source import Found, Source
from quotes_tui.reading.web_pages import page_articles

SUFFIXES = frozenset({".mhtml", ".mht"})
_PAGES = ("text/html", "application/xhtml+xml")
_MOST = 10_000  # parts looked at


def takes(suffix: str, head: bytes) -> bool:
    """Files of that suffix."""
    return suffix in SUFFIXES


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The articles of the page that the file was saved for: the first of its parts that is a page."""
    most = source.limits.max_unpacked
    data = file.read(most + 1)
    if len(data) > most:
        yield ArticleError(source.shown, f"larger than {most / 1e6:g} MB, too large for one page")
        return
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        part = _page(message)
    except (RecursionError, ValueError):
        part = None
    if part is None:
        yield ArticleError(source.shown, "there is no page in this file")
        return
    content = part.get_payload(decode=True)
    page = content if isinstance(content, bytes) else b""
    if len(page) > source.limits.max_bytes:
        yield ArticleError(source.shown, f"its page is larger than {source.limits.max_bytes / 1e6:g} MB")
        return
    day = _day(part.get("Date") or message.get("Date"))
    for found in page_articles(source, _with_its_address(part, page)):
        yield replace(found, accessed=found.accessed or day) if isinstance(found, Article) else found


def _page(message: Message) -> Message | None:
    for _, part in zip(range(_MOST), message.walk(), strict=False):
        if part.get_content_type() in _PAGES and not part.is_multipart():
            return part
    return None


def _day(told: object) -> str | None:
    """The day on which the browser saved the page."""
    found = parse_date(str(told)) if told else None
    return found.isoformat() if found else None


def _with_its_address(part: Message, page: bytes) -> bytes:
    """The page with the note that a browser writes into one that it saves alone: from which address it is."""
    address = str(part.get("Content-Location") or "").strip()
    if not address.startswith(("http://", "https://")) or "--" in address or not address.isascii():
        return page
    note = f"<!-- saved from url=({len(address):04d}){address} -->".encode("ascii")
    declared = page.find(b">") + 1 if page[:9].lower() == b"<!doctype" else 0
    return page[:declared] + note + page[declared:]
