"""Everything, for other programs: statements out of an index into one stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TextIO

from quotes_tui.errors import UsageError
from quotes_tui.exporting.json_lines import Published, statement_line
from quotes_tui.exporting.tables import write_csv
from quotes_tui.model import Article, Statement

FORMATS = ("jsonl", "csv")
_REMEMBERED = 65536


def export(statements: Iterable[Statement], articles: Callable[[str], Article], out: TextIO, format: str) -> int:
    """Write statements to `out` as `jsonl` (one a line) or `csv` (one quotation a row); how many statements.

    `articles` gives an article by its id. Nothing but one statement at a time is kept. UsageError for another format.
    """
    published = _published(articles)
    if format == "csv":
        return write_csv(statements, published, out)
    if format != "jsonl":
        raise UsageError(f"There is no export format {format!r}; there are {', '.join(FORMATS)}.")
    count = 0
    for statement in statements:
        out.write(statement_line(statement, published) + "\n")
        count += 1
    return count


def _published(articles: Callable[[str], Article]) -> Published:
    @lru_cache(_REMEMBERED)
    def published(id: str) -> tuple[str | None, str | None]:
        article = articles(id)
        return article.outlet, article.published

    return published
