"""RIS for reference managers: a record for each statement, the words in N1, lines that end in CR and LF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.references import Reference, date_parts, listed, references
from quotes_tui.model import ArticleOf, Statement
from quotes_tui.text import one_line

_TYPES = {"transcript": "HEAR", "statement": "GEN", "post": "BLOG"}


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write the records. A title has no place."""
    for reference in references(statements, articles):
        out.write("".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _lines(reference)) + "ER  - \r\n\r\n")


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    article, statement = reference.article, reference.statement
    yield "TY", _TYPES.get(article.kind, "NEWS" if article.outlet else "ELEC")
    yield "ID", reference.key
    for name in reference.authors:
        yield "AU", listed(name)
    yield from _known("TI", reference.title)
    yield from _known("T2", article.outlet)
    yield from _known("A4", article.translator)
    yield from _known("PY", "".join(f"{part:04}" for part in date_parts(article.published)[:1]))
    yield from _known("DA", _date(article.published))
    yield from _known("UR", reference.url)
    yield from _known("L2", article.archive_url)
    yield from _known("Y2", _date(article.accessed))
    yield from _known("LA", article.language)
    yield "N1", reference.note
    yield from _known("KW", statement.speaker)
    yield from _known("C1", reference.agency)


def _known(tag: str, value: str | None) -> Iterator[tuple[str, str]]:
    if value and one_line(value):
        yield tag, value


def _date(iso: str | None) -> str:
    """`2022/03/22`, with empty places for what is not known."""
    parts = date_parts(iso)
    return "/".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]) if parts else ""
