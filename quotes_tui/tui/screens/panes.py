"""Lists side by side: which one has the focus, and how the keys, the mouse and the layouts follow it."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from textual import events

from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.widgets.virtual_list import VirtualList

PANES = ("speakers", "statements", "wordings")


class PanesScreen(FrameScreen):
    """A screen of three lists; `at` is the one with the focus, and a class of the screen says so to the stylesheet."""

    def __init__(self) -> None:
        super().__init__()
        self.at = PANES[0]
        self.add_class(f"-at-{self.at}")

    def pane(self, name: str) -> VirtualList[Any]:
        """The list of that name."""
        return self.query_one(f"#{name}", VirtualList)

    def enter(self, pane: str) -> None:
        """Go to a pane; the smaller layouts show it."""
        self.at = pane
        self.update_classes({f"-at-{name}": name == pane for name in PANES})
        self.set_focus(self.pane(pane))
        self.entered()

    @abstractmethod
    def entered(self) -> None:
        """Another pane has the focus."""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click brought the focus to another pane."""
        if event.widget.id in PANES and event.widget.id != self.at:
            self.enter(event.widget.id)

    def action_next_pane(self) -> None:
        """The pane to the right."""
        self.enter(PANES[min(PANES.index(self.at) + 1, len(PANES) - 1)])

    def action_previous_pane(self) -> None:
        """The pane to the left."""
        self.enter(PANES[max(PANES.index(self.at) - 1, 0)])

    def action_zoom(self) -> None:
        """Give this pane the whole width, or give it back."""
        self.toggle_class("-zoom")
