"""The menu of decisions: what can be decided about what is selected in browse, each with its key."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from quotes_tui.tui import commands
from quotes_tui.tui.commands import Command
from quotes_tui.tui.drawing import Piece, fit, pad
from quotes_tui.tui.keys import key_name, shown_key
from quotes_tui.tui.messages import Chosen
from quotes_tui.tui.screens import curation_words
from quotes_tui.tui.screens.curating import CuratingScreen
from quotes_tui.tui.screens.dialogs import Dialog
from quotes_tui.tui.widgets.lines import Lines
from quotes_tui.tui.widgets.virtual_list import Rows, VirtualList

PLACE = "curating"
ORDER = "pin merge move split reject set-speaker rename-speaker set-bounds note undo".split()


class CommandList(VirtualList[Command]):
    """The commands with their keys, a line each."""

    def draw(self, row: Command, width: int) -> list[list[Piece]]:
        """Key and what it does."""
        return [[(pad(shown_key(row.keys[0]), 3), "accent"), (fit(row.help, width - 3, self.signs.more), "text")]]


class EditMenu(Dialog):
    """The decisions that apply; each is made by browse, below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.bindings(commands.EVERYWHERE),
        *(
            Binding(",".join(map(key_name, one.keys)), f"choose('{one.action}')", one.help, id=one.id)
            for one in commands.of(PLACE)
        ),
    ]
    AUTO_FOCUS = "CommandList"

    def __init__(self, below: CuratingScreen) -> None:
        super().__init__()
        self._below = below
        self.title_words = "Decide"

    def body(self) -> ComposeResult:
        """What it is about, and what can be decided."""
        self.keys_words = f"Enter or the key {self.explorer.signs.dot} Esc back"
        yield Lines("said", can_focus=False)
        yield CommandList(self.explorer.signs)

    def on_mount(self) -> None:
        """Show what applies."""
        super().on_mount()
        applies = {one.id: one for one in commands.of(PLACE) if self._applies(one.action)}
        mine = [self.explorer.commands[id] for id in ORDER if id in applies]
        self.query_one(CommandList).load(Rows(mine))
        self.query_one(CommandList).styles.height = len(mine)

    def draw(self) -> None:
        """Say what is selected."""
        preview, below = self.query_one("#said", Lines), self._below
        if below.statement is None:
            return
        said = (
            curation_words.of_wordings(below.pointed)
            if below.on_wording
            else curation_words.of_statement(below.statement)
        )
        preview.show(self.wrapped(said, preview.width)[:4])
        preview.styles.height = len(preview.lines)

    def _applies(self, action: str) -> bool:
        return not self._below.unfit(action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A decision that does not apply has no key."""
        if action == "choose":
            return parameters == ("open",) or self._applies(str(parameters[0]))
        return super().check_action(action, parameters)

    def action_choose(self, action: str) -> None:
        """Go back and do it there."""
        if action == "open":
            self.query_one(CommandList).choose()
            return
        self.dismiss()
        self.app.call_later(self.app.run_action, action, self._below)

    @on(Chosen)
    def _chosen(self) -> None:
        command = self.query_one(CommandList).current
        if command is not None:
            self.action_choose(command.action)
