"""The original stands above its translations in Browse, Compare and Table, and is aligned with none."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from quotes_tui.tui.screens.browse import BrowseScreen
from tests.data.originals import ORIGINAL, originals_index
from tests.tui.conftest import NARROW, WIDE, Explore, press, screen_text


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return originals_index(tmp_path_factory.mktemp("port") / "corpus")


async def test_browse_lists_it_first_and_stands_at_the_canonical_wording(explore: Explore, index: Path) -> None:
    async with explore(index) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, BrowseScreen)
        held = [variant.id for variant in screen.wordings.view.rows(0, 9)]
        assert held == ["D", "C", "A", "B"]
        assert screen.wordings.current is not None
        assert screen.wordings.current.id == "A"
        shown = screen_text(pilot)
        assert shown.index("D ◊ original, Japanese") < shown.index("C ⇄ retranslated, French") < shown.index("A ★")


@pytest.mark.parametrize("key", ["d", "t"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_compare_and_table_show_it_above(explore: Explore, index: Path, key: str, size: tuple[int, int]) -> None:
    async with explore(index, size) as pilot:
        await press(pilot, key)
        lines = screen_text(pilot).splitlines()
        heads = [at for at, line in enumerate(lines) if "original, Japanese" in line or "│A ★" in line]
        assert heads == sorted(heads)
        assert len(heads) == 2
        assert ORIGINAL in lines[heads[0] + 1]
        assert all(cell_len(line) <= size[0] for line in lines)


async def test_from_the_original_compare_goes_to_what_can_be_compared(explore: Explore, index: Path) -> None:
    async with explore(index) as pilot:
        await press(pilot, "l", "l", "g", "g")
        screen = pilot.app.screen
        assert isinstance(screen, BrowseScreen)
        assert screen.variant is not None
        assert screen.variant.id == "D"
        await press(pilot, "d")
        assert "2 of 2" in screen_text(pilot)
        await press(pilot, ".")
        assert "2 of 2" in screen_text(pilot)


async def test_plain_signs(explore: Explore, index: Path) -> None:
    async with explore(index, ascii=True) as pilot:
        assert "D @ original, Japanese" in screen_text(pilot)
