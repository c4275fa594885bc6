"""The files that a library of references keeps beside it: the text of a record is that of the file attached to it.

Only files in the folder of the library and below are opened, wherever a link, a name or a symbolic link leads. The
facts that the record states count; what it does not state is taken from the file.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from quotes_tui.dates import parse_date
from quotes_tui.errors import ArticleError, MissingExtra
from quotes_tui.model import Article, Problem
from quotes_tui.reading import documents, portable_documents, web_archives, web_pages, word_documents
from quotes_tui.reading.rows import Row
from quotes_tui.reading.source import STDIN, Found, Source, identity, printable

_READERS = (web_pages, web_archives, word_documents, documents, portable_documents)
"""In order of preference: a page has the exact words, and of a PDF the lines have to be joined."""
_SUFFIXES = frozenset().union(*(one.SUFFIXES for one in _READERS))
_ADDRESS = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_ATTACHED = "attached to "
# A folder that holds one attached file, and what a browser saved with it: files/12, storage/ABCD2345.
_OWN_FOLDER = re.compile(r"files/\d+|storage/[A-Z0-9]{8}")


class _NotRead(ValueError):
    """The attached file is not read; the words say why."""


class Attachments:
    """The files attached to the records of one library."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._folder = source.path.parent
        self._told = set[str]()

    def joined(self, row: Row, links: Sequence[str]) -> Generator[Problem, None, Row]:
        """The row with the text of the first of its files that gives one; before it a word about what is not read."""
        links = [link for link in map(str.strip, links) if link and not _ADDRESS.match(link)]
        if not links or self._source.path == STDIN:
            return row
        if not self._source.path.is_file():
            yield from self._once("a library in an archive: the files attached to its records are not joined to them")
            return row
        paths = yield from self._readable(links, row)
        for path in sorted(paths, key=_preference):
            page = yield from self._read(path, row)
            if page:
                self._claim(paths, row)
                return replace(row, values=_over(page, row.values), encoding=page.encoding)
        return row

    def _readable(self, links: Sequence[str], row: Row) -> Generator[Problem, None, list[Path]]:
        found = []
        for link in links:
            try:
                path = self._inside(link)
            except ValueError as reason:  # a name that no system knows is one, too
                yield Problem(self._source.shown, f"{link!r} is not read: {reason}", row.line)
                continue
            if path.suffix.lower() in _SUFFIXES:
                found.append(path)
        return list(dict.fromkeys(found))

    def _inside(self, link: str) -> Path:
        """The file that a link leads to; _NotRead where there is none, or it lies elsewhere."""
        words = link.replace("\\", "/")
        if words.lower().startswith("file:"):
            words = unquote(urlsplit(words).path)
        try:
            path = (self._folder / words).resolve()
            if not path.is_relative_to(self._folder.resolve()):
                raise _NotRead("it lies outside of the library’s folder")
            if not path.is_file():
                raise _NotRead("there is no such file")
            known = self._source.met.get(identity(path), _ATTACHED)
        except (OSError, RuntimeError) as error:
            raise _NotRead(getattr(error, "strerror", None) or "it leads nowhere") from None
        if not known.startswith(_ATTACHED):
            raise _NotRead("it was read before, as an article of its own")
        return path

    def _read(self, path: Path, row: Row) -> Generator[Problem, None, Article | None]:
        """The one article of a file; None where it has none or several, for nobody knows then which is meant."""
        shown = printable(self._folder / path.relative_to(self._folder.resolve()))
        source = replace(self._source, path=path, shown=shown)
        try:
            found = list(_articles(source))
        except MissingExtra as missing:
            yield from self._once(f"{str(missing)[:1].lower()}{str(missing)[1:]}")
            return None
        pages = [one for one in found if isinstance(one, Article)]
        for one in found:
            if isinstance(one, ArticleError):
                yield Problem(one.path, one.reason, one.line)
            elif isinstance(one, Problem):
                yield one
        if len(pages) > 1:
            yield Problem(shown, f"{len(pages)} articles: none is taken for that of the record", row.line)
        return pages[0] if len(pages) == 1 else None

    def _claim(self, paths: Sequence[Path], row: Row) -> None:
        """None of the files of the record is read once more as an article of its own."""
        reason = f"{_ATTACHED}{self._source.shown}:{row.line}"
        for path in paths:
            self._source.met[identity(path)] = reason
            if _OWN_FOLDER.fullmatch("/".join(path.parts[-3:-1])):
                self._source.met[identity(path.parent)] = reason

    def _once(self, words: str) -> Iterator[Problem]:
        if words not in self._told:
            self._told.add(words)
            yield Problem(self._source.shown, words)


def _articles(source: Source) -> Iterator[Found]:
    reader = next(one for one in _READERS if source.path.suffix.lower() in one.SUFFIXES)
    try:
        with source.path.open("rb") as file:
            yield from reader.articles(source, file)
    except OSError as error:
        yield ArticleError(source.shown, f"cannot be read: {error.strerror or error}")


def _preference(path: Path) -> int:
    return next(number for number, one in enumerate(_READERS) if path.suffix.lower() in one.SUFFIXES)


def _over(page: Article, record: Mapping[str, object]) -> dict[str, object]:
    """The fields of the page under those of the record; a time of day only with the day that it is of."""
    known = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(page).items()}
    told = {name: value for name, value in record.items() if value and name not in ("text", "excerpt")}
    if (day := parse_date(str(told.get("published") or ""))) and day.isoformat() != page.published:
        known["published_time"] = None
    return {**known, "id": None, **told}
