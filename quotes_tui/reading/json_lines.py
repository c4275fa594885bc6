"""JSON lines: an article a line, lines split at `\\n` only and read one by one, so that a file may be of any size."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from quotes_tui.errors import ArticleError
from quotes_tui.reading import fields
from quotes_tui.reading.decoding import DecodingError, decode, marked_encoding
from quotes_tui.reading.exports import Exported, ExportError, is_statement
from quotes_tui.reading.field_maps import own_map
from quotes_tui.reading.rows import Row, row_articles
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".jsonl", ".ndjson"})
LIMIT = 20_000_000  # bytes of a line

_SURROGATE = re.compile("[\ud800-\udfff]")


class RowError(ValueError):
    """The line is no row; the words say why."""


def takes(suffix: str, head: bytes) -> bool:
    """A file is JSON lines by its name, or, where the name tells nothing, by its first character."""
    return suffix in SUFFIXES or (not suffix and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"))


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each line, with a word about each line that gave none."""
    if (marked := marked_encoding(file.peek(4))) and marked[1] != "utf-8":
        yield ArticleError(source.shown, f"JSON lines are read as UTF-8, this file is {marked[1]}")
        return
    rows, own, exported = 0, own_map(source), Exported()
    for number, line in enumerate(_lines(file), start=1):
        if line is not None and not line.strip():
            continue
        rows += 1
        try:
            row = _row(line, number)
            if is_statement(row.values):
                exported.add(row.values, number)
            else:
                yield from row_articles(source, row, own)
        except (DecodingError, RowError, ExportError) as error:
            yield ArticleError(source.shown, str(error), number)
        except fields.FieldError as error:
            yield ArticleError(source.shown, error.reason, number)
    yield from _excerpts(source, exported)
    if not rows:
        yield ArticleError(source.shown, "empty")


def _excerpts(source: Source, exported: Exported) -> Iterator[Found]:
    """The articles that exported statements cite, when all of them are known."""
    for number, values in exported.rows():
        try:
            yield from row_articles(source, Row(values, number, number))
        except fields.FieldError as error:
            yield ArticleError(source.shown, error.reason, number)


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines as they stand; None for one that is too long, which is passed over piece by piece."""
    while line := file.readline(LIMIT + 1):
        yield line if len(line) <= LIMIT else None
        while len(line) > LIMIT and not line.endswith(b"\n"):
            line = file.readline(LIMIT + 1) or b"\n"


def _row(line: bytes | None, number: int) -> Row:
    if line is None:
        raise RowError(f"the line is longer than {LIMIT // 1_000_000} MB")
    words, encoding = decode(line)
    return Row(object_of(_json(words)), number, number, encoding)


def _json(text: str) -> object:
    try:
        # NaN is how tables write that nothing is known; a bare control character in a string spoils nothing.
        return json.loads(text, parse_constant=lambda _: None, strict=False)
    except json.JSONDecodeError as error:
        raise RowError(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} (character {error.colno})") from None
    except (RecursionError, ValueError) as error:
        raise RowError(f"not JSON that can be read: {error}") from None


def object_of(value: object) -> dict[str, object]:
    """The object that a line or an item of a list should be, whole characters in it; RowError where it is none."""
    if not isinstance(value, dict):
        raise RowError("a row should be one JSON object, { ... }")
    try:
        return {key: _whole(one) for key, one in value.items()}
    except RecursionError as error:
        raise RowError(f"not JSON that can be read: {error}") from None


def _whole(value: object) -> object:
    """Half of a character that JSON escapes can name is no text: it becomes U+FFFD, which keeps every offset."""
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    return {key: _whole(one) for key, one in value.items()} if isinstance(value, dict) else value
