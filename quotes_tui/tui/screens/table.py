"""Table: all wordings of a statement in aligned columns, scrolled by whole columns.

A row is a wording; the one under the cursor is shown in full below, and Enter compares it with the base.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from quotes_tui.collation import Collation, collate
from quotes_tui.collation.layout import Table, TableOptions, table_lines
from quotes_tui.model import Statement, Variant
from quotes_tui.signs import ASCII
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece, fit, in_marks, wrap
from quotes_tui.tui.screens.originals import originals_above
from quotes_tui.tui.screens.wording import WordingScreen, subject
from quotes_tui.tui.widgets.about import About, flow
from quotes_tui.tui.widgets.lines import Drawn, Lines, drawn
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.wording_list import carriers, relation_role, relation_sign, relation_word

LABEL = 28  # cells of a row's label at most
WORDING_LINES = 5


class TableScreen(WordingScreen):
    """All wordings, column by column."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, commands.LIST, "table")]

    def __init__(self, statement: str) -> None:
        super().__init__()
        self._wanted = statement
        self._statement: Statement
        self._collation: Collation
        self._table: Table
        self._places: list[range] = []
        self._row = self._first = 0
        self._only_differences = False

    def body(self) -> ComposeResult:
        """The table, and the whole wording of a row."""
        with Vertical(classes="page"):
            yield Lines("rows", can_focus=False)
        yield About(least=4)

    def on_mount(self) -> None:
        """Collate the statement's wordings."""
        self._statement = self.explorer.statement(self._wanted)
        self._collation = collate(self._statement)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the table out anew."""
        self.call_after_refresh(self._draw)

    def reread(self) -> None:
        """Take the statement anew, with the cursor on the same wording and the canonical one as the base."""
        siglum = self.variant.id
        self._statement = self.explorer.statement(self._wanted)
        self._collation = collate(self._statement)
        self._draw()
        self.turn_to(siglum)

    # --- where one stands ---

    @property
    def statement(self) -> Statement:
        """The statement whose wordings are shown."""
        return self._statement

    @property
    def variant(self) -> Variant:
        """The wording under the cursor."""
        return self._statement.variant(self._table.rows[self._row].siglum)

    def turn_to(self, siglum: str) -> None:
        """Put the cursor on that wording."""
        sigla = [row.siglum for row in self._table.rows]
        self._go(sigla.index(siglum) if siglum in sigla else 0)

    def sides(self) -> tuple[str | None, str | None]:
        """The base and the row under the cursor; on the base's own row, the first other one."""
        base, siglum = self._collation.base, self.variant.id
        return base, siglum if siglum != base else None

    # --- keys ---

    def action_open(self) -> None:
        """Compare the row."""
        self.action_compare()

    def action_base(self) -> None:
        """Compare every wording with this one."""
        siglum = self.variant.id
        self._collation = collate(self._statement, siglum)
        self._draw()
        self.turn_to(siglum)

    def action_only_differences(self) -> None:
        """Shorten the columns in which all agree, or show them again."""
        self._only_differences = not self._only_differences
        self._draw()

    def action_next_column(self) -> None:
        """One column to the right."""
        self._scroll(self._table.first + 1)

    def action_previous_column(self) -> None:
        """One column to the left."""
        self._scroll(self._table.first - 1)

    def _scroll(self, first: int) -> None:
        self._first = max(0, min(first, self._table.last_first))
        self._draw()

    def action_down(self) -> None:
        """The next row."""
        self._go(self._row + 1)

    def action_up(self) -> None:
        """The row before."""
        self._go(self._row - 1)

    def action_page_down(self) -> None:
        """A page of rows on."""
        self._go(self._row + self._page())

    def action_page_up(self) -> None:
        """A page of rows back."""
        self._go(self._row - self._page())

    def action_first(self) -> None:
        """The first row."""
        self._go(0)

    def action_last(self) -> None:
        """The last row."""
        self._go(len(self._table.rows) - 1)

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a row, a double click compares it."""
        lines = self.query_one("#rows", Lines)
        offset = event.get_content_offset(lines) if event.widget is lines else None
        if offset is None:
            return
        at = offset.y + lines.scroll_offset.y
        for number, place in enumerate(self._places):
            if at in place:
                self._go(number)
                if event.chain == 2:
                    self.action_compare()

    def _page(self) -> int:
        lines = self.query_one("#rows", Lines)
        return max(1, lines.size.height // (len(self._places[self._row]) + 1))

    def _go(self, row: int) -> None:
        self._row = max(0, min(row, len(self._table.rows) - 1))
        self._point()

    # --- what is shown ---

    def _draw(self) -> None:
        lines = self.query_one("#rows", Lines)
        if not lines.width:
            return
        labels = {variant.id: self._label(variant, lines.width) for variant in self._statement.variants}
        ascii = self.explorer.signs is ASCII
        options = TableOptions(self._first, labels, ascii, self._only_differences)
        self._table = table_lines(self._collation, lines.width, options)
        lines.show(self._ruled(lines.width, lines.size.height))
        self._entitle()
        self._point()

    def _ruled(self, width: int, height: int) -> list[Drawn]:
        """The originals and below them the rows, with a rule between rows where there is room for it.

        `_places` keeps which lines are a row's.
        """
        table = self._table
        above = originals_above(self._statement, self._collation.base, self.explorer, width, height // 4)
        loose = len(table.lines) + len(table.rows) + len(above) <= height
        drawn_lines: list[Drawn] = [*above]
        self._places = []
        for row in table.rows:
            if loose and self._places:
                drawn_lines.append([(self._rule(width), "line")])
            start = len(drawn_lines)
            drawn_lines += [drawn(line) for line in table.lines[row.start : row.end]]
            self._places.append(range(start, len(drawn_lines)))
        return drawn_lines

    def _rule(self, width: int) -> str:
        signs = self.explorer.signs
        crosses = {column.start - 1 for column in self._table.columns}
        return "".join(signs.cross if at in crosses else signs.dash for at in range(width))

    def _label(self, variant: Variant, width: int) -> str:
        signs = self.explorer.signs
        names = ", ".join(carriers(variant, self.explorer.article))
        label = f"{variant.id} {relation_sign(self._statement, variant, signs)} {names}"
        return fit(label, min(LABEL, width // 4), signs.more)

    def _entitle(self) -> None:
        dot, table = f" {self.explorer.signs.dot} ", self._table
        frame = self.query_one(".page")
        wordings = counted(len(self._statement.variants), "wording")
        title = f"Table{dot}{wordings}{dot}{subject(self._statement, self.explorer.article)}"
        shown = f"columns {table.columns[0].number + 1}-{table.columns[-1].number + 1} of {len(table.widths)}"
        self.entitle(frame, title, dot.join([shown, *(["only differences"] if self._only_differences else [])]))

    def _point(self) -> None:
        lines, place = self.query_one("#rows", Lines), self._places[self._row]
        lines.cursor = place
        lines.look_at(range(place.stop) if self._row == 0 else place)
        about = self.query_one(About)
        about.show(self._about(self.variant, about.width))
        self.refresh_bindings()

    def _about(self, variant: Variant, width: int) -> list[list[Piece]]:
        """The wording of a row, in full."""
        signs = self.explorer.signs
        head = f"{variant.id} {relation_sign(self._statement, variant, signs)}"
        role = relation_role(self._statement, variant)
        names = ", ".join(carriers(variant, self.explorer.article))
        facts = [(head, role), (relation_word(self._statement, variant), role), (names, "dim")]
        shown = in_marks(variant.text, variant.passages[0].kind, signs)
        words = wrap(shown, width, WORDING_LINES, signs.more)
        return [*flow(facts, width, signs.dot, signs.more), *([(line, "text")] for line in words)]
