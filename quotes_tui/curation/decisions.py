"""What a user can decide about quotations and statements, as records.

A decision names quotations by the article, the exact words and which time they stand there, never by an identifier or
an offset: so it holds after a rebuild, with more articles, and when extraction has become better.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quotes_tui.model import Span
from quotes_tui.text import one_line, spoken

_LONGEST = 60
_SINGLE = str.maketrans('“”„"', "‘’‚'")  # marks inside marks


class Action(StrEnum):
    """What is decided."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    PIN = "pin"
    NOTE = "note"
    SPEAKER = "speaker"
    RENAME = "rename"
    BOUNDS = "bounds"
    REJECT = "reject"


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """Exact words of an article's text, the n-th time (from 1) that they stand there."""

    article: str
    words: str
    occurrence: int = 1

    def span_in(self, text: str) -> Span | None:
        """Where the words stand in the article's text; None where they do not, or not so often."""
        at = -1
        for _ in range(self.occurrence):
            at = text.find(self.words, at + 1)
            if at < 0:
                return None
        return Span(at, at + len(self.words))

    @classmethod
    def at(cls, article: str, text: str, span: Span) -> Target:
        """The target that names the words at a place of an article's text."""
        words, occurrence, at = span.of(text), 1, -1
        while (at := text.find(words, at + 1)) != span.start:
            occurrence += 1
        return cls(article, words, occurrence)

    def __str__(self) -> str:
        words = _marked(self.words)
        shown = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
        return f"“{spoken(shown)}” ({one_line(self.article)})"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of the user's own.

    `targets` are the words it is about; `others` those they are put together with (merge, move), or the words that
    the quotation shall have (bounds); `left` those they are taken away from (split, move). `value` is the speaker's
    name (speaker; "" where nobody can tell), the new name (rename) or the note; `old` the name until now (rename).
    """

    action: Action
    targets: tuple[Target, ...] = ()
    others: tuple[Target, ...] = ()
    value: str = ""
    left: tuple[Target, ...] = ()
    old: str = ""


def in_words(decision: Decision) -> str:
    """The decision in one line for a person; nothing in it can steer a terminal."""
    what, others, left = (_named(named) for named in (decision.targets, decision.others, decision.left))
    value = one_line(decision.value)
    match decision.action:
        case Action.MERGE:
            return f"{what} and {others} are one statement"
        case Action.SPLIT:
            return f"{what} stands apart from {left}"
        case Action.MOVE:
            return f"{what} belongs with {others}, not with {left}"
        case Action.PIN:
            return f"{what} is the wording to cite"
        case Action.NOTE:
            return f"a note on {what}: {value}"
        case Action.SPEAKER:
            return f"{what} is said by {value}" if value else f"nobody can tell who says {what}"
        case Action.RENAME:
            return f"{one_line(decision.old)} is {value}"
        case Action.BOUNDS:
            return f"{what} reads “{_marked(decision.others[0].words)}”"
        case Action.REJECT:
            return f"{what} is no quotation"


def _marked(words: str) -> str:
    """Words as they stand in quotation marks, on one line."""
    return one_line(words).translate(_SINGLE)


def _named(targets: Sequence[Target]) -> str:
    if not targets:
        return "nothing"
    more = len({target.words for target in targets}) - 1
    return f"{targets[0]} with {more} more" if more else str(targets[0])
