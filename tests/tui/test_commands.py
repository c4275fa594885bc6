"""The registry: every command has its action, keys have names to show, the page of keys is current."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes_tui.tui import commands
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.keys import character, key_name, shown_key
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.searching import SearchingScreen
from quotes_tui.tui.widgets.search_bar import SearchBar
from quotes_tui.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import Options, Ready, press

KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_ids_are_unique_and_every_place_is_known() -> None:
    assert len(commands.BY_ID) == len(commands.COMMANDS)
    known = {*commands.SCREENS, commands.EVERYWHERE, commands.LIST, *commands.TYPED}
    assert {place for command in commands.COMMANDS for place in command.places} <= known


@pytest.mark.parametrize(
    ("node", "places"),
    [
        pytest.param(BrowseScreen, ("browse", commands.EVERYWHERE), id="browse"),
        pytest.param(SearchingScreen, (commands.EVERYWHERE,), id="frame"),
        pytest.param(VirtualList, (commands.LIST,), id="list"),
        pytest.param(SearchBar, (commands.TYPING,), id="search bar"),
    ],
)
def test_every_command_has_its_action(node: type, places: tuple[str, ...]) -> None:
    for command in commands.of(*places):
        assert hasattr(node, f"action_{command.action}"), command.id


def test_the_page_of_the_keys_is_what_the_registry_says() -> None:
    assert KEYS_PAGE.read_text("utf-8") == commands.reference()


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        pytest.param("ctrl+d", "^d", id="control"),
        pytest.param("pagedown", "PgDn", id="named"),
        pytest.param("shift+tab", "Shift-Tab", id="shift"),
        pytest.param("gg", "gg", id="doubled"),
        pytest.param("?", "?", id="character"),
        pytest.param("f1", "F1", id="function key"),
        pytest.param("down", "↓", id="arrow"),
    ],
)
def test_keys_are_shown_as_people_write_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


@pytest.mark.parametrize("key", ["?", "/", "{", "]", "=", ",", ".", "G", "enter", "ctrl+p", "space"])
def test_a_key_and_its_name_stand_for_each_other(key: str) -> None:
    assert character(key_name(key)) == key


async def test_a_doubled_key_needs_both_presses(made_up_index: Path) -> None:
    app = Explorer(Ready(made_up_index), Options())
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "G")
        speakers = app.screen.query_one("#speakers", VirtualList)
        last = len(speakers) - 1
        await press(pilot, "g")
        assert speakers.cursor == last
        await press(pilot, "g")
        assert speakers.cursor == 0
