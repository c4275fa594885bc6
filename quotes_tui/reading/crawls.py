"""WARC, the archives of web crawls and of page recorders: an article of each page in one, record by record.

A file may be of any size: one page of it is held at a time. The address and the day of the record stand in where a page
does not tell its own.
"""

from __future__ import annotations

import gzip
import io
import logging
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Article, Problem
from quotes_tui.reading.source import Found, Source
from quotes_tui.reading.web_pages import page_articles

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES = frozenset({".warc"})

_PAGES = ("text/html", "application/xhtml+xml")
_GZIP = b"\x1f\x8b"
_PIECE = 65_536
_ANY = 32 + zlib.MAX_WBITS  # gzip or zlib, as the first bytes tell


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
    logging.getLogger("warcio").setLevel(logging.CRITICAL + 1)
    pages = 0
    try:
        stream = gzip.GzipFile(fileobj=file) if file.peek(2)[:2] == _GZIP else file
        records = ArchiveIterator(stream)
        # Else it writes to the terminal what it finds where a record should begin.
        records.INC_RECORD = ""
        for record in records:
            if _is_page(record):
                pages += 1
                yield from _page(source, record, pages)
        stream.read(1)  # a file that is cut off says so here
    except (
        ArchiveLoadFailed,
        zlib.error,
        ValueError,
        LookupError,
        AttributeError,
        EOFError,
        gzip.BadGzipFile,
    ) as error:
        yield ArticleError(source.shown, f"a broken WARC: {' '.join(str(error).split())[:120]}; the rest is not read")
        return
    if records.err_count:
        yield Problem(source.shown, "records that are longer or shorter than they say: their pages may be cut")
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
    try:
        data = _content(record, source.limits.max_bytes)
    except zlib.error as error:
        yield ArticleError(shown, f"cannot be unpacked: {error}")
        return
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
    """The page, unpacked; None where it is more than may be.

    The library's own unpacking writes to the terminal what it does not understand, and goes on without it.
    """
    from warcio.bufferedreaders import ChunkedDataReader

    headers, stream = record.http_headers, record.raw_stream
    if headers and (headers.get_header("Transfer-Encoding") or "").strip().lower() == "chunked":
        stream = ChunkedDataReader(stream)
    packing = ((headers and headers.get_header("Content-Encoding")) or "").strip().lower()
    data = _upto(stream, limit)
    if data is None or packing not in ("gzip", "x-gzip", "deflate"):
        return data
    unpacker = zlib.decompressobj(_ANY if packing != "deflate" or data[:1] == b"\x78" else -zlib.MAX_WBITS)
    data = unpacker.decompress(data, limit + 1)
    return data if len(data) <= limit else None


def _upto(stream: BinaryIO, limit: int) -> bytes | None:
    pieces, size = list[bytes](), 0
    while piece := stream.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            return None
    return b"".join(pieces)


def _iso(day: str) -> str | None:
    year, _, rest = day.partition("-")
    return day if len(day) == 10 and year.isdigit() and rest[:2].isdigit() and rest[3:].isdigit() else None
