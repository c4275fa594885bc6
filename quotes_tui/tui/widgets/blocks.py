"""A list of paragraphs under headings: each can be walked to, and opened where it is about something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotes_tui.tui.drawing import Piece, wrap
from quotes_tui.tui.widgets.tall_list import TallList

Drawing = Callable[[int], Sequence[Sequence[Piece]]]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, drawn for a width in cells; `opens` is what it is about, None where it only says something.

    `heading` stands above the first paragraph of a section; `ends` says that a blank line follows the last one.
    """

    drawing: Drawing
    opens: object | None = None
    heading: str = ""
    ends: bool = False


class BlockList(TallList[Block]):
    """The blocks, below each other."""

    def draw(self, row: Block, width: int) -> list[list[Piece]]:
        """The heading, the paragraph, and a blank line after a section."""
        heading: list[list[Piece]] = [[(line, "accent")] for line in wrap(row.heading, width)] if row.heading else []
        return [*heading, *(list(line) for line in row.drawing(max(width, 8))), *([[]] if row.ends else [])]

    def under(self, under: str, index: int, line: int) -> str:
        """Neither heading nor blank line is part of the cursor."""
        block = self.row(index)
        if block is None:
            return under
        width = self.scrollable_content_region.width - 1
        above = len(wrap(block.heading, width)) if block.heading else 0
        inside = above <= line < self.top(index + 1) - self.top(index) - block.ends
        return under if inside else ""


def sentence(words: str, role: str = "text", lead: str = "", more: str = "…") -> Drawing:
    """A paragraph of plain words with a hanging indent below its `lead`, such as "· "."""
    indent = " " * len(lead)

    def drawing(width: int) -> list[list[Piece]]:
        lines = wrap(words, width - len(lead), more=more)
        return [[(indent if at else lead, "dim"), (line, role)] for at, line in enumerate(lines)]

    return drawing
