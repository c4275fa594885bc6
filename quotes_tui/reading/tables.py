"""Tables: CSV and TSV with a line of names first; a row is an article.

A table may be as large as `max_unpacked` of `[reading]`, a cell as `max_bytes`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from quotes_tui.errors import ArticleError
from quotes_tui.model import Problem
from quotes_tui.reading import fields
from quotes_tui.reading.decoding import DecodingError
from quotes_tui.reading.field_maps import FieldMap, known_fields, own_map
from quotes_tui.reading.rows import Row, row_articles, whole_text
from quotes_tui.reading.source import Found, Source

SUFFIXES = frozenset({".csv", ".tsv", ".tab"})

_BETWEEN = ",;\t|"
_NAMES = 5_000  # columns
_FORMULA = re.compile(r"'(?=[=+\-@\t\r])")


class _TableError(ValueError):
    """The file is no table of articles; the words say why."""


def takes(suffix: str, head: bytes) -> bool:
    """Tables by their name alone."""
    return suffix in SUFFIXES


def articles(source: Source, file: io.BufferedReader) -> Iterator[Found]:
    """The article of each row, with a word about each that gave none."""
    try:
        text, encoding = whole_text(source, file)
        yield from _rows(source, text, encoding)
    except DecodingError as error:
        yield ArticleError(source.shown, str(error))
    except _TableError as error:
        yield ArticleError(source.shown, str(error), 1)


def _rows(source: Source, text: str, encoding: str) -> Iterator[Found]:
    own = own_map(source)
    # A field may be as long as an article; the module's own limit holds for the process, so this sets it each time.
    csv.field_size_limit(source.limits.max_bytes)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, source), strict=True)
    lines = _numbered(reader)
    names = _header(lines, own)
    number = 0
    for line, cells in lines:
        number += 1
        if isinstance(cells, csv.Error):
            yield ArticleError(source.shown, _in_words(cells, source.limits.max_bytes), line)
            continue
        try:
            yield from _article(source, Row(_mapped(names, cells), number, line, encoding), cells, names, own)
        except fields.FieldError as error:
            yield ArticleError(source.shown, error.reason, line)
    if not number:
        yield ArticleError(source.shown, "the table has a line of names and no rows")


def _article(
    source: Source, row: Row, cells: Sequence[str], names: Sequence[str], own: FieldMap | None
) -> Iterator[Found]:
    if len(cells) != len(names):
        reason = f"the row has {len(cells)} cells, the line of names has {len(names)}"
        if len(cells) > len(names):
            yield ArticleError(source.shown, f"{reason}: is a text not in quotation marks?", row.line)
            return
        yield Problem(source.shown, f"{reason}: the last ones are empty", row.line)
    yield from row_articles(source, row, own)


def _numbered(reader: csv.reader) -> Iterator[tuple[int, list[str] | csv.Error]]:  # type: ignore[valid-type]
    """The rows that hold something, each with the line it begins in; an error in the place of one that is broken."""
    while True:
        line = reader.line_num + 1  # type: ignore[attr-defined]
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield line, error
            continue
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _header(lines: Iterator[tuple[int, list[str] | csv.Error]], own: FieldMap | None) -> list[str]:
    first = next(lines, None)
    if first is None:
        raise _TableError("empty")
    names = first[1]
    if isinstance(names, csv.Error) or len(names) > _NAMES:
        raise _TableError("the first line is no line of names")
    names = [name.strip() for name in names]
    doubles = sorted({name for name in names if name and names.count(name) > 1})
    if doubles:
        raise _TableError(f"two columns have one name: {', '.join(doubles)}")
    if own and "text" in own.names and not any(name in names for name in own.names["text"]):
        raise _TableError(f"{own.path}: text: there is no column {own.names['text'][0]!r}, only {_listing(names)}")
    if "text" not in known_fields(dict.fromkeys(names, "x"), own):
        raise _TableError(
            f"no column is known to hold the text, only {_listing(names)}; a fields.toml beside the table can say which"
        )
    return names


def _listing(names: Sequence[str]) -> str:
    shown = [name if len(name) <= 40 else name[:39] + "…" for name in names[:12]]
    return ", ".join(shown) + (", …" if len(names) > len(shown) else "")


def _mapped(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, object]:
    return {name: _cell(cell) for name, cell in zip(names, cells, strict=False) if name}


def _cell(words: str) -> object:
    """What stands in a cell; our own tables put ' before what a spreadsheet would take for a formula."""
    return _FORMULA.sub("", words, count=1) if words.startswith("'") else words


def _delimiter(text: str, source: Source) -> str:
    """The sign between the cells: the line of names tells it better than texts, in which every sign may stand."""
    if source.path.suffix.lower() in (".tsv", ".tab"):
        return "\t"
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(_BETWEEN, key=first.count)


def _in_words(error: csv.Error, limit: int) -> str:
    words = str(error)
    if "field limit" in words:
        return f"a cell is larger than {limit / 1e6:g} MB; the row is lost, and what of it follows"
    if "unexpected end of data" in words:
        return 'a cell is opened with " and never closed: the rest of the file is lost'
    return f"the row is no CSV: {words}"
