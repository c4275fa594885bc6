"""The top line: which corpus is open and how much it holds, or what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.strip import Strip
from textual.widget import Widget

from quotes_tui.tui.drawing import Brush, Piece, fit

if TYPE_CHECKING:
    from quotes_tui.tui.app import Explorer
    from quotes_tui.tui.screens.frame import FrameScreen


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 outlet", "4 outlets"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class TitleLine(Widget):
    """The name of the program, the corpus, its articles and witnesses."""

    def __init__(self) -> None:
        super().__init__(id="title")

    @property
    def _hint(self) -> str:
        return cast("FrameScreen", self.screen).hint

    def render_line(self, y: int) -> Strip:
        """The line; it is cut at the right where there is no room."""
        app = cast("Explorer", self.app)
        pieces: list[Piece] = [(" quotes-tui ", "accent")]
        if y == 0 and app.summary is not None:
            summary = app.summary
            counts = [counted(summary.articles, "article"), counted(summary.witnesses, "witness", "witnesses")]
            going_on = [words for words in (self._hint, app.rebuilding) if words]
            told = f" {app.signs.dot} ".join(["", *(going_on or counts)])
            room = max(self.size.width - cell_len(told) - 14, 0)
            pieces += [("  " + fit(summary.title, room), "text"), (told, "strong" if going_on else "dim")]
        elif y == 0:
            pieces.append(("  " + app.source.name, "text"))
        return Brush(self).strip(pieces, self.size.width)
