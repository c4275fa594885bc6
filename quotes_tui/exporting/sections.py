"""The parts of a document, put down one by one in a file of their own and taken up again speaker by speaker.

So a document that opens with its contents can be written without holding it in memory: of a statement only its
heading is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Self

_IN_MEMORY = 4_000_000  # bytes, before they go to the disk


@dataclass(frozen=True, slots=True)
class Heading:
    """A statement in the contents: its id, and its words shortened; `start:end` is its part, in bytes."""

    id: str
    words: str
    start: int
    end: int


class Sections:
    """Parts by speaker, in the order in which the speakers came up, those without a name last."""

    def __init__(self) -> None:
        self._spool = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  closed by __exit__
        self._by_speaker: dict[str | None, list[Heading]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._spool.close()

    def add(self, speaker: str | None, id: str, words: str, part: str) -> None:
        """Put a part down."""
        start = self._spool.tell()
        self._spool.write(part.encode("utf-8", "backslashreplace"))
        self._by_speaker.setdefault(speaker, []).append(Heading(id, words, start, self._spool.tell()))

    def speakers(self) -> list[tuple[str | None, list[Heading]]]:
        """The speakers with the headings of their parts."""
        return sorted(self._by_speaker.items(), key=lambda item: item[0] is None)

    def parts(self, headings: list[Heading]) -> Iterator[str]:
        """The parts of those headings, when all have been put down."""
        for heading in headings:
            self._spool.seek(heading.start)
            yield self._spool.read(heading.end - heading.start).decode("utf-8")
