"""The help screen and the command palette: both made from the registry."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandPalette

from quotes_tui.signs import ASCII, UNICODE, Signs
from quotes_tui.tui import commands
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.help import HelpScreen, key_lines, sign_lines
from tests.tui.conftest import Explore, Options, Ready, explorer_of, press, screen_text, settled, until
from tests.tui.test_browse import browse_of, title


def test_every_command_is_on_the_page_once() -> None:
    lines = ["".join(text for text, _ in line) for line in key_lines(commands.COMMANDS, {"open": "enter"}, 200)]
    for command in commands.COMMANDS:
        assert sum(line.endswith(f" {command.help}") for line in lines) == 1, command.id
    assert lines.index(" Here") < lines.index("   Enter              Open what is selected, one step deeper")
    assert lines.index("   Enter              Open what is selected, one step deeper") < lines.index(" Elsewhere")


@pytest.mark.parametrize("signs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_every_relation_has_its_sign_explained(signs: Signs) -> None:
    text = "\n".join("".join(words for words, _ in line) for line in sign_lines(signs))
    for word in ("canonical", "same", "trimmed", "edited", "retranslated", "indirect", "flag"):
        assert f"{word}:" in text


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_the_keys_are_shown_and_left(explore: Explore, key: str) -> None:
    async with explore() as pilot:
        await press(pilot, key)
        assert isinstance(pilot.app.screen, HelpScreen)
        text = screen_text(pilot)
        assert "Here" in text and "Compare the wording with the canonical one" in text
        await press(pilot, "G")
        assert "retranslated: another translation" in screen_text(pilot)
        await press(pilot, "?", "escape")
        browse_of(pilot)


async def test_the_users_own_keys_are_on_the_page(made_up_index: Path) -> None:
    app = Explorer(Ready(made_up_index), Options(keys={"copy": "v ctrl+y"}))
    async with app.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        assert "v copy" in screen_text(pilot)
        await press(pilot, "?")
        assert "v ^y" in screen_text(pilot)


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_offers_what_applies(explore: Explore, key: str) -> None:
    async with explore(size=(120, 80)) as pilot:
        await press(pilot, key)
        assert isinstance(pilot.app.screen, CommandPalette)
        text = await until(pilot, "Compare the wording with the canonical one  d")
        assert "Check words: whether anybody said so, and how it is printed  c" in text
        assert "The next statement found" not in text  # nothing was searched for


async def test_the_palette_runs_a_command(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, ":")
        await pilot.press(*"theme light")
        await until(pilot, "Theme: light", gone="Theme: dark")
        await press(pilot, "enter", "j")
        assert explorer_of(pilot).theme == "light"


async def test_the_palette_goes_to_a_speaker_whose_name_is_hostile(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "enter", ":")
        await pilot.press(*"lindqvist")
        await until(pilot, "Go to this speaker")
        await press(pilot, "enter", "f5")
        assert isinstance(pilot.app.screen, BrowseScreen)
        assert title(pilot, "statements").startswith("Bo [b]Lindqvist[/b] · 2 statements")
        assert browse_of(pilot).at == "speakers"


async def test_on_the_page_of_the_keys_its_own_key_is_not_offered(explore: Explore) -> None:
    async with explore() as pilot:
        assert "? keys" in screen_text(pilot)
        await press(pilot, "question_mark")
        assert "? keys" not in screen_text(pilot) and "Esc back" in screen_text(pilot)
        await press(pilot, "question_mark")
        assert len(pilot.app.screen_stack) == 2
