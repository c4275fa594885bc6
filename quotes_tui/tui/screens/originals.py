"""The words in the language in which they were said, as Compare and Table show them above their translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from quotes_tui.model import Statement, Variant
from quotes_tui.tui.drawing import Piece, fit, in_marks, wrap
from quotes_tui.tui.widgets.wording_list import carriers, relation_role, relation_sign, relation_word

if TYPE_CHECKING:
    from quotes_tui.tui.app import Explorer

_LEAST = 2
_INDENT = "    "


def originals_above(statement: Statement, base: str, explorer: Explorer, width: int, most: int) -> list[list[Piece]]:
    """A heading and the words of each wording in another language than the base, and a rule below them all.

    `most` is how many lines the words of all may take, two at least; nothing where all are in one language.
    """
    abroad = statement.abroad(base)
    room = max(_LEAST, most // len(abroad)) if abroad else 0
    lines = [line for variant in abroad for line in _original(statement, variant, explorer, width, room)]
    return [*lines, [(explorer.signs.dash * width, "line")]] if lines else []


def _original(statement: Statement, variant: Variant, explorer: Explorer, width: int, room: int) -> list[list[Piece]]:
    signs, role = explorer.signs, relation_role(statement, variant)
    word = relation_word(statement, variant)
    head = f"{variant.id} {relation_sign(statement, variant, signs)} "
    printed = f" {signs.dot} ".join(carriers(variant, explorer.article))
    names = fit(printed, width - cell_len(head + word) - 1, signs.more)
    gap = " " * max(1, width - cell_len(head + names + word))
    words = wrap(in_marks(variant.text, variant.passages[0].kind, signs), width - len(_INDENT), room, signs.more)
    return [
        [(head, role), (names, "strong"), (gap, ""), (word, role)],
        *([(f"{_INDENT}{line}", "text")] for line in words),
    ]
