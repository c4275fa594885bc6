"""Lists of rows that are read by pages: a stretch of positions, what a search found, chosen numbers in any order."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Generic, TypeVar

from quotes_tui.indexing.reader import Reader

Row = TypeVar("Row")


class Stretch(Generic[Row]):
    """Rows whose dense positions stand in the file: a page is one range of a key, at any depth.

    `sql` takes the first position and the one after the last as its last two values.
    """

    def __init__(self, reader: Reader, kind: type[Row], length: int, sql: str, values: Sequence[object] = ()) -> None:
        self._reader, self._kind, self._length = reader, kind, length
        self._sql, self._values = sql, tuple(values)

    def __len__(self) -> int:
        return self._length

    def rows(self, start: int, stop: int) -> list[Row]:
        """The rows from `start` up to `stop`, fewer where the list ends."""
        first, last = _within(start, stop, self._length)
        if first == last:
            return []
        return self._reader.records(self._kind, self._sql, (*self._values, first, last))


class Chosen(Generic[Row]):
    """Rows by their numbers, in any order: what another sort gives. Eight bytes a row are in memory.

    `sql` gives number and row for the numbers that `{}` stands for.
    """

    def __init__(self, reader: Reader, kind: type[Row], numbers: array[int], sql: str) -> None:
        self._reader, self._kind, self._numbers, self._sql = reader, kind, numbers, sql

    def __len__(self) -> int:
        return len(self._numbers)

    def rows(self, start: int, stop: int) -> list[Row]:
        """The rows from `start` up to `stop`, fewer where the list ends."""
        first, last = _within(start, stop, len(self))
        return [row for at in range(first, last, _PAGE) for row in self._page(at, min(at + _PAGE, last))]

    def _page(self, first: int, last: int) -> list[Row]:
        wanted = self._numbers[first:last].tolist()
        found = self._reader.numbered(self._kind, self._sql.format(",".join("?" * len(wanted))), wanted)
        return [found[number] for number in wanted if number in found]


class Found(Chosen[Row]):
    """What a search found, in the order of the numbers: how many is known at once, which ones when they are needed.

    `query` is for the search table `table`; `finder` answers it.
    """

    def __init__(self, reader: Reader, kind: type[Row], sql: str, finder: Reader, table: str, query: str) -> None:
        super().__init__(reader, kind, array("Q"), sql)
        self._finder, self._query = finder, query
        self._more = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
        self._length = finder.number(f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", [query]) or 0
        self._know(min(self._length, _PAGE))

    def __len__(self) -> int:
        return self._length

    def rows(self, start: int, stop: int) -> list[Row]:
        """The rows from `start` up to `stop`, fewer where the list ends."""
        self._know(min(stop, self._length))
        return super().rows(start, stop)

    def complete(self) -> None:
        """Finds out which rows these are, so that no page has to wait for it; for another thread."""
        self._know(self._length)

    def _know(self, length: int) -> None:
        known = self._numbers
        if length > len(known):
            last = known[-1] if known else -1
            wanted = max(length - len(known), _PAGE)
            self._numbers = known + self._finder.numbers(self._more, [self._query, last, wanted])


_PAGE = 500  # below SQLite's limit of values in one question


def _within(start: int, stop: int, length: int) -> tuple[int, int]:
    first = min(max(start, 0), length)
    return first, min(max(stop, first), length)
