"""The user's own keys: they take the place of the registry's, and what is wrong with them is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quotes_tui.errors import SettingsError
from quotes_tui.tui import commands, remapping
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import Options, Ready, press, settled


def test_no_two_commands_that_are_alive_together_share_a_key() -> None:
    assert remapping.clash(commands.COMMANDS) is None


def test_remapping_takes_the_keys_given_and_leaves_the_rest() -> None:
    chosen = remapping.remap({"copy": "v", "first": "gg ctrl+t"})
    assert chosen["copy"].keys == ("v",)
    assert chosen["first"].keys == ("gg", "ctrl+t")
    assert chosen["compare"] == commands.BY_ID["compare"]


def test_two_commands_can_change_their_keys() -> None:
    chosen = remapping.remap({"compare": "t", "table": "d"})
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
        remapping.remap(keys)


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
