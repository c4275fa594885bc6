"""Browse: keys are pressed, and what changed is asserted."""

from __future__ import annotations

import pytest
from textual.content import Content
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from quotes_tui.tui import curating
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.help import HelpScreen
from tests.tui.conftest import MEDIUM, NARROW, WIDE, Explore, explorer_of, press, screen_text, settled, toasts, until

FERRY, TIMETABLE, COUNTED = "0a11ce57", "1b22df68", "2c33ea79"


def browse_of(pilot: Pilot[None]) -> BrowseScreen:
    """The screen under test."""
    assert isinstance(pilot.app.screen, BrowseScreen)
    return pilot.app.screen


def shown_panes(pilot: Pilot[None]) -> list[str]:
    """Which lists are on the screen."""
    return [name for name in ("speakers", "statements", "wordings") if browse_of(pilot).pane(name).region.width]


def statement_id(pilot: Pilot[None]) -> str | None:
    """The statement that is selected."""
    one = browse_of(pilot).statement
    return one.id if one else None


def title(pilot: Pilot[None], pane: str) -> str:
    """What the upper border of a list says."""
    return Content.from_markup(browse_of(pilot).pane(pane).border_title or "").plain


def subtitle(pilot: Pilot[None], pane: str) -> str:
    """What the lower border of a list says."""
    return Content.from_markup(browse_of(pilot).pane(pane).border_subtitle or "").plain


# --- what is there at once ---------------------------------------------------------------------------------


async def test_everything_is_there_at_the_first_paint(explore: Explore) -> None:
    async with explore(size=WIDE) as pilot:
        text = screen_text(pilot)
        assert "The ferry of Port Alder, May 2031 · 6 articles · 5 witnesses" in text
        assert "▌Ilse Varnholt       3" in text
        assert "speaker not told" in text
        assert "12 May  5 outlets · 6 wordings ▄▇▄▄▄▄" in text
        assert "“The ferry will not be closed while I am" in text
        assert title(pilot, "statements") == "Ilse Varnholt · 3 statements · Mayor of Port…"
        assert title(pilot, "wordings") == "6 wordings · 5 outlets, 4 witnesses"
        assert subtitle(pilot, "wordings").startswith("said 12 May 2031 · in the town")
        assert subtitle(pilot, "statements") == "1 of 3 · newest first"


async def test_each_wording_shows_its_sign_its_relation_and_who_printed_it(explore: Explore) -> None:
    async with explore(size=(120, 60)) as pilot:
        text = screen_text(pilot)
        for heading in ("A ★ canonical", "B = same", "C ⊂ trimmed 31%", "E ⇄ retranslated 46%", "F » indirect 70%"):
            assert heading in text
        assert "Tidewire · Northshore Gazette = The" in text


async def test_a_date_that_only_publication_tells_says_so(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "j")
        assert "rep. 13 May  2 outlets" in screen_text(pilot)


# --- one list fills the next -------------------------------------------------------------------------------


async def test_a_speaker_brings_his_statements_and_their_wordings(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "j")
        assert title(pilot, "statements") == "Tomas Okedi · 3 statements · Harbour master"
        assert statement_id(pilot) == "3d44fb8a"
        await press(pilot, "G")
        assert title(pilot, "statements") == "speaker not told · 1 statement"
        assert statement_id(pilot) == "5f66bdac"


async def test_a_statement_brings_its_wordings(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "enter", "j")
        assert statement_id(pilot) == TIMETABLE
        assert title(pilot, "wordings") == "2 wordings · 2 outlets, 2 witnesses"
        assert subtitle(pilot, "statements").startswith("2 of 3")


async def test_enter_goes_deeper_and_escape_comes_back(explore: Explore) -> None:
    async with explore() as pilot:
        screen = browse_of(pilot)
        seen = [screen.at]
        for key in ("enter", "enter", "escape", "backspace", "escape"):
            await press(pilot, key)
            seen.append(screen.at)
        assert seen == ["speakers", "statements", "wordings", "statements", "speakers", "speakers"]
        assert pilot.app.focused is screen.speakers


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        pytest.param("l l l", "wordings", id="right, not past the last"),
        pytest.param("right right left", "statements", id="arrows"),
        pytest.param("tab tab shift+tab", "statements", id="tab"),
        pytest.param("h", "speakers", id="left, not past the first"),
    ],
)
async def test_keys_go_from_pane_to_pane(explore: Explore, keys: str, at: str) -> None:
    async with explore() as pilot:
        await press(pilot, *keys.split())
        assert browse_of(pilot).at == at
        assert pilot.app.focused is browse_of(pilot).pane(at)


