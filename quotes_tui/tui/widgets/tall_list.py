"""A list whose rows are as high as what they hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from quotes_tui.signs import Signs
from quotes_tui.tui.widgets.virtual_list import Row, VirtualList


class TallList(VirtualList[Row]):
    """A list short enough to be measured whole; a blank line ends each row and is never part of the cursor.

    A row that is higher than the list is walked through line by line before the cursor leaves it.
    """

    def __init__(self, signs: Signs, *, id: str | None = None) -> None:
        super().__init__(signs, id=id)
        self._tops: list[int] = [0]

    def redraw(self) -> None:
        """Measure the rows anew, then draw."""
        width = self.scrollable_content_region.width - 1
        rows: Sequence[Row] = self.view.rows(0, len(self.view))
        self._tops = [0, *accumulate(len(self.draw(row, width)) for row in rows)]
        super().redraw()

    def top(self, index: int) -> int:
        """The first line of a row."""
        return self._tops[min(index, len(self._tops) - 1)]

    def row_at(self, line: int) -> int:
        """The row that a line belongs to; past the last, the number of rows."""
        return bisect_right(self._tops, line) - 1

    def under(self, under: str, index: int, line: int) -> str:
        """The blank line below a row is not part of the cursor."""
        return "" if self.top(index) + line == self.top(index + 1) - 1 else under

    def action_down(self) -> None:
        """The next line of a row that goes on below; else the next row."""
        hidden = self.top(self.cursor + 1) - self.scroll_offset.y - self.scrollable_content_region.height
        if not self._walk(max(0, min(hidden, 1))):
            super().action_down()

    def action_up(self) -> None:
        """The line before of a row that begins above; else the row before, its end in sight."""
        hidden = self.scroll_offset.y - self.top(self.cursor)
        if not self._walk(-max(0, min(hidden, 1))) and self.cursor:
            super().action_up()
            height = self.scrollable_content_region.height
            self._walk(max(0, self.top(self.cursor + 1) - self.scroll_offset.y - height))

    def _walk(self, lines: int) -> bool:
        """Scroll by some lines where the row under the cursor is higher than the list; whether it did."""
        height = self.scrollable_content_region.height
        if self.top(self.cursor + 1) - self.top(self.cursor) <= height or not lines:
            return False
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, immediate=True)
        return True
