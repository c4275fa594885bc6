"""What stands around two articles side by side: a heading for each, and what is known of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes_tui.collation.layout import NARROW
from quotes_tui.model import Article
from quotes_tui.tui.carrying import why_one_witness
from quotes_tui.tui.drawing import Piece, fit, pad, wrap
from quotes_tui.tui.reporting import is_excerpt
from quotes_tui.tui.screens.frame import LOW
from quotes_tui.tui.screens.wording import long_date
from quotes_tui.tui.widgets.about import flow
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.wording_list import outlet_of

if TYPE_CHECKING:
    from quotes_tui.tui.app import Explorer


@dataclass(frozen=True, slots=True)
class TwoHeads:
    """The two articles, the left one first, and the explorer that shows them."""

    explorer: Explorer
    left: Article
    right: Article

    @property
    def _low(self) -> bool:
        return self.explorer.size.height < LOW

    # --- whose text it is ---

    @property
    def one_witness(self) -> bool:
        """Whether the one is known to have the other's text."""
        return self._witness(self.left) == self._witness(self.right)

    def _witness(self, article: Article) -> str:
        return self.explorer.records.witness(article.id)

    def _is_origin(self, article: Article, other: Article) -> bool:
        """Whether the other article's text is known to be this one's."""
        return self._witness(other) == article.id != other.id

    def witnesses(self) -> str:
        """How many witnesses the two are."""
        return counted(1 if self.one_witness else 2, "witness", "witnesses")

    # --- headings ---

    def headings(self, width: int) -> list[list[Piece]]:
        """Both headings side by side, or below each other where it is narrow, and a rule."""
        signs = self.explorer.signs
        narrow = width < NARROW
        left = width if narrow else (width - 2) // 2
        right = width if narrow else width - 3 - left
        first = self._head(1, self.left, self.right, left)
        second = self._head(2, self.right, self.left, right)
        if narrow:
            return [*first, *second, [(signs.dash * width, "line")]]
        lines = [[*a, (f" {signs.rule} ", "line"), *b] for a, b in zip(first, second, strict=True)]
        return [*lines, [(f"{signs.dash * (left + 1)}{signs.cross}{signs.dash * (right + 1)}", "line")]]

    def _head(self, number: int, article: Article, other: Article, width: int) -> list[list[Piece]]:
        """The outlet, the agency and the date; the headline below; each line exactly `width` cells."""
        signs = self.explorer.signs
        role = self._role(article, other)
        facts = [outlet_of(article, [article.agency or ""]), article.agency, long_date(article.published) or "undated"]
        room = width - 3 - len(role)
        known = fit(f" {signs.dot} ".join(fact for fact in facts if fact), room, signs.more)
        title = fit(article.title_printed or article.title or "without a headline", width - 2, signs.more)
        colour = "canonical" if number == 1 else "edited"
        first = [(f"{number} ", "strong"), (pad(known, room + 1), "text"), (role, colour)]
        return [first, *([] if self._low else [[(pad(f"  {title}", width), "dim")]])]

    def _role(self, article: Article, other: Article) -> str:
        if self._is_origin(article, other):
            return "the text"
        return "the reprint" if self._is_origin(other, article) else "an excerpt" if is_excerpt(article) else ""

    # --- what is known of the two ---

    def about(self, share: float, legend: Sequence[Piece], width: int) -> list[list[Piece]]:
        """Whether they are one witness and why, and which are excerpts; below that what the styles mean.

        `share` is that of the words in common. In a low window only the facts are told, a line each.
        """
        signs, facts = self.explorer.signs, [self._known(share), *self._excerpts()]
        if self._low:
            return [[(fit(fact, width, signs.more), "text")] for fact in facts]
        told = [line for fact in facts for line in wrap(fact, width, 2, signs.more)]
        return [*([(line, "text")] for line in told), *flow(legend, width, signs.dot, signs.more)]

    def _known(self, share: float) -> str:
        if not self.one_witness:
            return "Two witnesses: as far as is known, neither has the other's text."
        switched = self._is_origin(self.right, self.left)
        origin, copy = (self.right, self.left) if switched else (self.left, self.right)
        reasons = "; ".join(why_one_witness(origin, copy, share))
        known = f"One witness: {_name(copy)} has the text of {_name(origin)}"
        return f"{known} ({reasons})." if reasons else f"{known}."

    def _excerpts(self) -> list[str]:
        match [one for one in (self.left, self.right) if is_excerpt(one)]:
            case [only]:
                return [f"The text of {_name(only)} is an excerpt: what is left out cannot be compared."]
            case [_, _]:
                return ["These are excerpts: what is left out cannot be compared."]
        return []


def _name(article: Article) -> str:
    return article.outlet or article.id