async def test_the_order_changes(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "l", "S")
        assert subtitle(pilot, "statements").endswith("oldest first")
        await press(pilot, "S")
        assert subtitle(pilot, "statements").endswith("most outlets first")
        assert statement_id(pilot) == FERRY


# --- layouts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "keys", "panes"),
    [
        pytest.param(WIDE, "", "speakers statements wordings", id="wide"),
        pytest.param((119, 30), "", "speakers statements", id="medium, speakers"),
        pytest.param(MEDIUM, "enter", "statements wordings", id="medium, statements"),
        pytest.param(MEDIUM, "enter enter", "statements wordings", id="medium, wordings"),
        pytest.param((79, 24), "", "speakers", id="narrow, speakers"),
        pytest.param(NARROW, "enter", "statements", id="narrow, statements"),
        pytest.param(NARROW, "enter enter", "wordings", id="narrow, wordings"),
        pytest.param(WIDE, "enter z", "statements", id="zoomed"),
        pytest.param(WIDE, "z z", "speakers statements wordings", id="zoomed and back"),
        pytest.param(WIDE, "z escape", "speakers statements wordings", id="escape ends zoom first"),
        pytest.param(WIDE, "z enter", "statements", id="zoom goes along"),
    ],
)
async def test_as_many_panes_as_there_is_room_for(
    explore: Explore, size: tuple[int, int], keys: str, panes: str
) -> None:
    async with explore(size=size) as pilot:
        await press(pilot, *keys.split())
        assert shown_panes(pilot) == panes.split()


async def test_the_breadcrumb_says_where_one_is(explore: Explore) -> None:
    async with explore(size=NARROW) as pilot:
        assert "Speakers › Ilse Varnholt" in screen_text(pilot)
        await press(pilot, "enter", "enter", "j")
        assert "Ilse Varnholt › The ferry" in screen_text(pilot)
        assert "› wording B" in screen_text(pilot)


@pytest.mark.parametrize("size", [(59, 30), (120, 15)])
async def test_a_window_that_is_too_small_says_so_and_nothing_breaks(explore: Explore, size: tuple[int, int]) -> None:
    async with explore(size=size) as pilot:
        await press(pilot, "j", "enter", "?", "escape")
        assert "too small" in screen_text(pilot)
        await pilot.resize_terminal(*WIDE)
        await settled(pilot)
        assert shown_panes(pilot) == ["speakers", "statements", "wordings"]
        assert "too small" not in screen_text(pilot)


# --- mouse -------------------------------------------------------------------------------------------------


async def test_a_click_selects_and_a_double_click_opens(explore: Explore) -> None:
    async with explore() as pilot:
        await pilot.click("#speakers", offset=(5, 2))
        await settled(pilot)
        assert title(pilot, "statements").startswith("Tomas Okedi")
        await pilot.click("#statements", offset=(5, 5), times=2)
        await settled(pilot)
        assert browse_of(pilot).at == "wordings"
        assert statement_id(pilot) == "4e55ac9b"


async def test_the_wheel_scrolls_the_wordings(explore: Explore) -> None:
    async with explore(size=(120, 24)) as pilot:
        await pilot._post_mouse_events([MouseScrollDown], "#wordings", (5, 5))
        await settled(pilot)
        assert browse_of(pilot).wordings.scroll_offset.y > 0


async def test_the_keys_at_the_bottom_are_buttons(explore: Explore) -> None:
    async with explore() as pilot:
        bar = screen_text(pilot).splitlines()[-1]
        await pilot.click("#keys", offset=(bar.index("? keys"), 0))
        await settled(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)


# --- the keys at the bottom --------------------------------------------------------------------------------


async def test_the_bottom_line_shows_the_keys_that_apply(explore: Explore) -> None:
    async with explore() as pilot:
        assert "Esc back" not in screen_text(pilot).splitlines()[-1]
        await press(pilot, "enter")
        assert screen_text(pilot).splitlines()[-1].split("   ")[:3] == [" Enter open", "/ find", "d compare"]
        assert "Esc back" in screen_text(pilot).splitlines()[-1]
        await press(pilot, "/")
        assert screen_text(pilot).splitlines()[-1].strip() == "Enter keep   Esc give up   ↓ next"


