"""The lines of two articles that are compared: side by side, or below each other where it is narrow.

A paragraph that both have stands on the same lines; one that only the one has stands against a sign that says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from quotes_tui.collation.comparing import NARROW, beside, halves, pair_lines
from quotes_tui.collation.lines import Line, Role, Run, padded, wrap
from quotes_tui.collation.parallels import FIRST, SECOND, Parallels, Row, Stand
from quotes_tui.collation.readings import Mark
from quotes_tui.model import Span
from quotes_tui.signs import Signs, signs

_EDGE = 2  # cells of the label of a line where it is narrow


@dataclass(frozen=True, slots=True)
class Facing:
    """Two articles laid out: the lines, the line at which each row begins, and the rows at which something differs."""

    lines: tuple[Line, ...]
    tops: tuple[int, ...]
    differences: tuple[int, ...]


def facing_lines(parallels: Parallels, width: int, *, ascii: bool = False, only_differences: bool = False) -> Facing:
    """The articles as lines of exactly `width` cells (20 at least), with a blank line between two rows.

    From 80 cells on side by side, below that a line of the one, a line of the other, each behind its number; what
    both have alike stands there once, behind `=`. `only_differences` shows one line for paragraphs that are equal.
    """
    drawing = _Drawing(parallels, width, signs(ascii))
    lines: list[Line] = []
    tops: list[int] = []
    for alike, group in groupby(parallels.rows, key=lambda row: row.stand is Stand.EQUAL):
        rows = list(group)
        parts = [drawing.shortened(len(rows))] if alike and only_differences else drawing.rows(rows)
        for part in parts:
            lines += [drawing.blank()] if lines else []
            tops.append(len(lines))
            lines += part
        tops += [tops[-1]] * (len(rows) - len(parts))
    differences = [at for at, row in enumerate(parallels.rows) if row.stand not in (Stand.EQUAL, Stand.LEFT_OUT)]
    return Facing(tuple(lines), tuple(tops), tuple(differences))


class _Drawing:
    """What the lines of a row look like at a width."""

    def __init__(self, parallels: Parallels, width: int, look: Signs) -> None:
        self.parallels, self.width, self.look = parallels, width, look
        self.wide = width >= NARROW

    def blank(self) -> Line:
        """The line between two rows."""
        return beside((), (), self.width, self.look) if self.wide else padded((), self.width)

    def shortened(self, count: int) -> list[Line]:
        """One line for equal paragraphs."""
        words = f"{self.look.more} {count:,} {'paragraph' if count == 1 else 'paragraphs'} alike {self.look.more}"
        return self._both([Run(words, Role.SHORTENED)])

    def rows(self, rows: Sequence[Row]) -> list[list[Line]]:
        """The lines of each row; where it is narrow, what is said of several paragraphs is said after the last."""
        after = [*rows[1:], None]
        return [
            self._row(row, noted=self.wide or next is None or _lacks(next) != _lacks(row))
            for row, next in zip(rows, after, strict=True)
        ]

    def _row(self, row: Row, noted: bool) -> list[Line]:
        if row.stand is Stand.CHANGED and row.collation:
            return pair_lines(row.collation, SECOND, self.width, self.look)
        if row.stand is Stand.EQUAL and row.a and row.b:
            first, second = self._words(row.a, 0, Role.SAME), self._words(row.b, 1, Role.SAME)
            return self._facing(first, second) if self.wide else self._labelled("=", second)
        if row.stand is Stand.LEFT_OUT:
            return self._apart(*(self._left_out(count) for count in row.left_out))
        note = [self._note(row)] if noted else []
        words = self._moved(row) if row.stand is Stand.MOVED else self._words(row.a or row.b, int(not row.a), Role.SAME)
        return self._apart(words, note) if row.a else self._apart(note, words)

    def _note(self, row: Row) -> Run:
        """What stands against a paragraph that the other text has not, or not here."""
        if row.stand is Stand.MOVED:
            place = f"{self.look.down} moved: further on" if row.later else f"{self.look.moved} moved: further up"
            return Run(place, Role.MOVED)
        if row.stand is Stand.OPEN:
            return Run(f"{self.look.more} perhaps in what is left out", Role.OMISSION)
        return Run(f"{self.look.missing} not here", Role.MISSING)

    def _left_out(self, count: int) -> list[Run]:
        if not count:
            return []
        dashes = self.look.missing * 3
        return [
            Run(f"{dashes} {count:,} {'paragraph' if count == 1 else 'paragraphs'} left out {dashes}", Role.OMISSION)
        ]

    def _words(self, span: Span | None, side: int, role: Role) -> list[Run]:
        text = (self.parallels.a, self.parallels.b)[side]
        return [Run(span.of(text), role)] if span else []

    def _moved(self, row: Row) -> list[Run]:
        """The words of a paragraph that moved; those that changed on the way are marked."""
        if row.collation is None:
            return []
        side = row.collation.sigla.index(FIRST if row.a else SECOND)
        runs: list[Run] = []
        for column in row.collation.columns:
            here, there = column[side], column[1 - side]
            if here is None or not here.text:
                continue
            changed = there is not None and Mark.CHANGED in (here.mark, there.mark)
            runs.append(Run(here.text, Role.CHANGED if changed else Role.MOVED if there else Role.ADDED))
        return runs

    # --- both sides ---

    def _both(self, runs: Sequence[Run]) -> list[Line]:
        return self._facing(runs, runs) if self.wide else [padded(line, self.width) for line in wrap(runs, self.width)]

    def _facing(self, left: Sequence[Run], right: Sequence[Run]) -> list[Line]:
        rooms = halves(self.width)
        both = zip_longest(wrap(left, rooms[0]), wrap(right, rooms[1]))
        return [beside(a or (), b or (), self.width, self.look) for a, b in both]

    def _apart(self, left: Sequence[Run], right: Sequence[Run]) -> list[Line]:
        """What does not stand against each other; where it is narrow, one below the other."""
        if self.wide:
            return self._facing(left, right)
        return [*self._labelled(FIRST, left), *self._labelled(SECOND, right)]

    def _labelled(self, label: str, runs: Sequence[Run]) -> list[Line]:
        edge = Run(label.ljust(_EDGE), Role.LABEL)
        return [(edge, *padded(line, self.width - _EDGE)) for line in wrap(runs, self.width - _EDGE)]


def _lacks(row: Row) -> tuple[Stand, bool]:
    return row.stand, row.a is None
