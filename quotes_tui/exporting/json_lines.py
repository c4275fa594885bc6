"""JSON Lines: an article or a statement a line, UTF-8, verbatim text.

What could steer a terminal or reorder a line is written as `\\uXXXX`, so that a line is safe to look at and gives
back the very characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import TextIO

from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.making import article_record, extraction_record, statement_record
from quotes_tui.model import Article, ArticleOf, Report, Statement
from quotes_tui.text import clean

_NOT_ASCII = re.compile(r"[^\x00-\x7e]+")


def write(statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None:
    """Write a statement a line. There is no place for a title."""
    for statement in statements:
        out.write(statement_line(statement, articles) + "\n")


def extraction_line(report: Report) -> str:
    """An article's quotations as one line of JSON, without a line end."""
    return dumped(extraction_record(report))


def statement_line(statement: Statement, articles: ArticleOf) -> str:
    """A statement as one line of JSON, without a line end; `articles` gives an article by its id."""
    return dumped(statement_record(statement, articles))


def article_line(article: Article) -> str:
    """An article with its text as one line of JSON, without a line end."""
    return dumped(article_record(article))


def dumped(record: Mapping[str, object]) -> str:
    """A record as JSON that steers nothing and gives back the very characters."""
    return _NOT_ASCII.sub(_escaped, json.dumps(record, ensure_ascii=False, separators=(", ", ": ")))


def _escaped(found: re.Match[str]) -> str:
    run = found.group()
    if clean(run) == run:
        return run
    return "".join(
        shown if shown == char else json.dumps(char)[1:-1] for char, shown in zip(run, clean(run), strict=True)
    )
