"""The way from screen to screen; every screen but browse is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import App

from quotes_tui.model import Span
from quotes_tui.settings import CitationSettings
from quotes_tui.tui import commands
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.frame import FrameScreen

if TYPE_CHECKING:
    from quotes_tui.tui.carrying import TwoArticles


class Going(App[None], inherit_bindings=False):
    """An application of these screens.

    `citing` are the settings of what is copied, `copied_last` names what the copy menu copied last.
    """

    citing = CitationSettings()
    copied_last = ""

    def show_compare(self, statement: str, a: str | None = None, b: str | None = None) -> None:
        """Compare two wordings of a statement; None for the canonical one and the next."""
        from quotes_tui.tui.screens.compare import CompareScreen

        self.push_screen(CompareScreen(statement, a, b))

    def show_table(self, statement: str) -> None:
        """The table of all wordings of a statement."""
        from quotes_tui.tui.screens.table import TableScreen

        self.push_screen(TableScreen(statement))

    def show_source(self, article: str, start: int) -> None:
        """The passage that begins at `start` in the text of an article."""
        from quotes_tui.tui.screens.source import SourceScreen

        self.push_screen(SourceScreen(article, start))

    def show_articles(self, two: TwoArticles, statement: str = "") -> None:
        """Two articles side by side, at a statement that both report."""
        from quotes_tui.tui.screens.articles import ArticlesScreen

        self.push_screen(ArticlesScreen(two, statement))

    def show_words(self, article: str, spans: Sequence[Span], *, own: bool) -> None:
        """Words of an article where they stand; `own` says that they are no quotation, none at all the headline."""
        from quotes_tui.tui.screens.source import SourceScreen

        place = tuple(spans) or (Span(0, 0),)
        self.push_screen(SourceScreen(article, place[0].start, place if own else ()))

    def show_why(self, statement: str, variant: str | None = None) -> None:
        """Why a statement is what it is, at one of its wordings; None for the canonical one."""
        from quotes_tui.tui.screens.why import WhyScreen

        self.push_screen(WhyScreen(statement, variant))

    def show_check(self) -> None:
        """The line to type words in that somebody is said to have said; the one that is open below is come back to."""
        from quotes_tui.tui.screens.check import CheckScreen

        below = [screen for screen in self.screen_stack if isinstance(screen, CheckScreen)]
        while below and self.screen is not below[-1]:
            self.pop_screen()
        if below:
            below[-1].action_check()
        else:
            self.push_screen(CheckScreen())

    def show_copy_menu(self, statement: str, variant: str | None = None) -> None:
        """What can be copied of a statement; None for the canonical wording."""
        from quotes_tui.tui.screens.copy_menu import CopyMenu

        self.push_screen(CopyMenu(statement, variant))

    def show_help(self) -> None:
        """The keys of the screen below, and all others."""
        from quotes_tui.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(alive=commands.alive(self.screen.active_bindings)))

    def show_palette(self) -> None:
        """The command palette."""
        from textual.command import CommandPalette

        from quotes_tui.tui.palette import PROVIDERS

        self.push_screen(CommandPalette(PROVIDERS, placeholder="What do you want to do?"))

    def go_to_speaker(self, name: str | None, statement: str | None = None) -> None:
        """Browse, with the cursor on a speaker, or on one of the speaker's statements."""
        while not (isinstance(self.screen, FrameScreen) and self.screen.is_last):
            self.pop_screen()
        if isinstance(self.screen, BrowseScreen):
            self.screen.go_to(name, statement)
