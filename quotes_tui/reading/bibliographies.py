"""Libraries in RIS, as reference managers and newspaper archives export them: an article of each record with a text.

The text is that of the file which the record names (L1 to L4) and the library brings with it. Else it is the abstract
(AB, N2), or the notes (N1): an excerpt, for the library itself has no whole articles.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.reading import fields
from quotes_tui.reading.attachments import Attachments
from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.field_maps import own_map
from quotes_tui.reading.rows import Row, row_articles, whole_text
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".ris"})

_LINK = re.compile(r"^L[1-4]  ?- ?(.+)$", re.MULTILINE)
_BEGINS = re.compile(r"^TY  ?- ?", re.MULTILINE)
_TITLES, _OUTLETS = ("title", "primary_title"), ("secondary_title", "journal_name", "alternate_title3", "publisher")
_DAYS = ("date", "year", "publication_year")
_KINDS = {"HEAR": "transcript", "BLOG": "post"}


def takes(suffix: str, head: bytes) -> bool:
    """RIS by its name, or a nameless file that opens as one does."""
    return suffix in SUFFIXES or (not suffix and re.match(rb"(?:\xef\xbb\xbf)?\s*TY  - [A-Z]{3,5}\b", head) is not None)


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each record, with a word about each that gave none."""
    try:
        text, encoding = whole_text(source, file)
    except DecodingError as error:
        yield ArticleError(source.shown, str(error))
        return
    begins = [found.start() for found in _BEGINS.finditer(text)]
    if not begins:
        yield ArticleError(source.shown, "no RIS: no line begins with TY  - ")
        return
    own, attachments, line, counted = own_map(source), Attachments(source), 1, 0
    for number, (start, end) in enumerate(zip(begins, [*begins[1:], len(text)], strict=True), start=1):
        line += text.count("\n", counted, start)
        counted = start
        try:
            record = Row(_as_row(_record(text[start:end])), number, line, encoding)
            row = yield from attachments.joined(record, _LINK.findall(text, start, end))
            yield from row_articles(source, row, own)
        except (_RecordError, fields.FieldError) as error:
            yield ArticleError(source.shown, str(error), line)


class _RecordError(ValueError):
    """The record is not understood."""


def _record(words: str) -> Mapping[str, Any]:
    """One record; each is read by itself, so that a broken one costs no other."""
    try:
        import rispy
    except ImportError:
        raise MissingExtra("ris", "reading RIS files") from None
    try:
        records = rispy.loads(words if re.search(r"^ER  ?-", words, re.MULTILINE) else f"{words.rstrip()}\nER  - \n")
    except (rispy.parser.ParseError, ValueError, LookupError, TypeError, AttributeError, OSError) as error:
        raise _RecordError(f"no record of RIS: {' '.join(str(error).split())[:120]}") from None
    if not records:
        raise _RecordError("no record of RIS")
    return dict(records[0])


def _as_row(record: Mapping[str, Any]) -> dict[str, object]:
    notes = record.get("notes")
    text = record.get("abstract") or record.get("notes_abstract")
    return {
        "id": record.get("id"),
        "text": text or ("\n\n".join(map(str, notes)) if isinstance(notes, list) else notes),
        "title": _first(record, _TITLES),
        "outlet": _first(record, _OUTLETS),
        "authors": [_turned(name) for name in record.get("authors") or record.get("first_authors") or ()],
        "published": _day(_first(record, _DAYS)),
        "accessed": _day(record.get("access_date")),
        "url": next(iter(record.get("urls") or ()), None),
        "language": record.get("language"),
        "kind": _KINDS.get(str(record.get("type_of_reference"))),
        "excerpt": True,
    }


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> object:
    return next((record[name] for name in names if record.get(name)), None)


def _turned(name: str) -> str:
    """ "Poe, Ann, Jr." is Ann Poe, Jr."""
    family, *rest = (part.strip() for part in str(name).split(","))
    turned = " ".join(part for part in (*rest[:1], family) if part)
    return ", ".join([turned, *rest[1:2]])


def _day(value: object) -> str | None:
    """`2022/03/22/10:15` is that day at that time; a year or a month alone is left as it stands."""
    parts = [part.strip() for part in str(value or "").split("/", maxsplit=3)]
    day = "-".join(part.zfill(2) for part in parts[:3] if part)
    return f"{day} {''.join(parts[3:])}".strip() or None
