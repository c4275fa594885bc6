"""Text on its way to the screen: the one place where an article's words become cells, cleaned and never markup.

A line is a list of pieces, each a text and the role it plays; `Brush` turns it into a strip of exactly the width asked
for. Widths are terminal cells, so wide characters count two.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from quotes_tui.cleaning import clean, one_line, spoken
from quotes_tui.model import Kind
from quotes_tui.signs import Signs
from quotes_tui.tui.themes import ROLES

Piece = tuple[str, str]


def show(text: str) -> Content:
    """Text of any origin for a widget, a title, a toast: nothing in it is markup, nothing steers the terminal."""
    return Content(clean(text))


def fit(text: str, width: int, more: str = "…") -> str:
    """One clean line of at most `width` cells, with a sign where it was cut."""
    text = one_line(text)
    if cell_len(text) <= width:
        return text
    if width <= cell_len(more):
        return set_cell_size(more, max(width, 0)).rstrip()
    return set_cell_size(text, width - cell_len(more)).rstrip() + more


def in_marks(wording: str, kind: str, signs: Signs) -> str:
    """A wording as lists show it: in quotation marks where all of it is in marks in its article."""
    return f"{signs.opening}{spoken(wording)}{signs.closing}" if kind == Kind.DIRECT else wording


def pad(text: str, width: int) -> str:
    """The text with spaces up to `width` cells, cut if it is longer."""
    return set_cell_size(text, max(width, 0))


def wrap(text: str, width: int, lines: int | None = None, more: str = "…") -> list[str]:
    """Clean text in lines of at most `width` cells, broken at spaces; the last of `lines` shows where it was cut."""
    width = max(width, 2)
    done: list[str] = []
    words = one_line(text).split(" ")
    for at, word in enumerate(words):
        if lines is not None and len(done) == lines and cell_len(f"{done[-1]} {word}") > width:
            done[-1] = fit(f"{done[-1]} {' '.join(words[at : at + width])}", width, more)
            return done
        _place(done, word, width)
    if lines is not None and len(done) > lines:
        done[lines - 1] = fit(" ".join(done[lines - 1 :]), width, more)
    return done[:lines]


def _place(done: list[str], word: str, width: int) -> None:
    """Put a word at the end of the last line or on lines of its own."""
    if done and cell_len(done[-1]) + 1 + cell_len(word) <= width:
        done[-1] += " " + word
    elif cell_len(word) <= width:
        done.append(word)
    else:
        done.extend(chop_cells(word, width))


class Brush:
    """The styles of a widget's roles, and strips drawn with them. Make it anew when the widget's styles change."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, str], Style] = {}

    def style(self, role: str, under: str = "") -> Style:
        """The style of a role such as "dim", on the background of another such as "cursor"."""
        key = (role, under)
        if key not in self._styles:
            style = self._widget.rich_style
            for color, background, attributes in (ROLES[name] for name in (under, role) if name in ROLES):
                style += Style.parse(attributes) + Style(color=self._hex(color), bgcolor=self._hex(background))
            self._styles[key] = style
        return self._styles[key]

    def _hex(self, name: str) -> str | None:
        return self._widget.app.theme_variables[name] if name else None

    def strip(self, pieces: Sequence[Piece], width: int, under: str = "") -> Strip:
        """The pieces as one line of exactly `width` cells."""
        segments = [Segment(clean(text), self.style(role, under)) for text, role in pieces if text]
        return Strip(segments).adjust_cell_length(width, self.style("", under))
