"""An open index: lists by pages, records by id, search.

Two connections to one file: pages and records are answered by the first at once, whatever the second is doing; searches
and unusual sorts go through the second, may be called from another thread and given up with `interrupt`.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self, TypeVar

from quotes_tui.errors import IndexFileError, UsageError
from quotes_tui.indexing.reader import Interrupted, Reader
from quotes_tui.indexing.records import key, text_of
from quotes_tui.indexing.rows import ALL, ArticleRow, Built, CurationUse, Scope, SpeakerRow, StatementRow, Summary, View
from quotes_tui.indexing.schema import damaged
from quotes_tui.indexing.search import folded_words, match_query
from quotes_tui.indexing.statements import statements, statements_numbered
from quotes_tui.indexing.views import Chosen, Found, Stretch
from quotes_tui.model import Article, Problem, Quotation, Speaker, Statement

_ORDERS = {
    "date": "number",
    "oldest": "number DESC",
    "outlets": "outlets DESC, number",
    "wordings": "wordings DESC, number",
    "changed": "difference DESC, number",
}
SORTS = tuple(_ORDERS)
_PAGE = 200
_Record = TypeVar("_Record", Article, Statement)


def open_index(path: str | Path) -> Index:
    """Opens an index file for reading; IndexFileError where it is missing, foreign, old or damaged."""
    return Index(Path(path))


def can_open(path: Path) -> bool:
    """Whether there is an index of this version at the path, as far as opening it tells."""
    try:
        open_index(path).close()
    except IndexFileError:
        return False
    return True


class Index:
    """What an index file holds. Records come back equal to what was written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._pages = Reader(path)
        self._finder: Reader | None = None
        self._opening = Lock()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; a search that still runs is given up."""
        with self._opening:
            self._closed = True
        self.interrupt()
        for reader in filter(None, (self._finder, self._pages)):
            reader.close()

    def interrupt(self) -> None:
        """Ends the search or sort that another thread waits for, if any, with `Interrupted`."""
        if self._finder is not None:
            self._finder.interrupt()

    # --- lists ---------------------------------------------------------------------------------------------

    def summary(self) -> Summary:
        """The counts and dates of the whole index."""
        return self._pages.records(Summary, "SELECT value FROM meta WHERE key = 'summary'")[0]

    def speakers(self, words: str = "") -> View[SpeakerRow]:
        """Most statements first, those the texts do not tell last; `words` narrows by name, alias and role."""
        parts = folded_words(words)
        if not parts:
            length = self._pages.number("SELECT max(number) + 1 FROM speaker") or 0
            sql = "SELECT row FROM speaker WHERE number >= ? AND number < ? ORDER BY number"
            return Stretch(self._pages, SpeakerRow, length, sql)
        held = " AND ".join(["instr(folded, ?) > 0"] * len(parts))
        numbers = self._finding().numbers(f"SELECT number FROM speaker WHERE {held} ORDER BY number", parts)
        return Chosen(self._pages, SpeakerRow, numbers, "SELECT number, row FROM speaker WHERE number IN ({})")

    def statements(self, speaker: str | Scope | None = ALL, words: str = "", sort: str = "date") -> View[StatementRow]:
        """Statements of one speaker (None: not told) or of all, that hold all `words`, in one of the orders `SORTS`.

        Without words, by "date", this costs nothing; otherwise it may take a while: see `interrupt`.
        """
        if sort not in _ORDERS:
            raise UsageError(f"There is no order {sort!r}; there are: {', '.join(SORTS)}.")
        number = None if isinstance(speaker, Scope) else self._speaker_number(speaker)
        if not words.strip() and sort == "date":
            return self._by_date(number, everybody=speaker is ALL)
        if speaker is ALL:
            return self._chosen([], [], words, sort)
        return self._chosen(["speaker IS ?"], [-1 if number is None else number], words, sort)

    def articles(self) -> View[ArticleRow]:
        """The articles by date of publication, undated ones last."""
        length = self._pages.number("SELECT max(place) + 1 FROM article_place") or 0
        sql = (
            "SELECT row FROM article_place JOIN article ON number = article"
            " WHERE place >= ? AND place < ? ORDER BY place"
        )
        return Stretch(self._pages, ArticleRow, length, sql)

    def statements_in(self, article: str) -> list[StatementRow]:
        """The statements that an article carries, in the default order."""
        sql = (
            "SELECT statement.row FROM article JOIN carrier ON carrier.article = article.number"
            " JOIN statement ON statement.number = carrier.statement WHERE article.id = ? ORDER BY statement.number"
        )
        return self._pages.records(StatementRow, sql, [key(article)])

    def place(self, statement: str, speaker: str | Scope | None = ALL) -> int | None:
        """Where a statement stands in `statements(speaker)` by date; None where it is not in that list."""
        column = "number" if isinstance(speaker, Scope) else "place"
        within = "" if isinstance(speaker, Scope) else " AND speaker IS ?"
        values = [] if isinstance(speaker, Scope) else [self._speaker_number(speaker)]
        return self._pages.number(f"SELECT {column} FROM statement WHERE id = ?{within}", [key(statement), *values])

    # --- records -------------------------------------------------------------------------------------------

    def statement(self, id: str) -> Statement:
        """The statement of that id, or of the one id that begins so; UsageError where there is none or more."""
        found = self._pages.rows("SELECT number FROM statement WHERE id = ?", [key(id)]) or self._beginning(id)
        number = self._pages.number("SELECT number FROM statement_record WHERE number = ?", found[0])
        if number is None:
            raise damaged(self.path)
        return statements_numbered(self._pages, [number])[0]

    def article(self, id: str) -> Article:
        """The article of that id; UsageError where there is none."""
        found = self._pages.records(Article, "SELECT record FROM article WHERE id = ?", [key(id)])
        if not found:
            raise UsageError(f"There is no article {id!r} in this index.")
        return found[0]

    def article_row(self, id: str) -> ArticleRow:
        """The article of that id as lists show it; UsageError where there is none."""
        found = self._pages.records(ArticleRow, "SELECT row FROM article WHERE id = ?", [key(id)])
        if not found:
            raise UsageError(f"There is no article {id!r} in this index.")
        return found[0]

    def quotations(self, article: str) -> list[Quotation]:
        """Everything that was found in an article, in the order of the text, acts of belief and plan included."""
        found = self._pages.rows("SELECT first, behind FROM article WHERE id = ?", [key(article)])
        if not found:
            raise UsageError(f"There is no article {article!r} in this index.")
        sql = "SELECT record FROM quotation WHERE number >= ? AND number < ? ORDER BY number"
        return self._pages.records(Quotation, sql, found[0])

    def all_statements(self) -> Iterator[Statement]:
        """Every statement, in the default order, read by pages."""
        sql = "SELECT number, record FROM statement_record WHERE number > ? ORDER BY number LIMIT ?"
        yield from _by_pages(partial(statements, self._pages, sql))

    def all_articles(self) -> Iterator[Article]:
        """Every article, in the order in which they were read, by pages."""
        sql = "SELECT number, record FROM article WHERE number > ? ORDER BY number LIMIT ?"
        yield from _by_pages(partial(self._pages.numbered, Article, sql))

    def speaker(self, name: str) -> Speaker | None:
        """Who that is, as `speakers.toml` states it, else as the articles tell; None for nobody known."""
        sql = "SELECT record FROM speaker_record WHERE name = ?"
        return next(iter(self._pages.records(Speaker, sql, [key(name)])), None)

    def speaker_called(self, name: str) -> str:
        """The name as the index has it: as given, or the one speaker whom those words fit. UsageError otherwise."""
        found = [row.name for row in self.speakers(name).rows(0, 6) if row.name]
        if name in found or self.speaker(name):
            return name
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{name!r} may be {', '.join(found[:5])}{', …' if len(found) > 5 else ''}.")
        raise UsageError(f"No speaker {name!r}; `quotes-tui speakers` lists them.")

    def problems(self) -> list[Problem]:
        """What could not be read when the index was built."""
        return self._pages.records(Problem, "SELECT record FROM problem ORDER BY number")

    def built(self) -> Built:
        """What the index was built from, and how."""
        return self._pages.records(Built, "SELECT value FROM meta WHERE key = 'built'")[0]

    def sources(self) -> tuple[str, ...]:
        """The paths of the articles that the index was built from; none where nobody told."""
        return self.built().sources

    def curation(self) -> tuple[CurationUse, ...]:
        """The files of decisions that applied; what of them did not is among the `problems`."""
        return self.built().curation

    # --- candidates ----------------------------------------------------------------------------------------

    def statements_near(self, words: Sequence[str], limit: int) -> list[Statement]:
        """The statements that share the most and the rarest of the words, those that hold them together first."""
        return statements_numbered(self._pages, self._near("wording", words, limit, in_a_row=True))

    def articles_near(self, words: Sequence[str], limit: int) -> list[Article]:
        """The articles whose headline and text share the most and the rarest of the words."""
        sql = "SELECT number, record FROM article WHERE number IN ({})"
        numbers = self._near("printed", words, limit)
        return Chosen(self._pages, Article, numbers, sql).rows(0, len(numbers))

    def rarity(self, word: str) -> float:
        """How much a word tells: the logarithm of how many statements there are for one that holds a form of it."""
        from quotes_tui.indexing.nearness import rarity  # as below

        return rarity(self._finding(), "wording", word)

    # --- inside --------------------------------------------------------------------------------------------

    def _near(self, table: str, words: Sequence[str], limit: int, *, in_a_row: bool = False) -> array[int]:
        # Here and not above: the explorer opens without asking what is near.
        from quotes_tui.indexing.nearness import nearest, together

        finder = self._finding()
        first = together(finder, table, words, limit) if in_a_row else []
        return array("Q", dict.fromkeys([*first, *nearest(finder, table, words, limit)]))

    def _finding(self) -> Reader:
        # Searches come from threads of which a newer one may overtake an older, and the index may be closed meanwhile.
        with self._opening:
            if self._closed:
                raise Interrupted("The index was closed.")
            self._finder = self._finder or Reader(self.path)
            return self._finder

    def _by_date(self, speaker: int | None, *, everybody: bool) -> View[StatementRow]:
        if everybody:
            length = self._pages.number("SELECT max(number) + 1 FROM statement") or 0
            sql = "SELECT row FROM statement WHERE number >= ? AND number < ? ORDER BY number"
            return Stretch(self._pages, StatementRow, length, sql)
        length = self._pages.number("SELECT statements FROM speaker WHERE number = ?", [speaker]) or 0
        sql = "SELECT row FROM statement WHERE speaker = ? AND place >= ? AND place < ? ORDER BY place"
        return Stretch(self._pages, StatementRow, length, sql, [speaker])

    def _chosen(self, conditions: list[str], values: list[object], words: str, sort: str) -> View[StatementRow]:
        row_sql = "SELECT number, row FROM statement WHERE number IN ({})"
        source = "statement"
        if words.strip():
            query = match_query(words)
            if not query:
                return Chosen(self._pages, StatementRow, array("Q"), row_sql)
            if not conditions and sort == "date":
                return Found(self._pages, StatementRow, row_sql, self._finding(), "wording", query)
            source = "wording CROSS JOIN statement ON number = wording.rowid"
            conditions, values = ["wording MATCH ?", *conditions], [query, *values]
        sql = f"SELECT number FROM {source} WHERE {' AND '.join(conditions) or '1'} ORDER BY {_ORDERS[sort]}"
        return Chosen(self._pages, StatementRow, self._finding().numbers(sql, values), row_sql)

    def _speaker_number(self, name: str | None) -> int | None:
        return self._pages.number("SELECT number FROM speaker WHERE name IS ?", [None if name is None else key(name)])

    def _beginning(self, prefix: str) -> list[tuple[object, ...]]:
        start = key(prefix)
        sql = "SELECT number, id FROM statement WHERE id >= ? AND id < ? ORDER BY id LIMIT 6"
        found = self._pages.rows(sql, [start, start + b"\xff"]) if start else []
        if len(found) == 1:
            return [found[0][:1]]
        if found:
            ids = ", ".join(self._pages.read(text_of, row[1]) for row in found[:5])
            raise UsageError(f"{prefix!r} begins more than one id: {ids}{', …' if len(found) > 5 else ''}.")
        raise UsageError(f"There is no statement {prefix!r} in this index; `quotes-tui statements` lists them.")


def _by_pages(read: Callable[[Sequence[object]], Mapping[int, _Record]]) -> Iterator[_Record]:
    """All records of a table; `read` takes the last number that was read, and how many are wanted."""
    last = -1
    while page := read([last, _PAGE]):
        yield from page.values()
        last = max(page)
