"""A row of a table, or an object of a JSON file, -> its article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes_tui.model import Problem
from quotes_tui.reading import csl_items, diet_records, fields
from quotes_tui.reading.decoding import DecodingError, decode
from quotes_tui.reading.field_maps import FieldMap, known_fields
from quotes_tui.reading.markup import paragraphs_of
from quotes_tui.reading.page_addresses import site
from quotes_tui.reading.source import Found, Source

BETWEEN = "\n\n[...]\n\n"
"""Stands between passages of one article of which nothing else is known."""

_SPACE = re.compile(r"\s+")
# A mark that the neighbouring words of a quotation may have kept of it.
_OPENING = re.compile(r"[“„«]$|(?:^|(?<=\s))\"$")
_CLOSING = re.compile(r"^[”»]|^\"(?=\W|\Z)")
_AFTER = ("", *".,;:!?)")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds, its number from 1 (0 for the only one of a file), and the line it begins in."""

    values: Mapping[str, object]
    number: int
    line: int
    encoding: str = "utf-8"


def whole_text(source: Source, file: io.BufferedReader) -> tuple[str, str]:
    """The text of a file of rows that is read as a whole, and its encoding; DecodingError where there is none."""
    limit = source.limits.max_unpacked
    data = file.read(limit + 1)
    if len(data) > limit:
        raise DecodingError(f"larger than {limit / 1e6:g} MB; as JSON lines (.jsonl) it may be of any size")
    text, encoding = decode(data)
    if not text.strip():
        raise DecodingError("empty")
    return text, encoding


def row_articles(source: Source, row: Row, own: FieldMap | None = None) -> Iterator[Found]:
    """The article of the row, after a word about each field left out; FieldError where a field has the wrong shape."""
    known = known_fields(_read_by_shape(row.values), own)
    name, text = known.get("text", ("text", None))
    if text is None or (isinstance(text, str) and not text.strip()):
        yield Problem(source.shown, "left out: the row has no text", row.line)
        return
    if not isinstance(text, str):
        raise fields.FieldError(name, "should be text")
    if own and own.markup:
        text, cuts = paragraphs_of(text, source.limits.max_depth)
        yield from (Problem(source.shown, cut, row.line) for cut in cuts)
        if not text:
            yield Problem(source.shown, "left out: the row has no text", row.line)
            return
    article, notes = fields.article(
        known,
        text=text,
        id=f"{source.id}#{row.number}" if row.number else source.id,
        path=f"{source.shown}:{row.line}",
        encoding=row.encoding,
    )
    yield from (Problem(source.shown, note, row.line) for note in notes)
    yield article


def _read_by_shape(row: Mapping[str, object]) -> Mapping[str, object]:
    """A row that has no text of its own, but what one is made of."""
    if csl_items.is_item(row):
        return csl_items.as_row(row)
    if diet_records.is_speech(row):
        return diet_records.as_row(row)
    if isinstance(row.get("quotes"), list) and "text" not in row:
        return _with_passages(row, row["quotes"])  # type: ignore[arg-type]
    if "quoteID" in row and "quotation" in row:
        return _with_its_page(row)
    return row


def _with_passages(row: Mapping[str, object], quotes: Sequence[object]) -> Mapping[str, object]:
    """GDELT's Global Quotation Graph: what stands before and after each quotation, and no more of the article."""
    passages = [_passage(one) for one in quotes if isinstance(one, Mapping)]
    text = BETWEEN.join(passage for passage in passages if passage)
    return {**row, "text": text, "excerpt": True, "outlet": row.get("outlet") or site(row.get("url"))}


def _passage(quote: Mapping[str, object]) -> str:
    before, words, after = (_SPACE.sub(" ", str(quote.get(part) or "")).strip() for part in ("pre", "quote", "post"))
    if not words:
        return ""
    before, after = _OPENING.sub("", before).rstrip(), _CLOSING.sub("", after).lstrip()
    return f"{before} “{words}”{'' if after[:1] in _AFTER else ' '}{after}".strip()


def _with_its_page(row: Mapping[str, object]) -> Mapping[str, object]:
    """Quotebank: the first page that has the quotation; a speaker "None" is none that was found."""
    urls = row.get("urls")
    first = urls[0] if isinstance(urls, list) and urls else urls
    speaker = None if row.get("speaker") == "None" else row.get("speaker")
    words = row["quotation"]
    if not speaker and isinstance(words, str) and words.strip():
        words = f"“{words.strip()}”"
    return {**row, "quotation": words, "urls": first, "outlet": site(first), "speaker": speaker, "excerpt": True}
