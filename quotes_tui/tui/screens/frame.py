"""What every screen has: the title line, its body, the line of keys, and one clear line where there is no room.

A screen gives `BINDINGS = commands.bindings(EVERYWHERE, "compare")` and `body()`. It finds the index, the signs and
the way to other screens at `self.explorer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from quotes_tui.tui import commands
from quotes_tui.tui.drawing import fit, show
from quotes_tui.tui.widgets.key_bar import KeyBar
from quotes_tui.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from quotes_tui.indexing import Index
    from quotes_tui.tui.app import Explorer

SMALLEST = (60, 16)
WIDTHS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-medium"), (120, "-wide")]
HEIGHTS = [(0, "-low"), (SMALLEST[1], "-tall")]
LOW = 24  # rows of a window in which only the most important is said


def layout(width: int, height: int) -> list[str]:
    """The classes of the stylesheet for a window of that size."""
    wide = [name for least, name in WIDTHS if width >= least]
    tall = [name for least, name in HEIGHTS if height >= least]
    return [wide[-1], tall[-1]]


class FrameScreen(Screen[None], inherit_bindings=False):
    """A screen of the explorer."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = commands.bindings(commands.EVERYWHERE)
    AUTO_FOCUS: ClassVar[str | None] = None
    is_last = False  # there is no way back from it, only out
    exit_code = 0  # of the program that is left from here
    hint = ""  # what the next key does, for the title line

    def __init__(self) -> None:
        # The classes of the layout are there from the start, so that the first one is the right one.
        super().__init__(classes=" ".join(layout(*self.app.size)))

    @property
    def explorer(self) -> Explorer:
        """The application."""
        return cast("Explorer", self.app)

    @property
    def index(self) -> Index:
        """The index that is open."""
        return self.explorer.index

    def compose(self) -> ComposeResult:
        """The frame around the body."""
        yield TitleLine()
        yield from self.body()
        yield KeyBar()
        yield Static(
            show(f"This window is too small for quotes-tui: it needs {SMALLEST[0]} columns and {SMALLEST[1]} rows."),
            id="too-small",
        )

    def body(self) -> ComposeResult:
        """What stands between the title and the keys."""
        yield from ()

    def entitle(self, frame: Widget, above: str, below: str) -> None:
        """Put titles in the border of a frame, cut to its width where it has one."""
        room = max(frame.outer_size.width - 6, 8) if frame.outer_size.width else None
        cut = (fit(words, room, self.explorer.signs.more) if room else words for words in (above, below))
        frame.border_title, frame.border_subtitle = map(show, cut)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """From the last screen one does not go back."""
        return not (action == "back" and self.is_last)

    def on_screen_suspend(self) -> None:
        """Another screen comes; messages about this one go."""
        self.explorer.hush()

    def reread(self) -> None:
        """Show the records anew: they are other ones now."""

    def reindexed(self) -> None:
        """Show the same of another index; QuotesError or KeyError where it is not there."""
        self.reread()

    def action_back(self) -> None:
        """Leave the screen."""
        self.action_quit()

    def action_quit(self) -> None:
        """Leave the screen; the last one leaves the program."""
        if self.is_last:
            self.app.exit(return_code=self.exit_code)
        else:
            self.dismiss()

    def action_help(self) -> None:
        """Show the keys."""
        self.explorer.show_help()

    def action_palette(self) -> None:
        """Open the command palette."""
        self.explorer.show_palette()

    def action_theme(self) -> None:
        """The next theme."""
        self.explorer.next_theme()

    def action_interrupt(self) -> None:
        """Copy what is selected; else say how to leave, and leave when asked again."""
        if selected := self.get_selected_text():
            self.explorer.copy(selected, "the selection")
        else:
            self.explorer.interrupt()
