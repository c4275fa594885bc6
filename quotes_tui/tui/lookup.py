"""Questions to the index that may take a while: the statements of a search, a filter or another order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

from quotes_tui.indexing.rows import Scope, SpeakerRow, StatementRow, View

if TYPE_CHECKING:
    from quotes_tui.indexing import Index


@dataclass(frozen=True, slots=True)
class SpeakersWanted:
    """The speakers whose name or role holds the words."""

    words: str = ""

    @property
    def quick(self) -> bool:
        """Whether the answer costs nothing."""
        return not self.words.strip()

    def ask(self, index: Index) -> View[SpeakerRow]:
        """The answer."""
        return index.speakers(self.words)


@dataclass(frozen=True, slots=True)
class StatementsWanted:
    """The statements of a speaker or of all that hold the words, in an order."""

    speaker: str | Scope | None
    words: str = ""
    sort: str = "date"

    @property
    def quick(self) -> bool:
        """Whether the answer costs nothing."""
        return not self.words.strip() and self.sort == "date"

    def ask(self, index: Index) -> View[StatementRow]:
        """The answer."""
        return index.statements(self.speaker, self.words, self.sort)


Question = SpeakersWanted | StatementsWanted


class Answered(Message):
    """The answer to a question."""

    def __init__(self, question: Question, view: View[Any]) -> None:
        super().__init__()
        self.question, self.view = question, view


class Refused(Message):
    """A question could not be answered; `reason` is a sentence for a person."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason
