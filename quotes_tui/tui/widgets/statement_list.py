"""Statements: when, how many outlets, how many wordings, and the canonical wording's first lines."""

from __future__ import annotations

import re

from quotes_tui.indexing.rows import StatementRow
from quotes_tui.indexing.search import fold, folded_words
from quotes_tui.model import Span
from quotes_tui.signs import Signs
from quotes_tui.tui.drawing import Piece, fit, in_marks, wrap
from quotes_tui.tui.records import Records
from quotes_tui.tui.widgets.statement_facts import facts
from quotes_tui.tui.widgets.virtual_list import VirtualList

CONTEXT = 16  # characters before the words that are found in another wording
_WORD = re.compile(r"[^\W_]+")


class StatementList(VirtualList[StatementRow]):
    """Three lines a statement. After a search the speaker is named and the words are lit, in whichever wording."""

    ROW_LINES = 3
    everybody = False
    years = True

    def __init__(self, signs: Signs, records: Records, *, id: str | None = None) -> None:
        super().__init__(signs, id=id)
        self._records = records
        self._sought = Sought("")

    def seek(self, words: str) -> None:
        """Light these words from now on."""
        self._sought = Sought(words)

    def draw(self, row: StatementRow, width: int) -> list[list[Piece]]:
        """The line of facts, and two lines of the wording; or one, and one of where the words sought are."""
        row = self._records.row(row)
        text = in_marks(row.text, row.kind, self.signs)
        lines = wrap(text, width - 2, 2, self.signs.more)
        elsewhere = None
        if self._sought and not any(self._sought.places(line) for line in lines):
            elsewhere = self._elsewhere(row, width)
            lines = wrap(text, width - 2, 1, self.signs.more) if elsewhere else lines
        head = facts(row, width, self.signs, speaker=self.everybody, year=self.years)
        return [head, *([(" ", ""), *self._lit(line)] for line in lines), elsewhere or []]

    def _elsewhere(self, row: StatementRow, width: int) -> list[Piece] | None:
        """The words sought where they stand: farther on in the canonical wording, or in another one."""
        if line := self._around(row.text, width - 2):
            return [(" ", ""), *self._lit(line)]
        for variant in self._records.statement(row.id).variants:
            if line := self._around(variant.text, width - 6):
                sign = (f"{self.signs.relation(variant.relation)} ", variant.relation.value)
                return [(" ", ""), (f"{variant.id} ", "strong"), sign, *self._lit(line)]
        return None

    def _around(self, text: str, width: int) -> str | None:
        places = self._sought.places(text)
        if not places:
            return None
        near = places[0].end < width - 2
        start = 0 if near else text.rfind(" ", 0, max(places[0].start - CONTEXT, 0)) + 1
        return fit((f"{self.signs.more} " if start else "") + text[start:], width, self.signs.more)

    def _lit(self, line: str) -> list[Piece]:
        pieces: list[Piece] = []
        at = 0
        for place in self._sought.places(line):
            pieces += [(line[at : place.start], "text"), (place.of(line), "found")]
            at = place.end
        return [*pieces, (line[at:], "text")]


class Sought:
    """The words of a search as a text is compared with them: the last one may be the beginning of a word."""

    def __init__(self, words: str) -> None:
        self._words = folded_words(words)

    def __bool__(self) -> bool:
        return bool(self._words)

    def places(self, text: str) -> list[Span]:
        """Where they stand in a text."""
        return [Span(*match.span()) for match in _WORD.finditer(text) if self._is_one(match.group())]

    def _is_one(self, word: str) -> bool:
        key = fold(word)
        return key in self._words or (bool(self._words) and key.startswith(self._words[-1]))
