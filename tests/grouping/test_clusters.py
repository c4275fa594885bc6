"""Statements do not grow by chains of likeness."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes_tui.grouping import group
from quotes_tui.model import Report, Span
from tests.grouping.records import ANOTHER_STORY, TOLD_ANOTHER_WAY, TOLD_ONE_WAY, indirect, report, together

NOUNS = (
    "harbour ferry timber granary engine captain islander winter bridge council fare pupil seal fog lantern anchor "
    "rope museum fund storm pier crane sailor gull barrel canvas compass deck"
).split()


def test_a_chain_of_neighbours_is_not_one_statement() -> None:
    words = [f"{first}{second}ot" for first in "bdfgklmnpr" for second in ("a", "o", "u", "ee", "oa", "ai", "ou", "aw")]
    links = [" ".join(words[start : start + 8]) for start in range(0, 60, 2)]
    told = (TOLD_ONE_WAY, TOLD_ANOTHER_WAY)
    found = list(group([report(f"{n:02}", [link], told[n % 2]) for n, link in enumerate(links)]))
    assert any(len(statement.variants) > 1 for statement in found)
    assert max(len(statement.variants) for statement in found) <= 10


def test_a_fragment_does_not_bring_two_full_wordings_together() -> None:
    first = "To close the ferry is a betrayal, and the council of Haldor knows that very well"
    second = "What a betrayal it was when the museum sold the old lantern to a hotel on the mainland"
    found = together(report("a", [first, second]), report("b", ["a betrayal"], TOLD_ANOTHER_WAY))
    assert not any({first, second} <= statement for statement in found)


def test_two_quotations_of_an_article_stay_apart_though_they_share_what_little_matter_one_has() -> None:
    first, second = (
        "The ferry was and will ever be the pride of this council",
        "It is not what the council had, it’s no pride",
    )
    other = indirect("the pride of the council was at stake")
    found = together(report("a", [first, second]), report("b", [other], TOLD_ANOTHER_WAY))
    assert not any({first, second} <= statement for statement in found)


WHOLE = (
    "The harm done to the ferry lies with Haldor, which has deliberately chosen an anti-island course, as all can see"
)
OPENING, REST = "The harm done to the ferry lies with Haldor", "deliberately choosing an anti-island course"


def told_in_two_parts(between: str, rest: str = REST) -> Report:
    """An article that quotes a sentence and then, after other words, the rest of it."""
    opening = report("a", [OPENING])
    start = len(opening.article.text) + len(between)
    article = replace(opening.article, text=f"{opening.article.text}{between}{rest}”.")
    span = Span(start, start + len(rest))
    second = replace(opening.quotations[0], spans=(span,), text=rest)
    return Report(article, (*opening.quotations, second))


@pytest.mark.parametrize(
    ("between", "together_there"),
    [
        pytest.param(" She accused the town of “", True, id="in a clause of the reporter's"),
        pytest.param("\n\n“", False, id="in a paragraph of its own"),
    ],
)
def test_a_sentence_and_the_fragment_that_goes_on_with_it_are_one_statement(between: str, together_there: bool) -> None:
    found = together(told_in_two_parts(between), report("b", [WHOLE], TOLD_ANOTHER_WAY))
    assert any({OPENING, REST, WHOLE} <= statement for statement in found) is together_there


def test_two_clauses_of_one_sentence_that_a_reporter_quotes_apart_stay_apart() -> None:
    rest = "it has deliberately chosen an anti-island course"
    told = told_in_two_parts(" She told the town that “", rest)
    found = together(told, report("b", [WHOLE], TOLD_ANOTHER_WAY))
    assert not any({OPENING, rest} <= statement for statement in found)


def test_an_unrelated_article_changes_no_statement() -> None:
    told = [report("a", [" ".join(NOUNS[:9])]), report("b", [" ".join(NOUNS[1:10])], TOLD_ANOTHER_WAY)]
    other = report("z", ["The mirror is two thousand years old and without a scratch"], ANOTHER_STORY)
    before, after = list(group(told)), list(group([*told, other]))
    assert [statement.id for statement in before] == [
        statement.id for statement in after if statement.best.text != other.quotations[0].text
    ]
