"""What a copy changes in the wording: every change is a record that a machine can read and undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quotes_tui.model import Span


class Change(StrEnum):
    """What kind of change it is; an outer mark is none, and no record has it."""

    MARK_TURNED = "mark turned"
    MARK_LEFT_OUT = "mark left out"
    MARK_ADDED = "mark added"
    OUTER = "outer mark"
    COMMA = "comma left out"
    COMMA_ADDED = "comma added"
    STOP = "stop left out"
    STOP_TURNED = "stop turned"
    LINE_END = "line end"
    SPACE = "space"
    ELLIPSIS = "ellipsis"
    INTERRUPTION = "interruption left out"
    CHARACTER = "character replaced"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One change: at `place` in the article's text (code points) stands `before`, in the copy `after`, and why.

    The edits of a copy do not overlap.
    """

    place: Span
    before: str
    after: str
    kind: Change
    why: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A wording as it is copied, with its outer marks, and what was changed in it, in the order of the article.

    `block` says that it is long enough for the style to set it as a block, which has no marks of its own.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    block: bool = False


def applied(text: str, stretch: Span, edits: Iterable[Edit]) -> str:
    """A stretch of a text with its edits made."""
    pieces: list[str] = []
    at = stretch.start
    for edit in sorted(edits):
        pieces += [text[at : edit.place.start], edit.after]
        at = edit.place.end
    return "".join(pieces) + text[at : stretch.end]


_PLURALS = {
    Change.MARK_TURNED: "marks turned",
    Change.MARK_LEFT_OUT: "marks left out",
    Change.MARK_ADDED: "marks added",
    Change.LINE_END: "line ends",
    Change.SPACE: "spaces",
    Change.ELLIPSIS: "ellipses",
    Change.INTERRUPTION: "interruptions left out",
    Change.CHARACTER: "characters replaced",
}


def in_words(edits: Sequence[Edit]) -> str:
    """The changes counted: "2 marks turned, 1 comma left out"; empty where there are none."""
    counts = Counter(edit.kind for edit in edits)
    return ", ".join(f"{counts[kind]} {_PLURALS.get(kind, kind) if counts[kind] > 1 else kind}" for kind in counts)
