"""Files and folders -> articles, one after the other: what cannot be read is named, and the rest goes on."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Article, Problem
from quotes_tui.reading import (
    archives,
    bibliographies,
    crawls,
    documents,
    feeds,
    json_files,
    json_lines,
    portable_documents,
    tables,
    web_archives,
    web_pages,
    word_documents,
    zotero_rdf,
)
from quotes_tui.reading.archives import Part
from quotes_tui.reading.folders import sources
from quotes_tui.reading.source import STDIN, Found, Source
from quotes_tui.settings import ReadingSettings

FORMATS = (
    json_lines,
    json_files,
    tables,
    zotero_rdf,
    feeds,
    bibliographies,
    portable_documents,
    word_documents,
    crawls,
    web_archives,
    web_pages,
    documents,
)
"""In the order in which they are tried; the last takes every text."""

_SUFFIXES = frozenset().union(*(one.SUFFIXES for one in FORMATS))
_ALL_SUFFIXES = _SUFFIXES | archives.SUFFIXES
_HEAD = 512


def read(
    *paths: str | Path, problems: list[Problem] | None = None, limits: ReadingSettings | None = None
) -> Iterator[Article]:
    """The articles of files and folders, in order of paths and lines; `-` is the standard input.

    With `problems`, what cannot be read is appended there and the rest goes on; without, the first article lost raises
    ArticleError. What is left out without losing an article (a README, an unreadable date) goes to `problems` alone.
    `limits` is what one file may be at most.
    """
    for found in _without_doubles(_found(paths, limits or ReadingSettings())):
        if isinstance(found, Article):
            yield found
        elif isinstance(found, Problem):
            if problems is not None:
                problems.append(found)
        elif problems is None:
            raise found
        else:
            problems.append(Problem(found.path, found.reason, found.line))


def _found(paths: Iterable[str | Path], limits: ReadingSettings) -> Iterator[Found]:
    unread: dict[str, list[str]] = {}
    for source in sources(map(Path, paths), _ALL_SUFFIXES):
        if not isinstance(source, Source):
            yield source
            continue
        for part in _parts(replace(source, limits=limits)):
            try:
                yield from _taken(part) if isinstance(part, Part) else [part]
            except MissingExtra as missing:
                unread.setdefault(str(missing), []).append(source.shown)
    yield from (_missing(reason, files) for reason, files in unread.items())


def _missing(reason: str, files: list[str]) -> ArticleError:
    """Once for all files that need the same packages, or a folder of them would say nothing else."""
    more = f" (and for {len(files) - 1:,} more file{'s' if len(files) > 2 else ''})" if len(files) > 1 else ""
    return ArticleError(files[0], f"{reason[:1].lower()}{reason[1:]}{more}")


def _taken(part: Part) -> Iterator[Found]:
    try:
        suffix, head = part.source.path.suffix.lower(), part.file.peek(_HEAD)
        taking = next(one for one in FORMATS if one.takes(suffix, head))
        yield from taking.articles(part.source, part.file)
    except OSError as error:
        yield ArticleError(part.source.shown, f"cannot be read: {error.strerror or error}")


def _parts(source: Source) -> Iterator[Part | Found]:
    """The file, or of an archive those in it."""
    try:
        with _opened(source) as file:
            if source.path.suffix.lower() in archives.SUFFIXES:
                yield from archives.parts(source, file, _SUFFIXES)
            else:
                yield Part(source, file)
    except OSError as error:
        yield ArticleError(source.shown, f"cannot be read: {error.strerror or error}")


@contextmanager
def _opened(source: Source) -> Iterator[io.BufferedReader]:
    if source.path != STDIN:
        with source.path.open("rb") as file:
            yield file
        return
    given = sys.stdin.buffer
    yield given if isinstance(given, io.BufferedReader) else io.BufferedReader(io.BytesIO(given.read()))


def _without_doubles(found: Iterable[Found]) -> Iterator[Found]:
    """Two files with one id would be taken for one article everywhere: the later one is an error that names both."""
    seen: dict[str, str] = {}
    for one in found:
        if isinstance(one, Article) and one.id in seen:
            yield ArticleError(one.path or one.id, f"its id {one.id!r} is also that of {seen[one.id]}")
            continue
        if isinstance(one, Article):
            seen[one.id] = one.path or one.id
        yield one
