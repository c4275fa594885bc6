import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from quotes_tui.tui.screens.compare import CompareScreen, in_pairs
from quotes_tui.tui.screens.source import SourceScreen
from quotes_tui.tui.screens.table import TableScreen
from quotes_tui.tui.widgets.lines import Lines
from tests.tui.conftest import NARROW, WIDE, Explore, explorer_of, press, screen_text, settled

FERRY, LONG = "0a11ce57", "2c33ea79"


async def compare(pilot: Pilot[None], statement: str, a: str | None = None, b: str | None = None) -> CompareScreen:
    explorer_of(pilot).show_compare(statement, a, b)
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen


def roles(screen: CompareScreen, role: str) -> list[str]:
    """The words that are drawn in a role, in the order of the lines."""
    return [text for line in screen.query_one("#readings", Lines).lines for text, drawn in line if drawn == role]


async def test_the_canonical_wording_stands_at_the_left_and_the_next_at_the_right(explore: Explore) -> None:
    async with explore() as pilot:
        await compare(pilot, FERRY)
        _title, border, heads, *_rest = screen_text(pilot).splitlines()
        assert "Compare · Ilse Varnholt, in the town council, 12 May 2031" in border
        left, right = heads.strip("│ ").split("│")
        assert left.split() == ["A", "★", "Alder", "Courier", "canonical"]
        assert right.split()[:2] == ["B", "="]
        assert right.split()[-1] == "same"
        assert "2 of 6 · 26 words shared" in screen_text(pilot)


async def test_what_differs_is_told_by_role(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await compare(pilot, FERRY, "A", "D")
        assert roles(screen, "changed") == ["closed", "shut", "repeating", "look at", "repeat", "read"]
        assert roles(screen, "missing") == ["keep"], "words of the base alone are struck"
        screen.turn_to("E")
        assert roles(screen, "added") == ["first"]
        screen.turn_to("C")
        assert roles(screen, "omission") == ["while I am mayor, and", "…"], "what an ellipsis elides is no difference"


async def test_what_moved_has_an_arrow_and_a_word(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await compare(pilot, FERRY, "A", "E")
        assert roles(screen, "moved") == ["↑ while I am mayor,", "↓ While I am mayor"]
        assert screen_text(pilot).count("(moved)") == 2


async def test_other_wordings_in_turn(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await compare(pilot, FERRY)
        seen = []
        for key in (".", "full_stop", "]", ".", ".", ",", "["):
            await press(pilot, key)
            seen.append(screen.variant.id)
        assert seen == ["C", "D", "E", "F", "B", "F", "E"]
        assert "5 of 6" in screen_text(pilot)


async def test_the_base_can_be_the_other_one(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await compare(pilot, FERRY, None, "D")
        await press(pilot, "b")
        assert screen.variant.id == "A"
        heads = screen_text(pilot).splitlines()[2]
        assert heads.index("D ~") < heads.index("A ★")
        await press(pilot, ".")
        assert screen.variant.id == "B"


async def test_only_differences_shortens_what_is_shared(explore: Explore) -> None:
    async with explore() as pilot:
        screen = await compare(pilot, FERRY, None, "D")
        assert "while I am mayor" in screen_text(pilot)
        await press(pilot, "=")
        assert "while I am mayor" not in screen_text(pilot)
        assert "only differences" in screen_text(pilot)
        assert roles(screen, "changed")
        await press(pilot, "=")
        assert "while I am mayor" in screen_text(pilot)


async def test_narrow_windows_set_the_wordings_below_each_other(explore: Explore) -> None:
    async with explore(size=NARROW) as pilot:
        screen = await compare(pilot, FERRY, None, "D")
        lines = screen_text(pilot).splitlines()
        assert lines[2].startswith("│A ★") and lines[3].startswith("│D ~")
        readings = ["".join(text for text, _ in line) for line in screen.query_one("#readings", Lines).lines]
        assert [line[:1] for line in readings[:6]] == ["A", "D", "", "A", "D", ""]
        await pilot.resize_terminal(*WIDE)
        await settled(pilot)
        assert "A ★" in screen_text(pilot).splitlines()[2] and "D ~" in screen_text(pilot).splitlines()[2]


async def test_a_long_wording_scrolls(explore: Explore) -> None:
    async with explore(size=(80, 16)) as pilot:
        screen = await compare(pilot, LONG)
        readings = screen.query_one("#readings", Lines)
        assert readings.max_scroll_y > 0
        await press(pilot, "j")
        assert readings.scroll_offset.y == 1
        await press(pilot, "G")
        assert "not a town" in screen_text(pilot)
        await press(pilot, "g", "g")
        assert readings.scroll_offset.y == 0


async def test_the_ways_to_table_and_source_and_back(explore: Explore) -> None:
    async with explore() as pilot:
        await press(pilot, "d")
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        await press(pilot, ".", "s")
        assert isinstance(pilot.app.screen, SourceScreen)
        assert pilot.app.screen.passage == screen.variant.passages[0]
        await press(pilot, "escape", "t")
        assert isinstance(pilot.app.screen, TableScreen)
        await press(pilot, "j", "j", "j", "enter")
        assert pilot.app.screen is screen, "the comparison below is come back to"
        assert screen.variant.id == "D"
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


async def test_wide_characters_keep_the_columns_straight(explore: Explore) -> None:
    async with explore(size=(100, 24)) as pilot:
        await compare(pilot, FERRY, None, "E")
        body = [line for line in screen_text(pilot).splitlines() if line.startswith("│")]
        assert "海辺日報" in body[0]
        assert {cell_len(line) for line in body} == {100}
        assert len({cell_len(line.split("│")[1]) for line in (body[0], body[2])}) == 1


async def test_one_wording_alone_has_nothing_to_compare(explore: Explore) -> None:
    async with explore() as pilot:
        explorer_of(pilot).show_table("5f66")
        await settled(pilot)
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, SourceScreen)


@pytest.mark.parametrize(
    ("labels", "parted"),
    [
        pytest.param("ABAB", "AB AB", id="pairs"),
        pytest.param("ABBAB", "AB B AB", id="the other alone"),
        pytest.param("AABB", "A AB B", id="the base alone"),
        pytest.param("BAB", "B AB", id="the other alone at first"),
    ],
)
def test_where_it_is_narrow_lines_that_belong_together_stand_together(labels: str, parted: str) -> None:
    lines = [[(f"{label} ", "dim"), ("words", "text")] for label in labels]
    assert "".join(line[0][0].strip() if line else " " for line in in_pairs(lines, "A")) == parted
