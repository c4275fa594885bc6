"""Statements: when, how many outlets, how many wordings, and the canonical wording's first lines."""

from __future__ import annotations

from rich.cells import cell_len

from quotes_tui.dates import parse_date
from quotes_tui.indexing.rows import StatementRow
from quotes_tui.text import fold, word_keys, words
from quotes_tui.tui.drawing import Piece, fit, wrap
from quotes_tui.tui.signs import Signs
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.virtual_list import VirtualList

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
BAR_CELLS = 10


def short_date(iso: str, *, year: bool) -> str:
    """An ISO date as lists show it: "22 Mar", "22 Mar 2022"; what is no date stays as it is."""
    day = parse_date(iso)
    if day is None:
        return iso
    return f"{day.day:>2} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def bar(wordings: tuple[int, ...], signs: Signs) -> str:
    """A small bar for each wording, as high as it has passages; none for a single wording."""
    if len(wordings) < 2:
        return ""
    most, steps = max(wordings), len(signs.bars) - 1
    shown = wordings[:BAR_CELLS]
    rest = signs.more if len(wordings) > BAR_CELLS else ""
    return "".join(signs.bars[round(count / most * steps)] for count in shown) + rest


class StatementList(VirtualList[StatementRow]):
    """Three lines a statement. With `found` words, the speaker is named and the words are lit."""

    ROW_LINES = 3
    found: tuple[str, ...] = ()
    everybody = False
    years = True

    def draw(self, row: StatementRow, width: int) -> list[list[Piece]]:
        """The line of facts, and two lines of the wording."""
        lines = wrap(row.text, width - 2, 2, self.signs.more)
        return [self._facts(row, width), *([(" ", ""), *self._lit(line)] for line in lines)]

    def _facts(self, row: StatementRow, width: int) -> list[Piece]:
        day = short_date(row.said or row.published or "", year=self.years)
        when: Piece = (f"{'' if row.said or not day else 'rep. '}{day}  " if day else "undated  ", "dim")
        counts: list[Piece] = [(counted(row.outlets, "outlet"), "dim")]
        if len(row.wordings) > 1:
            counts.append((f" {self.signs.dot} {counted(len(row.wordings), 'wording')} ", "dim"))
            counts.append((bar(row.wordings, self.signs), "canonical"))
        marks: list[Piece] = [(f" {self.signs.flag} {flag}", "flag") for flag in row.flags]
        if self.found and not any(self._is_found(key) for key in word_keys(row.text)):
            marks.append((f" {self.signs.dot} in another wording", "dim"))
        if not self.everybody:
            return [when, *counts, *marks]
        room = width - 2 - width_of([when, *counts, *marks])
        if room < 12 and len(counts) > 1:
            room += len(counts.pop(1)[0]) - 1
            counts.insert(1, (" ", ""))
        return [when, (fit(row.speaker or NOT_TOLD, max(room, 12), self.signs.more) + "  ", "accent"), *counts, *marks]

    def _is_found(self, key: str) -> bool:
        return any(key.startswith(fold(word)) for word in self.found)

    def _lit(self, line: str) -> list[Piece]:
        if not self.found:
            return [(line, "text")]
        pieces: list[Piece] = []
        at = 0
        for word in words(line):
            if self._is_found(word.key):
                pieces += [(line[at : word.start], "text"), (line[word.start : word.end], "found")]
                at = word.end
        return [*pieces, (line[at:], "text")]


def width_of(pieces: list[Piece]) -> int:
    """How many cells the pieces take."""
    return sum(cell_len(text) for text, _role in pieces)
