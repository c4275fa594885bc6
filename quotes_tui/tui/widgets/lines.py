"""A scrolling text of lines that are drawn already: pieces of text, each with its role.

Only the lines in view become strips, so that a long article costs no more than a short one. The mouse can select in
it, which a widget that draws its own lines has to see to itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from quotes_tui.collation.layout import Line, Role
from quotes_tui.text import clean
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Brush, Piece

Drawn = Sequence[Piece]

_ROLES = {
    Role.SAME: "text",
    Role.EQUAL: "dim",
    Role.CHANGED: "changed",
    Role.ADDED: "added",
    Role.LACKED: "missing",
    Role.MISSING: "dim",
    Role.MOVED: "moved",
    Role.OMISSION: "omission",
    Role.SHORTENED: "dim",
    Role.LABEL: "dim",
    Role.RULE: "line",
    Role.BLANK: "",
}


def drawn(line: Line) -> Drawn:
    """A line of a collation with the roles that the stylesheet knows."""
    return [(run.text, _ROLES[run.role]) for run in line]


class Lines(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of pieces; `cursor` marks a stretch of them, None for none."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.LIST)]
    cursor: reactive[range | None] = reactive(None)

    def __init__(self, id: str | None = None, *, can_focus: bool = True) -> None:
        super().__init__(id=id)
        self.can_focus = can_focus
        self._lines: Sequence[Drawn] = ()
        self._brush: Brush | None = None
        self._kept: range | None = None
        self._around = 0

    @property
    def lines(self) -> Sequence[Drawn]:
        """What is shown."""
        return self._lines

    @property
    def width(self) -> int:
        """How many cells a line has; the place of the scroll bar is kept free."""
        return self.scrollable_content_region.width

    @property
    def text(self) -> str:
        """The words that are shown, without their roles."""
        return "\n".join("".join(clean(text) for text, _ in line).rstrip() for line in self._lines)

    def show(self, lines: Sequence[Drawn], width: int = 0) -> None:
        """Show these lines instead; `width` is that of the longest in cells where they may be longer than the view."""
        self._lines = lines
        self.virtual_size = Size(width, len(lines))
        self.refresh()

    def look_at(self, place: range, context: int = 0) -> None:
        """Scroll just as far as it takes to have some lines in view, the first above all, with lines around them.

        They stay in view when the height changes.
        """
        self._kept, self._around = place, context
        self._show_line(place.stop - 1)
        self._show_line(place.start)

    def _show_line(self, line: int) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        context = min(self._around, max(0, (height - 1) // 2))
        wanted = min(max(top, line + context - height + 1), line - context)
        if wanted != top:
            # Forced, for a page that has just been shown has no scroll bar yet.
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Keep in view what was."""
        if self._kept is not None:
            self.look_at(self._kept, self._around)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme that was."""
        super().notify_style_update()
        self._brush = None

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        self._brush = self._brush or Brush(self)
        left, top = self.scroll_offset
        width, at = self.size.width, top + y
        if at >= len(self._lines):
            return Strip.blank(width, self._brush.style(""))
        under = "cursor" if self.cursor is not None and at in self.cursor else ""
        strip = self._brush.strip(self._lines[at], max(width, self.virtual_size.width), under)
        return self._selected(strip, at).crop(left, left + width).apply_offsets(left, at)

    # --- moving ---

    def action_down(self) -> None:
        """Down one line."""
        self.scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Up one line."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Down one page."""
        self.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Up one page."""
        self.scroll_page_up(animate=False)

    def action_first(self) -> None:
        """To the first line."""
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """To the last line."""
        self.scroll_end(animate=False)

    # --- selecting with the mouse ---

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words under the mouse selection."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self.refresh()

    def _selected(self, strip: Strip, at: int) -> Strip:
        stretch = self.text_selection.get_span(at) if self.text_selection else None
        if stretch is None:
            return strip
        start = strip.index_to_cell_position(stretch[0])
        end = strip.index_to_cell_position(stretch[1]) if stretch[1] >= 0 else strip.cell_length
        style = self.screen.get_component_rich_style("screen--selection", partial=True)
        chosen = strip.crop(start, end)
        painted = Segment.apply_style(chosen, post_style=style)
        return Strip.join([strip.crop(0, start), Strip(painted, chosen.cell_length), strip.crop(end)])
