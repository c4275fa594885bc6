"""The lines below a page: what is known of what it shows, and what its styles mean."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from quotes_tui.tui.drawing import Piece, fit
from quotes_tui.tui.widgets.lines import Drawn, Lines


class About(Lines):
    """As many lines as there are to show, and at least `least`, so that the page above keeps its height."""

    def __init__(self, least: int = 1) -> None:
        super().__init__("about", can_focus=False)
        self._least = least

    def show(self, lines: Sequence[Drawn], width: int = 0) -> None:
        """Show these lines instead, and be as high as they need."""
        super().show(lines, width)
        self.styles.height = max(len(lines), self._least)


def flow(pieces: Sequence[Piece], width: int, dot: str = "·", more: str = "…") -> list[list[Piece]]:
    """Pieces one after the other with a dot between, in as many lines of at most `width` cells as it takes."""
    lines: list[list[Piece]] = []
    used = width
    for text, role in pieces:
        part = fit(text, width, more)
        cells = cell_len(part)
        if used + 3 + cells > width:
            lines.append([])
            used = -3
        else:
            lines[-1].append((f" {dot} ", "dim"))
        lines[-1].append((part, role))
        used += 3 + cells
    return lines
