"""The way back to where one stood, in another index: by the words of the cited passage, for identifiers may change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quotes_tui.indexing import Index
from quotes_tui.indexing.rows import SpeakerRow, View
from quotes_tui.model import Passage, Span, Statement, Variant
from quotes_tui.tui.lookup import StatementsWanted
from quotes_tui.tui.widgets.virtual_list import PAGE

if TYPE_CHECKING:
    from quotes_tui.tui.screens.browse import BrowseScreen

SEARCHED = 2000  # rows of a search in which a statement is looked for


@dataclass(frozen=True, slots=True)
class Wanted:
    """The statement that the cursors go to, and a passage of the wording, None for whichever comes first."""

    statement: str
    wording: Passage | None


def statement_again(index: Index, article: str, spans: Sequence[Span]) -> Statement | None:
    """The statement that has the words at a place of an article; None where none has any of them."""
    best: tuple[int, Statement | None] = (0, None)
    for row in index.statements_in(article):
        statement = index.statement(row.id)
        common = max(_common(variant, article, spans) for variant in statement.variants)
        best = max(best, (common, statement), key=lambda found: found[0])
    return best[1]


def _common(variant: Variant, article: str, spans: Sequence[Span]) -> int:
    """How many characters at a place of an article a wording has."""
    here = (one for one in variant.passages if one.article == article)
    return sum(a.overlap(b) for one in here for a in one.spans for b in spans)


def return_to(screen: BrowseScreen) -> None:
    """Fill the lists of browse from the index that is open now, with the cursors where they were."""
    was, place, wording = screen.statement, screen.statements.cursor, screen.wordings.current
    now = statement_again(screen.index, was.cited.article, was.cited.spans) if was is not None else None
    speaker = screen.speaker.name if screen.speaker is not None else None
    # A statement that has another speaker now is followed there; found words keep their list.
    if now is not None and was is not None and not screen.found and now.speaker != was.speaker:
        speaker = now.speaker
    view = screen.index.speakers(screen.filters["speakers"])
    at = place_of_speaker(view, speaker)
    screen.speaker = None
    screen.speakers.load(view, screen.speakers.cursor if at is None else at)
    screen.speaker = screen.speakers.current
    screen.wanted = Wanted(now.id, wording.passages[0] if wording is not None else None) if now is not None else None
    screen.cursor_wanted = place
    screen.forget_statement()
    screen.fill_statements()


def place_of_speaker(view: View[SpeakerRow], name: str | None) -> int | None:
    """Where a speaker stands in a list."""
    pages = range(0, len(view), PAGE)
    rows = ((page + at, row) for page in pages for at, row in enumerate(view.rows(page, page + PAGE)))
    return next((place for place, row in rows if row.name == name), None)


def place_wanted(screen: BrowseScreen, question: StatementsWanted, view: View[Any]) -> int:
    """Where the cursor goes in the answer to a question."""
    otherwise, screen.cursor_wanted = screen.cursor_wanted, 0
    if screen.wanted is None:
        return otherwise
    id = screen.wanted.statement
    if question.quick:
        found = screen.index.place(id, question.speaker)
        return otherwise if found is None else found
    return _place_of(id, view, otherwise)


def _place_of(id: str, view: View[Any], otherwise: int) -> int:
    """Where a statement stands in a list, looked for near the beginning and around the place where it was."""
    around = range(max(otherwise - SEARCHED, 0), min(otherwise + SEARCHED, len(view)), PAGE)
    pages: list[int] = [*range(0, min(SEARCHED, len(view)), PAGE), *around]
    for page in pages:
        for at, row in enumerate(view.rows(page, page + PAGE)):
            if row.id == id:
                return page + at
    return otherwise


def to_wording(screen: BrowseScreen) -> None:
    """Put the cursor on the wording that has the words it stood on, now that the statement is there."""
    wanted, screen.wanted = screen.wanted, None
    statement = screen.statement
    if wanted is None or wanted.wording is None or statement is None or statement.id != wanted.statement:
        return
    rows = screen.wordings.view.rows(0, len(screen.wordings))
    common = [_common(variant, wanted.wording.article, wanted.wording.spans) for variant in rows]
    if any(common):
        screen.wordings.cursor = common.index(max(common))
