"""The bottom line: the keys that apply now, as many as fit, each of them a button for the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from quotes_tui.tui import commands
from quotes_tui.tui.commands import Command
from quotes_tui.tui.drawing import Brush, Piece
from quotes_tui.tui.keys import character, shown_key

if TYPE_CHECKING:
    from quotes_tui.tui.screens.frame import FrameScreen

KEPT = ("back", "help")


class KeyBar(Widget):
    """One line of keys and words, from the bindings that are alive."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._buttons: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the focus: other keys apply elsewhere."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def alive(self) -> list[tuple[Command, str]]:
        """The commands with a label whose keys apply now, each with its first key, those that are kept last."""
        keys = commands.alive(self.screen.active_bindings)
        if not cast("FrameScreen", self.screen).is_last:
            keys.pop("quit", None)  # the key leaves the screen only, and another one says so
        shown = [(command, keys[command.id]) for command in commands.COMMANDS if command.label and command.id in keys]
        return sorted(shown, key=lambda pair: KEPT.index(pair[0].id) if pair[0].id in KEPT else -1)

    def render_line(self, y: int) -> Strip:
        """The line; the way back and the button for help are never left out."""
        if y:
            return Strip.blank(self.size.width, self.rich_style)
        pieces: list[Piece] = [(" ", "")]
        used, self._buttons = 1, []
        alive = self.alive()
        keep = [pair for pair in alive if pair[0].id in KEPT]
        room = self.size.width - sum(self._width(key, command.label) for command, key in keep)
        for command, key in alive:
            width = self._width(key, command.label)
            if used + width > room and (command, key) not in keep:
                continue
            pieces += [(self._shown(key), "accent"), (f" {command.label}   ", "dim")]
            self._buttons.append((used, used + width - 2, key))
            used += width
        return Brush(self).strip(pieces, self.size.width)

    def _shown(self, key: str) -> str:
        return shown_key(character(key))

    def _width(self, key: str, label: str) -> int:
        return Content(self._shown(key)).cell_length + len(label) + 4

    def on_click(self, event: events.Click) -> None:
        """Press the key that stands under the mouse."""
        for start, end, key in self._buttons:
            if start <= event.x < end:
                self.app.simulate_key(key)
