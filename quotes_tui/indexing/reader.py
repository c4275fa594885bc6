"""Questions to an index file from any thread: one at a time per connection, errors in plain words."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import TypeVar

from quotes_tui.errors import QuotesError
from quotes_tui.indexing.records import text_of, unpack
from quotes_tui.indexing.schema import connect, damaged

Record = TypeVar("Record")
_SQL = str
_Values = Sequence[object]


class Interrupted(QuotesError):
    """A search or a sort was given up because nobody waits for it any more."""


class Reader:
    """A connection to an index file that threads take turns at."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turn = Lock()
        self._db = connect(path)

    def rows(self, sql: _SQL, values: _Values = ()) -> list[tuple[object, ...]]:
        """All rows of the answer."""
        with self._turn:
            try:
                return self._db.execute(sql, values).fetchall()
            except sqlite3.Error as error:
                raise self._plain(error) from error

    def numbers(self, sql: _SQL, values: _Values = ()) -> array[int]:
        """The first column of the answer: numbers that are not negative."""
        with self._turn:
            try:
                return array("Q", chain.from_iterable(self._db.execute(sql, values)))
            except sqlite3.Error as error:
                raise self._plain(error) from error

    def number(self, sql: _SQL, values: _Values = ()) -> int | None:
        """The one number that is asked for; None where there is no row."""
        found = self.rows(sql, values)
        return found[0][0] if found and isinstance(found[0][0], int) else None

    def records(self, kind: type[Record], sql: _SQL, values: _Values = ()) -> list[Record]:
        """The first column of the answer as records."""
        return [self.read(lambda packed: unpack(kind, packed), row[0]) for row in self.rows(sql, values)]

    def numbered(self, kind: type[Record], sql: _SQL, values: _Values = ()) -> dict[int, Record]:
        """The second column of the answer as records, by the number in the first."""
        return {
            int(str(row[0])): self.read(lambda packed: unpack(kind, packed), row[1]) for row in self.rows(sql, values)
        }

    def texts(self, sql: _SQL, values: _Values = ()) -> list[str]:
        """The first column of the answer as text of keys."""
        return [self.read(text_of, row[0]) for row in self.rows(sql, values)]

    def read(self, reads: Callable[[bytes], Record], stored: object) -> Record:
        """What the stored bytes say; IndexFileError where they are damaged."""
        if not isinstance(stored, bytes):
            raise damaged(self.path)
        try:
            return reads(stored)
        except ValueError as error:
            raise damaged(self.path) from error

    def interrupt(self) -> None:
        """Makes the question that is being answered, if any, end with `Interrupted`."""
        self._db.interrupt()

    def close(self) -> None:
        """Closes the file; waits for the question that is being answered."""
        with self._turn:
            self._db.close()

    def _plain(self, error: sqlite3.Error) -> QuotesError:
        # A closed connection is complained of as a mistake of the program: here a thread was overtaken by the end.
        stopped = isinstance(error, sqlite3.ProgrammingError) or error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT
        return Interrupted("The search was given up.") if stopped else damaged(self.path)
