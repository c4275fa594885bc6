"""Statements and articles out of an index into one stream, in the format that another program reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Generic, Protocol, TextIO, TypeVar, cast

from quotes_tui.errors import UsageError
from quotes_tui.exporting.editions import Edition
from quotes_tui.exporting.json_lines import article_line
from quotes_tui.model import Article, ArticleOf, Statement

Progress = Callable[[int], None]
_Record = TypeVar("_Record")

# Each is written by the module of this name, which is imported when it is asked for.
_WRITERS = MappingProxyType(
    {
        "jsonl": ("json_lines", ".jsonl"),
        "csv": ("tables", ".csv"),
        "markdown": ("notebooks", ".md"),
        "html": ("dossiers", ".html"),
        "csl-json": ("csl", ".json"),
        "biblatex": ("biblatex", ".bib"),
        "ris": ("ris", ".ris"),
        "annotations": ("annotations", ".jsonld"),
        "tei": ("tei", ".xml"),
        "schema-org": ("schema_org", ".schema.jsonld"),
    }
)
FORMATS = tuple(_WRITERS)
SUFFIXES = MappingProxyType({format: suffix for format, (_, suffix) in _WRITERS.items()})
"""The usual end of a file's name, by format."""

_REMEMBERED = 512


class _Writer(Protocol):
    def write(self, statements: Iterable[Statement], articles: ArticleOf, out: TextIO, edition: Edition) -> None: ...


def export(
    statements: Iterable[Statement],
    articles: ArticleOf,
    out: TextIO,
    format: str = "jsonl",
    *,
    title: str | Edition = "Quotations",
    progress: Progress | None = None,
) -> int:
    """Write statements to `out`, a text stream that translates no line ends, in one of `FORMATS`; how many they were.

    `articles` gives an article by its id, such as `index.article`; `title` heads what is made for people, and as an
    `Edition` tells which articles are prints of one text, too; `progress` is told after each statement how many are
    done, and may raise to stop. Nothing but one statement at a time is kept.
    UsageError for another format, before anything is written.
    """
    writer, counted = _writer(format), _Counted(statements, progress)
    edition = Edition(title) if isinstance(title, str) else title
    writer.write(counted, lru_cache(_REMEMBERED)(articles), out, edition)
    return counted.count


def export_articles(articles: Iterable[Article], out: TextIO, progress: Progress | None = None) -> int:
    """Write articles with their texts to `out`, a line of JSON each, which `read` takes in again; how many."""
    counted = _Counted(articles, progress)
    for article in counted:
        out.write(article_line(article) + "\n")
    return counted.count


def format_of(name: str) -> str | None:
    """The format that a file's name asks for by its end, the longest that fits; None where it tells none."""
    fitting = [format for format, suffix in SUFFIXES.items() if name.lower().endswith(suffix)]
    return max(fitting, key=lambda format: len(SUFFIXES[format]), default=None)


def _writer(format: str) -> _Writer:
    if format not in _WRITERS:
        raise UsageError(f"There is no export format {format!r}; there are {', '.join(FORMATS)}.")
    return cast(_Writer, import_module(f"quotes_tui.exporting.{_WRITERS[format][0]}"))


class _Counted(Generic[_Record]):
    """Records that are counted as they go by."""

    def __init__(self, records: Iterable[_Record], progress: Progress | None) -> None:
        self._records, self._progress = records, progress
        self.count = 0

    def __iter__(self) -> Iterator[_Record]:
        for record in self._records:
            yield record
            self.count += 1
            if self._progress is not None:
                self._progress(self.count)
