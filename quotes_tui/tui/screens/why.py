"""Why: the wordings of a statement, what made them one, what to look out for, and what was nearly part of it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from quotes_tui.model import Link, Passage, Statement, Variant
from quotes_tui.tui import commands
from quotes_tui.tui.messages import Chosen, Moved
from quotes_tui.tui.records import RULES
from quotes_tui.tui.screens.why_blocks import Reader, why_blocks
from quotes_tui.tui.screens.wording import WordingScreen, subject
from quotes_tui.tui.widgets.blocks import BlockList
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.virtual_list import Rows


class WhyScreen(WordingScreen):
    """A page of paragraphs to walk through; what one of them is about can be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "why")]
    AUTO_FOCUS = "BlockList"

    def __init__(self, statement: str, variant: str | None = None) -> None:
        super().__init__()
        self._wanted, self._siglum = statement, variant
        self._statement: Statement

    def body(self) -> ComposeResult:
        """The page."""
        yield BlockList(self.explorer.signs, id="reasons")

    def on_mount(self) -> None:
        """Lay out the reasons, with the cursor on the wording that was asked about."""
        self._fill()
        sigla = [variant.id for variant in self._statement.variants]
        self.query_one(BlockList).cursor = sigla.index(self._siglum) if self._siglum in sigla else 0

    def on_resize(self) -> None:
        """Fit the title."""
        self.call_after_refresh(self._entitle)

    def reread(self) -> None:
        """Lay the reasons out anew."""
        at = self.query_one(BlockList).cursor
        self._fill()
        self.query_one(BlockList).cursor = at
        self._entitle()

    def _fill(self) -> None:
        self._statement = self.explorer.statement(self._wanted)
        app = self.explorer
        rule = f"{RULES[app.records.rule]}; {app.key('canonical-rule')} takes the next"
        reader = Reader(app.statement, app.article, app.signs, rule)
        self.query_one(BlockList).load(Rows(why_blocks(self._statement, reader)))

    # --- where one stands ---

    @property
    def statement(self) -> Statement:
        """The statement whose reasons are shown."""
        return self._statement

    @property
    def _about(self) -> object:
        """What the paragraph under the cursor is about."""
        block = self.query_one(BlockList).current
        return block.opens if block else None

    @property
    def variant(self) -> Variant:
        """The wording under the cursor, or that of the report there; else the canonical one."""
        about = self._about
        if isinstance(about, Variant):
            return about
        holding = (one for one in self._statement.variants if isinstance(about, Passage) and about in one.passages)
        return next(holding, self._statement.best)

    @property
    def passage(self) -> Passage | None:
        """The report under the cursor; else the one that stands for the wording."""
        return self._about if isinstance(self._about, Passage) else super().passage

    # --- keys ---

    @on(Chosen)
    def _chosen(self) -> None:
        self.action_open()

    @on(Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A paragraph that only says something opens nothing."""
        return self._about is not None if action == "open" else super().check_action(action, parameters)

    def action_open(self) -> None:
        """The other statement; the wording compared; the report in its article."""
        about = self._about
        if isinstance(about, Link):
            self.explorer.show_why(about.id)
        elif isinstance(about, Passage):
            self.action_source()
        elif isinstance(about, Variant):
            self.action_compare()

    def _entitle(self) -> None:
        one, page, dot = self._statement, self.query_one(BlockList), f" {self.explorer.signs.dot} "
        flags = [f"{self.explorer.signs.flag} {flag}" for flag in one.flags]
        witnesses = counted(one.witnesses, "witness", "witnesses")
        counts = [counted(len(one.variants), "wording"), f"{counted(one.outlets, 'outlet')}, {witnesses}"]
        self.entitle(page, f"Why{dot}{subject(one, self.explorer.article)}", dot.join([*flags, *counts]))
