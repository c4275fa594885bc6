"""The line in which words are typed, and the thread that answers; a screen says what the words are for.

Only the answer to the latest question counts: a newer one interrupts the older.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.worker import get_current_worker

from quotes_tui.errors import QuotesError
from quotes_tui.indexing import Interrupted
from quotes_tui.indexing.rows import View
from quotes_tui.indexing.views import Found
from quotes_tui.tui.lookup import Answered, Question, Refused
from quotes_tui.tui.messages import Typed
from quotes_tui.tui.screens.frame import FrameScreen

if TYPE_CHECKING:
    from quotes_tui.tui.widgets.search_bar import SearchBar


class SearchingScreen(FrameScreen):
    """A screen with a line for words."""

    bar: SearchBar | None = None
    _asked: Question | None = None

    # --- questions ------------------------------------------------------------------------------------------

    def ask(self, question: Question) -> None:
        """Ask the index; `answered` is called at once, or later where the question takes a while."""
        self._asked = question
        self.index.interrupt()
        if question.quick:
            self.answered(question, question.ask(self.index))
        else:
            self._look_up(question)

    @work(thread=True, exclusive=True, group="look up")
    def _look_up(self, question: Question) -> None:
        worker = get_current_worker()
        try:
            view = question.ask(self.index)
            if not worker.is_cancelled:
                self.post_message(Answered(question, view))
                if isinstance(view, Found):
                    view.complete()  # while the first rows are looked at
        except Interrupted:
            return
        except QuotesError as error:
            self.post_message(Refused(str(error)))

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if event.question == self._asked:
            self.answered(event.question, event.view)

    @on(Refused)
    def _refused(self, event: Refused) -> None:
        self.explorer.say(event.reason, "error")

    @abstractmethod
    def answered(self, question: Question, view: View[Any]) -> None:
        """Show the answer."""

    # --- the line -------------------------------------------------------------------------------------------

    async def open_bar(self, prompt: str, words: str = "") -> None:
        """Show the line with words in it and take the focus there, before the next key is looked at."""
        # Textual's Input is not needed before.
        from quotes_tui.tui.widgets.search_bar import SearchBar

        self.close_bar()
        self.bar = SearchBar(prompt, words)
        await self.mount(self.bar, after="#title")
        self.set_focus(self.bar)

    def close_bar(self) -> None:
        """Take the line away."""
        if self.bar is not None:
            self.bar.remove()
            self.bar = None

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        self.typed(event.words)

    @abstractmethod
    def typed(self, words: str) -> None:
        """The words are other ones."""
