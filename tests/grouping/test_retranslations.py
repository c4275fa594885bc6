"""Two reporters' own renderings of what was said in another language: each finds its like, none another's.

All are about one ferry and said by two people, so every other pair of the two articles is a trap: same speaker, same
matter, another statement.
"""

from __future__ import annotations

from functools import cache

import pytest

from quotes_tui.grouping import group
from quotes_tui.model import Statement
from tests.grouping.records import MAYOR, RIVAL, TOLD_ANOTHER_WAY, TOLD_ONE_WAY, Said, report

RENDERINGS = {
    "number in words": (
        MAYOR,
        "A new engine for the boat would cost four million crowns, money which the town does not have",
        "The town simply lacks the 4 million crowns that the boat's new engine costs",
    ),
    "order of clauses": (
        MAYOR,
        "Because nobody repaired the quay in time, the winter storms have broken it",
        "The storms of this winter broke the quay, since no one had it repaired when there was time",
    ),
    "negated otherwise": (
        MAYOR,
        "We have never promised the islanders that the crossing would be free of charge",
        "At no point did we promise a free crossing to the people on the island",
    ),
    "question": (
        MAYOR,
        "Who shall pay the ferrymen their wages while the boat lies in dock?",
        "While the boat is in the dock, who is going to pay wages to the ferrymen?",
    ),
    "compound": (
        MAYOR,
        "The timber trade must find lorry drivers who are ready to go over the Torvik bridge",
        "It is for the timber traders to find drivers of lorries willing to use the bridge at Torvik",
    ),
    "trimmed too": (
        MAYOR,
        "Tourists came to see the lighthouse and the seals, but in October the cabins stood empty, as every year",
        "the tourists who come for the seals and the lighthouse leave the cabins empty in October",
    ),
    "voice changed": (
        RIVAL,
        "The mayor deceived the pupils who go to school in Seld every morning",
        "Pupils who travel to their school in Seld each morning have been deceived by the mayor",
    ),
    "figure of speech": (
        RIVAL,
        "This council cuts the rope on which an entire island hangs",
        "A whole island hangs on the rope that the council is now cutting",
    ),
    "noun for verb": (
        RIVAL,
        "We demand that the county investigates how the dock was sold to the fish company",
        "Our demand is an investigation by the county into the sale of the dock to a fish company",
    ),
    "circumstance moved": (
        RIVAL,
        "On Monday I will hand over two thousand signatures against the closure to the governor",
        "The governor will receive from me, on Monday, 2,000 signatures of people who oppose the closure",
    ),
    "understated": (
        RIVAL,
        "Old people will not reach the hospital in time when the sea freezes",
        "When there is ice on the sea, the elderly won't get to hospital in time",
    ),
    "names": (
        RIVAL,
        "Captain Nilsen has steered this boat for thirty years without a single accident",
        "In 30 years at the helm Captain Nilsen had not one accident with this boat",
    ),
}


@cache
def statements() -> tuple[Statement, ...]:
    """The statements of two articles that each render all of it."""
    first = [Said(one, who) for who, one, _ in RENDERINGS.values()]
    second = [Said(other, who) for who, _, other in sorted(RENDERINGS.values())]
    return tuple(group([report("a", first, TOLD_ONE_WAY), report("b", second, TOLD_ANOTHER_WAY)]))


def where(words: str) -> str:
    """The id of the statement that holds these words."""
    (found,) = {
        s.id
        for s in statements()
        for variant in s.variants
        for p in variant.passages
        if words in (p.text, variant.text)
    }
    return found


@pytest.mark.parametrize("trap", RENDERINGS)
def test_two_renderings_of_one_statement_find_each_other(trap: str) -> None:
    _, one, other = RENDERINGS[trap]
    assert where(one) == where(other)


@pytest.mark.parametrize("trap", RENDERINGS)
def test_no_rendering_is_taken_for_another_statement(trap: str) -> None:
    _, one, _ = RENDERINGS[trap]
    others = [words for name, (_, *both) in RENDERINGS.items() if name != trap for words in both]
    assert where(one) not in map(where, others)
