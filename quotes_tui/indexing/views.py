"""Lists of rows that are read by pages: a stretch of positions, or chosen numbers in an order of their own."""

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
    """Rows by their numbers, in any order: what a search or another sort gives. Eight bytes a row are in memory.

    `sql` gives number and row for the numbers that `{}` stands for.
    """

    def __init__(self, reader: Reader, kind: type[Row], numbers: array[int], sql: str) -> None:
        self._reader, self._kind, self._numbers, self._sql = reader, kind, numbers, sql

    def __len__(self) -> int:
        return len(self._numbers)

    def rows(self, start: int, stop: int) -> list[Row]:
        """The rows from `start` up to `stop`, fewer where the list ends."""
        first, last = _within(start, stop, len(self._numbers))
        return [row for at in range(first, last, _PAGE) for row in self._page(at, min(at + _PAGE, last))]

    def _page(self, first: int, last: int) -> list[Row]:
        wanted = self._numbers[first:last].tolist()
        found = self._reader.numbered(self._kind, self._sql.format(",".join("?" * len(wanted))), wanted)
        return [found[number] for number in wanted if number in found]


_PAGE = 500  # below SQLite's limit of values in one question


def _within(start: int, stop: int, length: int) -> tuple[int, int]:
    first = min(max(start, 0), length)
    return first, min(max(stop, first), length)
