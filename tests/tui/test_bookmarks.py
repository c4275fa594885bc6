"""Bookmarks: kept by their words, from one session to the next and when the index is built again."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from quotes_tui.tui.bookmarking import bookmarks_file
from quotes_tui.tui.bookmarks import Bookmarks
from quotes_tui.tui.screens.browse import BrowseScreen
from quotes_tui.tui.screens.choosing import Choosing
from tests.tui.conftest import NARROW, Explore, explorer_of, press, screen_text, toasts

FERRY, TIMETABLE = "0a11ce57", "1b22df68"


def standing(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, BrowseScreen) and screen.statement is not None
    return screen.statement.id


async def test_a_bookmark_is_there_in_the_next_session_and_leads_to_its_statement(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "l", "j", "B")
        assert toasts(pilot) == ["Bookmarked. ' shows all."]
        assert "by hand: bookmarked" in screen_text(pilot)
        marked = standing(pilot)
    async with explore(size=NARROW) as pilot:
        assert standing(pilot) != marked
        await press(pilot, "t", "'")
        assert isinstance(pilot.app.screen, Choosing)
        assert "▌Ilse Varnholt, " in screen_text(pilot)
        await press(pilot, "enter")
        assert standing(pilot) == marked


async def test_the_same_key_takes_it_away(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "B", "w", "B")
        assert toasts(pilot) == ["The bookmark is taken away."]
        await press(pilot, "'")
        assert toasts(pilot) == ["There are no bookmarks in this corpus yet; B sets one."]
        await press(pilot, "escape")
        assert "bookmarked" not in screen_text(pilot)


async def test_what_is_no_bookmark_here_stays_in_the_file(explore: Explore) -> None:
    other = '{"article": "of another corpus", "words": "words", "occurrence": 1}'
    strange = ["no JSON [b]", '{"article": 7}', "[]", '{"article": "courier", "words": "", "occurrence": 1}']
    bookmarks_file().parent.mkdir(parents=True)
    bookmarks_file().write_text("\n".join([*strange, other]) + "\n", "utf-8")
    async with explore() as pilot:
        await press(pilot, "'")
        assert toasts(pilot)[-1].startswith("There are no bookmarks")
        await press(pilot, "B", "B")
        assert bookmarks_file().read_text("utf-8").splitlines() == [*strange, other]


async def test_the_latest_stands_first(explore: Explore) -> None:
    async with explore() as pilot:
        app = explorer_of(pilot)
        marks = Bookmarks(bookmarks_file(), app.article)
        ferry, timetable = app.statement(FERRY), app.statement(TIMETABLE)
        assert marks.turn(ferry) and marks.turn(timetable)
        assert marks.all() == [*marks.of(timetable), *marks.of(ferry)]
        assert not marks.turn(timetable)
        assert marks.all() == marks.of(ferry)


@pytest.mark.parametrize("key", ["B", "'"])
async def test_a_file_that_cannot_be_read_is_named(explore: Explore, key: str) -> None:
    bookmarks_file().mkdir(parents=True)
    async with explore() as pilot:
        await press(pilot, key)
        assert toasts(pilot) == [f"{bookmarks_file()}: cannot be read: Is a directory"]


def test_it_lies_in_the_state_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert bookmarks_file() == tmp_path / "quotes-tui" / "bookmarks.jsonl"
