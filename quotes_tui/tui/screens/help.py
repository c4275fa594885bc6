"""The keys: those that apply on the screen one comes from, all others, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from textual.app import ComposeResult

from quotes_tui.signs import Signs
from quotes_tui.tui import commands
from quotes_tui.tui.commands import Command
from quotes_tui.tui.drawing import Piece, pad, show, wrap
from quotes_tui.tui.keys import shown_key
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.widgets.lines import Lines
from quotes_tui.tui.widgets.wording_list import UNSURE

KEYS_WIDTH = 22


class HelpScreen(FrameScreen):
    """A page to scroll, made from the registry and from the user's own keys."""

    BINDINGS = commands.bindings("help")

    def __init__(self, alive: Mapping[str, str]) -> None:
        super().__init__()
        self._alive = alive

    def body(self) -> ComposeResult:
        """The page."""
        yield Lines(id="help")

    def on_mount(self) -> None:
        """Take the focus, so that the page can be scrolled at once."""
        page = self.query_one(Lines)
        page.border_title = show("Keys")
        page.border_subtitle = show("Esc goes back")
        page.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys are shown already."""
        return action != "help" and super().check_action(action, parameters)

    def on_resize(self) -> None:
        """Wrap for the width."""
        app = self.explorer
        width = max(self.size.width - 8, 30)
        self.query_one(Lines).show([*key_lines(app.commands.values(), self._alive, width), *sign_lines(app.signs)])


def key_lines(known: Iterable[Command], alive: Mapping[str, str], width: int) -> Iterator[list[Piece]]:
    """The commands that apply, then the others, by group."""
    known = list(known)
    for heading, chosen in (
        ("Here", [command for command in known if command.id in alive]),
        ("Elsewhere", [command for command in known if command.id not in alive]),
    ):
        if chosen:
            yield [(f" {heading}", "accent")]
        for group in dict.fromkeys(command.group for command in chosen):
            yield [(f" {group}", "strong")]
            for command in (one for one in chosen if one.group == group):
                yield from _command_lines(command, width)
        yield []


def _command_lines(command: Command, width: int) -> Iterator[list[Piece]]:
    keys = " ".join(shown_key(key) for key in command.keys)
    lines = wrap(command.help, width - KEYS_WIDTH)
    yield [(pad(f"   {keys}", KEYS_WIDTH - 1) + " ", "accent"), (lines[0], "text")]
    for line in lines[1:]:
        yield [(" " * KEYS_WIDTH, ""), (line, "text")]


def sign_lines(signs: Signs) -> Iterator[list[Piece]]:
    """What the signs beside a wording mean."""
    yield [(" Signs", "accent")]
    for sign, role, meaning in (
        (signs.canonical, "canonical", "canonical: the wording to cite"),
        (signs.same, "same", "same: equal but for case, punctuation and quotation style"),
        (signs.trimmed, "trimmed", "trimmed: a part of the canonical wording"),
        (signs.edited, "edited", "edited: some words are other ones"),
        (signs.retranslated, "retranslated", "retranslated: another translation of the same words"),
        (signs.indirect, "indirect", "indirect: reported without quotation marks"),
        (signs.original, "original", "original: the words in the language in which they were said"),
        (signs.flag, "flag", "flag: something to check"),
        (signs.possible, "possible", "possible: another statement may be the same one"),
        (UNSURE, "flag", "the machine is not sure of the words or of who said them"),
        ("A = B", "dim", "between outlets: one witness, the one has the other's text"),
        ("30%", "dim", "the share of words unlike the canonical wording"),
        (signs.bars, "canonical", "one bar for each wording, as high as it has reports"),
    ):
        yield [(pad(f"   {sign}", KEYS_WIDTH), role), (meaning, "text")]
