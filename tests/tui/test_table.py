from textual.pilot import Pilot

from quotes_tui.tui.screens.compare import CompareScreen
from quotes_tui.tui.screens.table import TableScreen
from quotes_tui.tui.widgets.about import About
from quotes_tui.tui.widgets.lines import Lines
from tests.tui.conftest import NARROW, Explore, explorer_of, press, screen_text, settled

FERRY = "0a11ce57"


async def table(pilot: Pilot[None], statement: str = FERRY) -> TableScreen:
    explorer_of(pilot).show_table(statement)
    await settled(pilot)
    assert isinstance(pilot.app.screen, TableScreen)
    return pilot.app.screen


def rows(screen: TableScreen) -> dict[str, list[str]]:
    """The cells in sight of each wording, the siglum first."""
    lines = screen.query_one("#rows", Lines)
    cells = [[cell.strip() for cell in line.split("│")] for line in lines.text.splitlines() if "│" in line]
    return {row[0].split()[0]: row[1:] for row in cells if row[0]}


def columns(pilot: Pilot[None]) -> str:
    """Which columns are in sight, as the border says it."""
    return (
        next(line for line in screen_text(pilot).splitlines() if "columns" in line).split("columns ")[1].split(" ─")[0]
    )


async def test_every_wording_has_a_row_and_agreement_a_sign(explore: Explore) -> None:
    async with explore() as pilot:
        found = rows(await table(pilot))
        assert list(found) == ["A", "B", "C", "D", "E", "F"]
        words = found["A"].index("The ferry")
        assert [found[siglum][words] for siglum in "BCDEF"] == ["=", "=", "=", "=", "="]
        assert "shut" in found["D"] and found["A"][found["D"].index("shut")] == "closed"
        assert "–" in found["F"]
        assert "6 wordings · Ilse Varnholt" in screen_text(pilot)


async def test_what_moved_says_so(explore: Explore) -> None:
    async with explore() as pilot:
        found = rows(await table(pilot))
        assert found["E"][0].startswith("→ While I am mayor")
        assert any(cell.startswith("while I am") and cell.endswith("←") for cell in found["A"])


async def test_columns_scroll_one_by_one(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot)
        start = rows(screen)["A"]
        assert columns(pilot).startswith("1-")
        await press(pilot, "l")
        assert rows(screen)["A"][0] == start[1]
        assert columns(pilot).startswith("2-")
        await press(pilot, "right", "h", "left", "h")
        assert rows(screen)["A"] == start


async def test_scrolling_ends_at_the_last_column(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot)
        for _ in range(30):
            screen.action_next_column()
        await settled(pilot)
        shown, count = columns(pilot).split(" of ")
        assert shown.endswith(f"-{count}")
        assert "before they speak" in rows(screen)["A"][-1]


async def test_the_row_under_the_cursor_is_shown_whole_and_compared(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot)
        await press(pilot, "j", "j", "j")
        assert screen.variant.id == "D"
        below = " ".join(screen.query_one(About).text.split())
        assert below.startswith("D ~ · edited 17% · Radio Marran “The ferry will not be shut while I am mayor, and")
        assert below.endswith("before they speak”")
        await press(pilot, "enter")
        compared = pilot.app.screen
        assert isinstance(compared, CompareScreen)
        assert compared.variant.id == "D"
        assert "A ★" in screen_text(pilot) and "D ~" in screen_text(pilot)


async def test_the_cursor_stays_on_the_rows(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot)
        for keys, siglum in (("k", "A"), ("G", "F"), ("j", "F"), ("gg", "A"), (("pagedown",), "F"), (("ctrl+u",), "A")):
            await press(pilot, *keys)
            assert screen.variant.id == siglum


async def test_another_base(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot)
        await press(pilot, "j", "j", "j", "b")
        assert next(iter(rows(screen))) == "D", "the base comes first"
        assert screen.variant.id == "D"
        await press(pilot, "j", "d")
        compared = pilot.app.screen
        assert isinstance(compared, CompareScreen)
        assert compared.variant.id == "A"
        heads = screen_text(pilot).splitlines()[2]
        assert heads.index("D ~") < heads.index("A ★")


async def test_only_differences_shortens_the_columns_in_which_all_agree(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot, "8c99")
        before = rows(screen)
        await press(pilot, "=")
        after = rows(screen)
        agreed = [at for at, cell in enumerate(before["B"]) if {before[siglum][at] for siglum in "BC"} == {"="}]
        assert agreed
        assert all(after["A"][at] == "…" for at in agreed)
        assert "only differences" in screen_text(pilot)


async def test_the_mouse_points_and_compares(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await table(pilot)
        await pilot.click("#rows", offset=(5, 4))
        await settled(pilot)
        assert screen.variant.id == "C"
        await pilot.click("#rows", offset=(5, 4), times=2)
        await settled(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_narrow_window_shows_as_many_columns_as_fit(explore: Explore) -> None:
    async with explore(size=NARROW) as pilot:
        screen = await table(pilot)
        wide = rows(screen)["A"]
        assert 1 <= len(wide) <= 3
        assert all(len(line) <= NARROW[0] for line in screen_text(pilot).splitlines())
