"""WARC, the archives of web crawls and of page recorders: an article of each page in one, record by record.

A file may be of any size: one page of it is held at a time. The address and the day of the record stand in where a page
does not tell its own.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Article
from quotes_tui.reading.source import Found, Source
from quotes_tui.reading.web_pages import page_articles

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES = frozenset({".warc"})

_PAGES = ("text/html", "application/xhtml+xml")
_PIECE = 65_536


def takes(suffix: str, head: bytes) -> bool:
    """WARC by its name or its first bytes."""
    return suffix in SUFFIXES or (not suffix and head.startswith(b"WARC/1."))


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The articles of each page that was answered, after a word about what of it is missing."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise MissingExtra("warc", "reading WARC files") from None
    pages = 0
    try:
        for record in ArchiveIterator(file):
            if _is_page(record):
                pages += 1
                yield from _page(source, record, pages)
    except (ArchiveLoadFailed, zlib.error, ValueError, LookupError, AttributeError, EOFError) as error:
        yield ArticleError(source.shown, f"a broken WARC: {' '.join(str(error).split())[:120]}; the rest is not read")
        return
    if not pages:
        yield ArticleError(source.shown, "no page is recorded in it")


def _is_page(record: ArcWarcRecord) -> bool:
    """Whether the record is an answer that is a page; of errors and redirections none is."""
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    kind = headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")
    return (kind or "").partition(";")[0].strip().lower() in _PAGES and (
        headers is None or (headers.get_statuscode() or "").startswith("2")
    )


def _page(source: Source, record: ArcWarcRecord, number: int) -> Iterator[Found]:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    shown = f"{source.shown} ({address})" if address else f"{source.shown} (page {number})"
    data = _content(record, source.limits.max_bytes)
    if data is None:
        yield ArticleError(shown, f"larger than {source.limits.max_bytes / 1e6:g} MB, too large for one page")
        return
    for found in page_articles(replace(source, id=f"{source.id}#{number}", shown=shown), data):
        if isinstance(found, Article):
            url = found.url or (address if address.startswith(("http://", "https://")) else None)
            yield replace(found, url=url, accessed=found.accessed or _iso(day))
        else:
            yield found


def _content(record: ArcWarcRecord, limit: int) -> bytes | None:
    """The page, unpacked; None where it is more than may be."""
    pieces, size, stream = list[bytes](), 0, record.content_stream()
    while piece := stream.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            return None
    return b"".join(pieces)


def _iso(day: str) -> str | None:
    year, _, rest = day.partition("-")
    return day if len(day) == 10 and year.isdigit() and rest[:2].isdigit() and rest[3:].isdigit() else None
