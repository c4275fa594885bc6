"""The registry: no two commands share a key where both are alive, keys can be remapped, the page of keys is current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quotes_tui.errors import SettingsError
from quotes_tui.tui import commands
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.keys import character, key_name, shown_key
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.searching import SearchingScreen
from quotes_tui.tui.widgets.search_bar import SearchBar
from quotes_tui.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import Options, Ready, press, settled

KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_no_two_commands_that_are_alive_together_share_a_key() -> None:
    assert commands.clash(commands.COMMANDS) is None


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


# --- the user's own keys -----------------------------------------------------------------------------------


def test_remapping_takes_the_keys_given_and_leaves_the_rest() -> None:
    chosen = commands.remap({"copy": "v", "first": "gg ctrl+t"})
    assert chosen["copy"].keys == ("v",)
    assert chosen["first"].keys == ("gg", "ctrl+t")
    assert chosen["compare"] == commands.BY_ID["compare"]


def test_two_commands_can_change_their_keys() -> None:
    chosen = commands.remap({"compare": "t", "table": "d"})
    assert (chosen["compare"].keys, chosen["table"].keys) == (("t",), ("d",))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        pytest.param({"coppy": "c"}, 'did you mean "copy"', id="unknown command, near"),
        pytest.param({"xyzzy": "c"}, 'no command "xyzzy"', id="unknown command"),
        pytest.param({"copy": "contrl+c"}, '"contrl+c" of "copy" is no key', id="misspelt modifier"),
        pytest.param({"copy": "entre"}, '"entre" of "copy" is no key', id="misspelt name"),
        pytest.param({"copy": "gh"}, '"gh" of "copy" is no key', id="two different letters"),
        pytest.param({"copy": ""}, "at least one key", id="no key"),
        pytest.param({"copy": "d"}, '"d" is both', id="key of another command there"),
        pytest.param({"copy": "j"}, '"j" is both', id="key of every list"),
        pytest.param({"palette": "g"}, '"g" is both', id="first half of a doubled key"),
    ],
)
def test_what_is_wrong_with_the_keys_is_named(keys: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(said)):
        commands.remap(keys)


async def test_remapped_keys_work_and_the_old_ones_are_dead(made_up_index: Path, copied: list[str]) -> None:
    keys = {"copy": "v", "down": "a", "first": "xx", "last": "W"}
    app = Explorer(Ready(made_up_index), Options(keys=keys))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        speakers = app.screen.query_one("#speakers", VirtualList)
        await press(pilot, "j", "end", "G", "y")
        assert (speakers.cursor, copied) == (0, [])
        await press(pilot, "a", "a")
        assert speakers.cursor == 2
        await press(pilot, "x", "x")
        assert speakers.cursor == 0
        await press(pilot, "W", "g", "g", "home")
        assert speakers.cursor == len(speakers) - 1
        await press(pilot, "v")
        assert len(copied) == 1


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
