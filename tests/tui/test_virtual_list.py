"""The virtual list: cursor, pages, mouse, rows of different heights, any length."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from quotes_tui.tui.drawing import Piece
from quotes_tui.tui.messages import Chosen, Moved
from quotes_tui.tui.themes import THEMES, theme
from quotes_tui.tui.widgets.virtual_list import PAGE, Rows, VirtualList, position


class Counted:
    """A view of numbers that keeps account of what is read of it."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.read: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return self.length

    def rows(self, start: int, stop: int) -> Sequence[int]:
        self.read.append((start, stop))
        return range(start, min(stop, self.length))


class Numbers(VirtualList[int]):
    """Two lines a number."""

    ROW_LINES = 2

    def draw(self, row: int, width: int) -> list[list[Piece]]:
        return [[(f"number {row}", "text")], [(f"twice {row * 2}", "dim")]]


class Numbered(App[None]):
    """An app with nothing but the list."""

    CSS_PATH = "../../quotes_tui/tui/explorer.tcss"

    def __init__(self, view: Counted) -> None:
        super().__init__()
        self.view = view
        self.chosen: list[object] = []
        self.moved: list[object] = []
        for name in THEMES:
            self.register_theme(theme(name))
        self.theme = THEMES[0]

    def compose(self) -> ComposeResult:
        yield Numbers(id="numbers")

    def on_mount(self) -> None:
        self.query_one(Numbers).load(self.view, nothing=("Nothing here.", "Try another word."))
        self.query_one(Numbers).focus()

    def on_chosen(self, event: Chosen) -> None:
        self.chosen.append(event.row)

    def on_moved(self, event: Moved) -> None:
        self.moved.append(event.row)


def lines_of(pilot: Pilot[None]) -> list[str]:
    """What is in the list's window."""
    shown = pilot.app.query_one(Numbers)
    return [shown.render_line(y).text.rstrip() for y in range(shown.scrollable_content_region.height)]


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        pytest.param("j", 1, id="down"),
        pytest.param("down down k", 1, id="down and up"),
        pytest.param("k", 0, id="not above the first"),
        pytest.param("G", 99_999, id="last"),
        pytest.param("end j", 99_999, id="not below the last"),
        pytest.param("G home", 0, id="first"),
        pytest.param("ctrl+d", 9, id="a page of nine rows"),
        pytest.param("pagedown pagedown pageup", 9, id="a page back"),
        pytest.param("space ctrl+u", 0, id="a page and back"),
    ],
)
async def test_keys_move_the_cursor_and_keep_it_in_sight(keys: str, cursor: int) -> None:
    app = Numbered(Counted(100_000))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press(*keys.split())
        assert app.query_one(Numbers).cursor == cursor
        assert f"▌number {cursor}" in lines_of(pilot)
        assert f"▌twice {cursor * 2}" in lines_of(pilot)


async def test_only_what_is_seen_is_read_of_a_long_list() -> None:
    view = Counted(1_000_000)
    app = Numbered(view)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("G", "k", "home", "pagedown")
        assert all(stop - start == PAGE for start, stop in view.read)
        assert len(view.read) <= 6


async def test_the_screen_hears_where_the_cursor_is_and_what_is_opened() -> None:
    app = Numbered(Counted(10))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        assert app.moved[-1] == 1
        app.query_one(Numbers).choose()
        await pilot.pause()
        assert app.chosen == [1]


async def test_the_mouse_puts_the_cursor_and_opens() -> None:
    app = Numbered(Counted(100))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.click(Numbers, offset=(5, 6))
        assert app.query_one(Numbers).cursor == 2
        await pilot.click(Numbers, offset=(5, 10), times=2)
        assert (app.query_one(Numbers).cursor, app.chosen) == (4, [4])


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    app = Numbered(Counted(100))
    async with app.run_test(size=(40, 20)) as pilot:
        shown = app.query_one(Numbers)
        await pilot._post_mouse_events([MouseScrollDown], Numbers, (5, 5))
        await pilot.pause()
        assert shown.scroll_offset.y > 0
        assert shown.cursor == 0


async def test_a_click_below_the_last_row_does_nothing() -> None:
    app = Numbered(Counted(2))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.click(Numbers, offset=(5, 12), times=2)
        assert (app.query_one(Numbers).cursor, app.chosen) == (0, [])


async def test_an_empty_list_says_why_and_survives_every_key() -> None:
    app = Numbered(Counted(0))
    async with app.run_test(size=(14, 20)) as pilot:
        await pilot.press("j", "k", "G", "home", "pagedown", "ctrl+u")
        assert app.query_one(Numbers).current is None
        assert lines_of(pilot)[1:4] == ["  Nothing", "  here.", "  Try"]
        assert position(app.query_one(Numbers)) == ""


async def test_a_new_view_takes_the_place_of_the_old() -> None:
    app = Numbered(Counted(50))
    async with app.run_test(size=(40, 20)) as pilot:
        shown = app.query_one(Numbers)
        await pilot.press("G")
        shown.load(Rows([7, 8, 9]), cursor=2)
        await pilot.pause()
        assert (shown.cursor, shown.current, position(shown)) == (2, 9, "3 of 3")
        assert lines_of(pilot)[:6] == [" number 7", " twice 14", " number 8", " twice 16", "▌number 9", "▌twice 18"]


async def test_the_cursor_stays_in_sight_when_the_window_shrinks() -> None:
    app = Numbered(Counted(50))
    async with app.run_test(size=(40, 30)) as pilot:
        await pilot.press(*["j"] * 12)
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert "▌number 12" in lines_of(pilot)
