"""JSON lines: an article a line, lines split at `\\n` only and read one by one, so that a file may be of any size."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading import fields
from quotes_tui.reading.decoding import DecodingError, decode, marked_encoding
from quotes_tui.reading.field_names import by_known_names
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".jsonl", ".ndjson"})
LIMIT = 20_000_000  # bytes of a line

_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class _RowError(ValueError):
    """The line is no row; the words say why."""


def takes(suffix: str, head: bytes) -> bool:
    """A file is JSON lines by its name, or, where the name tells nothing, by its first character."""
    return suffix in SUFFIXES or (not suffix and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"))


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each line, with a word about each line that gave none."""
    if (marked := marked_encoding(file.peek(4))) and marked[1] != "utf-8":
        yield ArticleError(source.shown, f"JSON lines are read as UTF-8, this file is {marked[1]}")
        return
    rows = 0
    for number, line in enumerate(_lines(file), start=1):
        if line is not None and not line.strip():
            continue
        rows += 1
        try:
            yield from _article(source, number, line)
        except (DecodingError, _RowError) as error:
            yield ArticleError(source.shown, str(error), number)
        except fields.FieldError as error:
            yield ArticleError(source.shown, error.reason, number)
    if not rows:
        yield ArticleError(source.shown, "empty")


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines as they stand; None for one that is too long, which is passed over piece by piece."""
    while line := file.readline(LIMIT + 1):
        yield line if len(line) <= LIMIT else None
        while len(line) > LIMIT and not line.endswith(b"\n"):
            line = file.readline(LIMIT + 1) or b"\n"


def _article(source: Source, number: int, line: bytes | None) -> Iterator[Found]:
    if line is None:
        raise _RowError(f"the line is longer than {LIMIT // 1_000_000} MB")
    words, encoding = decode(line)
    known = by_known_names(_row(words))
    name, text = known.get("text", ("text", None))
    if text is None or (isinstance(text, str) and not text.strip()):
        yield Problem(source.shown, "left out: the row has no text", number)
        return
    if not isinstance(text, str):
        raise fields.FieldError(name, "should be text")
    article, notes = fields.article(
        known, text=text, id=f"{source.id}#{number}", path=f"{source.shown}:{number}", encoding=encoding
    )
    yield from (Problem(source.shown, note, number) for note in notes)
    yield article


def _row(text: str) -> dict[str, object]:
    try:
        # NaN is how tables write that nothing is known; a bare control character in a string spoils nothing.
        row = json.loads(text, parse_constant=lambda _: None, strict=False)
        if _SURROGATE_ESCAPE.search(text):
            row = _whole(row)
    except json.JSONDecodeError as error:
        raise _RowError(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} (character {error.colno})") from None
    except (RecursionError, ValueError) as error:
        raise _RowError(f"not JSON that can be read: {error}") from None
    if not isinstance(row, dict):
        raise _RowError("a line should hold one JSON object, { ... }")
    return row


def _whole(value: object) -> object:
    """Half of a character that JSON escapes can name is no text: it becomes U+FFFD, which keeps every offset."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    return {key: _whole(one) for key, one in value.items()} if isinstance(value, dict) else value
