"""What widgets and workers tell the screen; each message goes up and changes nothing by itself."""

from __future__ import annotations

from pathlib import Path

from textual.message import Message
from textual.widget import Widget


class Built(Message):
    """The index is ready at `path`."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class BuildFailed(Message):
    """The index could not be built; `reason` is a sentence for a person."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class Progressed(Message):
    """How far the build is: what it does, how many are done, of how many (0 where that is not known)."""

    def __init__(self, what: str, done: int, total: int) -> None:
        super().__init__()
        self.what, self.done, self.total = what, done, total

    def can_replace(self, message: Message) -> bool:
        """A later figure makes the earlier one needless."""
        return isinstance(message, Progressed)


class Moved(Message):
    """The cursor of the list `sender` is on another row, the `index`-th; `row` is None in an empty list."""

    def __init__(self, sender: Widget, index: int, row: object) -> None:
        super().__init__()
        self.sender, self.index, self.row = sender, index, row

    @property
    def control(self) -> Widget:
        """The list, for `@on(Moved, "#speakers")`."""
        return self.sender


class Chosen(Moved):
    """A row was opened, by Enter or a second click."""


class Typed(Message):
    """The words in the search bar are other ones."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Kept(Message):
    """The search is over: stay with what was found."""


class GivenUp(Message):
    """The search is over: back to what was there before."""


class Stepped(Message):
    """The cursor of the list moves by some rows while words are typed."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows
