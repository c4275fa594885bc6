"""The word lists that ship as data files: plain lines, `#` begins a comment line that states the source."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def listed_lines(place: str) -> list[str]:
    """The lines of a data file of the package (`grouping/data/numbers.txt`), comments and empty ones left out."""
    lines = (_PACKAGE / place).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def listed_words(place: str) -> frozenset[str]:
    """All words of such a file, however many stand on a line."""
    return frozenset(word for line in listed_lines(place) for word in line.split())
