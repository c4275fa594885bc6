from textual import events

from quotes_tui.tui.widgets.search_bar import SearchBar
from tests.tui.conftest import Explore, screen_text, settled


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
