"""Check: words that somebody is said to have said, held against the articles while they are typed."""

from __future__ import annotations

from threading import Lock
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer
from textual.worker import get_current_worker

from quotes_tui.errors import QuotesError
from quotes_tui.indexing import Interrupted
from quotes_tui.model import Passage, Statement, Variant
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import show
from quotes_tui.tui.messages import Chosen, Moved
from quotes_tui.tui.purported import Checked, Purported, Unchecked
from quotes_tui.tui.screens.check_blocks import finding_blocks, finding_text
from quotes_tui.tui.screens.statement import StatementScreen
from quotes_tui.tui.widgets.ask_bar import AskBar, Edited, Steered
from quotes_tui.tui.widgets.blocks import BlockList
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.virtual_list import Rows
from quotes_tui.verification import Finding, Proof, check

PAUSE = 0.25  # seconds without a key until what is typed is checked
NOTHING_YET = (
    "Nothing is checked yet.",
    "Type or paste what somebody is said to have said. Speaker and date narrow it and may be left out.",
)


class CheckScreen(StatementScreen):
    """Fields above, what was found below; only the answer to what was asked last counts."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "check")]
    AUTO_FOCUS = "Words"

    def __init__(self) -> None:
        super().__init__()
        self._asked = Purported()
        self._answer: tuple[Purported, Finding] | None = None
        self._go_there = False
        self._due: Timer | None = None
        self._turn = Lock()

    def body(self) -> ComposeResult:
        """The fields and the list of what was found."""
        yield AskBar(id="ask")
        yield BlockList(self.explorer.signs, id="finding")

    def on_mount(self) -> None:
        """Say that nothing is checked."""
        self._show_nothing(*NOTHING_YET)

    def reindexed(self) -> None:
        """Check the same against the index that is open now."""
        self._ask(self._asked)

    # --- asking ---------------------------------------------------------------------------------------------

    @on(Edited)
    def _edited(self) -> None:
        if self._due is not None:
            self._due.stop()
        self._due = self.set_timer(PAUSE, lambda: self._ask(self.query_one(AskBar).purported))

    def _ask(self, purported: Purported) -> None:
        """Check words; without any, nothing is found."""
        if self._due is not None:
            self._due.stop()
        self._asked, self._answer = purported, None
        self.index.interrupt()
        if purported.words:
            self.query_one(BlockList).border_subtitle = show(f"checking {self.explorer.signs.more}")
            self._check(purported)
        else:
            self.workers.cancel_group(self, "check")
            self._show_nothing(*NOTHING_YET)

    @work(thread=True, exclusive=True, group="check")
    def _check(self, purported: Purported) -> None:
        worker = get_current_worker()
        with self._turn:
            if worker.is_cancelled:
                return
            try:
                found = check(purported.words, self.index, speaker=purported.speaker or None, date=purported.day)
            except Interrupted:
                return
            except QuotesError as error:
                self.post_message(Unchecked(purported, str(error)))
                return
        self.post_message(Checked(purported, found))

    # --- what was found -------------------------------------------------------------------------------------

    @on(Checked)
    def _checked(self, event: Checked) -> None:
        if event.purported != self._asked:
            return
        self._answer = event.purported, event.finding
        found = self.query_one(BlockList)
        found.load(Rows(finding_blocks(event.finding, self.explorer.article, self.explorer.signs)))
        found.border_title = show(event.finding.verdict.value.capitalize())
        found.border_subtitle = show(counted(len(event.finding.evidence), "piece of evidence", "pieces of evidence"))
        if self._go_there:
            self._enter_finding()

    @on(Unchecked)
    def _unchecked(self, event: Unchecked) -> None:
        if event.purported == self._asked:
            self._show_nothing(event.reason)

    def _show_nothing(self, *words: str) -> None:
        found = self.query_one(BlockList)
        found.load(Rows(), nothing=words)
        found.border_title, found.border_subtitle = show("Finding"), ""

    def _enter_finding(self) -> None:
        """To the first piece of evidence; what is looked at is remembered."""
        self._go_there = False
        if self._answer is None:
            return
        self.explorer.checked.add(self._answer[0])
        found = self.query_one(BlockList)
        self.set_focus(found)
        proofs = (at for at, block in enumerate(found.view.rows(0, len(found))) if isinstance(block.opens, Proof))
        found.cursor = next(proofs, 0)

    @on(Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    # --- the keys of the fields -----------------------------------------------------------------------------

    @on(Steered)
    async def _steered(self, event: Steered) -> None:
        await self.run_action(f"screen.{event.action}")

    def action_ask(self) -> None:
        """Check at once, and go to what is found."""
        purported = self.query_one(AskBar).purported
        self._go_there = bool(purported.words)
        if self._answer is not None and self._answer[0] == purported:
            self._enter_finding()
        else:
            self._ask(purported)

    def action_next_field(self) -> None:
        """The next field."""
        self.query_one(AskBar).turn(1)

    def action_previous_field(self) -> None:
        """The field before."""
        self.query_one(AskBar).turn(-1)

    def action_earlier(self) -> None:
        """What was checked before."""
        self._recall(-1)

    def action_later(self) -> None:
        """What was checked after that; else go to what was found."""
        if not self._recall(1):
            self._enter_finding()

    def _recall(self, by: int) -> bool:
        """Go in the history unless something else is typed in; whether there was something."""
        bar, history = self.query_one(AskBar), self.explorer.checked
        found = history.step(by) if bar.purported in (Purported(), history.current) else None
        if found is None:
            return False
        bar.fill(found)
        self._ask(found)
        return True

    def action_leave(self) -> None:
        """Empty the fields; where they are empty, leave the screen."""
        bar = self.query_one(AskBar)
        if bar.purported == Purported():
            self.dismiss()
            return
        bar.fill(Purported())
        self.set_focus(bar.words)
        self._ask(Purported())

    # --- the keys of the list -------------------------------------------------------------------------------

    @property
    def proof(self) -> Proof | None:
        """The piece of evidence under the cursor."""
        block = self.query_one(BlockList).current
        return block.opens if block and isinstance(block.opens, Proof) else None

    @property
    def statement(self) -> Statement | None:
        """The statement that holds the words of the evidence."""
        proof = self.proof
        return self.explorer.statement(proof.statement.id) if proof and proof.statement else None

    @property
    def variant(self) -> Variant | None:
        """The wording that holds them."""
        proof = self.proof
        return self.statement.variant(proof.variant) if proof and self.statement else None

    @property
    def passage(self) -> Passage | None:
        """The report that holds them."""
        here = self.variant.passages if self.variant and self.proof else ()
        return next((one for one in here if self.proof and one.article == self.proof.article), super().passage)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Evidence is opened where there is some; a finding is copied where there is one."""
        if action in ("open", "source"):
            return self.proof is not None
        return self._answer is not None if action == "copy_finding" else super().check_action(action, parameters)

    @on(Chosen)
    def _chosen(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """The statement of the evidence; words of no statement in their article."""
        if self.statement is not None:
            self.action_why()
        else:
            self.action_source()

    def action_source(self) -> None:
        """The words of the evidence where they are printed."""
        if self.proof is not None:
            self.explorer.show_words(self.proof.article, self.proof.spans, own=self.proof.statement is None)

    def action_check(self) -> None:
        """Back to the words, all of them selected: typing replaces them."""
        words = self.query_one(AskBar).words
        words.select_all()
        self.set_focus(words)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted on what was found is the next to be checked."""
        self.action_check()
        self.query_one(AskBar).words.insert_text_at_cursor(event.text)

    def action_back(self) -> None:
        """From what was found to the words."""
        self.action_check()

    def action_copy_finding(self) -> None:
        """Copy the finding as text."""
        if self._answer is not None:
            self.explorer.copy(finding_text(*self._answer, self.explorer.article), "the finding")
