"""Word processor files (DOCX): paragraphs, headings and the rows of tables in order; what the file states of itself.

What was deleted with tracked changes is left out, what was inserted is kept. Footnotes, comments, headers, footers and
text boxes are left out, and so are programs in the file (macros) and links to other files: nothing of them is opened.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Problem
from quotes_tui.reading import fields, printed
from quotes_tui.reading.document_facts import stated_facts
from quotes_tui.reading.source import Found, Source

if TYPE_CHECKING:
    from docx.document import Document

SUFFIXES = frozenset({".docx"})

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "\u00ad"}
_NOT_READ = frozenset(
    {_FALLBACK, *(f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "pict", "rPr", "pPr", "delText"))}
)
_PARTS = 10_000  # files in one
_CELLS = "\u2003"
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_TITLES = ("Title", "Heading 1")
_DAMAGE = (
    *(
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        NotImplementedError,
        OSError,
        RecursionError,
        RuntimeError,
    ),
    *(TypeError, ValueError, SyntaxError, EOFError, struct.error, zlib.error, zipfile.BadZipFile),
)


class _DocumentError(ValueError):
    """The file cannot be read as a document; the words say why."""


def takes(suffix: str, head: bytes) -> bool:
    """Word processor files by their name."""
    return suffix in SUFFIXES


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The one article of the file, after a word about each field that was left out."""
    limit = source.limits.max_bytes
    data = file.read(limit + 1)
    if len(data) > limit:
        yield ArticleError(source.shown, f"larger than {limit / 1e6:g} MB, too large for one document")
        return
    try:
        document = _opened(data, source)
        text = "\n\n".join(_paragraphs(document.element.body, source.limits.max_depth))
        if not text.strip():
            raise _DocumentError("no text in it")
        known = {name: (name, value) for name, value in _facts(document, text).items()}
        article, notes = fields.article(known, text=text, id=source.id, path=source.shown, encoding="utf-8")
    except (_DocumentError, fields.FieldError) as error:
        yield ArticleError(source.shown, str(error))
        return
    yield from (Problem(source.shown, note) for note in notes)
    yield article


def _opened(data: bytes, source: Source) -> Document:
    try:
        import docx
        from docx.opc.exceptions import OpcError
    except ImportError:
        raise MissingExtra("docx", "reading DOCX files") from None
    if not data.strip():
        raise _DocumentError("empty")
    try:
        _refuse_hostile(data, source.limits.max_unpacked)
        return docx.Document(io.BytesIO(data))
    except _DocumentError:
        raise
    except (OpcError, *_DAMAGE) as error:
        raise _DocumentError(f"no DOCX that can be read: {' '.join(str(error).split())[:120]}") from None


def _refuse_hostile(data: bytes, most: int) -> None:
    """What the zip says of its files is the most that is ever unpacked of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        if len(infos) > _PARTS:
            raise _DocumentError(f"more than {_PARTS:,} files in it, as no document has")
        if sum(info.file_size for info in infos) > most:
            raise _DocumentError(f"more than max_unpacked = {most / 1e6:g} MB in [reading] comes out of it")
        for info in infos:
            if info.filename.endswith((".xml", ".rels")) and any(sign in archive.read(info) for sign in _DOCTYPE):
                raise _DocumentError("a document type (<!DOCTYPE) is declared in it: such XML is not read")


def _paragraphs(body: Any, max_depth: int) -> Iterator[str]:  # noqa: ANN401
    """The text of each paragraph and of each row of a table; a list of what is still to see, for both may be nested."""
    waiting = [(child, 0) for child in reversed(body)]
    while waiting:
        element, depth = waiting.pop()
        if element.tag == f"{_W}p":
            yield from _stripped([_words(element)])
        elif element.tag == f"{_W}tr":
            yield from _row(element)
        elif depth < max_depth and element.tag not in _NOT_READ:
            waiting += ((child, depth + 1) for child in reversed(element))


def _row(row: Any) -> list[str]:  # noqa: ANN401
    """The cells of a row in one line, where they are no text of several paragraphs."""
    if row.find(f"{_W}trPr/{_W}del") is not None:
        return []
    own = (cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row)
    cells = [_stripped(_words(one) for one in cell.iter(f"{_W}p")) for cell in own]
    if any(len(cell) > 1 for cell in cells):
        return [paragraph for cell in cells for paragraph in cell]
    return _stripped([_CELLS.join(paragraph for cell in cells for paragraph in cell)])


def _stripped(texts: Iterable[str]) -> list[str]:
    return [text.strip() for text in texts if text.strip()]


def _words(paragraph: Any) -> str:  # noqa: ANN401
    parts: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag in _SIGNS:
            parts.append(_SIGNS[element.tag])
        elif element.tag not in _NOT_READ:
            waiting += reversed(element)
    return "".join(parts)


def _facts(document: Document, text: str) -> dict[str, object]:
    """What it states, then what it prints; the day that is printed counts more than the one on which it was made."""
    found = printed.facts(text)
    core = document.core_properties
    try:
        told = stated_facts(title=core.title or _titled(document), author=core.author, created=core.created)
        told |= {"language": core.language or None}
    except ValueError:
        told = {}
    told |= {"published": found.get("published") or told.get("published")}
    return {name: value for name, value in (found | told).items() if value}


def _titled(document: Document) -> str | None:
    """The first paragraph that is set as a title."""
    return next((one.text for one in document.paragraphs if one.style and one.style.name in _TITLES), None)
