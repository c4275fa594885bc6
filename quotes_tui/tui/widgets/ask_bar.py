"""The box in which words are typed to be checked: the words, and who is said to have said them when."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from quotes_tui.text import one_line
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import show
from quotes_tui.tui.purported import Purported


def _pasted(text: str) -> str:
    """Text from elsewhere as one clean line; a space at either end still parts it from what stands there."""
    return " " * text[:1].isspace() + one_line(text) + " " * text[-1:].isspace() if text.strip() else " " * bool(text)


class Edited(Message):
    """Something else is typed in now."""


class Steered(Message):
    """A key that types nothing; `action` is the action of its command."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action


class Field(Widget):
    """What the fields have in common: keys that are for the screen."""

    def action_ask(self) -> None:
        """Check at once."""
        self.post_message(Steered("ask"))

    def action_next_field(self) -> None:
        """To the next field."""
        self.post_message(Steered("next_field"))

    def action_previous_field(self) -> None:
        """To the field before."""
        self.post_message(Steered("previous_field"))

    def action_earlier(self) -> None:
        """To what was checked before."""
        self.post_message(Steered("earlier"))

    def action_later(self) -> None:
        """To what was checked after, or to what was found."""
        self.post_message(Steered("later"))

    def action_leave(self) -> None:
        """Empty the fields, or leave."""
        self.post_message(Steered("leave"))


class Words(TextArea, Field):
    """The words, in as many lines as they need; what is pasted in many lines is one text."""

    BINDINGS = commands.bindings(commands.ASKING)

    def __init__(self) -> None:
        super().__init__(
            id="words", highlight_cursor_line=False, placeholder=show("Type or paste the words, Enter checks them")
        )
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        """Enter is a command and no new line."""
        if event.key == "enter":
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Take it as one clean line."""
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(event.text)

    def insert_text_at_cursor(self, text: str) -> None:
        """Put text where the cursor is, in place of what is selected."""
        self.replace(_pasted(text), *self.selection, maintain_selection_offset=False)

    def action_earlier(self) -> None:
        """The line above; from the first one, what was checked before."""
        before = self.cursor_location
        self.action_cursor_up()
        if self.cursor_location == before or before == (0, 0) or not self._wraps():
            self.move_cursor(before)
            super().action_earlier()

    def action_later(self) -> None:
        """The line below; from the last one, what was checked after or what was found."""
        before = self.cursor_location
        self.action_cursor_down()
        if self.cursor_location == before or not self._wraps():
            self.move_cursor(before)
            super().action_later()

    def _wraps(self) -> bool:
        return self.wrapped_document.height > 1


class Line(Input, Field):
    """The speaker or the date."""

    BINDINGS = commands.bindings(commands.ASKING)

    def __init__(self, id: str, placeholder: str) -> None:
        super().__init__(id=id, placeholder=placeholder, select_on_focus=False, compact=True)
        self.cursor_blink = False

    def insert_text_at_cursor(self, text: str) -> None:
        """Pasted text, too, is one clean line."""
        super().insert_text_at_cursor(_pasted(text))


class AskBar(Vertical):
    """The fields; it tells when something else is typed in."""

    def compose(self) -> ComposeResult:
        """The words above, who and when below."""
        yield Words()
        with Horizontal(id="asked-of"):
            yield Static(show("Speaker "), classes="label")
            yield Line("speaker", "anybody")
            yield Static(show(" Date "), classes="label")
            yield Line("date", "any day")

    def on_mount(self) -> None:
        """Say what it is for."""
        self.border_title = show("Check words")

    @property
    def fields(self) -> list[Words | Line]:
        """The fields in their order."""
        return [self.words, self.query_one("#speaker", Line), self.query_one("#date", Line)]

    @property
    def words(self) -> Words:
        """The first field."""
        return self.query_one(Words)

    @property
    def purported(self) -> Purported:
        """What is typed in."""
        speaker, date = (self.query_one(f"#{id}", Line).value.strip() for id in ("speaker", "date"))
        return Purported(self.words.text.strip(), speaker, date)

    def fill(self, purported: Purported) -> None:
        """Put something in the fields; nothing is told of it."""
        with self.prevent(TextArea.Changed, Input.Changed):
            self.words.load_text(purported.words)
            self.words.move_cursor(self.words.document.end)
            self.query_one("#speaker", Line).value = purported.speaker
            self.query_one("#date", Line).value = purported.date

    def turn(self, by: int) -> None:
        """To the field after or before the one with the focus."""
        fields = self.fields
        at = next((at for at, field in enumerate(fields) if field.has_focus), 0)
        self.screen.set_focus(fields[(at + by) % len(fields)])

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _edited(self, event: TextArea.Changed | Input.Changed) -> None:
        event.stop()
        self.post_message(Edited())
