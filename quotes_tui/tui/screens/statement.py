"""What a user can do with the statement that a screen shows: compare, table, source, why, copy, open the page."""

from __future__ import annotations

from abc import abstractmethod

from quotes_tui.model import Passage, Statement, Variant
from quotes_tui.tui.screens.frame import FrameScreen

_NEEDS = frozenset("compare table source why in_browse copy copy_menu open_page export articles bookmark".split())


class StatementScreen(FrameScreen):
    """A screen on which a statement, one of its wordings and a passage of that are selected."""

    @property
    @abstractmethod
    def statement(self) -> Statement | None:
        """The statement, None where there is none."""

    @property
    def variant(self) -> Variant | None:
        """The wording: the canonical one unless the user points at another."""
        return self.statement.best if self.statement is not None else None

    @property
    def passage(self) -> Passage | None:
        """The passage that stands for the wording: of the canonical one, that which is cited."""
        variant, statement = self.variant, self.statement
        if variant is None or statement is None:
            return None
        return statement.cited if variant.id == statement.canonical.variant else variant.passages[0]

    def sides(self) -> tuple[str | None, str | None]:
        """Which wordings to compare; None for the canonical one and for the first other one."""
        variant, statement = self.variant, self.statement
        if variant is None or statement is None or variant.id == statement.canonical.variant:
            return None, None
        return statement.canonical.variant, variant.id

    @property
    def searched(self) -> str:
        """The words of a search whose finds are on the screen."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a statement there is nothing to look at or to copy."""
        return self.statement is not None if action in _NEEDS else super().check_action(action, parameters)

    def action_compare(self) -> None:
        """Two wordings side by side; a single one is shown in its source."""
        if self.statement is None:
            return
        if len(self.statement.variants) > 1:
            self.explorer.show_compare(self.statement.id, *self.sides())
        else:
            self.explorer.say("There is only one wording; this is where it stands")
            self.action_source()

    def action_table(self) -> None:
        """All wordings, word by word."""
        if self.statement is not None:
            self.explorer.show_table(self.statement.id)

    def action_articles(self) -> None:
        """The article, and the one it reprints or another one that carries the statement, side by side."""
        from quotes_tui.tui.carrying import alone_in_words, two_articles

        if self.statement is None or self.passage is None:
            return
        here = self.passage.article
        if two := two_articles(self.statement, here, self.explorer.records.witness):
            self.explorer.show_articles(two, self.statement.id)
        else:
            self.explorer.say(alone_in_words(self.explorer.article(here)))

    def action_source(self) -> None:
        """The passage in its article."""
        if self.passage is not None:
            self.explorer.show_source(self.passage.article, self.passage.spans[0].start)

    def action_why(self) -> None:
        """Why these wordings are one statement."""
        if self.statement is not None and self.variant is not None:
            self.explorer.show_why(self.statement.id, self.variant.id)

    def action_in_browse(self) -> None:
        """The statement in its place among its speaker's."""
        if self.statement is not None:
            self.explorer.go_to_speaker(self.statement.speaker, self.statement.id)

    def action_bookmark(self) -> None:
        """Bookmark the statement, or take its bookmark away."""
        if self.statement is not None:
            self.explorer.turn_bookmark(self.statement)

    def action_bookmarks(self) -> None:
        """Choose a bookmark to go to."""
        self.explorer.show_bookmarks()

    def action_check(self) -> None:
        """Check words."""
        self.explorer.show_check()

    def action_canonical_rule(self) -> None:
        """The next rule by which a wording is canonical."""
        self.explorer.next_rule(self.statement)

    def action_copy(self) -> None:
        """The canonical wording with its citation."""
        if self.statement is not None:
            self.explorer.copy_citation(self.statement)

    def action_copy_menu(self) -> None:
        """What can be copied."""
        if self.statement is not None and self.variant is not None:
            self.explorer.show_copy_menu(self.statement.id, self.variant.id)

    def action_export(self) -> None:
        """Write statements to a file."""
        from quotes_tui.tui.screens.export_menu import ask_what

        if self.statement is not None:
            ask_what(self.explorer, self.statement, self.searched)

    def action_open_page(self) -> None:
        """The article's page at those words."""
        if self.passage is not None:
            self.explorer.open_passage(self.passage)
