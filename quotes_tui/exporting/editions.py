"""What a whole export is called, and which of its articles are prints of one text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """What a format may say of the whole: its `title`, and by `witness` for an article's id the id of its witness.

    Articles that share a witness go back to one text; one that copies none is its own.
    """

    title: str = "Quotations"
    witness: Callable[[str], str] = str
