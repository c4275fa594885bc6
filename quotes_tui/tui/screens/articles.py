"""Articles: two of them side by side, with what a reprint changed, cut, added or put elsewhere.

What stands against what is the business of `collation`; here it gets its colours, a heading, and what is known of
the one text being the other's.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from quotes_tui.collation.facing import Facing, facing_lines
from quotes_tui.collation.layout import NARROW
from quotes_tui.collation.parallels import Parallels, Row, compare_texts
from quotes_tui.model import Article
from quotes_tui.signs import ASCII
from quotes_tui.tui import commands
from quotes_tui.tui.carrying import TwoArticles, why_one_witness
from quotes_tui.tui.drawing import Piece, fit, pad, show, wrap
from quotes_tui.tui.screens.frame import FrameScreen
from quotes_tui.tui.screens.wording import long_date
from quotes_tui.tui.widgets.about import About, flow
from quotes_tui.tui.widgets.lines import Lines, drawn
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.wording_list import outlet_of

CONTEXT = 2  # lines around a difference
LOW = 24  # rows of a window in which only the most important is said


class ArticlesScreen(FrameScreen):
    """The text that is reprinted at the left, the reprint at the right."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "articles")]
    AUTO_FOCUS = "#texts"

    def __init__(self, two: TwoArticles) -> None:
        super().__init__()
        self._left, self._right, self._others = two.left, two.right, two.others
        self._only_differences = False
        self._at = 0  # which of the differences
        self._parallels: Parallels
        self._facing = Facing((), (), ())

    def body(self) -> ComposeResult:
        """The headings of both articles, their texts, and what is known of the two."""
        with Vertical(classes="page"):
            yield Lines("heads", can_focus=False)
            yield Lines("texts")
        yield About()

    def on_mount(self) -> None:
        """Compare the two articles."""
        self._compare()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self.call_after_refresh(self._draw)

    @property
    def articles(self) -> tuple[Article, Article]:
        """The two articles."""
        return self.explorer.article(self._left), self.explorer.article(self._right)

    @property
    def row(self) -> Row | None:
        """The paragraphs at which something differs that one stands at."""
        places = self._facing.differences
        return self._parallels.rows[places[self._at]] if places else None

    # --- keys ---

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Other articles are there only where more than two carry the statement."""
        if action in ("next_article", "previous_article"):
            return len(self._turns()) > 1
        return super().check_action(action, parameters)

    def action_next_difference(self) -> None:
        """Go to the next difference."""
        self._step(1)

    def action_previous_difference(self) -> None:
        """Go to the previous difference."""
        self._step(-1)

    def _step(self, by: int) -> None:
        count = len(self._facing.differences)
        if not count:
            self.explorer.say("There is no difference: both have the same words.")
        elif 0 <= self._at + by < count:
            self._at += by
            self._look()
        else:
            self.explorer.say(f"This is the {'last' if by > 0 else 'first'} difference.")

    def action_next_article(self) -> None:
        """Set the next article that carries the statement at the right."""
        self._turn(1)

    def action_previous_article(self) -> None:
        """Set the previous article that carries the statement at the right."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        turns = self._turns()
        self._right = turns[(turns.index(self._right) + by) % len(turns)] if self._right in turns else turns[0]
        self._compare()

    def _turns(self) -> list[str]:
        return [id for id in dict.fromkeys([*self._others, self._right]) if id != self._left]

    def action_base(self) -> None:
        """Let the two change sides."""
        self._left, self._right = self._right, self._left
        self._compare()

    def action_only_differences(self) -> None:
        """Shorten the paragraphs that are equal, or show them again."""
        self._only_differences = not self._only_differences
        self._draw()

    def action_source(self) -> None:
        """The article where one stands: the reprint, or the other one for what the reprint has not."""
        row = self.row or next((row for row in self._parallels.rows if row.b), None)
        if row is None:
            return
        article, span = (self._right, row.b) if row.b else (self._left, row.a)
        if span is None or not self.index.quotations(article):
            self.explorer.say("Nothing was quoted in this article.")
        else:
            self.explorer.show_source(article, span.start)

    # --- what is shown ---

    def _compare(self) -> None:
        left, right = self.articles
        self._parallels, self._at = compare_texts(left.text, right.text), 0
        self.query_one("#texts", Lines).scroll_home(animate=False)
        self._draw()

    def _draw(self) -> None:
        texts = self.query_one("#texts", Lines)
        width = texts.width
        if not width:
            return
        ascii = self.explorer.signs is ASCII
        self._facing = facing_lines(self._parallels, width, ascii=ascii, only_differences=self._only_differences)
        texts.show([drawn(line) for line in self._facing.lines])
        heads = self.query_one("#heads", Lines)
        heads.show(self._heads(width))
        heads.styles.height = len(heads.lines)
        about = self.query_one(About)
        about.show(self._about(about.width))
        self._look()
        self.refresh_bindings()

    def _look(self) -> None:
        """Show the difference one stands at."""
        texts, places = self.query_one("#texts", Lines), self._facing.differences
        if places:
            top = self._facing.tops[places[self._at]]
            end = self._facing.tops[bisect_right(self._facing.tops, top)] - 1 if top != self._facing.tops[-1] else None
            texts.cursor = range(top, len(self._facing.lines) if end is None else end)
            texts.look_at(texts.cursor, context=CONTEXT)
        else:
            texts.cursor = None
        self._entitle()

    def _entitle(self) -> None:
        dot = f" {self.explorer.signs.dot} "
        frame, found = self.query_one(".page"), self._parallels
        count = len(self._facing.differences)
        place = f"difference {self._at + 1:,} of {count:,}" if count else "no difference"
        parts = [place, f"{found.share:.0%} of the words in common"]
        frame.border_title = show(dot.join(["Articles", self._witnesses()]))
        frame.border_subtitle = show(dot.join([*parts, *(["only differences"] if self._only_differences else [])]))

    # --- headings ---

    def _heads(self, width: int) -> list[list[Piece]]:
        signs = self.explorer.signs
        narrow = width < NARROW
        left = width if narrow else (width - 2) // 2
        right = width if narrow else width - 3 - left
        first, second = self._head(0, left), self._head(1, right)
        if narrow:
            return [*first, *second, [(signs.dash * width, "line")]]
        lines = [[*a, (f" {signs.rule} ", "line"), *b] for a, b in zip(first, second, strict=True)]
        return [*lines, [(f"{signs.dash * (left + 1)}{signs.cross}{signs.dash * (right + 1)}", "line")]]

    def _head(self, side: int, width: int) -> list[list[Piece]]:
        """The outlet, the agency and the date; the headline below; each line exactly `width` cells."""
        article, signs = self.articles[side], self.explorer.signs
        role = "the text" if self._is_origin(side) else "the reprint" if self._is_origin(1 - side) else ""
        facts = [outlet_of(article, [article.agency or ""]), article.agency, long_date(article.published) or "undated"]
        room = width - 3 - len(role)
        known = fit(f" {signs.dot} ".join(fact for fact in facts if fact), room, signs.more)
        title = fit(article.title_printed or article.title or "without a headline", width - 2, signs.more)
        return [
            [
                (f"{side + 1} ", "strong"),
                (pad(known, room + 1), "text"),
                (role, "canonical" if side == 0 else "edited"),
            ],
            *([[(pad(f"  {title}", width), "dim")]] if self.size.height >= LOW else []),
        ]

    def _is_origin(self, side: int) -> bool:
        """Whether the other article's text is known to be this one's."""
        ids = (self._left, self._right)
        return self.explorer.records.witness(ids[1 - side]) == ids[side] != ids[1 - side]

    def _witnesses(self) -> str:
        return counted(
            len({self.explorer.records.witness(self._left), self.explorer.records.witness(self._right)}),
            "witness",
            "witnesses",
        )

    # --- what is known of the two ---

    def _about(self, width: int) -> list[list[Piece]]:
        signs = self.explorer.signs
        if self.size.height < LOW:
            return [[(fit(fact, width, signs.more), "text")] for fact in self._facts()]
        told = [line for fact in self._facts() for line in wrap(fact, width, 2, signs.more)]
        legend = [
            ("other words", "changed"),
            ("only in 1", "missing"),
            ("only in 2", "added"),
            (f"{signs.moved} moved", "moved"),
            (f"{signs.missing} not here", "dim"),
        ]
        return [*([(line, "text")] for line in told), *flow(legend, width, signs.dot, signs.more)]

    def _facts(self) -> list[str]:
        left, right = self.articles
        origin, copy = (right, left) if self._is_origin(1) else (left, right)
        if self.explorer.records.witness(left.id) == self.explorer.records.witness(right.id):
            reasons = why_one_witness(origin, copy, self._parallels.share)
            names = [article.outlet or article.id for article in (copy, origin)]
            known = f"One witness: {names[0]} has the text of {names[1]} ({'; '.join(reasons)})."
        else:
            known = "Two witnesses: as far as is known, neither has the other's text."
        return [known, *self._excerpts(left, right)]

    def _excerpts(self, left: Article, right: Article) -> list[str]:
        match self._parallels.excerpts:
            case (True, True):
                return ["These are excerpts: what is left out cannot be compared."]
            case (False, False):
                return []
            case (first, _):
                name = (left if first else right).outlet or (left if first else right).id
                return [f"The text of {name} is an excerpt: what is left out cannot be compared."]
