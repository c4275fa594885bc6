"""The themes: whatever is written on whatever is behind it can be read, in each of them."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from quotes_tui.errors import SettingsError
from quotes_tui.settings import ExplorerSettings
from quotes_tui.tui.app import Explorer
from quotes_tui.tui.drawing import Brush
from quotes_tui.tui.themes import BACKGROUNDS, PALETTES, ROLES, TEXTS, THEMES, variables
from quotes_tui.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import Explore, Options, Ready, explorer_of, press

LEAST = 4.5


def contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
    assert contrast(Color(119, 119, 119), Color(255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_colour_can_be_read_on_every_background(name: str) -> None:
    colors = {key: Color.parse(value) for key, value in variables(PALETTES[name]).items()}
    poor = {
        (text, behind): round(ratio, 2)
        for text, behind in product(TEXTS, BACKGROUNDS)
        if (ratio := contrast(colors[text], colors[behind])) < LEAST
    }
    assert poor == {}


def test_high_contrast_is_higher() -> None:
    for text, behind in product(("text", "dim"), BACKGROUNDS[:3]):
        colors = variables(PALETTES["contrast"])
        assert contrast(Color.parse(colors[text]), Color.parse(colors[behind])) >= 12


def _of(color: RichColor | None) -> Color:
    assert color is not None and color.triplet is not None
    return Color(*color.triplet)


def test_the_settings_take_these_themes() -> None:
    assert get_args(get_type_hints(ExplorerSettings)["theme"]) == THEMES


@pytest.mark.parametrize("name", THEMES)
async def test_what_is_drawn_has_these_colours(explore: Explore, name: str) -> None:
    async with explore(theme=name) as pilot:
        brush = Brush(pilot.app.screen.query_one("#speakers", VirtualList))
        for role, under in product(sorted(ROLES), ("", "cursor", "cursor-blurred", "found")):
            style = brush.style(role, under)
            assert isinstance(style, Style)
            if role != "line":
                assert contrast(_of(style.color), _of(style.bgcolor)) >= LEAST, (role, under)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("keys", [(), ("slash", "t", "h", "e"), ("question_mark",), ("colon",)], ids=str)
async def test_every_widget_can_be_read(explore: Explore, name: str, keys: tuple[str, ...]) -> None:
    async with explore(theme=name) as pilot:
        await press(pilot, *keys)
        widgets: list[Widget] = [widget for widget in pilot.app.screen.query("*") if widget.display]
        for widget in widgets:
            style = widget.rich_style
            assert contrast(_of(style.color), _of(style.bgcolor)) >= LEAST, widget


async def test_the_theme_changes_with_a_key_and_everything_is_drawn_anew(explore: Explore) -> None:
    async with explore(theme="dark") as pilot:
        shown = pilot.app.screen.query_one("#speakers", VirtualList)
        seen = []
        for _ in THEMES:
            seen.append((explorer_of(pilot).theme, _of(shown.render_line(1)._segments[0].style.bgcolor).hex))  # type: ignore[union-attr]
            await press(pilot, "T")
        assert [name for name, _ in seen] == list(THEMES)
        assert [hexed.lower() for _, hexed in seen] == [PALETTES[name].background for name in THEMES]
        assert explorer_of(pilot).theme == THEMES[0]


def test_an_unknown_theme_is_named(made_up_index: Path) -> None:
    with pytest.raises(SettingsError, match='no "solar"; there are: dark, light, contrast'):
        Explorer(Ready(made_up_index), Options("solar"))
