"""One line that says where one is: speaker, statement, wording."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.strip import Strip
from textual.widget import Widget

from quotes_tui.signs import Signs
from quotes_tui.tui.drawing import Brush, Piece, fit


class Breadcrumb(Widget):
    """The way from the speaker down; the last part takes what room is left."""

    def __init__(self, signs: Signs) -> None:
        super().__init__(id="breadcrumb")
        self._signs = signs
        self.parts: tuple[str, ...] = ()

    def show(self, parts: Sequence[str]) -> None:
        """Show other parts."""
        if tuple(parts) != self.parts:
            self.parts = tuple(parts)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The parts with a sign between them."""
        width = self.size.width
        pieces: list[Piece] = [(" ", "")]
        room = width - 2
        for at, part in enumerate(self.parts):
            last = at == len(self.parts) - 1
            rest = sum(min(cell_len(later), 12) + len(self._signs.trail) for later in self.parts[at + 1 :])
            text = fit(part, room - rest, self._signs.more)
            pieces += [(text, "strong" if last else "text"), ("" if last else self._signs.trail, "accent")]
            room -= cell_len(text) + len(self._signs.trail)
        return Brush(self).strip(pieces if y == 0 else [], width)
