"""What the dialogs of decisions show of statements and wordings, and what the title line says while one is held."""

from __future__ import annotations

from collections.abc import Sequence

from quotes_tui.cleaning import spoken
from quotes_tui.model import Statement, Variant
from quotes_tui.signs import Signs
from quotes_tui.tui.drawing import Piece, fit
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.title_line import counted

WORDS = 240  # cells of a wording that is shown
SHOWN = 4  # wordings
HELD = 24  # cells of the statement that is held


def of_statement(statement: Statement) -> list[list[Piece]]:
    """Who says it, how it is counted, and the canonical wording."""
    counts = [counted(len(statement.variants), "wording"), counted(statement.outlets, "outlet")]
    return [
        [(f"{statement.speaker or NOT_TOLD}: {', '.join(counts)}", "strong")],
        [(fit(spoken(statement.best.text), WORDS), "text")],
    ]


def of_wordings(variants: Sequence[Variant]) -> list[list[Piece]]:
    """The wordings with their sigla."""
    more = len(variants) - SHOWN
    return [
        *([(fit(f"{one.id}  {spoken(one.text)}", WORDS), "text")] for one in variants[:SHOWN]),
        *([[(f"and {counted(more, 'wording')} more", "dim")]] if more > 0 else []),
    ]


def of_joining(held: Statement, moved: Sequence[Variant], here: Statement) -> list[list[Piece]]:
    """What is held, and the statement that it goes to."""
    first = of_wordings(moved) if moved else of_statement(held)
    speakers = {held.speaker, here.speaker} - {None}
    differ = [[], [("They have different speakers.", "flag")]] if len(speakers) > 1 else []
    return [*first, [], [("goes to" if moved else "and", "dim")], [], *of_statement(here), *differ]


def of_bounds(before: Sequence[str], here: Sequence[str], after: Sequence[str]) -> list[list[Piece]]:
    """The paragraphs in which the words are to stand; those that have them now stand out."""
    return [[(part, role)] for parts, role in ((before, "dim"), (here, "text"), (after, "dim")) for part in parts]


def hint(held: Statement, moved: Sequence[Variant], signs: Signs) -> str:
    """What to do while a statement is held."""
    sigla = ", ".join(variant.id for variant in moved)
    what = (
        f"wording {sigla}"
        if moved
        else f"{signs.opening}{fit(spoken(held.best.text), HELD, signs.more)}{signs.closing}"
    )
    return f"M {'moves' if moved else 'merges'} {what} here {signs.dot} Esc"
