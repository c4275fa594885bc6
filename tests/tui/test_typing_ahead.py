from textual import events

from quotes_tui.tui.screens.choosing import Choosing, Item
from quotes_tui.tui.screens.help import HelpScreen
from quotes_tui.tui.widgets.search_bar import SearchBar
from tests.tui.conftest import Explore, explorer_of, press, screen_text, settled


async def test_words_typed_in_one_go_with_the_key_reach_the_search(explore: Explore) -> None:
    async with explore() as pilot:
        # As a terminal hands over what is pasted or typed fast: no key waits for what the one before does.
        for key, character in (
            ("slash", "/"),
            *((letter, letter) for letter in "yt"),
            ("e", "E"),
            ("quotation_mark", '"'),
        ):
            pilot.app.post_message(events.Key(key, character))
        await settled(pilot)
        assert pilot.app.query_one(SearchBar).value == 'ytE"'
        assert len(pilot.app.screen_stack) == 1
        assert "No statement holds" in screen_text(pilot) or "0 statements" in screen_text(pilot)


async def test_enter_typed_before_a_list_has_come_breaks_nothing(explore: Explore) -> None:
    async with explore() as pilot:
        choosing = Choosing("Lists", [Item("one", explorer_of(pilot).show_help)])
        pilot.app.push_screen(choosing)
        choosing.action_open()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, HelpScreen)
