"""The application: it opens the index, holds what all screens share, and knows the way from screen to screen.

Only what the first paint needs is imported here; every other screen is imported when it is first shown.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.filter import ANSIToTruecolor, LineFilter
from textual.worker import WorkerFailed

from quotes_tui import signs
from quotes_tui.cleaning import clean
from quotes_tui.errors import IndexFileError, QuotesError, SettingsError
from quotes_tui.indexing import Index, open_index
from quotes_tui.indexing.rows import Summary
from quotes_tui.tui import commands, remapping, themes
from quotes_tui.tui.bookmarking import Bookmarking
from quotes_tui.tui.commands import Command
from quotes_tui.tui.opening import ExplorerOptions, IndexSource
from quotes_tui.tui.purported import History
from quotes_tui.tui.records import Records
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.frame import FrameScreen

if TYPE_CHECKING:
    from pathlib import Path

    from quotes_tui.model import Passage, Statement
    from quotes_tui.tui.screens.message import MessageScreen

TWICE_WITHIN = 1.0  # seconds between the two presses of `gg`
INTERRUPTED_WITHIN = 2.0  # and between the two of ^c
TERMINAL_SEEN_EVERY = 2.0


class Explorer(Bookmarking, inherit_bindings=False):
    """quotes-tui in the terminal."""

    TITLE = "quotes-tui"
    CSS_PATH = "explorer.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        source: IndexSource,
        options: ExplorerOptions,
        clipboard_command: str | None = None,
        painted: Callable[[], None] | None = None,
        rule: str = "primary",
    ) -> None:
        self.signs = signs.signs(options.ascii)
        self.commands: dict[str, Command] = remapping.remap(options.keys)
        self.source = source
        self.summary: Summary | None = None
        self._index: Index | None = None
        self._clipboard_command = clipboard_command
        self._painted = painted
        self._records: Records | None = None
        self.checked = History()
        self._rule = rule
        self._pressed: tuple[str, float] = ("", 0.0)
        super().__init__()
        self.set_class(options.ascii, "-ascii")
        self._take_themes(options.theme)
        self.set_class(options.ascii, "-ascii")
        self.set_keymap(commands.keymap(self.commands.values()))

    def _take_themes(self, wanted: str) -> None:
        """Offer the explorer's own themes only: no other keeps the promise of contrast."""
        if wanted not in themes.THEMES:
            raise SettingsError(f'theme: there is no "{wanted}"; there are: {", ".join(themes.THEMES)}')
        others = list(self.available_themes)
        for name in themes.THEMES:
            self.register_theme(themes.theme(name))
        for name in others:
            self.unregister_theme(name)
        # Set without the watcher: it would have the whole stylesheet read a second time before the first paint.
        self.set_reactive(App.theme, wanted)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)

    @property
    def index(self) -> Index:
        """The index that is open."""
        if self._index is None:
            raise RuntimeError("no index is open yet")
        return self._index

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without the one that translates the sixteen colours of a terminal: these themes use none of them."""
        return [filter for filter in super().get_line_filters() if not isinstance(filter, ANSIToTruecolor)]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of the stylesheet, in case a theme lacks one."""
        return themes.variables(themes.DARK)

    # --- the first screen -----------------------------------------------------------------------------------

    def get_default_screen(self) -> FrameScreen:
        """Browse on a ready index; else the screen that shows the build, or what is wrong."""
        screen = self._first_screen()
        screen.is_last = True
        return screen

    def go_on(self, screen: FrameScreen) -> None:
        """Show a screen in place of the first one: Textual cannot replace that."""
        screen.is_last = True
        self.push_screen(screen)

    def _first_screen(self) -> FrameScreen:
        if self.source.ready is not None:
            return self.opened(self.source.ready)
        from quotes_tui.tui.screens.loading import LoadingScreen

        return LoadingScreen()

    def opened(self, path: Path) -> FrameScreen:
        """Open the index at `path`; the screen that shows it, or says why it cannot be shown."""
        try:
            self._index = open_index(path)
            self._records = Records(self._index, self._rule)
            self.summary = self._index.summary()
        except IndexFileError as error:
            return _messages().for_failure(str(error))
        return BrowseScreen() if self.summary.statements else _messages().for_empty_index(self._index)

    def on_key(self, event: events.Key) -> None:
        """Type what came in one go with `/`: a key that the search line would take but has not seen.

        Textual hands a key to what had the focus when it arrived, and runs its binding only later.
        """
        insert = getattr(self.focused, "insert_text_at_cursor", None)
        if insert is not None and event.character is not None and event.is_printable:
            event.prevent_default()
            insert(event.character)

    def on_ready(self) -> None:
        """Tell that the first paint is done, and look after the terminal from now on."""
        if not self.is_headless:
            self.set_interval(TERMINAL_SEEN_EVERY, self._leave_with_the_terminal)
        if self._painted is not None:
            self.call_after_refresh(self._painted)

    def _leave_with_the_terminal(self) -> None:
        """End where the terminal is gone and no signal said so: Textual would read from nothing for ever."""
        if sys.__stdin__ is None or not sys.__stdin__.isatty():
            self.exit(return_code=2)

    def _handle_exception(self, error: Exception) -> None:
        """What is wrong with the data ends the explorer with a sentence, an error of the program with its trace."""
        error = error.error if isinstance(error, WorkerFailed) and isinstance(error.error, QuotesError) else error
        if isinstance(error, QuotesError):
            # Textual has no public place for this: an error that renders itself still ends with exit code 1.
            self.exit(return_code=2, message=Text(f"quotes-tui: {clean(str(error))}"))
        else:
            super()._handle_exception(error)

    def on_unmount(self) -> None:
        """Close the index."""
        if self._index is not None:
            self._index.close()

    def statement(self, id: str) -> Statement:
        """A statement of the index, as every screen shows it."""
        return self.records.statement(id)

    # --- what all screens do --------------------------------------------------------------------------------

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard without holding up a key, and say which channel took it."""
        self.run_worker(lambda: self._copy(text, what), thread=True, group="copy")

    def _copy(self, text: str, what: str) -> None:
        from quotes_tui import clipboard

        def osc52(words: str) -> None:
            self.call_from_thread(self.copy_to_clipboard, words)

        channel = clipboard.copy(text, osc52, self._clipboard_command)
        self.call_from_thread(self.say, f"Copied {what}: {channel}")

    def copy_citation(self, statement: Statement, variant: str | None = None) -> None:
        """Copy a wording, the canonical one if none is named, with its speaker, date, citation and link."""
        from quotes_tui.citation import STYLES, citation_of, cited_wording

        what = f"wording {variant}" if variant else "the canonical wording"
        cited = cited_wording(statement, self.article, variant, omits_the=self.citing.omits_the)
        self.copy(citation_of(cited, STYLES["plain"]).text, f"{what} with its citation")

    def open_passage(self, passage: Passage) -> None:
        """Open the article's page at the words of a passage in the web browser."""
        from quotes_tui.citation import text_fragment

        article = self.article(passage.article)
        if url := text_fragment(article, passage.spans):
            self.open_url(url)
            self.say(f"Opening {article.outlet or article.id} in the web browser")
        else:
            self.say("This article has no address", "warning")

    def next_rule(self, statement: Statement | None) -> None:
        """The next rule by which a wording is canonical, on all screens; which of this statement's is, and why."""
        rule = self.records.next_rule()
        self._rule = self.records.rule
        for screen in self.screen_stack:
            if isinstance(screen, FrameScreen):
                screen.reread()
        words = f"Canonical rule: {rule}."
        if statement is not None:
            chosen = self.statement(statement.id).canonical
            stays = "stays" if chosen.variant == statement.canonical.variant else "now"
            words += f" {self.signs.canonical} {stays} {chosen.variant}: {chosen.reason}"
        self.say(words)

    def next_theme(self) -> None:
        """The theme after this one."""
        at = themes.THEMES.index(self.theme)
        self.theme = themes.THEMES[(at + 1) % len(themes.THEMES)]
        self.say(f"Theme: {self.theme}")

    def interrupt(self) -> None:
        """Say how to leave; leave when asked twice."""
        if self._again("interrupt", INTERRUPTED_WITHIN):
            self.exit()
        else:
            self.say(f"{self.key('quit')} leaves, or ^c again")

    async def action_twice(self, action: str) -> None:
        """The first press of a doubled key waits for the second, which acts where the focus is."""
        if not self._again(action, TWICE_WITHIN):
            return
        nodes = self.focused.ancestors_with_self if self.focused else [self.screen]
        for node in nodes:
            if hasattr(node, f"action_{action}"):
                await self.run_action(action, node)
                return

    def _again(self, what: str, within: float) -> bool:
        """Whether the same was asked a moment ago."""
        before, now = self._pressed, monotonic()
        again = before[0] == what and now - before[1] <= within
        self._pressed = ("", 0.0) if again else (what, now)
        return again


def _messages() -> type[MessageScreen]:
    """The screen that says one thing; a ready index does without it."""
    from quotes_tui.tui.screens.message import MessageScreen

    return MessageScreen
