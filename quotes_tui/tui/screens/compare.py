"""Compare: two wordings of a statement side by side, or below each other where it is narrow.

What stands against what is the business of `collation`; here it only gets its colours, and a heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from quotes_tui.collation import collate, shared_words
from quotes_tui.collation.layout import NARROW, compare_lines
from quotes_tui.model import Statement, Variant
from quotes_tui.signs import ASCII
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece, fit, wrap
from quotes_tui.tui.screens.originals import originals_above
from quotes_tui.tui.screens.wording import WordingScreen, subject
from quotes_tui.tui.widgets.about import About, flow
from quotes_tui.tui.widgets.lines import Drawn, Lines, drawn
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.wording_list import carriers, relation_role, relation_sign, relation_word


class CompareScreen(WordingScreen):
    """The base at the left, another wording at the right."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "compare")]
    AUTO_FOCUS = "#readings"

    def __init__(self, statement: str, a: str | None = None, b: str | None = None) -> None:
        super().__init__()
        self._wanted, self._asked = statement, (a, b)
        self._statement: Statement
        self._base = self._other = ""
        self._only_differences = False

    def body(self) -> ComposeResult:
        """The headings of both wordings, and their readings below."""
        with Vertical(classes="page"):
            yield Lines("heads", can_focus=False)
            yield Lines("readings")
        yield About()

    def on_mount(self) -> None:
        """Open the two wordings asked for."""
        self._statement = self.explorer.statement(self._wanted)
        a, b = self._asked
        self._base = a or self._statement.canonical.variant
        others = self._others()
        self._other = b if b in others else others[0]
        self._collation = collate(self._statement, self._base)

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self.call_after_refresh(self._draw)

    def reread(self) -> None:
        """Take the statement anew; where its canonical wording was the base, the one that is it now is."""
        was = self._statement.canonical.variant
        self._statement = self.explorer.statement(self._wanted)
        now = self._statement.canonical.variant
        if self._base == was != now:
            self._base, self._other = now, was if self._other == now else self._other
        others = self._others()
        self._other = self._other if self._other in others else others[0]
        self._collation = collate(self._statement, self._base)
        self._draw()

    # --- where one stands ---

    @property
    def statement(self) -> Statement:
        """The statement whose wordings are compared."""
        return self._statement

    @property
    def variant(self) -> Variant:
        """The wording that is compared with the base."""
        return self._statement.variant(self._other)

    def turn_to(self, siglum: str) -> None:
        """Compare that wording with the base; the base itself with the one it was compared with."""
        if siglum in self._others():
            self._other = siglum
        self._draw()

    def _others(self) -> list[str]:
        """What can stand beside the base: wordings in its language; the base itself where there is none."""
        beside = self._statement.beside(self._base)
        return [variant.id for variant in beside if variant.id != self._base] or [self._base]

    # --- keys ---

    def action_next_wording(self) -> None:
        """Compare the next wording with the base."""
        self._turn(1)

    def action_previous_wording(self) -> None:
        """Compare the previous wording with the base."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        others = self._others()
        self.turn_to(others[(others.index(self._other) + by) % len(others)])
        self.query_one("#readings", Lines).scroll_home(animate=False)

    def action_base(self) -> None:
        """Let the two change sides: what was compared is the base now."""
        self._base, self._other = self._other, self._base
        self._draw()

    def action_only_differences(self) -> None:
        """Shorten what both have in common, or show it again."""
        self._only_differences = not self._only_differences
        self._draw()

    # --- what is shown ---

    def _draw(self) -> None:
        readings = self.query_one("#readings", Lines)
        width = readings.width
        if not width:
            return
        readings.show(self._readings(width))
        heads = self.query_one("#heads", Lines)
        above = originals_above(self._statement, self._base, self.explorer, width, self.size.height // 4)
        heads.show([*above, *self._heads(width)])
        heads.styles.height = len(heads.lines)
        about = self.query_one(About)
        about.show(self._about(about.width))
        self._entitle()
        self.refresh_bindings()

    def _readings(self, width: int) -> list[Drawn]:
        if self._other == self._base:
            return [[(line, "text")] for line in wrap(self.variant.text, width, more=self.explorer.signs.more)]
        lines = compare_lines(
            self._collation,
            self._base,
            self._other,
            width,
            ascii=self.explorer.signs is ASCII,
            only_differences=self._only_differences,
        )
        found = [drawn(line) for line in lines]
        return list(in_pairs(found, self._base)) if width < NARROW else found

    def _entitle(self) -> None:
        dot = f" {self.explorer.signs.dot} "
        frame = self.query_one(".page")
        sigla = [variant.id for variant in self._statement.beside(self._base)]
        shared = shared_words(self._collation, self._base, self._other)
        title = f"Compare{dot}{subject(self._statement, self.explorer.article)}"
        parts = [f"{sigla.index(self._other) + 1} of {len(sigla)}", f"{counted(shared, 'word')} shared"]
        self.entitle(frame, title, dot.join([*parts, *(["only differences"] if self._only_differences else [])]))

    def _heads(self, width: int) -> list[list[Piece]]:
        base, other = self._statement.variant(self._base), self.variant
        rule = self.explorer.signs.rule
        if self._other == self._base:
            return [self._head(base, width), [(self.explorer.signs.dash * width, "line")]]
        if width < NARROW:
            return [self._head(base, width), self._head(other, width), [(self.explorer.signs.dash * width, "line")]]
        left = (width - 2) // 2
        right = width - 3 - left
        dash = self.explorer.signs.dash
        return [
            [*self._head(base, left), (f" {rule} ", "line"), *self._head(other, right)],
            [(f"{dash * (left + 1)}{self.explorer.signs.cross}{dash * (right + 1)}", "line")],
        ]

    def _head(self, variant: Variant, width: int) -> list[Piece]:
        """Siglum, sign, outlets; the relation in words at the right; exactly `width` cells."""
        dot = self.explorer.signs.dot
        role = relation_role(self._statement, variant)
        word = fit(relation_word(self._statement, variant), max(width // 2, 12), self.explorer.signs.more)
        left = f"{variant.id} "
        room = width - len(left) - 3 - cell_len(word)
        names = fit(f" {dot} ".join(carriers(variant, self.explorer.article)), room, self.explorer.signs.more)
        gap = " " * (room - cell_len(names) + 1)
        sign = relation_sign(self._statement, variant, self.explorer.signs)
        return [(left, "strong"), (f"{sign} ", role), (names, "text"), (gap, ""), (word, role)]

    def _about(self, width: int) -> list[list[Piece]]:
        """Why the canonical wording is that, and what the styles mean."""
        signs, canonical = self.explorer.signs, self._statement.canonical
        why = wrap(f"{signs.canonical} {canonical.variant} is canonical: {canonical.reason}", width, 2, signs.more)
        legend = [
            ("other words", "changed"),
            (f"only in {self._base}", "missing"),
            (f"only in {self._other}", "added"),
            (f"{signs.moved} moved", "moved"),
            (f"{signs.missing} nothing there", "dim"),
            (f"{signs.more} left out", "omission"),
        ]
        return [*([(line, "text")] for line in why), *flow(legend, width, signs.dot, signs.more)]


def in_pairs(lines: Sequence[Drawn], base: str) -> Iterator[Drawn]:
    """A blank line wherever a line of the base, or of the other wording alone, begins what belongs together."""
    before = ""
    for line in lines:
        label = line[0][0].strip()
        if before and label in (base, before):
            yield []
        before = label
        yield line
