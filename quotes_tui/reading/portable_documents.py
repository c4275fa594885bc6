"""PDF files: the text of their pages, joined into paragraphs; title, authors and date as the file states them."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Problem
from quotes_tui.reading import fields, printed
from quotes_tui.reading.document_facts import stated_facts
from quotes_tui.reading.page_edges import edge_facts, without_edges
from quotes_tui.reading.printed_lines import Line, paragraphs
from quotes_tui.reading.source import Found, Source

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

SUFFIXES = frozenset({".pdf"})

_STEPS = 2_000_000  # operators of all pages: drawings within drawings multiply without end
_SURROGATE = re.compile("[\ud800-\udfff]")
# What the reader of a file that is damaged, or made to do damage, is known to raise besides its own errors.
_DAMAGE = (
    *(
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        NotImplementedError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
    ),
    *(struct.error, zlib.error),
)


class _DocumentError(ValueError):
    """The file cannot be read as a document; the words say why."""


def takes(suffix: str, head: bytes) -> bool:
    """PDF by its name or its first bytes."""
    return suffix in SUFFIXES or (not suffix and head.startswith(b"%PDF-"))


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The one article of the file, after a word about each field and page that was left out."""
    limit = source.limits.max_bytes
    data = file.read(limit + 1)
    if len(data) > limit:
        yield ArticleError(source.shown, f"larger than {limit / 1e6:g} MB, too large for one document")
        return
    notes: list[str] = []
    try:
        text, told = _read(data, source.limits.max_pages, notes)
        # A copy may be made long after the day that it prints.
        found = printed.facts(text)
        told |= {"published": found.get("published") or told.get("published")}
        known = {name: (name, value) for name, value in (found | told).items() if value}
        article, more = fields.article(known, text=text, id=source.id, path=source.shown, encoding="utf-8")
    except (_DocumentError, fields.FieldError) as error:
        yield ArticleError(source.shown, str(error))
        return
    yield from (Problem(source.shown, note) for note in (*notes, *more))
    yield article


def _read(data: bytes, max_pages: int, notes: list[str]) -> tuple[str, dict[str, object]]:
    """The text, and what the file states of itself."""
    if not data.strip():
        raise _DocumentError("empty")
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, DeprecationError, PyPdfError
    except ImportError:
        raise MissingExtra("pdf", "reading PDF files") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _DocumentError("encrypted: it opens with a password only")
        body, edges = without_edges(_pages(reader, max_pages, notes))
        told = _stated(reader) | edge_facts(edges)
    except DependencyError:
        raise _DocumentError("encrypted in a way that is not read") from None
    except _DocumentError:
        raise
    except (PyPdfError, DeprecationError, *_DAMAGE) as error:
        raise _DocumentError(f"no PDF that can be read: {_one_line(error)}") from None
    text = _SURROGATE.sub("\ufffd", "\n\n".join(paragraphs(body)))
    if not text.strip():
        raise _DocumentError("no text in it: is it scanned? Run character recognition (OCR) over it first")
    return text, told


def _one_line(error: BaseException) -> str:
    words = " ".join(str(error).split()) or type(error).__name__
    return words if len(words) <= 120 else f"{words[:119]}…"


def _pages(reader: PdfReader, max_pages: int, notes: list[str]) -> list[list[Line]]:
    count = len(reader.pages)
    if count > max_pages:
        notes.append(f"{count:,} pages, more than max_pages = {max_pages:,} in [reading]: the rest is not read")
    collector = _Collector()
    pages = [collector.lines_of(reader.pages[number]) for number in range(min(count, max_pages))]
    blank = [number for number, page in enumerate(pages, start=1) if not page]
    if blank and any(pages):
        shown = ", ".join(map(str, blank[:5])) + (", …" if len(blank) > 5 else "")
        notes.append(f"no text on {'page' if len(blank) == 1 else 'pages'} {shown}: blank, or scanned")
    return pages


class _Collector:
    """Takes the lines off pages, as long as they are not drawn in more steps than any document needs."""

    def __init__(self) -> None:
        self.steps = 0
        self._pieces: list[tuple[str, float, float, float]] = []

    def lines_of(self, page: PageObject) -> list[Line]:
        """The lines in the order in which the page draws them."""
        self._pieces = []
        page.extract_text(visitor_operand_before=self._step, visitor_text=self._piece)
        return _lines(self._pieces)

    def _step(self, *_: object) -> None:
        self.steps += 1
        if self.steps > _STEPS:
            raise _DocumentError("drawn in too many steps for a document of text")

    def _piece(self, text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> None:
        if text:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
            self._pieces.append((text, float(x), float(y), float(size or 1.0) * scale))


def _lines(pieces: Sequence[tuple[str, float, float, float]]) -> list[Line]:
    found: list[Line] = []
    open_line = False
    for text, x, y, size in pieces:
        for part in text.splitlines(keepends=True):
            words = part.rstrip("\r\n")
            if open_line:
                last = found[-1]
                found[-1] = Line(
                    last.text + words, *((last.x, last.y, last.size) if last.text.strip() else (x, y, size))
                )
            else:
                found.append(Line(words, x, y, size))
            open_line = words == part
    return [line for line in found if line.text.strip()]


def _stated(reader: PdfReader) -> dict[str, object]:
    told: Any = reader.metadata
    if not told:
        return {}
    try:
        created = told.creation_date
    except ValueError:
        created = None
    return stated_facts(title=told.title, author=told.author, created=created, program=told.creator)
