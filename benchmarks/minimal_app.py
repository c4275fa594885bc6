"""The reference for the explorer's first paint: the least that a Textual app of three panes can be."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static


class MinimalApp(App[None]):
    """Three texts beside each other."""

    CSS = "Static { width: 1fr; }"

    def compose(self) -> ComposeResult:
        """The three panes."""
        with Horizontal():
            yield Static("the first pane")
            yield Static("the second pane")
            yield Static("the third pane")


if __name__ == "__main__":
    MinimalApp().run()
