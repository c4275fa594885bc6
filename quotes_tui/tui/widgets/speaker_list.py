"""The speakers, each with the number of statements."""

from __future__ import annotations

from rich.cells import cell_len

from quotes_tui.indexing.rows import SpeakerRow
from quotes_tui.tui.drawing import Piece, fit
from quotes_tui.tui.widgets.virtual_list import VirtualList

NOT_TOLD = "speaker not told"


class SpeakerList(VirtualList[SpeakerRow]):
    """One line a speaker."""

    def draw(self, row: SpeakerRow, width: int) -> list[list[Piece]]:
        """The name, and the count at the right edge."""
        count = f"{row.statements:,}"
        name = fit(row.name or NOT_TOLD, width - len(count) - 1, self.signs.more)
        gap = " " * (width - cell_len(name) - len(count))
        return [[(name, "text" if row.name else "dim"), (gap, ""), (count, "dim")]]
