"""The decisions that one makes in browse: each is shown before it is done, and undone with one key.

Merging and moving need two statements: the first is held until the key is pressed again at the other one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes_tui.errors import QuotesError
from quotes_tui.model import ArticleOf, Statement, Variant
from quotes_tui.tui.screens import curation_words
from quotes_tui.tui.screens.asking import Paragraphs, Writing
from quotes_tui.tui.screens.statement import StatementScreen

if TYPE_CHECKING:
    from quotes_tui.curation import Decision

SPEAKERS_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Held:
    """A statement that waits for another one; of one that is moved, the wordings that go there, else none."""

    statement: Statement
    variants: tuple[Variant, ...] = ()


class CuratingScreen(StatementScreen):
    """A screen on which decisions about the selected statement and its wordings are made."""

    _held: Held | None = None

    @property
    def on_wording(self) -> bool:
        """Whether a wording is pointed at, and not the statement as a whole."""
        return False

    @property
    def pointed(self) -> tuple[Variant, ...]:
        """The wordings that a decision is about: the one under the cursor and the marked one; else all of them."""
        return self.statement.variants if self.statement is not None else ()

    # --- what can be decided --------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A decision needs a statement."""
        if action in ("edit", "merge", "split", "pin", "reject"):
            return self.statement is not None
        return super().check_action(action, parameters)

    def unfit(self, action: str) -> str:
        """Why a decision cannot be made about what is selected, empty if it can."""
        if action == "undo":
            return ""
        if self.statement is None:
            return "There is no statement here."
        if action == "rename_speaker" and self.statement.speaker is None:
            return "The texts do not tell who speaks; set the speaker instead."
        if action not in ("split", "pin", "move"):
            return ""
        if len(self.statement.variants) < 2:
            return "There is only one wording."
        return "" if self.on_wording else "Choose a wording first, in the pane of the wordings."

    def action_edit(self) -> None:
        """The menu of all decisions."""
        from quotes_tui.tui.screens.edit_menu import EditMenu

        self.app.push_screen(EditMenu(self))

    def action_merge(self) -> None:
        """Hold this statement; at another one, merge the two, or move there what is held."""
        here, held = self.statement, self._held
        if here is None:
            return
        if held is None:
            self.hold(Held(here))
        elif held.statement.id == here.id:
            self.hold(None)
        else:
            self._join(held, here)

    def _join(self, held: Held, here: Statement) -> None:
        from quotes_tui.curation import merge, move

        def do() -> None:
            self.hold(None)
            self._decide(make)

        def make() -> Decision:
            if held.variants:
                return move(held.statement, held.variants, here, self.explorer.article)
            return merge(held.statement, here, self.explorer.article)

        title = "Move to this statement?" if held.variants else "Merge these two statements?"
        self._confirm(title, curation_words.of_joining(held.statement, held.variants, here), do)

    def action_move(self) -> None:
        """Hold the wordings pointed at; M puts them to another statement."""
        if self.statement is not None and self._fits("move"):
            self.hold(Held(self.statement, self.pointed))

    def hold(self, held: Held | None) -> None:
        """Hold a statement for the next M; None for none."""
        self._held = held
        signs = self.explorer.signs
        self.hint = curation_words.hint(held.statement, held.variants, signs) if held is not None else ""
        self.query_one("#title").refresh()
        self.refresh_bindings()

    @property
    def holds(self) -> bool:
        """Whether a statement waits for another one."""
        return self._held is not None

    def action_split(self) -> None:
        """The wordings pointed at are a statement of their own."""
        from quotes_tui.curation import split

        statement, pointed = self.statement, self.pointed
        if statement is not None and self._fits("split"):
            self._ask("Split off as a statement of its own?", pointed, lambda a: split(statement, pointed, a))

    def action_pin(self) -> None:
        """The wording pointed at is the canonical one."""
        from quotes_tui.curation import pin

        statement, variant = self.statement, self.variant
        if statement is not None and variant is not None and self._fits("pin"):
            self._ask("Pin as the canonical wording?", [variant], lambda a: pin(statement, variant, a))

    def action_reject(self) -> None:
        """The wordings pointed at are no quotations."""
        from quotes_tui.curation import reject

        pointed = self.pointed
        self._ask("Reject as no quotation?", pointed, lambda a: reject(pointed, a))

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.explorer.undo_decision()

    # --- what is written ------------------------------------------------------------------------------------

    def action_note(self) -> None:
        """A note about the statement."""
        from quotes_tui.curation import note

        statement = self.statement
        if statement is None:
            return

        def done(words: str) -> None:
            self._decide(lambda: note(statement, words, self.explorer.article))

        refused = _needed("A note needs words.")
        self._write(
            Writing("A note about this statement", curation_words.of_statement(statement), done, refused=refused)
        )

    def action_set_speaker(self) -> None:
        """Who says the wordings pointed at."""
        from quotes_tui.curation import set_speaker

        statement, pointed = self.statement, self.pointed
        if statement is None:
            return

        def done(name: str) -> None:
            self._decide(lambda: set_speaker(statement, pointed, name, self.explorer.article))

        said = [*curation_words.of_wordings(pointed), [], [("Leave the line empty where nobody can tell.", "dim")]]
        self._write(Writing("Who says this?", said, done, statement.speaker or "", offered=self._speakers))

    def action_rename_speaker(self) -> None:
        """Another name for the speaker; that of another speaker makes the two one."""
        from quotes_tui.curation import rename_speaker

        old = self.statement.speaker if self.statement is not None else None
        if not self._fits("rename_speaker") or old is None:
            return

        def done(new: str) -> None:
            self._decide(lambda: rename_speaker(old, new))

        said = [[(f"{old} gets another name, wherever they speak. That of another speaker makes the two one.", "text")]]
        refused = _needed("Write another name.", old)
        self._write(Writing("Rename or merge this speaker", said, done, old, refused, self._speakers))

    def action_set_bounds(self) -> None:
        """Where the words of the quotation begin and end."""
        from quotes_tui.curation import set_bounds
        from quotes_tui.tui.bounding import Bounds

        passage = self.passage
        if passage is None:
            return
        bounds = Bounds(self.explorer.article(passage.article), passage)

        def done(words: str) -> None:
            self._decide(lambda: set_bounds(passage, bounds.printed(words) or words, self.explorer.article))

        said = curation_words.of_bounds(bounds.before, bounds.here, bounds.after)
        self._write(Writing("The exact words of the quotation", said, done, bounds.words, bounds.refused))

    def _speakers(self, words: str) -> Sequence[str]:
        rows = self.index.speakers(words).rows(0, SPEAKERS_OFFERED + 1)
        return [row.name for row in rows if row.name is not None]

    def _fits(self, action: str) -> bool:
        """Whether a decision can be made; if not, it is said why."""
        if reason := self.unfit(action):
            self.explorer.say(reason)
        return not reason

    # --- showing and doing ----------------------------------------------------------------------------------

    def _ask(self, title: str, pointed: Sequence[Variant], make: Callable[[ArticleOf], Decision]) -> None:
        said = curation_words.of_wordings(pointed)
        self._confirm(title, said, lambda: self._decide(lambda: make(self.explorer.article)))

    def _write(self, writing: Writing) -> None:
        from quotes_tui.tui.screens.dialogs import WriteDialog

        self.app.push_screen(WriteDialog(writing))

    def _confirm(self, title: str, said: Paragraphs, do: Callable[[], None]) -> None:
        from quotes_tui.tui.screens.dialogs import Confirm

        self.app.push_screen(Confirm(title, said, do))

    def _decide(self, make: Callable[[], Decision]) -> None:
        try:
            decision = make()
        except QuotesError as error:
            self.explorer.say(str(error), "error")
        else:
            self.explorer.decide(decision)


def _needed(reason: str, taken: str = "") -> Callable[[str], str]:
    """Refuses nothing at all, and the words `taken`."""
    return lambda words: "" if words and words != taken else reason
