"""A screen that says one thing, why, and what to do next: a file that is no index, an index without statements."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Center, Middle
from textual.content import Content
from textual.widgets import Static

from quotes_tui.indexing import Index
from quotes_tui.languages import language_name
from quotes_tui.text import clean
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.widgets.title_line import counted


class MessageScreen(FrameScreen):
    """A heading, what happened, and the next steps."""

    def __init__(self, heading: str, reason: str, steps: Sequence[str]) -> None:
        super().__init__()
        self.heading, self.reason, self.steps = heading, reason, tuple(steps)

    @classmethod
    def for_failure(cls, reason: str) -> MessageScreen:
        """The index cannot be opened or built."""
        steps = (
            "quotes-tui build FOLDER -o FILE   builds an index anew",
            "quotes-tui --help   says what else there is",
        )
        screen = cls("This cannot be opened", reason, steps)
        screen.exit_code = 2
        return screen

    @classmethod
    def for_empty_index(cls, index: Index) -> MessageScreen:
        """There is nothing to browse: say what was read."""
        summary = index.summary()
        languages = ", ".join(
            f"{language_name(code) or 'language not told'}: {count:,}" for code, count in summary.languages
        )
        read = f"{counted(summary.articles, 'article')} read" + (f" ({languages})" if languages else "")
        problems = [str(problem) for problem in index.problems()]
        reason = "\n".join([f"{read}, and no report of speech found.", *problems[:8]])
        steps = (
            "Outside English only words in quotation marks are found",
            "quotes-tui extract FILE   shows what is found in one article",
        )
        return cls("No quotations found", reason, steps)

    def body(self) -> ComposeResult:
        """The message in the middle of the screen."""
        text = Content.assemble(
            (clean(self.heading), "bold"),
            "\n\n",
            clean(self.reason),
            "\n\nWhat to do next\n",
            *(f"  {clean(step)}\n" for step in self.steps),
        )
        with Middle(id="middle"), Center():
            yield Static(text, id="message")
