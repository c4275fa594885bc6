"""The table of all wordings: a row for each, a column for each stretch, scrolled by whole columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes_tui.collation.lines import Line, Role, Run, breadth, padded, wrap
from quotes_tui.collation.readings import Collation, Mark, Reading
from quotes_tui.signs import Signs, signs

_LABEL_SHARE = 4
_CELL_WIDTH = 24
_CELL_LINES = 4

Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is shown.

    `first` is the first column shown; `labels` what stands before a row, by siglum (the siglum itself where there
    is none); `only_differences` shortens columns in which all wordings agree.
    """

    first: int = 0
    labels: Mapping[str, str] | None = None
    ascii: bool = False
    only_differences: bool = False


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of the collation that is on the screen: its number and the cells `start:end` of each line."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A wording's row: its siglum and which `lines` of the table are its own, `start:end`."""

    siglum: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table laid out: `lines` of the exact width, and what is where, for keys and mouse.

    To scroll right by a column lay it out again with `first + 1`, up to `last_first`, from where the rest fits
    whole; to bring column n in sight use `first_showing(n)`. `more_left` and `more_right` say whether something is
    out of sight.
    """

    lines: tuple[Line, ...]
    columns: tuple[ShownColumn, ...]
    rows: tuple[ShownRow, ...]
    first: int
    last_first: int
    widths: tuple[int, ...]
    room: int

    @property
    def more_left(self) -> bool:
        """Whether columns before the first are out of sight."""
        return self.first > 0

    @property
    def more_right(self) -> bool:
        """Whether columns after the last are out of sight."""
        return bool(self.columns) and self.columns[-1].number < len(self.widths) - 1

    def first_showing(self, number: int) -> int:
        """The value of `first` nearest to the present one that brings a column in sight."""
        if number <= self.first:
            return max(0, number)
        first = number
        while first > self.first and sum(w + 3 for w in self.widths[first - 1 : number + 1]) <= self.room:
            first -= 1
        return first


def table_lines(collation: Collation, width: int, options: TableOptions | None = None) -> Table:
    """The wordings of a collation as a table of exactly `width` cells (20 at least), the base's row first.

    A wording that agrees with the base in a column shows `=`, one that has nothing there `–`. A cell with more words
    than its column is wide takes several lines.
    """
    chosen = options or TableOptions()
    look = signs(chosen.ascii)
    labels = _labels(collation, chosen.labels or {}, width)
    edge = max(breadth(label) for label in labels.values())
    room = width - edge
    grid = _grid(collation, look, chosen.only_differences)
    widths = _widths([max(map(breadth, column)) for column in zip(*grid.values(), strict=True)], room)
    last_first = _last_first(widths, room)
    first = max(0, min(chosen.first, last_first))
    columns = _shown(widths, first, edge, room)
    lines: list[Line] = []
    rows: list[ShownRow] = []
    for siglum, cells in grid.items():
        shown = [(cells[column.number], widths[column.number]) for column in columns]
        found = _row_lines(padded(labels[siglum], edge), shown, width, look)
        rows.append(ShownRow(siglum, len(lines), len(lines) + len(found)))
        lines.extend(found)
    return Table(tuple(lines), tuple(columns), tuple(rows), first, last_first, tuple(widths), room)


# --- which columns ---------------------------------------------------------------------------------------


def _widths(natural: Sequence[int], room: int) -> list[int]:
    """Widths that leave a few lines to the widest cells; what room is left over when all fit goes to these."""
    widths = [_cell_width(cells, room - 3) for cells in natural]
    spare = room - sum(width + 3 for width in widths)
    for number in sorted(range(len(widths)), key=lambda n: widths[n] - natural[n]):
        more = max(0, min(spare, natural[number] - widths[number]))
        widths[number] += more
        spare -= more
    return widths


def _cell_width(natural: int, room: int) -> int:
    wanted = max(_CELL_WIDTH, min(-(-natural // _CELL_LINES), room // 2))
    return max(1, min(natural, wanted, room))


def _shown(widths: Sequence[int], first: int, edge: int, room: int) -> list[ShownColumn]:
    """The columns from `first` on that fit whole, each behind a rule and between spaces; one at least."""
    shown: list[ShownColumn] = []
    at = 0
    for number in range(first, len(widths)):
        if at + widths[number] + 3 > room:
            break
        shown.append(ShownColumn(number, edge + at + 1, edge + at + widths[number] + 3))
        at += widths[number] + 3
    return shown


def _last_first(widths: Sequence[int], room: int) -> int:
    first, used = len(widths), 0
    while first > 0 and used + widths[first - 1] + 3 <= room:
        first -= 1
        used += widths[first] + 3
    return min(first, max(0, len(widths) - 1))


# --- cells -----------------------------------------------------------------------------------------------


def _grid(collation: Collation, look: Signs, only_differences: bool) -> dict[str, list[Cell]]:
    """The cells of every row, the base's first."""
    base = collation.sigla.index(collation.base)
    homes = _guests(collation)
    grid: dict[str, list[Cell]] = {}
    for row in sorted(range(len(collation.sigla)), key=lambda row: row != base):
        cells = grid.setdefault(collation.sigla[row], [])
        for number, column in enumerate(collation.columns):
            if only_differences and _agreed(column):
                cells.append((Run(look.more, Role.SHORTENED, number),))
            elif row == base:
                cells.append(_base_cell(column[row], number, homes, look))
            else:
                cells.append(_cell(column[row], number, look))
    return grid


