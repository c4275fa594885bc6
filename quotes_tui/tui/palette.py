"""The command palette: what applies on the screen, the themes, and the speakers, all by name."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from quotes_tui.errors import QuotesError
from quotes_tui.indexing.rows import SpeakerRow
from quotes_tui.tui import commands, themes
from quotes_tui.tui.drawing import show
from quotes_tui.tui.keys import character, shown_key

if TYPE_CHECKING:
    from quotes_tui.tui.app import Explorer

SPEAKERS_SHOWN = 12
NOT_OFFERED = {"palette", "interrupt", "back"}


class CommandProvider(Provider):
    """The commands of the registry that apply, with their keys, and the themes."""

    def offered(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        """Name, key and what it does, in the order of the registry."""
        app = cast("Explorer", self.app)
        active = self.screen.active_bindings
        alive = commands.alive(active)
        for command in commands.COMMANDS:
            key = alive.get(command.id)
            if key is not None and command.id not in NOT_OFFERED and command.group != "Move":
                run = partial(app.run_action, active[key].binding.action, active[key].node)
                yield command.help, shown_key(character(key)), run
        yield from self._decisions(app, alive)
        for name in themes.THEMES:
            yield f"Theme: {name}", "", partial(setattr, app, "theme", name)

    def _decisions(
        self, app: Explorer, alive: Mapping[str, str]
    ) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        """The decisions that have a key in their menu only."""
        if "edit" not in alive:
            return
        menu = shown_key(character(alive["edit"]))
        for command in commands.of("curating"):
            if command.id not in alive and command.group == commands.BY_ID["edit"].group:
                keys = f"{menu} {app.key(command.id)}"
                yield command.help, keys, partial(app.run_action, command.action, self.screen)

    async def discover(self) -> Hits:
        """All of them."""
        for name, key, run in self.offered():
            yield DiscoveryHit(Content(name) + self._key(key), run, name)

    async def search(self, query: str) -> Hits:
        """Those that match."""
        matcher = self.matcher(query)
        for name, key, run in self.offered():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name) + self._key(key), run, name)

    @staticmethod
    def _key(key: str) -> Content:
        return Content.assemble("  ", (key, "$accent")) if key else Content()


class SpeakerProvider(Provider):
    """The speakers, to go to; their names come from articles and are never markup."""

    async def search(self, query: str) -> Hits:
        """Those whose name or role holds the words."""
        app = cast("Explorer", self.app)
        try:
            found = await to_thread(self._first, app, query)
        except QuotesError:
            return
        for place, row in enumerate(found):
            if row.name is not None:
                content = show(row.name)
                go = partial(app.go_to_speaker, row.name)
                yield Hit(0.5 - place / 100, content, go, content.plain, "Go to this speaker")

    @staticmethod
    def _first(app: Explorer, query: str) -> list[SpeakerRow]:
        return list(app.index.speakers(query).rows(0, SPEAKERS_SHOWN))


PROVIDERS = (CommandProvider, SpeakerProvider)
