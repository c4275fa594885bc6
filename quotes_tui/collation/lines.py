"""Lines of terminal cells: runs of text with a role, soft-wrapped and padded to an exact width.

A role says what the words are (`changed`, `moved`), never how they look: whoever draws a line gives each role its
style. All text is clean and on one line. Widths are terminal cells, as `rich.cells.cell_len` counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from rich.cells import cell_len

from quotes_tui.text import clean


class Role(StrEnum):
    """What the text of a run is."""

    SAME = "same"
    """Words that both wordings have, and the base's own words in the table."""
    EQUAL = "equal"
    """The sign `=`: as the base has it."""
    CHANGED = "changed"
    """Words that stand against other words of the other wording."""
    ADDED = "added"
    """Words that the base does not have."""
    LACKED = "lacked"
    """Words of the base that the other wording does not have."""
    MISSING = "missing"
    """The sign `–` where a wording has nothing."""
    MOVED = "moved"
    """Words that both have, at different places; and the arrow that points to the other place."""
    OMISSION = "omission"
    """An ellipsis, and words that the other wording elides with one: no difference."""
    SHORTENED = "shortened"
    """The sign `…` for an equal stretch that is not shown."""
    LABEL = "label"
    """A siglum, a label, the word "moved"."""
    RULE = "rule"
    """The line between two columns."""
    BLANK = "blank"
    """Spaces."""


class Run(NamedTuple):
    """Text of one role; `column` is the collation's column that it shows, -1 where it shows none."""

    text: str
    role: Role
    column: int = -1


Line = tuple[Run, ...]


# --- words -----------------------------------------------------------------------------------------------

_WORDS = re.compile(r"(\s*)(\S+)")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


class _Word(NamedTuple):
    text: str
    run: Run
    spaced: bool
    width: int


def _words(runs: Iterable[Run]) -> Iterator[_Word]:
    """The words of runs; `spaced` where white space precedes."""
    spaced = False
    for run in runs:
        text = clean(run.text)
        for space, found in _WORDS.findall(text):
            # A joiner with nothing to join would take the cell of what follows.
            word = found.rstrip(_JOINER)
            yield _Word(word, run, spaced or bool(space), cell_len(word))
            spaced = False
        spaced = spaced or text[-1:].isspace()


def _clusters(text: str) -> Iterator[str]:
    """The pieces of a word that must not be parted: a character with what combines with it."""
    cluster = ""
    for character in text:
        combines = character in (_JOINER, _EMOJI_STYLE) or cluster.endswith(_JOINER) or not cell_len(character)
        if cluster and not combines:
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def take(text: str, width: int) -> tuple[str, str]:
    """The text parted where `width` cells are full."""
    head, used = "", 0
    for cluster in _clusters(text):
        used += cell_len(cluster)
        if used > width:
            break
        head += cluster
    return head.rstrip(_JOINER), text[len(head) :]


# --- lines -----------------------------------------------------------------------------------------------


class _Filling:
    """A line in the making."""

    def __init__(self, width: int) -> None:
        self.width, self.used = width, 0
        self.runs: list[Run] = []
        self.lines: list[list[Run]] = []

    def add(self, word: _Word) -> None:
        """Put a word on the line, or on the next one; a word wider than a whole line is parted."""
        space = 1 if word.spaced and self.runs else 0
        if self.used + space + word.width > self.width and word.width > self.width:
            self._add_parted(word, space)
            return
        if self.used + space + word.width > self.width:
            self.flush()
            space = 0
        self._put(word, space)

    def _add_parted(self, word: _Word, space: int) -> None:
        rest, room = word.text, self.width - self.used - space
        while rest:
            head, tail = take(rest, room)
            if head:
                self._put(word._replace(text=head, width=cell_len(head)), space)
            elif room == self.width:
                tail = rest[1:]  # not even one character fits
            if tail:
                self.flush()
            rest, room, space = tail, self.width, 0

    def _put(self, word: _Word, space: int) -> None:
        last = self.runs[-1] if self.runs else None
        if last and (last.role, last.column) == (word.run.role, word.run.column):
            self.runs[-1] = last._replace(text=last.text + " " * space + word.text)
        else:
            if space:
                self.runs.append(Run(" ", Role.BLANK))
            self.runs.append(word.run._replace(text=word.text))
        self.used += space + word.width

    def flush(self) -> None:
        """End the line."""
        if self.runs:
            self.lines.append(self.runs)
        self.runs, self.used = [], 0


def wrap(runs: Iterable[Run], width: int) -> list[list[Run]]:
    """Runs soft-wrapped at spaces into lines of at most `width` cells; a word that is wider is parted."""
    filling = _Filling(width)
    for word in _words(runs):
        filling.add(word)
    filling.flush()
    return filling.lines


def breadth(runs: Iterable[Run]) -> int:
    """How many cells runs take."""
    return sum(cell_len(run.text) for run in runs)


def padded(runs: Sequence[Run], width: int, *, centred: bool = False) -> Line:
    """A line of exactly `width` cells: runs, cut if they are wider, and blanks."""
    kept: list[Run] = []
    room = width
    for run in runs:
        head, tail = take(run.text, room)
        kept.append(run._replace(text=head))
        room -= cell_len(head)
        if tail:
            break
    before = room // 2 if centred else 0
    blanks = (Run(" " * count, Role.BLANK) for count in (before, room - before))
    first, last = blanks
    return tuple(run for run in (first, *kept, last) if run.text)