@pytest.mark.parametrize("width", [60, 70, 80, 100])
async def test_the_way_back_and_the_key_for_help_are_never_left_out(explore: Explore, width: int) -> None:
    async with explore(size=(width, 24)) as pilot:
        for key in ("enter", "d", "s", "t"):
            await press(pilot, key)
            keys = screen_text(pilot).splitlines()[-1].rstrip()
            assert keys.endswith("Esc back   ? keys")
            assert ("q quit" in keys) <= isinstance(pilot.app.screen, BrowseScreen), "elsewhere q leaves no program"


# --- copying and leaving -----------------------------------------------------------------------------------


async def test_the_citation_of_the_statement_is_copied(explore: Explore, copied: list[str]) -> None:
    async with explore() as pilot:
        await press(pilot, "y")
        (text,) = copied
        assert "The ferry will not be closed while I am mayor, and the people who keep repeating that rumour" in text
        for part in ("Ilse Varnholt", "Alder Courier", "https://courier.example/ferry"):
            assert part in text
        await until(pilot, "Copied the canonical wording with its")


async def test_the_page_is_opened_at_the_words(explore: Explore, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(Explorer, "open_url", lambda _app, url: opened.append(url))
    async with explore() as pilot:
        await press(pilot, "o")
        assert opened[0].startswith("https://courier.example/ferry#:~:text=The%20ferry")
        await press(pilot, "enter", "enter", "j", "o")
        assert opened[1].startswith("https://gazette.example/news/ferry-stays#:~:text=")


async def test_an_article_without_an_address_says_so(explore: Explore, monkeypatch: pytest.MonkeyPatch) -> None:
    async with explore() as pilot:
        app = explorer_of(pilot)
        passage = app.index.statement("8c99eadf").variants[1].passages[0]
        app.open_passage(passage)
        await until(pilot, "no address")


async def test_q_leaves_the_program_from_browse(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_q_leaves_another_screen_first(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "?", "q")
        assert pilot.app.is_running
        browse_of(pilot)


async def test_control_c_says_how_to_leave_and_leaves_when_pressed_twice(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "ctrl+c")
        assert pilot.app.is_running
        await until(pilot, "q leaves")
        await press(pilot, "ctrl+c")
        assert not pilot.app.is_running


async def test_plain_signs_for_terminals_that_need_them(explore: Explore) -> None:
    async with explore(ascii=True) as pilot:
        await press(pilot, "enter", "enter")
        text = screen_text(pilot)
        assert "A * canonical" in text
        assert "C < trimmed" in text
        assert not set("★⊂⇄▌▇·╭│─") & set(text)


async def test_wordings_are_marked_for_a_comparison(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "enter", "enter", "j", "j", "m", "j")
        screen = browse_of(pilot)
        assert "C ⊂●" in screen_text(pilot)
        assert screen.sides() == ("C", "D")
        await press(pilot, "k", "m", "j")
        assert screen.sides() == ("A", "D")


async def test_back_and_forward_go_through_what_was_looked_at(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "enter", "enter", "h", "j", "enter", "h", "h", "j", "enter", "enter", "h", "h", "G")
        seen = [statement_id(pilot)]
        for key in ("H", "H", "H", "H", "L", "L", "L"):
            await press(pilot, key)
            seen.append(statement_id(pilot))
        assert seen == ["5f66bdac", "3d44fb8a", TIMETABLE, FERRY, FERRY, TIMETABLE, "3d44fb8a", "3d44fb8a"]
        assert browse_of(pilot).at == "statements"
        assert title(pilot, "statements").startswith("Tomas Okedi")
        assert subtitle(pilot, "statements").startswith("1 of 3")


async def test_there_is_no_way_back_before_anything_was_opened(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "j", "H", "L")
        assert title(pilot, "statements").startswith("Tomas Okedi")


async def test_one_message_at_a_time_and_none_of_another_screen(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with explore() as pilot:
        explorer_of(pilot).say("about browse")
        await settled(pilot)
        explorer_of(pilot).say("about browse, too")
        await settled(pilot)
        assert toasts(pilot) == ["about browse, too"]
        await press(pilot, "t")
        assert toasts(pilot) == ["about browse, too"], "what has just been said may be about the next screen"
        await press(pilot, "escape")
        monkeypatch.setattr(curating, "JUST_NOW", -1)
        await press(pilot, "t")
        assert toasts(pilot) == []


@pytest.mark.parametrize("key", ["d", "t", "s", "w", "A", "Y", "E"])
async def test_titles_are_cut_with_the_sign_of_the_set(explore: Explore, key: str) -> None:
    async with explore(size=(60, 20), ascii=True) as pilot:
        await press(pilot, "l", key)
        borders = [line for line in screen_text(pilot).splitlines() if "+-" in line]
        assert borders
        assert not any("…" in line for line in borders)
