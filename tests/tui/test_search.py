"""Search and filter: typed key by key, asked in a thread, given up and kept."""

from __future__ import annotations

import threading

import pytest
from textual.pilot import Pilot

from quotes_tui.indexing import Index, Scope, StatementRow, View
from quotes_tui.tui.widgets.search_bar import SearchBar
from tests.tui.conftest import MEDIUM, Explore, press, screen_text, settled
from tests.tui.test_browse import FERRY, TIMETABLE, browse_of, shown_panes, statement_id, subtitle, title


async def type_in(pilot: Pilot[None], words: str) -> None:
    """Type words, one key right after the other."""
    await pilot.press(*words)
    await settled(pilot)


async def test_results_come_while_typing_over_all_speakers(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "million")
        assert title(pilot, "statements") == "Found: million · 2 statements"
        text = screen_text(pilot)
        assert "Tomas Okedi" in text.split("Found: million")[1]
        assert "浅川 蓮" in text.split("Found: million")[1]
        await press(pilot, "ctrl+u")
        await type_in(pilot, "winter")
        assert title(pilot, "statements") == "Found: winter · 1 statement"
        assert statement_id(pilot) == TIMETABLE


async def test_the_words_found_are_lit(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "MAYOR")
        await press(pilot, "enter")
        lines = [browse_of(pilot).statements.render_line(y) for y in (1, 2)]
        lit = [segment.text for line in lines for segment in line if segment.style and segment.style.bold]
        assert [text for text in lit if text != "▌"] == ["mayor"]


async def test_words_of_another_wording_are_found_and_said_to_be_there(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "shut")
        assert statement_id(pilot) == FERRY
        assert "D ~ The ferry will not be shut" in screen_text(pilot)


async def test_escape_restores_what_was_there(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "j", "enter", "j", "/")
        await type_in(pilot, "winter")
        assert statement_id(pilot) == TIMETABLE
        await press(pilot, "escape")
        assert title(pilot, "statements").startswith("Tomas Okedi · 3 statements")
        assert statement_id(pilot) == "4e55ac9b"
        assert pilot.app.focused is browse_of(pilot).statements
        assert not browse_of(pilot).query(SearchBar)


async def test_enter_keeps_the_results_and_n_goes_through_them(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "million")
        await press(pilot, "enter")
        assert not browse_of(pilot).query(SearchBar)
        first = statement_id(pilot)
        await press(pilot, "enter", "n")
        second = statement_id(pilot)
        assert {first, second} == {"4e55ac9b", "7b88dfce"}
        assert browse_of(pilot).at == "wordings"
        await press(pilot, "N")
        assert statement_id(pilot) == first
        await press(pilot, "escape", "escape")
        assert title(pilot, "statements").startswith("Ilse Varnholt")


async def test_a_speaker_chosen_ends_the_search(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "million")
        await press(pilot, "enter", "h", "j")
        assert title(pilot, "statements").startswith("Tomas Okedi")
        assert "Found" not in screen_text(pilot)


async def test_nothing_found_says_so_and_what_helps(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "zeppelin")
        text = screen_text(pilot)
        assert "No statement holds “zeppelin”." in text
        assert "Fewer or shorter words find more" in text
        assert statement_id(pilot) is None
        await press(pilot, "enter", "d", "t", "s", "y", "o", "n", "enter")
        assert pilot.app.is_running and browse_of(pilot).is_current


@pytest.mark.parametrize("words", ['"', "AND (", "[b]", "*", "'", "a" * 300, "NEAR/", "\\"])
async def test_no_words_can_break_the_search(explore: Explore, words: str) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        browse_of(pilot).query_one(SearchBar).value = words
        await settled(pilot)
        assert pilot.app.is_running
        assert "error" not in screen_text(pilot).lower()


async def test_typing_does_not_press_keys(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "qjT?:")
        assert pilot.app.is_running
        assert browse_of(pilot).query_one(SearchBar).value == "qjT?:"


async def test_the_arrows_move_in_the_results_while_typing(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "million")
        await press(pilot, "down")
        assert subtitle(pilot, "statements").startswith("2 of 2")
        await press(pilot, "up", "!")
        assert browse_of(pilot).query_one(SearchBar).value == "million!"


async def test_search_leaves_the_statements_pane_in_a_small_window(explore: Explore) -> None:
    async with explore(size=MEDIUM) as pilot:
        await press(pilot, "/")
        await type_in(pilot, "million")
        await press(pilot, "enter")
        assert shown_panes(pilot) == ["statements", "wordings"]
        assert "Found: million ›" in screen_text(pilot)


async def test_keys_work_while_a_search_takes_its_time(explore: Explore, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    statements = Index.statements

    def slow(index: Index, speaker: str | Scope | None, words: str = "", sort: str = "date") -> View[StatementRow]:
        if words == "h":
            go_on.wait(10)
        return statements(index, speaker, words, sort)

    monkeypatch.setattr(Index, "statements", slow)
    async with explore() as pilot:
        await pilot.press("slash", "h")
        await pilot.pause()
        await pilot.press("a", "l")
        await pilot.pause()
        assert browse_of(pilot).query_one(SearchBar).value == "hal"
        go_on.set()
        await settled(pilot)
        # The answer to "h" came last and is not the latest question's.
        assert title(pilot, "statements") == "Found: hal · 3 statements"


# --- filter ------------------------------------------------------------------------------------------------


async def test_a_pane_can_be_filtered(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "f")
        await type_in(pilot, "okedi")
        assert [row.name for row in browse_of(pilot).speakers.view.rows(0, 9)] == ["Tomas Okedi"]
        assert title(pilot, "statements").startswith("Tomas Okedi")
        await press(pilot, "enter")
        assert subtitle(pilot, "speakers") == "filter: okedi"
        await press(pilot, "escape")
        assert len(browse_of(pilot).speakers) == 6


async def test_the_statements_of_a_speaker_can_be_filtered(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "enter", "f")
        await type_in(pilot, "winter")
        assert len(browse_of(pilot).statements) == 1
        assert title(pilot, "statements").startswith("Ilse Varnholt · 1 statement")
        await press(pilot, "escape")
        assert len(browse_of(pilot).statements) == 3


async def test_wordings_can_be_filtered(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "enter", "enter", "f")
        await type_in(pilot, "shut")
        await press(pilot, "enter")
        assert [one.id for one in browse_of(pilot).wordings.view.rows(0, 9)] == ["D"]
        await press(pilot, "escape")
        assert len(browse_of(pilot).wordings) == 6


async def test_a_filter_that_leaves_nothing_says_so(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "f")
        await type_in(pilot, "xyz")
        assert "No speaker is" in screen_text(pilot)
        await press(pilot, "enter", "enter", "y")
        assert pilot.app.is_running


async def test_keys_pressed_in_one_go_reach_the_line(explore: Explore) -> None:
    async with explore() as pilot:
        await pilot.press("slash", "escape", "slash", *"win", "enter", "slash", *"ter")
        await settled(pilot)
        assert browse_of(pilot).query_one(SearchBar).value == "winter"
        assert title(pilot, "statements") == "Found: winter · 1 statement"


async def test_words_beyond_the_lines_that_are_shown_are_shown_where_they_stand(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "/")
        await type_in(pilot, "grandmother")
        assert "what every grandmother on the far" in screen_text(pilot)
