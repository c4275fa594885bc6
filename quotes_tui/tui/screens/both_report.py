"""Two articles statement by statement: how each words what both report, and below that what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from rich.cells import cell_len

from quotes_tui.collation import collate_wordings
from quotes_tui.collation.layout import NARROW, Line, compare_lines
from quotes_tui.model import Article, Statement
from quotes_tui.signs import ASCII, Signs
from quotes_tui.text import paragraph_number
from quotes_tui.tui.drawing import Piece, fit, in_marks, wrap
from quotes_tui.tui.reporting import Reported, Said
from quotes_tui.tui.screens.wording import long_date
from quotes_tui.tui.widgets.lines import Drawn, drawn
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.wording_list import relation_role, relation_sign, relation_word

FIRST, SECOND = "1", "2"
ALONE_LINES = 3  # of a statement that only one article has


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lines of all statements, and which of them are each statement's."""

    lines: Sequence[Drawn]
    places: Sequence[range]


@dataclass(frozen=True, slots=True)
class BothReport:
    """How two articles are drawn, `width` cells wide; `only_differences` shortens what agrees."""

    articles: tuple[Article, Article]
    signs: Signs
    width: int
    only_differences: bool = False

    def drawn(self, found: Sequence[Reported]) -> Drawing:
        """All statements, in sections: what both report, what only the one, what only the other has."""
        lines: list[Drawn] = []
        places: list[range] = []
        for side, group in groupby(found, key=_side):
            rows = list(group)
            lines += [[(line, "accent")] for line in wrap(self._heading(side, len(rows)), self.width)]
            for row in rows:
                start = len(lines)
                lines += self._pair(row) if row.by_both else self._alone(row, side)
                places.append(range(start, len(lines)))
                lines.append([])
        return Drawing(lines or [[("Neither article reports a statement.", "text")]], places)

    def _heading(self, side: str, count: int) -> str:
        statements = counted(count, "statement")
        if not side:
            return f"Both report {statements}"
        article = self.articles[side == SECOND]
        return f"Only {article.outlet or article.id} reports {statements}"

    # --- what both report ---

    def _pair(self, row: Reported) -> Iterator[Drawn]:
        if row.left is None or row.right is None:
            return
        one = row.statement
        who = ", ".join(filter(None, (one.speaker or NOT_TOLD, one.occasion, long_date(one.said))))
        yield [(fit(who, self.width, self.signs.more), "strong")]
        yield from self._beside(*([self._head(one, said, side)] for side, said in enumerate((row.left, row.right))))
        if row.left.variant.language_is(row.right.variant):
            yield from map(drawn, self._aligned(row.left, row.right))
        else:
            yield from self._beside(*(self._wrapped(said) for said in (row.left, row.right)))

    def _head(self, statement: Statement, said: Said, side: int) -> list[Piece]:
        """Siglum, relation and paragraph of a wording."""
        role = relation_role(statement, said.variant)
        sign = relation_sign(statement, said.variant, self.signs)
        word = relation_word(statement, said.variant)
        return [(f"{said.variant.id} ", "strong"), (f"{sign} {word}", role), (self._place(said, side), "dim")]

    def _place(self, said: Said, side: int) -> str:
        number = paragraph_number(self.articles[side].text, said.span.start)
        return f" {self.signs.dot} para. {number}" if number else ""

    def _aligned(self, left: Said, right: Said) -> Sequence[Line]:
        collation = collate_wordings({FIRST: left.passage.text, SECOND: right.passage.text}, FIRST)
        ascii = self.signs is ASCII
        return compare_lines(collation, FIRST, SECOND, self.width, ascii=ascii, only_differences=self.only_differences)

    def _wrapped(self, said: Said) -> list[list[Piece]]:
        return [[(line, "text")] for line in wrap(said.passage.text, self._rooms[0], more=self.signs.more)]

    @property
    def _rooms(self) -> tuple[int, int]:
        """The widths of the two columns; where it is narrow, of the lines behind a label."""
        if self.width < NARROW:
            return self.width - 2, self.width - 2
        left = (self.width - 2) // 2
        return left, self.width - 3 - left

    def _beside(self, left: Sequence[list[Piece]], right: Sequence[list[Piece]]) -> Iterator[Drawn]:
        """Lines of both side by side; where it is narrow, of the one below those of the other."""
        if self.width < NARROW:
            for label, lines in ((FIRST, left), (SECOND, right)):
                yield from ([(f"{label} ", "dim"), *line] for line in lines)
            return
        for a, b in zip_longest(left, right, fillvalue=list[Piece]()):
            gap = self._rooms[0] - sum(cell_len(text) for text, _role in a)
            yield [*a, (" " * gap, ""), (f" {self.signs.rule} ", "line"), *b]

    # --- what only one has ---

    def _alone(self, row: Reported, side: str) -> Iterator[Drawn]:
        said = row.right if side == SECOND else row.left
        if said is None:
            return
        yield [(row.statement.speaker or NOT_TOLD, "strong"), (self._place(said, int(side == SECOND)), "dim")]
        words = in_marks(said.passage.text, said.passage.kind, self.signs)
        for line in wrap(words, self.width, ALONE_LINES, self.signs.more):
            yield [(line, "text")]


def _side(row: Reported) -> str:
    return "" if row.by_both else FIRST if row.left else SECOND
