"""CSL-JSON for Zotero, pandoc and other processors: an item for each statement, the words in its note."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from quotes_tui.citation.names import Name
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.json_lines import dumped
from quotes_tui.exporting.references import Reference, date_parts, references
from quotes_tui.model import ArticleOf, Statement
from quotes_tui.text import one_line

_TYPES = {"transcript": "hearing", "statement": "speech", "post": "post"}


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write one array of items, a line each. A title has no place."""
    separator = "["
    for reference in references(statements, articles):
        out.write(f"{separator}\n{dumped(item(reference))}")
        separator = ","
    out.write("[]\n" if separator == "[" else "\n]\n")


def item(reference: Reference) -> dict[str, object]:
    """The item of a statement; what is not known is left out."""
    article = reference.article
    found: dict[str, object] = {
        "id": reference.key,
        "type": _TYPES.get(article.kind, "article-newspaper" if article.outlet else "webpage"),
        "title": reference.title,
        "container-title": one_line(article.outlet or ""),
        "author": [_author(name) for name in reference.authors],
        "translator": [{"literal": one_line(article.translator)}] if article.translator else [],
        "issued": _date(article.published),
        "accessed": _date(article.accessed),
        "event-title": one_line(article.occasion or ""),
        "URL": reference.url,
        "archive_location": one_line(article.archive_url or ""),
        "language": article.language,
        "note": reference.note,
        "custom": _custom(reference),
    }
    return {name: value for name, value in found.items() if value}


def _author(name: Name) -> dict[str, str]:
    """A person's parts; an organisation, and a name without parts, as it stands."""
    if name.whole or not name.given:
        return {"literal": name.straight}
    found = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in found.items() if value}


def _date(iso: str | None) -> dict[str, list[list[int]]] | None:
    parts = date_parts(iso)
    return {"date-parts": [parts]} if parts else None


def _custom(reference: Reference) -> dict[str, object]:
    """What CSL has no variable for."""
    statement = reference.statement
    found = {
        "statement": statement.id,
        "quotation": reference.quotation,
        "speaker": statement.speaker,
        "role": statement.role,
        "said": statement.said,
        "occasion": statement.occasion,
        "agency": reference.agency,
        "outlets": statement.outlets,
        "witnesses": statement.witnesses,
        "flags": list(statement.flags),
    }
    return {name: value for name, value in found.items() if value}
