"""What Browse says around its lists: the titles in the borders, the breadcrumb, and the words of an empty list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quotes_tui.cleaning import one_line
from quotes_tui.indexing.rows import Scope
from quotes_tui.model import Statement
from quotes_tui.tui.drawing import fit, show
from quotes_tui.tui.lookup import StatementsWanted
from quotes_tui.tui.widgets.breadcrumb import Breadcrumb
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.statement_facts import short_date
from quotes_tui.tui.widgets.title_line import counted
from quotes_tui.tui.widgets.virtual_list import VirtualList, position

if TYPE_CHECKING:
    from quotes_tui.tui.screens.browse import BrowseScreen

SORT_WORDS = {
    "date": "newest first",
    "oldest": "oldest first",
    "outlets": "most outlets first",
    "wordings": "most wordings first",
    "changed": "most reworded first",
}


def show_titles(screen: BrowseScreen) -> None:
    """Say in the borders and the breadcrumb what the lists show."""
    dot = f" {screen.explorer.signs.dot} "

    def joined(*parts: str | None) -> str:
        return dot.join(one_line(part) for part in parts if part)

    def narrowed(pane: str) -> str | None:
        words = screen.filters[pane].strip()
        return f"filter: {words}" if words else None

    def put(pane: VirtualList[Any], above: str, below: str) -> None:
        room = max(pane.outer_size.width - 6, 8)
        titles = (fit(above, room, screen.explorer.signs.more), fit(below, room, screen.explorer.signs.more))
        if titles != pane.titles:  # a title that is set paints the whole list anew
            pane.titles = titles
            pane.border_title, pane.border_subtitle = map(show, titles)

    put(screen.speakers, "Speakers", narrowed("speakers") or position(screen.speakers))
    order = joined(narrowed("statements"), position(screen.statements), SORT_WORDS[screen.sort])
    put(screen.statements, joined(*_statements_title(screen)), order)
    put(screen.wordings, joined(*_wordings_title(screen)), joined(narrowed("wordings"), *_when_and_where(screen)))
    screen.query_one(Breadcrumb).show(trail(screen))


def _statements_title(screen: BrowseScreen) -> list[str | None]:
    """Whose statements they are, and how many."""
    count = counted(len(screen.statements), "statement")
    if screen.found.strip():
        return [f"Found: {screen.found}", count]
    return [_speaker_name(screen), count, screen.speaker.role if screen.speaker else None]


def _speaker_name(screen: BrowseScreen) -> str:
    """The speaker who is selected."""
    if screen.speaker is None:
        return "No speaker"
    return screen.speaker.name or NOT_TOLD


def _wordings_title(screen: BrowseScreen) -> list[str]:
    """How many wordings, outlets and witnesses."""
    one = screen.statement
    if one is None:
        return ["Wordings"]
    who = f"{counted(one.outlets, 'outlet')}, {counted(one.witnesses, 'witness', 'witnesses')}"
    return [counted(len(one.variants), "wording"), who]


def _when_and_where(screen: BrowseScreen) -> list[str | None]:
    """When and where it was said, as far as the texts tell."""
    one = screen.statement
    if one is None:
        return []
    said = f"said {short_date(one.said, year=True).strip()}" if one.said else None
    return [neighbours(screen, one), said, one.occasion]


def neighbours(screen: BrowseScreen, one: Statement) -> str | None:
    """That there are statements related to this one, or that may be it, and which key says more."""
    signs, key = screen.explorer.signs, screen.explorer.key("why")
    kinds = ((signs.flag, len(one.related), "related"), (signs.possible, len(one.possible), "possible"))
    told = ", ".join(f"{sign} {number} {kind}" for sign, number, kind in kinds if number)
    return f"{key}: {told}" if told else None


def trail(screen: BrowseScreen) -> list[str]:
    """Where one is, from the speaker down."""
    parts = [f"Found: {screen.found}"] if screen.found.strip() else ["Speakers", _speaker_name(screen)]
    if screen.at != "speakers" and screen.statement is not None:
        parts.append(screen.statement.best.text)
    if screen.at == "wordings" and (variant := screen.wordings.current) is not None:
        parts.append(f"wording {variant.id}")
    return parts


def no_statements(question: StatementsWanted) -> tuple[str, ...]:
    """What an empty list of statements says."""
    words = question.words.strip()
    if not words:
        return ("There are no statements here.",)
    whose = "No statement holds" if isinstance(question.speaker, Scope) else "None of these statements holds"
    return (f"{whose} “{words}”.", "Fewer or shorter words find more; Esc goes back.")