def _agreed(column: Sequence[Reading | None]) -> bool:
    return all(reading is not None and reading.mark is Mark.SAME for reading in column)


def _guests(collation: Collation) -> dict[int, int]:
    """The columns of the base whose words stand elsewhere in another wording, and where."""
    return {
        reading.home: number
        for number, column in enumerate(collation.columns)
        for reading in column
        if reading is not None and reading.home is not None
    }


def _base_cell(reading: Reading | None, number: int, homes: Mapping[int, int], look: Signs) -> Cell:
    if reading is None:
        return (Run(look.missing, Role.MISSING, number),)
    if reading.mark is Mark.OMISSION:
        return (Run(reading.text or look.more, Role.OMISSION, number),)
    if number in homes:
        arrow = look.right if homes[number] > number else look.left
        return (Run(f"{reading.text.strip()} {arrow}", Role.MOVED, number),)
    return (Run(reading.text.strip(), Role.SAME, number),)


def _cell(reading: Reading | None, number: int, look: Signs) -> Cell:
    if reading is None:
        return (Run(look.missing, Role.MISSING, number),)
    if reading.mark is Mark.SAME:
        return (Run(look.same, Role.EQUAL, number),)
    if reading.mark is Mark.OMISSION:
        return (Run(reading.text.strip() or look.more, Role.OMISSION, number),)
    if reading.home is not None:
        arrow = look.left if reading.home < number else look.right
        return (Run(f"{arrow} {reading.text.strip()}", Role.MOVED, number), Run(" (moved)", Role.LABEL, number))
    role = Role.ADDED if reading.mark is Mark.ADDED else Role.CHANGED
    return (Run(reading.text.strip(), role, number),)


# --- rows ------------------------------------------------------------------------------------------------


def _labels(collation: Collation, labels: Mapping[str, str], width: int) -> dict[str, list[Run]]:
    widest = max(4, width // _LABEL_SHARE)
    return {
        siglum: [
            *(run for run in padded([Run(labels.get(siglum, siglum), Role.LABEL)], widest) if run.role is Role.LABEL),
            Run(" ", Role.BLANK),
        ]
        for siglum in collation.sigla
    }


def _row_lines(label: Line, cells: Sequence[tuple[Cell, int]], width: int, look: Signs) -> list[Line]:
    rule = Run(look.rule, Role.RULE)
    blank = Run(" ", Role.BLANK)
    wrapped = [(wrap(cell, cell_width), cell_width, _is_sign(cell)) for cell, cell_width in cells]
    height = max([1, *(len(lines) for lines, _, _ in wrapped)])
    found: list[Line] = []
    for i in range(height):
        runs: list[Run] = [*label] if i == 0 else [Run(" " * breadth(label), Role.BLANK)]
        for lines, cell_width, centred in wrapped:
            inner = lines[i] if i < len(lines) else []
            runs += [rule, blank, *padded(inner, cell_width, centred=centred), blank]
        found.append(padded(runs, width))
    return found


def _is_sign(cell: Cell) -> bool:
    return cell[0].role in (Role.EQUAL, Role.MISSING, Role.SHORTENED)
