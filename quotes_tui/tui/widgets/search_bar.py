"""The line in which words are typed: to find statements, or to filter a pane."""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input

from quotes_tui.text import one_line


class SearchBar(Input):
    """An input of one line that tells each change at once; Enter keeps what was found, Esc gives it up.

    The arrows move in the list while one is typing.
    """

    BINDINGS = [
        Binding("escape", "give_up", "Give up the search", id="search:escape"),
        Binding("down", "step(1)", "The next row", show=False),
        Binding("up", "step(-1)", "The row before", show=False),
    ]

    class Typed(Message):
        """The words are other ones."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Kept(Message):
        """Enter: stay with what was found."""

    class GivenUp(Message):
        """Esc: back to what was there before."""

    class Stepped(Message):
        """An arrow: the list's cursor moves by `rows`."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, prompt: str, words: str = "") -> None:
        super().__init__(words, id="search", select_on_focus=False, compact=True)
        self.prompt = prompt
        self.border_title = prompt
        self.cursor_blink = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the words."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was found."""
        event.stop()
        self.post_message(self.Kept())

    def action_give_up(self) -> None:
        """Give up."""
        self.post_message(self.GivenUp())

    def action_step(self, rows: int) -> None:
        """Move in the list."""
        self.post_message(self.Stepped(rows))

    def insert_text_at_cursor(self, text: str) -> None:
        """Pasted text, too, is one clean line."""
        super().insert_text_at_cursor(one_line(text) if len(text) > 1 else text)
