"""What to look out for in a statement: wordings of it that may say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes_tui.grouping.conditions import lost
from quotes_tui.grouping.contradictions import contradictions
from quotes_tui.grouping.wordings import read_wording
from quotes_tui.model import Evidence, Topic, Variant

DROPPED = "condition-dropped"
_MOST_COMPARED = 12


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag of a statement, which wordings raise it, and the words."""

    flag: str
    what: str
    why: str

    def record(self) -> Evidence:
        """The flag as it is kept."""
        return Evidence(self.what, self.why, topic=Topic.FLAG)


def find_flags(variants: Sequence[Variant]) -> list[Flag]:
    """The flags that the wordings of a statement raise, in the order of the wordings."""
    return [*_contradicting(variants), *_trimmed(variants)]


def _contradicting(variants: Sequence[Variant]) -> Iterator[Flag]:
    """The negations and numbers in which a wording differs from one before it: which of the two, and the words."""
    for number, variant in enumerate(variants):
        for earlier in variants[: min(number, _MOST_COMPARED)]:
            differing = contradictions(read_wording(earlier.text), read_wording(variant.text))
            for found in differing:
                yield Flag(found.what, f"{variant.id} differs from {earlier.id} in a {found.what}", found.words())
            if differing:
                break


def _trimmed(variants: Sequence[Variant]) -> Iterator[Flag]:
    """For each wording the condition or the negation that it lost of a fuller one, the canonical one asked first."""
    for variant in variants:
        for fuller in variants[:_MOST_COMPARED]:
            if fuller is not variant and (loss := lost(fuller.text, variant.text)):
                what = f"{variant.id} leaves out a {loss.what} that {fuller.id} has"
                yield Flag(DROPPED, what, f"“{loss.words}”")
                break
