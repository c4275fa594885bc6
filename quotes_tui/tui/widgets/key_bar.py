"""The bottom line: the keys that apply now, as many as fit, each of them a button for the mouse."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from quotes_tui.tui import commands
from quotes_tui.tui.commands import Command
from quotes_tui.tui.drawing import Brush, Piece


class KeyBar(Widget):
    """One line of keys and words, from the bindings that are alive."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._buttons: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the focus: other keys apply elsewhere."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def alive(self) -> list[tuple[Command, str]]:
        """The commands with a label whose keys apply now, each with its first key, in the order of the registry."""
        keys = commands.alive(self.screen.active_bindings)
        shown = [(command, keys[command.id]) for command in commands.COMMANDS if command.label and command.id in keys]
        return [pair for pair in shown if pair[0].id != "back"] + [pair for pair in shown if pair[0].id == "back"]

    def render_line(self, y: int) -> Strip:
        """The line; the last button, the one for help, is never left out."""
        if y:
            return Strip.blank(self.size.width, self.rich_style)
        pieces: list[Piece] = [(" ", "")]
        used, self._buttons = 1, []
        alive = self.alive()
        keep = [pair for pair in alive if pair[0].id == "help"]
        room = self.size.width - sum(self._width(key, command.label) for command, key in keep)
        for command, key in [*(pair for pair in alive if pair not in keep), *keep]:
            width = self._width(key, command.label)
            if used + width > room and (command, key) not in keep:
                continue
            pieces += [(self._shown(key), "accent"), (f" {command.label}   ", "dim")]
            self._buttons.append((used, used + width - 2, key))
            used += width
        return Brush(self).strip(pieces, self.size.width)

    def _shown(self, key: str) -> str:
        character = commands.character(key)
        return commands.shown_key(character)

    def _width(self, key: str, label: str) -> int:
        return Content(self._shown(key)).cell_length + len(label) + 4

    def on_click(self, event: events.Click) -> None:
        """Press the key that stands under the mouse."""
        for start, end, key in self._buttons:
            if start <= event.x < end:
                self.app.simulate_key(key)
