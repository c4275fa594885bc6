"""A list of any length: it holds a view of the index and a cursor, and draws only the lines that are seen.

All rows of a list are equally high, so that line and row follow from each other without counting; a list whose rows
differ in height is a `TallList`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from quotes_tui.indexing.rows import View
from quotes_tui.signs import UNICODE, Signs
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Brush, Piece, wrap
from quotes_tui.tui.messages import Chosen, Moved

Row = TypeVar("Row")
PAGE = 64  # rows read at once


class Rows(Generic[Row]):
    """A view of rows that are all in memory."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        """The rows from `start` up to `stop`."""
        return self._rows[start:stop]


class VirtualList(ScrollView, Generic[Row], can_focus=True):
    """A list with a cursor over a view; it posts `Moved` when the cursor stands on another row, `Chosen` on Enter."""

    BINDINGS = commands.bindings(commands.LIST)
    ALLOW_SELECT = False
    ROW_LINES = 1

    cursor: reactive[int] = reactive(0, init=False, repaint=False)

    def __init__(self, signs: Signs = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.signs = signs
        self.view: View[Row] = Rows[Row]()
        self.nothing: Sequence[str] = ()
        self.titles = ("", "")  # in its border, above and below
        self._pages: LRUCache[int, Sequence[Row]] = LRUCache(32)
        self._strips: LRUCache[tuple[int, str, int], list[Strip]] = LRUCache(256)
        self._brush: Brush | None = None
        self._drawn_for = (0, 0, "")

    # --- what a list says of itself -------------------------------------------------------------------------

    def draw(self, row: Row, width: int) -> list[list[Piece]]:
        """The lines of a row, each at most `width` cells wide; missing ones stay blank. Lists override it."""
        return [[(str(row), "text")]]

    def top(self, index: int) -> int:
        """The first line of a row."""
        return index * self.ROW_LINES

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        return line // self.ROW_LINES

    # --- rows -----------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.view)

    def __bool__(self) -> bool:
        return True

    def load(self, view: View[Row], cursor: int = 0, nothing: Sequence[str] = ()) -> None:
        """Show another view with the cursor on a row of it; `nothing` is what an empty one says."""
        self.view, self.nothing = view, nothing
        self._pages.clear()
        self.redraw()
        self.set_reactive(VirtualList.cursor, self.validate_cursor(cursor))
        self.scroll_to(y=0, animate=False, immediate=True)
        self._show_cursor()
        self.post_message(Moved(self, self.cursor, self.current))

    def row(self, index: int) -> Row | None:
        """A row by its place in the view; None outside."""
        if not 0 <= index < len(self.view):
            return None
        page, place = divmod(index, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self.view.rows(page * PAGE, page * PAGE + PAGE)
            self._pages[page] = rows
        return rows[place] if place < len(rows) else None

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    # --- cursor ---------------------------------------------------------------------------------------------

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, len(self.view) - 1))

    def watch_cursor(self) -> None:
        """Show the row and tell the screen."""
        self._show_cursor()
        self.refresh()
        self.post_message(Moved(self, self.cursor, self.current))

    def _show_cursor(self) -> None:
        height = self.scrollable_content_region.height
        first, last = self.top(self.cursor), self.top(self.cursor + 1)
        if not height or not len(self.view):
            return
        offset = self.scroll_offset.y
        if first < offset or last - first > height:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif last > offset + height:
            self.scroll_to(y=last - height, animate=False, immediate=True)

    def _page_rows(self) -> int:
        height = self.scrollable_content_region.height
        top = self.top(self.cursor)
        return max(1, self.row_at(top + height) - self.cursor)

    def action_down(self) -> None:
        """The next row."""
        self.cursor += 1

    def action_up(self) -> None:
        """The row before."""
        self.cursor -= 1

    def action_page_down(self) -> None:
        """One page on."""
        self.cursor += self._page_rows()

    def action_page_up(self) -> None:
        """One page back."""
        self.cursor -= self._page_rows()

    def action_first(self) -> None:
        """The first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """The last row."""
        self.cursor = len(self.view) - 1

    def choose(self) -> None:
        """Open the row under the cursor."""
        if self.current is not None:
            self.post_message(Chosen(self, self.cursor, self.current))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a row, a double click opens it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = self.row_at(offset.y + self.scroll_offset.y)
        if index < len(self.view):
            self.cursor = index
            if event.chain == 2:
                self.choose()

    # --- drawing --------------------------------------------------------------------------------------------

    def redraw(self) -> None:
        """Forget what was drawn: the rows, the width or the colours are other ones."""
        self._drawn_for = (*self.scrollable_content_region.size, self.app.theme)
        self._strips.clear()
        self._brush = None
        self.virtual_size = Size(0, self.top(len(self.view)))
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme may be another one."""
        super().notify_style_update()
        if self.app.theme != self._drawn_for[2]:
            self.redraw()

    def on_resize(self) -> None:
        """Draw anew, keep the cursor in sight, let the screen fit its titles."""
        if self.scrollable_content_region.size != self._drawn_for[:2]:
            self.redraw()
        self._show_cursor()
        self.post_message(Moved(self, self.cursor, self.current))

    def on_focus(self) -> None:
        """The cursor looks different while the list has the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """As above."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line at `y` of what is seen."""
        width = self.scrollable_content_region.width
        brush = self._brush = self._brush or Brush(self)
        if not len(self.view):
            return brush.strip(self._nothing_line(y, width), width)
        line = y + self.scroll_offset.y
        index = self.row_at(line)
        if index >= len(self.view):
            return brush.strip([], width)
        return self._row_strips(index, width)[line - self.top(index)]

    def _nothing_line(self, y: int, width: int) -> list[Piece]:
        """A line of what an empty list says: the first sentence stands out."""
        lines: list[list[Piece]] = [[]]
        for at, words in enumerate(self.nothing):
            lines += [[("  " + line, "dim" if at else "text")] for line in wrap(words, width - 3)]
        return lines[y] if y < len(lines) else []

    def _row_strips(self, index: int, width: int) -> list[Strip]:
        under = "" if index != self.cursor else "cursor" if self.has_focus else "cursor-blurred"
        key = (index, under, width)
        strips = self._strips.get(key)
        if strips is None:
            strips = self._strips[key] = self._draw_row(index, width, under)
        return strips

    def _draw_row(self, index: int, width: int, under: str) -> list[Strip]:
        brush = self._brush or Brush(self)
        row = self.row(index)
        lines: list[list[Piece]] = [] if row is None else self.draw(row, width - 1)
        height = self.top(index + 1) - self.top(index)
        strips = []
        for at in range(height):
            here = self.under(under, index, at)
            edge: Piece = (self.signs.cursor if here else " ", "accent")
            strips.append(brush.strip([edge, *(lines[at] if at < len(lines) else [])], width, here))
        return strips

    def under(self, under: str, index: int, line: int) -> str:
        """The background of a line of the row under the cursor."""
        return under


def position(view_list: VirtualList[Any]) -> str:
    """Where the cursor stands, for a border: "3 of 8"."""
    return f"{view_list.cursor + 1:,} of {len(view_list):,}" if len(view_list) else ""
