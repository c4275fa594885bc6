"""What becomes of a decision: it is written down at once, and the index is built again while one goes on looking.

Nothing that decides or builds is imported before somebody decides.
"""

from __future__ import annotations

from asyncio import Future, get_running_loop
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.app import App
from textual.message import Message

from quotes_tui.cleaning import clean
from quotes_tui.errors import QuotesError
from quotes_tui.indexing import Index, open_index
from quotes_tui.places import decisions_about
from quotes_tui.tui.commands import Command
from quotes_tui.tui.keys import shown_key
from quotes_tui.tui.records import Records
from quotes_tui.tui.screens.frame import FrameScreen

if TYPE_CHECKING:
    from quotes_tui.curation import Decision
    from quotes_tui.indexing.rows import Summary
    from quotes_tui.model import Article, Statement
    from quotes_tui.tui.decided import Decided

JUST_NOW = 0.5  # seconds for which a message is about what is shown
PATIENCE = 1.0  # seconds for which leaving waits until a build has been given up


class Rebuilding(Message):
    """How far the build of the index is, in words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def can_replace(self, message: Message) -> bool:
        """A later figure makes the earlier one needless."""
        return isinstance(message, Rebuilding)


class Abandoned(Exception):
    """The user left while the index was being built."""


class Curating(App[None], inherit_bindings=False):
    """An application that decides: `rebuilding` says how far the index is, empty where none is built."""

    commands: dict[str, Command]
    summary: Summary | None
    rebuilding = ""
    _index: Index | None
    _records: Records | None
    _decided = 0
    _said_at = 0.0
    _builder: Thread | None = None
    _known: Decided | None = None

    def __init__(self) -> None:
        self._leaving = Event()
        super().__init__()

    @property
    def records(self) -> Records:
        """What is read of the index that is open."""
        if self._records is None:
            raise RuntimeError("no index is open yet")
        return self._records

    def article(self, id: str) -> Article:
        """An article of the index."""
        return self.records.article(id)

    def key(self, id: str) -> str:
        """The key of a command as the screen shows it, the user's own where there is one."""
        return shown_key(self.commands[id].keys[0])

    def say(self, text: str, severity: Literal["information", "warning", "error"] = "information") -> None:
        """A short message in place of the one before; nothing in it is markup."""
        self.clear_notifications()
        self._said_at = monotonic()
        self.notify(clean(text), severity=severity, markup=False, timeout=4)

    def hush(self) -> None:
        """Take a message away that is about what was shown before, and not one that has just been said."""
        if monotonic() - self._said_at > JUST_NOW:
            self.clear_notifications()

    @property
    def curation_path(self) -> Path:
        """Where the user's own decisions are kept."""
        built = self._opened().built()
        return decisions_about(map(Path, built.sources), Path(built.given) if built.given else None)[-1]

    def read_decisions(self) -> None:
        """Read which decisions the index was built with; nothing is read where it was built with none."""
        used = [Path(use.path) for use in self._opened().curation() if use.decisions]
        self._known = None
        if used:
            from quotes_tui.tui.decided import Decided, decisions_in

            self._known = Decided(decisions_in(used))

    def catch_up(self) -> None:
        """Build again where the index has not the decisions that there are: an earlier session was left too early."""
        try:
            path = self.curation_path
        except QuotesError:
            return
        had = {Path(use.path): use.decisions for use in self._opened().curation()}.get(path, 0)
        if not path.exists() and not had:
            return
        from quotes_tui.tui.decided import decisions_in

        if len(decisions_in([path])) != had:
            self.say("Decisions are taken in that this index does not have yet.")
            self._rebuild_now()

    def touched(self, statement: Statement) -> list[str]:
        """What decisions have done to a statement, in a word each."""
        return self._known.touched(statement, self.article) if self._known is not None else []

    # --- deciding -------------------------------------------------------------------------------------------

    def decide(self, decision: Decision) -> None:
        """Write a decision down and build the index again."""
        from quotes_tui.curation import CurationFile, in_words

        try:
            CurationFile(self.curation_path).add(decision)
        except QuotesError as error:
            self.say(str(error), "error")
        else:
            self._take(f"Decided: {in_words(decision)}. u undoes it.")

    def undo_decision(self) -> None:
        """Take the last decision back."""
        from quotes_tui.curation import CurationFile, in_words

        try:
            decision = CurationFile(self.curation_path).undo()
        except QuotesError as error:
            self.say(str(error), "error")
            return
        if decision is None:
            self.say("There is no decision of yours to undo.")
        else:
            self._take(f"Undone: {in_words(decision)}")

    def _take(self, words: str) -> None:
        self.say(words)
        self._decided += 1
        if not self.rebuilding:
            self._rebuild_now()

    # --- building -------------------------------------------------------------------------------------------

    def _rebuild_now(self) -> None:
        self._tell("building again")
        self.run_worker(self._rebuild(self._opened().path, self._decided), group="rebuild")

    async def _rebuild(self, path: Path, decided: int) -> None:
        """Build, then show what was built; what was decided meanwhile is built next."""
        built = get_running_loop().create_future()
        # A thread that the program need not wait for: grouping cannot be given up half way.
        self._builder = Thread(target=self._build, args=(path, built), daemon=True)
        self._builder.start()
        outcome: Path | str = await built
        self._tell("")
        if isinstance(outcome, Path):
            self._reopened(outcome)
        else:
            self.say(f"The decision is kept, but the index must be built again. {outcome}", "warning")
        if decided < self._decided and isinstance(outcome, Path):
            self._rebuild_now()

    def _build(self, path: Path, built: Future[Path | str]) -> None:
        """Build in a thread; the outcome is the path of the index, or a sentence that says why there is none."""

        def progress(what: str, done: int, total: int) -> None:
            if self._leaving.is_set():
                raise Abandoned
            count = f" {done:,} of {total:,}" if total else f" {done:,}" if done else ""
            self.post_message(Rebuilding(f"building again: {what}{count}"))

        with _Handed(built) as handed:
            from quotes_tui.pipeline import rebuild

            try:
                handed.outcome = rebuild(path, progress)
            except (QuotesError, OSError, Abandoned) as error:
                handed.outcome = str(error)

    @on(Rebuilding)
    def _rebuilding_on(self, event: Rebuilding) -> None:
        if self.rebuilding:
            self._tell(event.words)

    def on_unmount(self) -> None:
        """Have the build given up, and wait for that no longer than one does not notice."""
        self._leaving.set()
        if self._builder is not None:
            self._builder.join(PATIENCE)

    def _tell(self, words: str) -> None:
        self.rebuilding = words
        for screen in self.screen_stack:
            for title in screen.query("#title"):
                title.refresh()

    # --- the new index --------------------------------------------------------------------------------------

    def _opened(self) -> Index:
        if self._index is None:
            raise RuntimeError("no index is open yet")
        return self._index

    def _reopened(self, path: Path) -> None:
        try:
            self._reopen(open_index(path))
        except QuotesError as error:
            self.say(str(error), "error")

    def _reopen(self, fresh: Index) -> None:
        """Show another index in the place of the one that is open, where one stands."""
        summary = fresh.summary()
        before, self._index, self.summary = self._opened(), fresh, summary
        if self._records is not None:
            self._records.reopen(fresh)
        self.read_decisions()
        for screen in self.screen_stack:
            if isinstance(screen, FrameScreen) and not self._shown_again(screen):
                break
        before.close()

    def _shown_again(self, screen: FrameScreen) -> bool:
        """Whether a screen can show what it showed; else it is left, with all that are above it."""
        try:
            screen.reindexed()
        except (QuotesError, KeyError):
            while screen in self.screen_stack[1:]:
                self.pop_screen()
            self.say("What was shown there is not in the index any more.")
            return False
        return True


class _Handed:
    """What a thread ends with, handed to whoever waits: its outcome, or the error of the program that ended it."""

    def __init__(self, future: Future[Path | str]) -> None:
        self._future = future
        self.outcome: Path | str = ""

    def __enter__(self) -> _Handed:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        # Where the program has ended meanwhile nobody waits any more.
        with suppress(RuntimeError):
            self._future.get_loop().call_soon_threadsafe(self._settle, error)
        return True

    def _settle(self, error: BaseException | None) -> None:
        if self._future.done():
            return
        if error is None:
            self._future.set_result(self.outcome)
        else:
            self._future.set_exception(error)
