"""What compare, table and source share beside the statement: a screen that is already open below is come back to.

So one can go round from compare to the table to the source and still be one Esc away from where one began.
"""

from __future__ import annotations

from quotes_tui.model import ArticleOf, Statement
from quotes_tui.tui.screens.statement import StatementScreen
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.statement_facts import short_date


def subject(statement: Statement, article: ArticleOf) -> str:
    """A statement in few words: who, where, when: `Fumio Kishida, in parliament, 22 Mar 2022`."""
    published = article(statement.cited.article).published
    when = long_date(statement.said) or (f"reported {long_date(published)}" if published else "")
    return ", ".join(part for part in (statement.speaker or NOT_TOLD, statement.occasion, when) if part)


def long_date(iso: str | None) -> str:
    """An ISO date as headings show it: `22 Mar 2022`; empty for None."""
    return short_date(iso, year=True).strip() if iso else ""


class WordingScreen(StatementScreen):
    """A screen that stands at one wording."""

    def turn_to(self, siglum: str) -> None:
        """Stand at that wording instead; nothing on a screen that is never come back to."""

    def action_compare(self) -> None:
        """Compare the wording, on the screen below where that is a comparison of the same statement."""
        from quotes_tui.tui.screens.compare import CompareScreen

        if not self._back_to(CompareScreen):
            super().action_compare()

    def action_table(self) -> None:
        """The table of all wordings, on the screen below where that is the same table."""
        from quotes_tui.tui.screens.table import TableScreen

        if not self._back_to(TableScreen):
            super().action_table()

    def _back_to(self, kind: type[WordingScreen]) -> bool:
        below = [screen for screen in self.app.screen_stack[:-1] if isinstance(screen, WordingScreen)]
        for screen in reversed(below):
            if isinstance(screen, kind) and screen.statement == self.statement and self.variant is not None:
                siglum = self.variant.id
                while self.app.screen is not screen:
                    self.app.pop_screen()
                screen.turn_to(siglum)
                return True
        return False
