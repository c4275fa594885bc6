"""A dialog with a list, one line of which is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece, fit
from quotes_tui.tui.messages import Chosen
from quotes_tui.tui.screens.dialogs import Dialog
from quotes_tui.tui.widgets.virtual_list import Rows, VirtualList


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list to choose from, and what is done when it is chosen."""

    label: str
    do: Callable[[], None]


class ChoiceList(VirtualList[Item]):
    """The lines."""

    def draw(self, row: Item, width: int) -> list[list[Piece]]:
        """One line."""
        return [[(fit(row.label, width, self.signs.more), "text")]]


class Choosing(Dialog):
    """A list, one of which is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "menu")]
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, title: str, items: Sequence[Item]) -> None:
        super().__init__()
        self.title_words, self._items = title, items

    def body(self) -> ComposeResult:
        """The list."""
        self.keys_words = f"Enter chooses {self.explorer.signs.dot} Esc back"
        yield ChoiceList(self.explorer.signs)

    def on_mount(self) -> None:
        """Show the lines."""
        super().on_mount()
        shown = self.query_one(ChoiceList)
        shown.load(Rows(self._items))
        shown.styles.height = len(self._items)

    def action_open(self) -> None:
        """Take the line under the cursor."""
        for shown in self.query(ChoiceList):  # none yet, where Enter was typed before the list came
            shown.choose()

    @on(Chosen)
    def _chosen(self) -> None:
        item = self.query_one(ChoiceList).current
        if item is not None:
            self.dismiss()
            item.do()
