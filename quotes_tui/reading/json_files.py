"""JSON files: a list of objects, one object, or objects one after the other; each is an article.

Objects are taken one by one, so that what is broken is named with its line and costs only what follows it.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from quotes_tui.errors import ArticleError
from quotes_tui.reading import diet_records, fields, zotero_items
from quotes_tui.reading.attachments import Attachments
from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.field_maps import own_map
from quotes_tui.reading.json_lines import RowError, object_of
from quotes_tui.reading.rows import Row, row_articles, whole_text
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".json"})

_SPACE = re.compile(r"[ \t\r\n]*")
_COMMA = re.compile(r"[ \t\r\n]*,[ \t\r\n]*")
_HOLDERS = ("articles", "items", "results", "data", "rows", "documents", "entries", "news")


def takes(suffix: str, head: bytes) -> bool:
    """JSON by its name, and a list where the name tells nothing."""
    return suffix in SUFFIXES or (not suffix and re.match(rb"(?:\xef\xbb\xbf)?\s*\[\s*\{", head) is not None)


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each object, with a word about each that gave none."""
    try:
        text, encoding = whole_text(source, file)
    except DecodingError as error:
        yield ArticleError(source.shown, str(error))
        return
    own, attachments, found = own_map(source), Attachments(source), _numbered(text)
    first, second = next(found, None), next(found, None)
    if first is None:
        yield ArticleError(source.shown, "an empty list")
        return
    alone = second is None and text.lstrip().startswith("{")
    ahead = [one for one in (first, second) if one]
    for number, (line, value) in enumerate(chain(ahead, found), start=0 if alone else 1):
        try:
            if isinstance(value, RowError):
                raise value
            row = Row(object_of(value), number, line, encoding)
            if zotero_items.is_item(row.values):
                item = replace(row, values=zotero_items.as_row(row.values))
                row = yield from attachments.joined(item, zotero_items.links(row.values))
            yield from row_articles(source, row, own)
        except RowError as error:
            yield ArticleError(source.shown, str(error), line)
        except fields.FieldError as error:
            yield ArticleError(source.shown, error.reason, line)


def _numbered(text: str) -> Iterator[tuple[int, object]]:
    """The objects, each with its line."""
    line, counted = 1, 0
    for at, value in _objects(text):
        line += text.count("\n", counted, at)
        counted = at
        yield line, value


def _objects(text: str) -> Iterator[tuple[int, object]]:
    """The objects with the place each begins at; a RowError for what is no JSON, and nothing after it."""
    at = _end(_SPACE, text, 0)
    if text.startswith("[", at):
        yield from _listed(text, at + 1)
        return
    while at < len(text):
        value, end = _value(text, at)
        if isinstance(value, dict) and (held := _held(value)) is not None:
            yield from ((at, one) for one in held)
        else:
            yield at, value
        if end is None:
            return
        at = _end(_SPACE, text, end)


def _listed(text: str, start: int) -> Iterator[tuple[int, object]]:
    at = _end(_SPACE, text, start)
    while not text.startswith("]", at):
        value, end = _value(text, at)
        yield at, value
        if end is None:
            return
        at = _end(_SPACE, text, end)
        comma = _COMMA.match(text, at)
        if comma:
            at = comma.end()
        elif not text.startswith("]", at):
            yield at, RowError("not JSON: a comma or ] should stand here; what follows is not read")
            return


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _value(text: str, at: int) -> tuple[object, int | None]:
    try:
        return json.JSONDecoder(parse_constant=lambda _: None, strict=False).raw_decode(text, at)
    except json.JSONDecodeError as error:
        reason = f"{error.msg[:1].lower()}{error.msg[1:]}"
        where = f"line {error.lineno}, character {error.colno}"
        return RowError(f"not JSON: {reason} ({where}); what follows is not read"), None
    except (RecursionError, ValueError) as error:
        return RowError(f"not JSON that can be read: {error}"), None


def _held(value: dict[str, object]) -> list[object] | None:
    """The list that a lone object wraps, as the answers of services do."""
    if (speeches := diet_records.speeches(value)) is not None:
        return speeches
    lists = [value[name] for name in _HOLDERS if name in value]
    found = lists[0] if len(lists) == 1 else None
    return found if isinstance(found, list) and found and all(isinstance(one, dict) for one in found) else None
