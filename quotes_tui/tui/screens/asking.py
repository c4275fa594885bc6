"""What a dialog asks, as records: no widget is made before one is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotes_tui.tui.drawing import Piece

Paragraphs = Sequence[Sequence[Piece]]
"""What a dialog says: a paragraph is pieces that are wrapped each by itself, an empty one a blank line."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What is to be written: `words` stand in the line at first; `refused` says what is wrong, empty if nothing is.

    `offered` are whole lines to choose instead, those that suit what is written so far; the first letter that is
    typed then takes the place of `words`.
    """

    title: str
    said: Paragraphs
    done: Callable[[str], None]
    words: str = ""
    refused: Callable[[str], str] = lambda _words: ""
    offered: Callable[[str], Sequence[str]] | None = None
