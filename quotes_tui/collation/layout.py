"""The public face of the layout: lines of an exact width from a collation, without colour.

A `Line` is a tuple of runs `(text, role, column)`, of exactly as many terminal cells as asked for. `compare_lines`
sets two wordings beside each other, `table_lines` all of them.
"""

from quotes_tui.collation.comparing import NARROW, compare_lines
from quotes_tui.collation.lines import Line, Role, Run
from quotes_tui.collation.tabulating import ShownColumn, ShownRow, Table, TableOptions, table_lines

__all__ = [
    "NARROW",
    "Line",
    "Role",
    "Run",
    "ShownColumn",
    "ShownRow",
    "Table",
    "TableOptions",
    "compare_lines",
    "table_lines",
]
