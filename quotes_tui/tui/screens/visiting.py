"""Back and forward: the statements that were looked at closely, in the order in which that was."""

from __future__ import annotations

from abc import abstractmethod

from quotes_tui.tui.screens.statement import StatementScreen

REMEMBERED = 100


class VisitingScreen(StatementScreen):
    """A screen that remembers which statements were opened."""

    def __init__(self) -> None:
        super().__init__()
        self._visits: list[tuple[str | None, str]] = []
        self._at_visit = -1

    def visited(self) -> None:
        """The statement that is selected is looked at; what came after in the history is forgotten."""
        one = self.statement
        if one is None or self._visits[self._at_visit : self._at_visit + 1] == [(one.speaker, one.id)]:
            return
        self._visits = [*self._visits[: self._at_visit + 1], (one.speaker, one.id)][-REMEMBERED:]
        self._at_visit = len(self._visits) - 1

    def can_visit(self, step: int) -> bool:
        """Whether there is a statement before (-1) or after (1)."""
        return self._target(step) is not None

    def _target(self, step: int) -> int | None:
        """The place in the history; from a statement that is not in it, back leads to the last one."""
        if not self._visits:
            return None
        here = self.statement is not None and self._visits[self._at_visit][1] == self.statement.id
        place = self._at_visit + step if here or step > 0 else self._at_visit
        return place if 0 <= place < len(self._visits) else None

    def action_visit_before(self) -> None:
        """Back."""
        self._visit(-1)

    def action_visit_after(self) -> None:
        """Forward."""
        self._visit(1)

    def _visit(self, step: int) -> None:
        if (place := self._target(step)) is not None:
            self._at_visit = place
            self.go_to(*self._visits[place])

    @abstractmethod
    def go_to(self, speaker: str | None, statement: str | None = None) -> None:
        """Show a speaker and a statement."""
