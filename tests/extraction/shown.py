"""What was found in a text, in the form in which the rows of the tests state it."""

from __future__ import annotations

from quotes_tui.extraction.finding import find
from quotes_tui.model import Article, Quotation

Row = tuple[str, str | None, str | None]


def found(text: str) -> list[Quotation]:
    """The quotations of a text."""
    return find(Article(id="a", text=text))


def shown(text: str) -> list[Row]:
    """The words of each quotation, its pieces joined by " | ", with its mention and its cue."""
    return [
        (
            " | ".join(span.of(text) for span in q.spans),
            q.mention.text if q.mention else None,
            q.cue.text if q.cue else None,
        )
        for q in found(text)
    ]


def acts(text: str) -> list[str]:
    """What each quotation reports: speech, belief or plan."""
    return [q.act.value for q in found(text)]
