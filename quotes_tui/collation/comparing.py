"""Two wordings beside each other, or below each other where it is narrow: what they share stands on the same line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from quotes_tui.collation.collating import pair
from quotes_tui.collation.lines import Line, Role, Run, padded, wrap
from quotes_tui.collation.readings import Collation, Mark, Reading
from quotes_tui.signs import Signs, signs

NARROW = 80
_RULE = 3
_FEW_WORDS = 2
_PIECES = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True, slots=True)
class _Unit:
    """What must stand on one line on both sides, as far as it fits."""

    left: tuple[Run, ...]
    right: tuple[Run, ...]


def compare_lines(
    collation: Collation, base: str, other: str, width: int, *, ascii: bool = False, only_differences: bool = False
) -> list[Line]:
    """The wordings `base` and `other` as lines of exactly `width` cells (20 at least).

    From 80 cells on: side by side, each half the width less the rule between. Below: a line of the one, a line of
    the other, each behind its siglum. A run's `column` counts the columns of `pair(collation, base, other)`.
    `only_differences` shortens equal stretches to an ellipsis. UsageError for an unknown siglum.
    """
    return pair_lines(pair(collation, base, other), other, width, signs(ascii), only_differences=only_differences)


def pair_lines(both: Collation, other: str, width: int, look: Signs, *, only_differences: bool = False) -> list[Line]:
    """The same for two wordings that are collated with regard to each other alone; the base is at the left."""
    units = [unit for column in _columns(both, other) for unit in _units(column, look, only_differences)]
    if width >= NARROW:
        return _beside(units, width, look)
    return _below(units, width, both.base, other)


def _beside(units: Sequence[_Unit], width: int, look: Signs) -> list[Line]:
    left_width, right_width = halves(width)
    return [beside(left, right, width, look) for left, right in _lines(units, left_width, right_width)]


def halves(width: int) -> tuple[int, int]:
    """The widths of the two columns of a line; a rule with a space on either side is between them."""
    left_width = (width - _RULE + 1) // 2
    return left_width, width - _RULE - left_width


def beside(left: Sequence[Run], right: Sequence[Run], width: int, look: Signs) -> Line:
    """A line of both columns, each cut or filled up."""
    left_width, right_width = halves(width)
    return (*padded(left, left_width), Run(f" {look.rule} ", Role.RULE), *padded(right, right_width))


def _below(units: Sequence[_Unit], width: int, base: str, other: str) -> list[Line]:
    edge = max(len(base), len(other)) + 1
    labels = [Run(siglum.ljust(edge), Role.LABEL) for siglum in (base, other)]
    inner = width - edge
    return [
        (label, *padded(side, inner))
        for both in _lines(units, inner, inner)
        for label, side in zip(labels, both, strict=True)
        if side
    ]


def _lines(units: Sequence[_Unit], left_width: int, right_width: int) -> Iterator[tuple[list[Run], list[Run]]]:
    """Units filled into lines: a line ends on both sides where the next unit does not fit on one of them."""
    left: list[Run] = []
    right: list[Run] = []
    for unit in units:
        wider_left, wider_right = [*left, *unit.left], [*right, *unit.right]
        if len(wrap(wider_left, left_width)) > 1 or len(wrap(wider_right, right_width)) > 1:
            yield from _wrapped(left, right, left_width, right_width)
            left, right = list(unit.left), list(unit.right)
        else:
            left, right = wider_left, wider_right
    yield from _wrapped(left, right, left_width, right_width)


def _wrapped(
    left: Sequence[Run], right: Sequence[Run], left_width: int, right_width: int
) -> Iterator[tuple[list[Run], list[Run]]]:
    for a, b in zip_longest(wrap(left, left_width), wrap(right, right_width)):
        yield a or [], b or []


# --- what a column shows on each side --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pair:
    """A column of two readings; `guest` is the column to which the base's words moved, if they did."""

    number: int
    base: Reading | None
    other: Reading | None
    guest: int | None


def _columns(both: Collation, other: str) -> Iterator[_Pair]:
    row = both.sigla.index(other)
    base_row = both.sigla.index(both.base)
    guests = {
        reading.home: number
        for number, column in enumerate(both.columns)
        if (reading := column[row]) is not None and reading.home is not None
    }
    for number, column in enumerate(both.columns):
        yield _Pair(number, column[base_row], column[row], guests.get(number))


def _units(column: _Pair, look: Signs, only_differences: bool) -> list[_Unit]:
    base, other = column.base, column.other
    if base and other and other.mark is Mark.SAME:
        return _equal(base.text, other.text, column.number, look if only_differences else None)
    if base and other and Mark.OMISSION in (base.mark, other.mark):
        return [_unit(column, _elision(base, look), _elision(other, look), Role.OMISSION, Role.OMISSION)]
    if base and column.guest is not None:
        arrow = look.down if column.guest > column.number else look.moved
        return [_Unit(_moved(base.text, arrow, column.number), _beside_move(other, column.number))]
    if other and other.home is not None:
        arrow = look.moved if other.home < column.number else look.down
        return [_Unit(_beside_move(base, column.number), _moved(other.text, arrow, column.number))]
    if base and other:
        return [_unit(column, base.text, other.text, Role.CHANGED, Role.CHANGED)]
    return [_lone(column, look)]


def _unit(column: _Pair, left: str, right: str, left_role: Role, right_role: Role) -> _Unit:
    return _Unit((Run(left, left_role, column.number),), (Run(right, right_role, column.number),))


def _equal(left: str, right: str, number: int, shortened: Signs | None) -> list[_Unit]:
    """Equal words may part anywhere: one unit a word, where both sides have as many."""
    ours, theirs = _PIECES.findall(left), _PIECES.findall(right)
    if shortened and len(ours) > _FEW_WORDS:
        gap = (Run(f" {shortened.more} ", Role.SHORTENED, number),)
        return [_Unit(gap, gap)]
    if len(ours) != len(theirs):
        ours, theirs = [left], [right]
    return [
        _Unit((Run(a, Role.SAME, number),), (Run(b, Role.SAME, number),)) for a, b in zip(ours, theirs, strict=True)
    ]


def _elision(reading: Reading, look: Signs) -> str:
    return reading.text or f"{look.more} "


def _moved(text: str, arrow: str, number: int) -> tuple[Run, ...]:
    return Run(f" {arrow} {text} ", Role.MOVED, number), Run("(moved) ", Role.LABEL, number)


def _beside_move(reading: Reading | None, number: int) -> tuple[Run, ...]:
    """What stands against moved words: nothing, as a rule; it is not missing, the arrow says where it is."""
    return (Run(reading.text, Role.CHANGED, number),) if reading else ()


def _lone(column: _Pair, look: Signs) -> _Unit:
    """Words that one side only has; an ellipsis with nothing against it is no difference."""
    lone = column.base or column.other
    if lone is None:
        return _Unit((), ())
    if lone.mark is Mark.OMISSION:
        return _sided(column, Run(lone.text, Role.OMISSION, column.number), ())
    role = Role.LACKED if column.base else Role.ADDED
    sign = Run(f" {look.missing} ", Role.MISSING, column.number)
    return _sided(column, Run(lone.text, role, column.number), (sign,))


def _sided(column: _Pair, words: Run, against: tuple[Run, ...]) -> _Unit:
    return _Unit((words,), against) if column.base else _Unit(against, (words,))
