"""Articles: two of them side by side, as texts or statement by statement.

A reprint stands beside its text, with what it changed, cut, added or put elsewhere. Two reports that know nothing of
each other have few words in common: of those one sees how each words what both report, and what only one has.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from quotes_tui.collation.facing import facing_lines
from quotes_tui.collation.parallels import Parallels, compare_texts
from quotes_tui.model import Article, Span, Statement
from quotes_tui.signs import ASCII
from quotes_tui.tui import commands
from quotes_tui.tui.carrying import TwoArticles
from quotes_tui.tui.drawing import Piece
from quotes_tui.tui.reporting import Reported, reported
from quotes_tui.tui.screens.both_report import BothReport
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.screens.two_heads import TwoHeads
from quotes_tui.tui.widgets.about import About
from quotes_tui.tui.widgets.lines import Lines, drawn

CONTEXT = 2  # lines around what one stands at
_STANDING = frozenset(("open", "compare", "in_browse", "why"))


@dataclass(frozen=True, slots=True)
class Stop:
    """Lines that one steps to, what stands there in the left and the right text, and the statement that it is."""

    lines: range
    left: Span | None = None
    right: Span | None = None
    report: Reported | None = None


class ArticlesScreen(FrameScreen):
    """The text that is reprinted, or the canonical one, at the left; the other one at the right."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "articles")]
    AUTO_FOCUS = "#texts"

    def __init__(self, two: TwoArticles, statement: str = "") -> None:
        super().__init__()
        self._left, self._right, self._others = two.left, two.right, two.others
        self._statement = statement  # the one that both were opened for
        self._by_statement = False
        self._only_differences = False
        self._anew = True  # something else is shown: one stands at its first stop
        self._at = 0  # which of the stops
        self._parallels: Parallels
        self._reports: Sequence[Reported] = ()
        self._stops: Sequence[Stop] = ()

    def body(self) -> ComposeResult:
        """The headings of both articles, their texts, and what is known of the two."""
        with Vertical(classes="page"):
            yield Lines("heads", can_focus=False)
            yield Lines("texts")
        yield About()

    def on_mount(self) -> None:
        """Compare the two articles."""
        self._by_statement = not self.two.one_witness
        self._compare()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self.call_after_refresh(self._draw)

    def reread(self) -> None:
        """Take the statements anew."""
        self._compare()

    @property
    def articles(self) -> tuple[Article, Article]:
        """The two articles."""
        return self.explorer.article(self._left), self.explorer.article(self._right)

    @property
    def two(self) -> TwoHeads:
        """What is said around them."""
        return TwoHeads(self.explorer, *self.articles)

    @property
    def stop(self) -> Stop | None:
        """What one stands at."""
        return self._stops[self._at] if self._stops else None

    # --- keys ---

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Other articles are there where more than two carry the statement; a statement where one stands at one."""
        if action in ("next_article", "previous_article"):
            return len(self._turns()) > 1
        if action in _STANDING:
            report = self.stop.report if self.stop else None
            return report is not None and (report.by_both or action not in ("open", "compare"))
        return super().check_action(action, parameters)

    def action_next_difference(self) -> None:
        """Go to the next difference, or the next statement."""
        self._step(1)

    def action_previous_difference(self) -> None:
        """Go to the previous one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        what = "statement" if self._by_statement else "difference"
        if not self._stops:
            told = "reports a statement" if self._by_statement else "has other words"
            self.explorer.say(f"There is nothing to go to: neither {told}.")
        elif 0 <= self._at + by < len(self._stops):
            self._at += by
            self._look()
        else:
            self.explorer.say(f"This is the {'last' if by > 0 else 'first'} {what}.")

    def action_next_article(self) -> None:
        """Set the next article that carries the statement at the right."""
        self._turn(1)

    def action_previous_article(self) -> None:
        """Set the previous article that carries the statement at the right."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        turns = self._turns()
        self._right = turns[(turns.index(self._right) + by) % len(turns)] if self._right in turns else turns[0]
        self._by_statement = not self.two.one_witness
        self._compare()

    def _turns(self) -> list[str]:
        return [id for id in dict.fromkeys([*self._others, self._right]) if id != self._left]

    def action_base(self) -> None:
        """Let the two change sides."""
        self._left, self._right = self._right, self._left
        self._compare()

    def action_only_differences(self) -> None:
        """Shorten what is equal, or show it again."""
        self._only_differences = not self._only_differences
        self._draw()

    def action_by_statement(self) -> None:
        """The two statement by statement, or their texts."""
        self._by_statement, self._anew = not self._by_statement, True
        self._draw()

    def action_open(self) -> None:
        """Compare the two wordings."""
        self.action_compare()

    def action_compare(self) -> None:
        """Compare how the two word the statement."""
        report = self.stop.report if self.stop else None
        if report is None or report.left is None or report.right is None:
            return
        if report.left.variant.id == report.right.variant.id:
            self.explorer.say("Both have the same wording of it.")
        else:
            self.explorer.show_compare(report.statement.id, report.left.variant.id, report.right.variant.id)

    def action_why(self) -> None:
        """Why the two report one statement."""
        if (one := self._standing_at()) is not None:
            self.explorer.show_why(one.id)

    def action_in_browse(self) -> None:
        """The statement in its place among its speaker's."""
        if (one := self._standing_at()) is not None:
            self.explorer.go_to_speaker(one.speaker, one.id)

    def _standing_at(self) -> Statement | None:
        return self.stop.report.statement if self.stop and self.stop.report else None

    def action_source(self) -> None:
        """The article where one stands: the right one, or the left one for what the right one has not."""
        stop = self.stop or Stop(range(0), None, Span(0, 0))
        article, span = (self._right, stop.right) if stop.right else (self._left, stop.left)
        if span is None or not self.index.quotations(article):
            self.explorer.say("Nothing was quoted in this article.")
        else:
            self.explorer.show_source(article, span.start)

    # --- what is shown ---

    def _compare(self) -> None:
        left, right = self.articles
        rows = {row.id: row for article in (left, right) for row in self.index.statements_in(article.id)}
        self._reports = reported(map(self.explorer.statement, rows), left.id, right.id)
        self._parallels, self._anew = compare_texts(left.text, right.text), True
        self._draw()

    def _draw(self) -> None:
        texts = self.query_one("#texts", Lines)
        width = texts.width
        if not width:
            return
        lines, self._stops = self._statement_lines(width) if self._by_statement else self._text_lines(width)
        texts.show(lines)
        if self._anew:
            self._at, self._anew = self._first(), False
            texts.scroll_home(animate=False)
        heads = self.query_one("#heads", Lines)
        heads.show(self.two.headings(width))
        heads.styles.height = len(heads.lines)
        about = self.query_one(About)
        about.show(self.two.about(self._parallels.share, self._legend(), about.width))
        self._look()
        self.refresh_bindings()

    def _first(self) -> int:
        """The stop at the statement for which the two were opened; else the first."""
        ids = [stop.report.statement.id if stop.report else "" for stop in self._stops]
        return ids.index(self._statement) if self._statement in ids else 0

    def _statement_lines(self, width: int) -> tuple[Sequence[Sequence[Piece]], list[Stop]]:
        drawing = BothReport(self.articles, self.explorer.signs, width, self._only_differences).drawn(self._reports)
        stops = [
            Stop(lines, one.left.span if one.left else None, one.right.span if one.right else None, one)
            for lines, one in zip(drawing.places, self._reports, strict=True)
        ]
        return drawing.lines, stops

    def _text_lines(self, width: int) -> tuple[Sequence[Sequence[Piece]], list[Stop]]:
        ascii = self.explorer.signs is ASCII
        facing = facing_lines(self._parallels, width, ascii=ascii, only_differences=self._only_differences)
        tops = [*facing.tops, len(facing.lines)]
        stops = []
        for at in facing.differences:
            row, top = self._parallels.rows[at], facing.tops[at]
            stops.append(Stop(range(top, max(tops[bisect_right(tops, top)] - 1, top + 1)), row.a, row.b))
        return [drawn(line) for line in facing.lines], stops

    def _look(self) -> None:
        """Show what one stands at."""
        texts, stop = self.query_one("#texts", Lines), self.stop
        texts.cursor = stop.lines if stop else None
        if stop:
            texts.look_at(stop.lines, context=CONTEXT)
        self._entitle()
        self.refresh_bindings()

    def _entitle(self) -> None:
        dot = f" {self.explorer.signs.dot} "
        frame, count = self.query_one(".page"), len(self._stops)
        what = "statement" if self._by_statement else "difference"
        place = f"{what} {self._at + 1:,} of {count:,}" if count else f"no {what}"
        both = sum(one.by_both for one in self._reports)
        shared = f"{both:,} in both" if self._by_statement else f"{self._parallels.share:.0%} of the words in common"
        only = ["only differences"] if self._only_differences else []
        self.entitle(frame, dot.join(["Articles", self.two.witnesses()]), dot.join([place, shared, *only]))

    def _legend(self) -> list[Piece]:
        signs = self.explorer.signs
        return [
            ("other words", "changed"),
            ("only in 1", "missing"),
            ("only in 2", "added"),
            (f"{signs.moved} moved", "moved"),
            (f"{signs.missing} {'nothing there' if self._by_statement else 'not here'}", "dim"),
        ]
