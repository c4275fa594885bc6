"""Browse: speakers, their statements, the wordings of each; the place from which everything is reached.

What is shown follows from the speaker, the words that are searched or filtered for, the order, and the cursor of each
list. A list says where its cursor is and the screen fills the next one.
"""

from __future__ import annotations

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from quotes_tui.indexing import ALL, SORTS
from quotes_tui.indexing.rows import Scope, SpeakerRow, StatementRow, View
from quotes_tui.model import Statement, Variant
from quotes_tui.tui import commands
from quotes_tui.tui.lookup import Question, SpeakersWanted, StatementsWanted
from quotes_tui.tui.messages import Chosen, Moved
from quotes_tui.tui.screens import browse_titles, returning
from quotes_tui.tui.screens.curating import CuratingScreen
from quotes_tui.tui.screens.narrowing import NarrowingScreen
from quotes_tui.tui.screens.visiting import VisitingScreen
from quotes_tui.tui.widgets.breadcrumb import Breadcrumb
from quotes_tui.tui.widgets.speaker_list import SpeakerList
from quotes_tui.tui.widgets.statement_list import StatementList
from quotes_tui.tui.widgets.wording_list import WordingList


class BrowseScreen(CuratingScreen, VisitingScreen, NarrowingScreen):
    """Three lists side by side, two or one where there is less room."""

    BINDINGS = commands.bindings("browse")

    def __init__(self) -> None:
        super().__init__()
        self.speaker: SpeakerRow | None = None
        self.sort = SORTS[0]
        self.wanted: returning.Wanted | None = None  # where the cursors go instead of `cursor_wanted`
        self._statement: Statement | None = None
        self._titles_due = False

    # --- the parts ------------------------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """The breadcrumb of the smaller layouts, and the three lists."""
        signs = self.explorer.signs
        yield Breadcrumb(signs)
        with Horizontal(id="panes"):
            yield SpeakerList(signs, id="speakers")
            yield StatementList(signs, self.explorer.records, id="statements")
            yield WordingList(signs, self.explorer.records.witness, self.explorer.touched, id="wordings")

    def on_mount(self) -> None:
        """Fill the lists before the first paint."""
        self.speakers = self.query_one(SpeakerList)
        self.statements = self.query_one(StatementList)
        self.wordings = self.query_one(WordingList)
        summary = self.explorer.summary
        self.statements.years = summary is None or (summary.first or "")[:4] != (summary.last or "")[:4]
        self.speakers.load(self.index.speakers())
        self._follow_speaker(self.speakers.current)
        self.enter("speakers")
        self.call_after_refresh(self._read_decisions)

    def _read_decisions(self) -> None:
        self.explorer.read_decisions()
        self.wordings.redraw()
        self.explorer.catch_up()

    def entered(self) -> None:
        """Another pane has the focus: what is looked at closely is remembered for the way back."""
        if self.at == "wordings":
            self.visited()
        self.titles()

    def titles(self) -> None:
        """Bring the titles up to date, once for everything that is going on."""
        if not self._titles_due:
            self._titles_due = True
            self.call_next(self._show_titles)

    def _show_titles(self) -> None:
        self._titles_due = False
        browse_titles.show_titles(self)

    def reread(self) -> None:
        """Take the rows and the statement anew, where one stands."""
        under, self._statement = self.wordings.current, None
        self.statements.redraw()
        self._follow_statement(self.statements.current)
        sigla = [variant.id for variant in self.wordings.view.rows(0, len(self.wordings))]
        self.wordings.cursor = sigla.index(under.id) if under is not None and under.id in sigla else 0

    def reindexed(self) -> None:
        """Fill the lists anew, with the cursors where they were."""
        returning.return_to(self)

    def forget_statement(self) -> None:
        """Read the statement again, whether it is another one or not."""
        self._statement = None

    # --- one list fills the next ----------------------------------------------------------------------------

    @on(Moved, "#speakers")
    def _speaker_moved(self, event: Moved) -> None:
        if event.row != self.speaker or not self.found:
            self._follow_speaker(self.speakers.current)

    def _follow_speaker(self, row: SpeakerRow | None) -> None:
        if row != self.speaker or self.found:
            self.speaker, self.found, self.filters["statements"] = row, "", ""
            self.fill_statements()
        self.titles()

    def fill_statements(self) -> None:
        """Show the statements of the speaker, or those that were searched for."""
        if self.found.strip():
            self.ask(StatementsWanted(ALL, self.found, self.sort))
        else:
            speaker = self.speaker.name if self.speaker is not None else ""
            self.ask(StatementsWanted(speaker, self.filters["statements"], self.sort))

    def answered(self, question: Question, view: View[Any]) -> None:
        """Show what the index answered."""
        if isinstance(question, SpeakersWanted):
            self.speakers.load(view, nothing=("No speaker is called that.", "Esc shows all of them again."))
            return
        self.statements.everybody = isinstance(question.speaker, Scope)
        self.statements.seek(question.words)
        cursor = returning.place_wanted(self, question, view)
        self.statements.load(view, cursor, browse_titles.no_statements(question))
        self._follow_statement(self.statements.current)
        returning.to_wording(self)

    @on(Moved, "#statements")
    def _statement_moved(self) -> None:
        self._follow_statement(self.statements.current)

    def _follow_statement(self, row: StatementRow | None) -> None:
        if row is None:
            self._statement = None
            self.wordings.clear()
        elif self._statement is None or self._statement.id != row.id:
            self._statement = self.explorer.statement(row.id)
            self.filters["wordings"] = ""
            self.fill_wordings()
        self.titles()

    def fill_wordings(self) -> None:
        """Show the wordings of the statement, those that hold the words of the filter."""
        if self._statement is not None:
            self.wordings.show_statement(self._statement, self.explorer.article, self.filters["wordings"])

    @on(Moved, "#wordings")
    def _wording_moved(self) -> None:
        self.titles()

    # --- what is selected -----------------------------------------------------------------------------------

    @property
    def statement(self) -> Statement | None:
        """The statement under the cursor."""
        return self._statement

    @property
    def variant(self) -> Variant | None:
        """The wording under the cursor where the focus is on the wordings, else the canonical one."""
        if self.at == "wordings" and self.wordings.current is not None:
            return self.wordings.current
        return super().variant

    @property
    def on_wording(self) -> bool:
        """Whether the focus is on a wording."""
        return self.at == "wordings" and self.wordings.current is not None

    @property
    def pointed(self) -> tuple[Variant, ...]:
        """The wording under the cursor and the marked one; all of the statement where the focus is elsewhere."""
        if not self.on_wording or self.wordings.current is None:
            return super().pointed
        ids = {self.wordings.current.id, self.wordings.marked}
        return tuple(variant for variant in super().pointed if variant.id in ids)

    @property
    def searched(self) -> str:
        """The words that are searched for."""
        return self.found

    def sides(self) -> tuple[str | None, str | None]:
        """The marked wording and the one under the cursor, else the canonical one and that."""
        marked = self.wordings.marked
        if marked is not None and self.variant is not None and marked != self.variant.id:
            return marked, self.variant.id
        return super().sides()

    def action_mark(self) -> None:
        """Mark the wording, or take the mark away."""
        if self.at == "wordings" and self.variant is not None:
            self.wordings.mark(self.variant.id)

    # --- moving and opening ---------------------------------------------------------------------------------

    @on(Chosen)
    def _chosen(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """One pane deeper; from a wording, its comparison with the canonical one."""
        if self.at == "wordings":
            self.action_compare()
        elif self.pane(self.at).current is not None:
            self.action_next_pane()

    def action_sort(self) -> None:
        """The next order of the statements."""
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        self.fill_statements()

    def action_back(self) -> None:
        """Let go what is held; undo the last narrowing: zoom, filter, search; else one pane to the left."""
        if self.holds:
            self.hold(None)
        elif self.has_class("-zoom"):
            self.action_zoom()
        elif self.filters[self.at]:
            self.narrow(self.at, "")
        elif self.found and self.at != "wordings":
            self.end_search()
        else:
            self.action_previous_pane()

    def go_to(self, speaker: str | None, statement: str | None = None) -> None:
        """Put the cursor on a speaker, all of them being shown, and on one of the statements."""
        self.close_bar()
        self.filters["speakers"], self.sort = "", SORTS[0]
        view = self.index.speakers()
        place = returning.place_of_speaker(view, speaker) or 0
        if statement is not None:
            self.cursor_wanted = self.index.place(statement, speaker) or 0
        self.speaker = None
        self.speakers.load(view, place)
        self._follow_speaker(self.speakers.current)
        self.enter("speakers" if statement is None else "statements")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hits are there after a search only, a wording is marked among wordings only; back needs a way back."""
        if action in ("next_hit", "previous_hit"):
            return bool(self.found)
        if action == "mark":
            return self.at == "wordings"
        if action in ("visit_before", "visit_after"):
            return self.can_visit(-1 if action == "visit_before" else 1)
        if action == "back":
            narrowed = self.has_class("-zoom") or bool(self.found) or bool(self.filters[self.at])
            return narrowed or self.holds or self.at != "speakers"
        return super().check_action(action, parameters)
