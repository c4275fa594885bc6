"""Words that narrow what Browse shows: found in all statements, or filtered for in one pane."""

from __future__ import annotations

from abc import abstractmethod

from textual import on

from quotes_tui.tui.lookup import SpeakersWanted
from quotes_tui.tui.messages import GivenUp, Kept, Stepped
from quotes_tui.tui.screens.panes import PANES, PanesScreen
from quotes_tui.tui.screens.searching import SearchingScreen


class NarrowingScreen(PanesScreen, SearchingScreen):
    """A screen of lists that words narrow: `found` those of the search, `filters` those of each pane."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""
        self.filters = dict.fromkeys(PANES, "")
        self.cursor_wanted = 0  # of the statements that are asked for
        self._typing_for = ""
        self._before_search = 0

    @abstractmethod
    def fill_statements(self) -> None:
        """Show the statements of the speaker, or those that were searched for."""

    @abstractmethod
    def fill_wordings(self) -> None:
        """Show the wordings of the statement, those that are filtered for."""

    async def action_find(self) -> None:
        """Type words; statements that hold them appear at once."""
        if not self.found:
            self._before_search = self.pane("statements").cursor
        self._typing_for = "find"
        self.enter("statements")
        await self.open_bar("Find in all statements", self.found)

    async def action_filter(self) -> None:
        """Type words; this pane keeps the rows that hold them."""
        self._typing_for = self.at
        await self.open_bar(f"Filter these {self.at}", self.filters[self.at])

    def typed(self, words: str) -> None:
        """Search or filter for the words."""
        if self._typing_for != "find":
            self.narrow(self._typing_for, words)
        elif words != self.found:
            self.found = words
            self.fill_statements()

    def narrow(self, pane: str, words: str) -> None:
        """Keep the rows of a pane that hold the words."""
        self.filters[pane] = words
        if pane == "speakers":
            self.ask(SpeakersWanted(words))
        elif pane == "statements" and not self.found:
            self.fill_statements()
        elif pane == "wordings":
            self.fill_wordings()

    def end_search(self) -> None:
        """Back to the speaker's statements, where they were left."""
        self.found, self.cursor_wanted = "", self._before_search
        self.fill_statements()

    @on(Kept)
    def _kept(self) -> None:
        self.enter(self.at)
        self.close_bar()

    @on(GivenUp)
    def _given_up(self) -> None:
        self.enter(self.at)
        self.close_bar()
        if self._typing_for == "find":
            self.end_search()
        else:
            self.narrow(self._typing_for, "")

    @on(Stepped)
    def _stepped(self, event: Stepped) -> None:
        self.pane(self.at).cursor += event.rows

    def action_next_hit(self) -> None:
        """The next statement found."""
        self.pane("statements").cursor += 1

    def action_previous_hit(self) -> None:
        """The statement found before."""
        self.pane("statements").cursor -= 1
