"""The line above a statement in a list: when, who, how many outlets and wordings, and what to look out for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len

from quotes_tui.indexing.rows import StatementRow
from quotes_tui.signs import Signs
from quotes_tui.tui.drawing import Piece, fit, pad
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.title_line import counted

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
BAR_CELLS = 10
LONG_NAME = 24
LEAST_NAME = 9  # cells of a speaker's name, if it is not shorter


def short_date(iso: str, *, year: bool) -> str:
    """An ISO date as lists show it: "22 Mar", "22 Mar 2022"; what is no date stays as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
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


def facts(row: StatementRow, width: int, signs: Signs, *, speaker: bool, year: bool) -> list[Piece]:
    """The facts in `width` cells; where it is tight, what says least is left out first."""
    name = row.speaker or NOT_TOLD
    when, rest, least = "", list[Piece](), 0
    for at, (when, rest) in enumerate(_drafts(row, signs, year)):
        # All is told only where the name has its room.
        least = min(LEAST_NAME if at else LONG_NAME, cell_len(name)) + 2 if speaker else 0
        if cell_len(when) + least + _width_of(rest) < width:
            break
    room = max(width - 3 - cell_len(when) - _width_of(rest), least - 2)
    who: list[Piece] = [(fit(name, room, signs.more), "accent")] if speaker else []
    gap: list[Piece] = [("  ", "")] if who and rest else []
    return _cut([(when, "dim"), *who, *gap, *rest], width - 1, signs.more)


def _drafts(row: StatementRow, signs: Signs, year: bool) -> Iterator[tuple[str, list[Piece]]]:
    """The date and what follows it, from the fullest to the shortest; the first piece has no space before it."""
    day = short_date(row.said or row.published or "", year=year)
    reported = f"rep. {day}  " if day and not row.said else ""
    when = f"{day}  " if day else "undated  "
    outlets: list[Piece] = [(counted(row.outlets, "outlet"), "dim")]
    wordings: list[Piece] = [(f" {signs.dot} {counted(len(row.wordings), 'wording')}", "dim")]
    bars: list[Piece] = [(f" {bar(row.wordings, signs)}", "canonical")] if len(row.wordings) > 1 else []
    possible: list[Piece] = [(f" {signs.possible}", "possible")] if row.possible else []
    flags: list[Piece] = [(f" {signs.flag} {flag}", "flag") for flag in row.flags]
    flag: list[Piece] = [(f" {signs.flag}", "flag")] if flags else []
    few = outlets if row.outlets > 1 else []
    drafts = [[*outlets, *wordings, *bars]] if bars else []
    drafts += [[*outlets, *bars], [*few, *bars]]
    for counts in drafts:
        yield reported or when, _led([*counts, *flags, *possible])
    for counts, marks in (([*few, *bars], flags), ([*few, *bars], flag), (few, flag), (bars, flag)):
        yield when, _led([*counts, *marks, *possible])


def _led(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the space before the first."""
    return [(text if at else text.lstrip(), role) for at, (text, role) in enumerate(pieces)]


def _width_of(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(text) for text, _role in pieces)


def _cut(pieces: Sequence[Piece], width: int, more: str) -> list[Piece]:
    """The pieces as far as they fit, with a sign where they are cut."""
    if _width_of(pieces) <= width:
        return list(pieces)
    kept: list[Piece] = []
    for text, role in pieces:
        room = width - _width_of(kept)
        if cell_len(text) > room - cell_len(more):
            return [*kept, (pad(text, room - cell_len(more)).rstrip() + more, role)]
        kept.append((text, role))
    return kept
