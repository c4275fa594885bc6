"""Two dialogs over a screen: one that shows what will be done, and one in which words are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from quotes_tui.text import one_line
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece, fit, wrap
from quotes_tui.tui.messages import Chosen
from quotes_tui.tui.screens.asking import Paragraphs, Writing
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.widgets.lines import Lines
from quotes_tui.tui.widgets.virtual_list import Rows, VirtualList

OFFERED = 5  # names below the line
ROWS_OF_LINE = 8  # of the box and what is always in it


class Dialog(FrameScreen, ModalScreen[None]):
    """A box over the screen that it was called from, which keeps its title and its keys."""

    title_words = ""
    keys_words = ""

    def compose(self) -> ComposeResult:
        """The box alone."""
        with Vertical(classes="dialog"):
            yield from self.body()

    def on_mount(self) -> None:
        """Say what it is, and which keys there are."""
        self.entitle(self.query_one(".dialog"), self.title_words, self.keys_words)

    def on_resize(self) -> None:
        """Wrap and cut for the width."""
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        self.entitle(self.query_one(".dialog"), self.title_words, self.keys_words)
        self.draw()

    def draw(self) -> None:
        """Show the lines."""

    def wrapped(self, said: Paragraphs, width: int) -> list[list[Piece]]:
        """The paragraphs in lines of at most `width` cells; each has one role."""
        return [
            [(line, role)]
            for paragraph in said
            for text, role in paragraph or [("", "")]
            for line in wrap(text, max(width, 2))
        ]


class Confirm(Dialog):
    """What will be done, in words; Enter does it."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "confirming")]
    AUTO_FOCUS = "#said"

    def __init__(self, title: str, said: Paragraphs, do: Callable[[], None]) -> None:
        super().__init__()
        self.title_words, self._said, self._do = title, said, do

    def body(self) -> ComposeResult:
        """The preview."""
        self.keys_words = f"Enter does it {self.explorer.signs.dot} Esc back"
        yield Lines("said")

    def draw(self) -> None:
        """Show the preview; the box is as high as it needs."""
        preview = self.query_one("#said", Lines)
        preview.show(self.wrapped(self._said, preview.width))
        preview.styles.height = max(1, min(len(preview.lines), self.size.height - 6))

    def action_agree(self) -> None:
        """Do it."""
        self.dismiss()
        self._do()


class Offers(VirtualList[str]):
    """The lines offered; none is chosen, and none looks so, before the cursor goes there."""

    can_focus = False
    chosen = False

    def draw(self, row: str, width: int) -> list[list[Piece]]:
        """One line."""
        return [[(fit(row, width, self.signs.more), "text")]]

    def under(self, under: str, index: int, line: int) -> str:
        """The cursor is seen although the line above has the focus."""
        return "cursor" if under and self.chosen else ""

    def choose_one(self, chosen: bool) -> None:
        """Show the cursor, or none."""
        self.chosen = chosen
        self.redraw()


class Line(Input):
    """The line in which one writes."""

    BINDINGS = commands.bindings(commands.WRITING)

    def __init__(self, words: str, *, select: bool) -> None:
        super().__init__(words, select_on_focus=select)
        self.cursor_blink = False

    def insert_text_at_cursor(self, text: str) -> None:
        """Pasted text, too, is one clean line."""
        super().insert_text_at_cursor(one_line(text) if len(text) > 1 else text)

    def action_accept(self) -> None:
        """Take the words."""
        self.dialog.accept()

    def action_discard(self) -> None:
        """Leave."""
        self.dialog.dismiss()

    def action_next_offer(self) -> None:
        """The next line offered."""
        self.dialog.step(1)

    def action_previous_offer(self) -> None:
        """The line offered before."""
        self.dialog.step(-1)

    def action_complete(self) -> None:
        """Write the line that is offered."""
        self.dialog.complete()

    @property
    def dialog(self) -> WriteDialog:
        """The dialog that it stands in."""
        screen = self.screen
        assert isinstance(screen, WriteDialog)
        return screen


class WriteDialog(Dialog):
    """A line to write in, what it is about above, and below what is offered, or what is wrong."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE)]
    AUTO_FOCUS = "Line"

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self.title_words, self._writing = writing.title, writing
        self._chosen = -1

    def body(self) -> ComposeResult:
        """What it is about, the line, the offers, and a word about what is written."""
        tab = "Tab completes" if self._writing.offered else ""
        keys = ["Enter takes it", tab, "Esc back"]
        self.keys_words = f" {self.explorer.signs.dot} ".join(key for key in keys if key)
        yield Lines("said", can_focus=False)
        yield Line(self._writing.words, select=self._writing.offered is not None)
        yield Offers(self.explorer.signs)
        yield Lines("wrong", can_focus=False)

    @property
    def line(self) -> Line:
        """The line in which one writes."""
        return self.query_one(Line)

    @property
    def offers(self) -> Offers:
        """What is offered."""
        return self.query_one(Offers)

    def draw(self) -> None:
        """Wrap what it is about, and look at the words."""
        preview = self.query_one("#said", Lines)
        lines = self.wrapped(self._writing.said, preview.width)
        preview.show(lines)
        rest = ROWS_OF_LINE + (OFFERED + 1 if self._writing.offered else 0)
        preview.styles.height = max(1, min(len(lines), self.size.height - rest))
        plain = [at for at, line in enumerate(lines) if line[0][1] == "text"]
        # When it has its height: what matters is in view, what is around it where there is room.
        self.call_after_refresh(preview.look_at, range(plain[0], plain[-1] + 1) if plain else range(1))
        self._look()

    @on(Input.Changed)
    def _look(self) -> None:
        """Offer what suits, and say what is wrong."""
        words = self.line.value
        offered = self._offered(words)
        self._chosen = -1
        self.offers.choose_one(False)
        self.offers.load(Rows(offered))
        self.offers.styles.height = len(offered)
        self.offers.display = bool(offered)
        # Nobody is told what is wrong with a line before writing in it.
        self._tell(self._writing.refused(one_line(words)) if words != self._writing.words else "")

    def _tell(self, reason: str) -> None:
        self.query_one("#wrong", Lines).show([[(reason, "flag")]])

    def _offered(self, words: str) -> Sequence[str]:
        """What is offered for the words; before anything is typed, whatever there is."""
        if self._writing.offered is None:
            return ()
        return self._writing.offered("" if words == self._writing.words else words)[:OFFERED]

    @on(Chosen)
    def _clicked(self) -> None:
        self._chosen = self.offers.cursor
        self.complete()

    def step(self, by: int) -> None:
        """Go among the offers."""
        if len(self.offers):
            self._chosen = max(0, min(self._chosen + by, len(self.offers) - 1))
            self.offers.cursor = self._chosen
            self.offers.choose_one(True)

    def complete(self) -> None:
        """Write the offer under the cursor, the first one where none is chosen."""
        offer = self.offers.row(max(self._chosen, 0))
        if offer is not None:
            self.line.value = offer
            self.line.cursor_position = len(offer)

    def accept(self) -> None:
        """Take what is written, or the offer that the cursor was put on; refused words stay in the line."""
        offer = self.offers.row(self._chosen) if self._chosen >= 0 else None
        words = one_line(self.line.value if offer is None else offer)
        reason = self._writing.refused(words)
        self._tell(reason)
        if not reason:
            self.dismiss()
            self._writing.done(words)
