"""An export that is being written: how far it is, and Esc to give it up."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType

from quotes_tui.errors import QuotesError
from quotes_tui.exporting import Edition, export, written
from quotes_tui.exporting.choosing import Choice
from quotes_tui.indexing import open_index
from quotes_tui.tui import commands
from quotes_tui.tui.records import Records
from quotes_tui.tui.screens.dialogs import Dialog
from quotes_tui.tui.widgets.lines import Lines

_TOLD_EVERY = 50  # statements

Severity = Literal["information", "warning", "error"]


class _GivenUp(Exception):
    """The user has enough."""


class ExportProgress(Dialog):
    """A line that counts; the file is written in a thread that reads the index by itself."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE)]
    AUTO_FOCUS = "#said"

    def __init__(self, choice: Choice, format: str, path: Path) -> None:
        super().__init__()
        self.title_words = "Exporting"
        self._choice, self._format, self._path = choice, format, path
        self._given_up = Event()
        self._done = self._total = 0

    def body(self) -> ComposeResult:
        """The line."""
        self.keys_words = "Esc gives it up"
        yield Lines("said")

    def on_mount(self) -> None:
        """Begin."""
        super().on_mount()
        app = self._explorer = self.explorer
        rule, title, path = app.records.rule, app.index.summary().title, app.index.path
        # The application's and not the screen's: who leaves the screen is still told how it ended.
        app.run_worker(lambda: self._work(path, rule, title), thread=True)

    def draw(self) -> None:
        """How many statements are written."""
        total = f" of {self._total:,}" if self._total else ""
        lines = self.query_one("#said", Lines)
        lines.show([[(f"{self._done:,}{total} statements written", "text")]])
        lines.styles.height = 1

    def _redraw(self) -> None:
        if self.is_attached:
            self.draw()

    def action_quit(self) -> None:
        """Give it up, and leave."""
        self._given_up.set()
        super().action_quit()

    def on_unmount(self) -> None:
        """Who leaves the program gives it up, too."""
        self._given_up.set()

    # --- in the thread --------------------------------------------------------------------------------------

    def _work(self, index: Path, rule: str, title: str) -> None:
        try:
            count = self._write(index, rule, title)
        except _GivenUp:
            self._tell("Given up; nothing was written", "warning")
        except (QuotesError, OSError) as error:
            self._tell(str(error), "error")
        else:
            plural = "" if count == 1 else "s"
            self._tell(f"{count:,} statement{plural} written to {self._path.absolute()}", "information")

    def _write(self, path: Path, rule: str, title: str) -> int:
        with open_index(path) as index, written(self._path, force=True) as out:
            records = Records(index, rule)
            self._total = self._choice.count(index)
            statements = map(records.chosen, self._choice.statements(index))
            edition = Edition(title, lambda id: index.article_row(id).witness)
            return export(statements, records.article, out, self._format, title=edition, progress=self._progress)

    def _progress(self, count: int) -> None:
        if self._given_up.is_set():
            raise _GivenUp
        if count % _TOLD_EVERY == 0:
            self._done = count
            self._explorer.call_from_thread(self._redraw)

    def _tell(self, words: str, severity: Severity) -> None:
        if self._explorer.is_running:
            self._explorer.call_from_thread(self._end, words, severity)

    def _end(self, words: str, severity: Severity) -> None:
        self._explorer.say(words, severity)
        if self.is_attached and not self._given_up.is_set():
            self.dismiss()
