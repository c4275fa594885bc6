"""What can be copied of a wording: a menu, and below it the very text that Enter puts on the clipboard.

A terminal that takes no text from a program leaves its user the mouse: the last entry shows the text alone, without
a border, so that it can be selected by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from quotes_tui.citation import Piece as Part
from quotes_tui.citation import copy_text
from quotes_tui.errors import UsageError
from quotes_tui.model import Statement, Variant
from quotes_tui.signs import Signs
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece, fit, show, wrap
from quotes_tui.tui.messages import Chosen, Moved
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.widgets.lines import Lines
from quotes_tui.tui.widgets.virtual_list import Rows, VirtualList
from quotes_tui.tui.widgets.wording_list import carriers, relation_sign, relation_word


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: what it is called, and what it copies; `by_hand` shows it instead."""

    label: str
    what: str
    part: Part
    by_hand: bool = False


ENTRIES = (
    Entry("Quotation with citation", "the quotation with its citation", Part.PLAIN),
    Entry("Quotation with citation, in Markdown", "the quotation with its citation, in Markdown", Part.MARKDOWN),
    Entry("Quotation only", "the quotation", Part.QUOTATION),
    Entry("Citation only", "the citation", Part.CITATION),
    Entry("Link to the words", "the link", Part.LINK),
    Entry("All wordings, as a table", "all wordings", Part.WORDINGS),
    Entry("Show the text, to select it by hand", "", Part.PLAIN, by_hand=True),
)


class EntryList(VirtualList[Entry]):
    """The entries of the menu, a line each."""

    def draw(self, row: Entry, width: int) -> list[list[Piece]]:
        """The name of the entry."""
        return [[(fit(row.label, width, self.signs.more), "text")]]


class CopyMenu(FrameScreen, ModalScreen[None]):
    """The menu, over the screen that it was called from."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "menu")]
    AUTO_FOCUS = "EntryList"

    def __init__(self, statement: str, variant: str | None = None) -> None:
        super().__init__()
        self._wanted, self._siglum = statement, variant
        self._statement: Statement

    def compose(self) -> ComposeResult:
        """The menu alone; the screen below keeps its title and its keys."""
        signs: Signs = self.explorer.signs
        with Vertical(id="copy-menu"):
            yield EntryList(signs)
            yield Lines("preview", can_focus=False)

    def on_mount(self) -> None:
        """Show the entries."""
        self._statement = self.explorer.statement(self._wanted)
        menu = self.query_one("#copy-menu")
        menu.border_title = show(self._heading())
        menu.border_subtitle = show(f"Enter copies {self.explorer.signs.dot} Esc back")
        self.query_one(EntryList).load(Rows(ENTRIES))

    def on_resize(self) -> None:
        """Wrap the preview for the width."""
        self.call_after_refresh(self._preview)

    @property
    def variant(self) -> Variant:
        """The wording that is copied."""
        return self._statement.variant(self._siglum) if self._siglum else self._statement.best

    def _heading(self) -> str:
        variant, signs = self.variant, self.explorer.signs
        sign = relation_sign(self._statement, variant, signs)
        names = ", ".join(carriers(variant, self.explorer.article))
        relation = relation_word(self._statement, variant)
        return fit(f"Copy {signs.dot} wording {variant.id} {sign} {relation} {signs.dot} {names}", 68, signs.more)

    def _text(self, entry: Entry) -> str | None:
        """What an entry copies; None where there is nothing of the kind."""
        try:
            return copy_text(self._statement, self.explorer.article, entry.part, variant=self.variant.id)
        except UsageError:
            return None

    @on(Moved)
    def _preview(self) -> None:
        preview, entry = self.query_one("#preview", Lines), self.query_one(EntryList).current
        if entry is None or not preview.width:
            return
        text = self._text(entry)
        role = "text" if text else "dim"
        shown = text or "This article has no address: there is no link to copy."
        preview.show([[(line, role)] for part in shown.split("\n") for line in wrap(part, preview.width)])
        preview.scroll_home(animate=False)

    def action_open(self) -> None:
        """Copy what the entry under the cursor says."""
        self.query_one(EntryList).choose()

    @on(Chosen)
    def _copy(self) -> None:
        entry = self.query_one(EntryList).current
        text = self._text(entry) if entry else None
        if entry is None or text is None:
            self.explorer.say("This article has no address: there is no link to copy.", "warning")
        elif entry.by_hand:
            self.app.switch_screen(PlainText(text))
        else:
            self.explorer.copy(text, entry.what)
            self.dismiss()


class PlainText(FrameScreen):
    """A text with nothing beside it, to be selected with the terminal's own mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "help")]
    AUTO_FOCUS = "Lines"

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def body(self) -> ComposeResult:
        """The text."""
        yield Lines("plain")

    def on_mount(self) -> None:
        """Say how to select."""
        self.explorer.say("Most terminals select with Shift and the mouse. Esc goes back.")

    def on_resize(self) -> None:
        """Wrap for the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        lines = self.query_one(Lines)
        lines.show([[(line, "text")] for part in self._text.split("\n") for line in wrap(part, max(lines.width, 2))])
