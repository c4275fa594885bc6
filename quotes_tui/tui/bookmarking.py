"""An application with bookmarks: one key sets one, another shows them all. Nothing is read before the first paint."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from quotes_tui.errors import QuotesError
from quotes_tui.model import Statement
from quotes_tui.tui.curating import Curating
from quotes_tui.tui.going import Going
from quotes_tui.tui.screens.browse import BrowseScreen

if TYPE_CHECKING:
    from quotes_tui.curation import Target
    from quotes_tui.tui.bookmarks import Bookmarks
    from quotes_tui.tui.screens.choosing import Item


def bookmarks_file() -> Path:
    """Where the user's bookmarks are."""
    return user_state_path("quotes-tui", appauthor=False) / "bookmarks.jsonl"


class Bookmarking(Curating, Going, inherit_bindings=False):
    """An application that keeps bookmarks."""

    _bookmarks: Bookmarks | None = None
    _painted_once = False

    @property
    def bookmarks(self) -> Bookmarks:
        """The user's bookmarks."""
        if self._bookmarks is None:
            from quotes_tui.tui.bookmarks import Bookmarks

            self._bookmarks = Bookmarks(bookmarks_file(), self.article)
        return self._bookmarks

    def read_decisions(self) -> None:
        """Read what the user did by hand; from now on it is told which statements are bookmarked."""
        super().read_decisions()
        self._painted_once = True

    def touched(self, statement: Statement) -> list[str]:
        """What decisions have done to a statement, and whether it is bookmarked, in a word each."""
        return [*super().touched(statement), *(["bookmarked"] if self._is_bookmarked(statement) else [])]

    def _is_bookmarked(self, statement: Statement) -> bool:
        if not self._painted_once or not bookmarks_file().exists():
            return False
        try:
            return bool(self.bookmarks.of(statement))
        except QuotesError:  # told where one sets a bookmark or asks for them
            return False

    def turn_bookmark(self, statement: Statement) -> None:
        """Set a bookmark at a statement, or take it away."""
        try:
            there = self.bookmarks.turn(statement)
        except QuotesError as error:
            self.say(str(error), "error")
        else:
            for screen in self.screen_stack:
                if isinstance(screen, BrowseScreen):
                    screen.wordings.redraw()
            self.say(f"Bookmarked. {self.key('bookmarks')} shows all." if there else "The bookmark is taken away.")

    def show_bookmarks(self) -> None:
        """The bookmarks of this corpus, to choose one."""
        from quotes_tui.tui.screens.choosing import Choosing

        try:
            items = [item for target in self.bookmarks.all() if (item := self._item(target))]
        except QuotesError as error:
            self.say(str(error), "error")
            return
        if items:
            self.push_screen(Choosing("Bookmarks", items))
        else:
            self.say(f"There are no bookmarks in this corpus yet; {self.key('bookmark')} sets one.")

    def _item(self, target: Target) -> Item | None:
        """The line of a bookmark; None where this index has no such words."""
        from quotes_tui.text import spoken
        from quotes_tui.tui.screens.choosing import Item
        from quotes_tui.tui.screens.returning import statement_again
        from quotes_tui.tui.screens.wording import subject

        try:
            place = target.span_in(self.article(target.article).text)
        except QuotesError:
            return None
        one = statement_again(self._opened(), target.article, [place]) if place else None
        if one is None:
            return None
        label = f"{subject(one, self.article)}: {spoken(one.best.text)}"
        return Item(label, partial(self.go_to_speaker, one.speaker, one.id))
