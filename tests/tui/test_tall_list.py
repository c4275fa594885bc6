"""A list of rows of different heights, also of rows that are higher than the list."""

from __future__ import annotations

from textual.app import App, ComposeResult

from quotes_tui.signs import UNICODE
from quotes_tui.tui import themes
from quotes_tui.tui.widgets.blocks import Block, BlockList, sentence
from quotes_tui.tui.widgets.virtual_list import Rows

WORDS = " ".join(f"word{number}" for number in range(60))


class Shown(App[None]):
    """Three paragraphs, of which the second is higher than the window."""

    CSS = "BlockList { height: 8; width: 30; }"

    def compose(self) -> ComposeResult:
        yield BlockList(UNICODE)

    def on_mount(self) -> None:
        """Show them."""
        self.register_theme(themes.theme("dark"))
        self.theme = "dark"
        blocks = self.query_one(BlockList)
        blocks.load(
            Rows(
                [
                    Block(sentence("The first one", lead="· "), heading="Heading", ends=True),
                    Block(sentence(WORDS, lead="· ")),
                    Block(sentence("The last one", lead="· "), opens="something"),
                ]
            )
        )
        blocks.focus()


def seen(blocks: BlockList) -> str:
    return "\n".join(blocks.render_line(y).text for y in range(blocks.size.height))


async def test_a_paragraph_higher_than_the_list_is_walked_through() -> None:
    async with Shown().run_test(size=(40, 12)) as pilot:
        blocks = pilot.app.query_one(BlockList)
        await pilot.press("j")
        words, at_it = set(), 0
        while blocks.cursor == 1:
            words |= set(seen(blocks).split())
            at_it += 1
            await pilot.press("j")
        assert {f"word{number}" for number in range(60)} <= words
        assert at_it > 5
        assert blocks.cursor == 2
        await pilot.press("k")
        assert blocks.cursor == 1
        assert "word59" in seen(blocks), "one comes back to its end"
        while blocks.cursor == 1:
            await pilot.press("up")
        assert blocks.cursor == 0
        assert "Heading" in seen(blocks)


async def test_headings_and_blank_lines_are_never_part_of_the_cursor() -> None:
    async with Shown().run_test(size=(40, 12)) as pilot:
        blocks = pilot.app.query_one(BlockList)
        assert [blocks.under("cursor", 0, line) for line in range(3)] == ["", "cursor", ""]


async def test_first_and_last() -> None:
    async with Shown().run_test(size=(40, 12)) as pilot:
        blocks = pilot.app.query_one(BlockList)
        await pilot.press("end")
        assert blocks.current is not None and blocks.current.opens == "something"
        await pilot.press("home")
        assert blocks.cursor == 0
