"""The line in which words are typed: to find statements, or to filter a pane."""

from __future__ import annotations

from textual.widgets import Input

from quotes_tui.text import one_line
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import show
from quotes_tui.tui.messages import GivenUp, Kept, Stepped, Typed


class SearchBar(Input):
    """An input of one line that tells each change at once; Enter keeps what was found, Esc gives it up.

    The arrows move in the list while one is typing.
    """

    BINDINGS = commands.bindings(commands.TYPING)

    def __init__(self, prompt: str, words: str = "") -> None:
        super().__init__(words, select_on_focus=False)
        self.border_title = show(prompt)
        self.cursor_blink = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the words."""
        event.stop()
        self.post_message(Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was found."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Keep what was found."""
        self.post_message(Kept())

    def action_give_up(self) -> None:
        """Give up."""
        self.post_message(GivenUp())

    def action_next_row(self) -> None:
        """Move down in the list."""
        self.post_message(Stepped(1))

    def action_previous_row(self) -> None:
        """Move up in the list."""
        self.post_message(Stepped(-1))

    def insert_text_at_cursor(self, text: str) -> None:
        """Pasted text, too, is one clean line."""
        super().insert_text_at_cursor(one_line(text) if len(text) > 1 else text)
