"""While the index is built: what is being done and how far it is; Browse takes its place when the index is ready."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Center, Middle
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from quotes_tui.errors import QuotesError
from quotes_tui.text import clean
from quotes_tui.tui.messages import BuildFailed, Built, Progressed
from quotes_tui.tui.screens.frame import FrameScreen

BAR_CELLS = 40


class Abandoned(Exception):
    """The user left while the index was being built."""


class LoadingScreen(FrameScreen):
    """The build, in words and as a bar."""

    def body(self) -> ComposeResult:
        """The progress in the middle of the screen."""
        with Middle(id="middle"), Center():
            yield Static(self.drawn("Making ready to read", 0, 0), id="message")

    def on_mount(self) -> None:
        """Begin once the screen has been painted."""
        self.call_after_refresh(self.build)

    @work(thread=True)
    def build(self) -> None:
        """Build the index in a thread; leaving the program ends it at its next report."""
        worker = get_current_worker()

        def progress(what: str, done: int, total: int) -> None:
            if worker.is_cancelled:
                raise Abandoned
            self.post_message(Progressed(what, done, total))

        try:
            path = self.explorer.source.build(progress)
        except Abandoned:
            return
        except (QuotesError, OSError) as error:
            self.post_message(BuildFailed(str(error)))
        else:
            self.post_message(Built(path))

    def drawn(self, what: str, done: int, total: int) -> Content:
        """The heading, what is being done, and the bar."""
        full, empty = ("#", ".") if self.explorer.signs.dot == "-" else ("━", "─")
        filled = BAR_CELLS * done // total if total else 0
        count = f"{done:,} of {total:,}" if total else f"{done:,}" if done else ""
        return Content.assemble(
            (f"Reading {clean(self.explorer.source.name)}", "bold"),
            "\n\n",
            (full * filled, "$accent"),
            (empty * (BAR_CELLS - filled), "$line"),
            f"\n{clean(what)}  {count}\n\n",
            ("The index is kept; next time it opens at once.", "$dim"),
        )

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        self.query_one("#message", Static).update(self.drawn(event.what, event.done, event.total))

    @on(Built)
    def _built(self, event: Built) -> None:
        self.explorer.go_on(self.explorer.opened(event.path))

    @on(BuildFailed)
    def _failed(self, event: BuildFailed) -> None:
        from quotes_tui.tui.screens.message import MessageScreen

        self.explorer.go_on(MessageScreen.for_failure(event.reason))
