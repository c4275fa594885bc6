"""Words that somebody is said to have said, as they are typed in to be checked, and those that were checked before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from quotes_tui.verification import Finding

REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Purported:
    """Purported words, and who is said to have said them when; both may be left empty."""

    words: str = ""
    speaker: str = ""
    date: str = ""

    @property
    def day(self) -> str | None:
        """The date in ISO form where it is one in another form, else as it stands; None where there is none."""
        # Here and not above: the explorer opens without a date to read.
        from quotes_tui.dates import whole_date

        written = self.date.strip()
        day = whole_date(written)
        return day.isoformat() if day else written or None


class Checked(Message):
    """What was found for purported words."""

    def __init__(self, purported: Purported, finding: Finding) -> None:
        super().__init__()
        self.purported, self.finding = purported, finding


class Unchecked(Message):
    """Purported words could not be checked; `reason` is a sentence for a person."""

    def __init__(self, purported: Purported, reason: str) -> None:
        super().__init__()
        self.purported, self.reason = purported, reason


class History:
    """What was checked, oldest first; one goes back in it from the line that is still empty, and forward again."""

    def __init__(self) -> None:
        self._checked: list[Purported] = []
        self._at = 0

    def __len__(self) -> int:
        return len(self._checked)

    @property
    def current(self) -> Purported:
        """The one that was gone back to; empty where none was."""
        return self._checked[self._at] if self._at < len(self._checked) else Purported()

    def add(self, purported: Purported) -> None:
        """Remember it as the last; what is checked again is there once."""
        others = [one for one in self._checked if one != purported]
        self._checked = [*others[-REMEMBERED + 1 :], purported]
        self._at = len(self._checked)

    def step(self, by: int) -> Purported | None:
        """The one before (-1) or after (1), past the last the empty one; None where there is no further one."""
        at = self._at + by
        if not 0 <= at <= len(self._checked):
            return None
        self._at = at
        return self.current
