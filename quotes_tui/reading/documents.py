"""Markdown and plain text, one article a file: front matter, and below it the text as it stands."""

from __future__ import annotations

import io
from collections.abc import Iterator

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading import fields, printed
from quotes_tui.reading.decoding import DecodingError, decode
from quotes_tui.reading.field_maps import known_fields
from quotes_tui.reading.front_matter import FrontMatter, FrontMatterError, split
from quotes_tui.reading.page_addresses import site
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".text"})


def takes(suffix: str, head: bytes) -> bool:
    """Every text may be one article."""
    return True


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The one article of the file, after a word about each field that was left out."""
    most = source.limits.max_bytes
    data = file.read(most + 1)
    if len(data) > most:
        yield ArticleError(source.shown, f"larger than {most / 1e6:g} MB, too large for one article")
        return
    try:
        text, encoding = decode(data)
        front = split(text)
    except DecodingError as error:
        yield ArticleError(source.shown, str(error))
    except FrontMatterError as error:
        yield ArticleError(source.shown, error.reason, error.line)
    else:
        yield from _article(source, text[front.end :], encoding, front)


def _article(source: Source, text: str, encoding: str, front: FrontMatter) -> Iterator[Found]:
    if not text.strip():
        yield ArticleError(source.shown, "no text below the front matter" if front.end else "empty")
        return
    known = known_fields(front.fields)
    for field, value in printed.facts(text).items():
        known.setdefault(field, (field, value))
    named, address = known.get("url", ("url", None))
    # A clipping has no word for it. Files of our own, whose name of the address this is, state all that is known.
    if named != "url" and "outlet" not in known and (outlet := site(address)):
        known["outlet"] = (named, outlet)
    try:
        article, notes = fields.article(known, text=text, id=source.id, path=source.shown, encoding=encoding)
    except fields.FieldError as error:
        yield ArticleError(source.shown, error.reason, front.lines.get(error.field))
        return
    yield from (Problem(source.shown, note, front.lines.get(note.partition(":")[0])) for note in notes)
    yield article
