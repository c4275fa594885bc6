"""Two translations of one text are told from two reports of one event, and tell what stands for what."""

from __future__ import annotations

import pytest

from quotes_tui.grouping.events import Events
from quotes_tui.grouping.renderings import Renderings
from quotes_tui.model import Article
from tests.grouping.records import RIVAL, TOLD_ANOTHER_WAY, TOLD_ONE_WAY, Said, indirect, report, together

ONE_TRANSLATION = (
    "The ferry from Haldor to Seld is to stop running in the autumn. The council of Haldor took the decision on "
    "Tuesday after a debate of seven hours. The line has carried islanders, timber and mail for ninety years. Its "
    "only boat, built in 1961, needs a new engine that would cost four million crowns. Ferrymen protested in "
    "front of the granary where the council sat. A bus over the new bridge at Torvik will replace the crossing."
)
OTHER_TRANSLATION = (
    "The Haldor–Seld ferry will cease to run this autumn. Haldor's council decided so on Tuesday, having debated "
    "for seven hours. For ninety years the line brought mail, timber and the islanders across. The single boat "
    "dates from 1961 and must get a new engine at a price of four million crowns. In front of the granary, where "
    "the council was sitting, ferrymen held a protest. The crossing gives way to a bus that goes over Torvik's "
    "new bridge."
)


def places(one: str, other: str) -> list[tuple[str, str]]:
    """The first words of the sentences that stand for each other."""
    articles = [Article("a", one, published="2021-05-04"), Article("b", other, published="2021-05-04")]
    found = Renderings(articles, Events(articles)).places(0, 1)
    return [(here.of(one).split()[0], there.of(other).split()[0]) for here, there in found]


def test_the_sentences_of_two_translations_stand_for_each_other_in_order() -> None:
    found = places(ONE_TRANSLATION, OTHER_TRANSLATION)
    assert found == [
        ("The", "The"),
        ("The", "Haldor's"),
        ("The", "For"),
        ("Its", "The"),
        ("Ferrymen", "In"),
        ("A", "The"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(TOLD_ONE_WAY, TOLD_ANOTHER_WAY, id="two reporters"),
        pytest.param(ONE_TRANSLATION, TOLD_ANOTHER_WAY, id="a translation and a report"),
        pytest.param(
            ONE_TRANSLATION, " ".join(reversed([f"{s}." for s in OTHER_TRANSLATION.split(". ")])), id="another order"
        ),
        pytest.param(ONE_TRANSLATION, "", id="nothing"),
        pytest.param(
            "“It is late,” Ana Ruiz said.",
            "“We will not shut the ferry,” Ana Ruiz said.",
            id="two lines of one speaker",
        ),
    ],
)
def test_other_articles_are_no_renderings(one: str, other: str) -> None:
    assert places(one, other) == []


def test_a_sentence_between_two_that_stand_for_others_stands_for_the_one_between_those() -> None:
    one = ONE_TRANSLATION.replace("Its only boat", "Nobody rejoices. Its only boat")
    other = OTHER_TRANSLATION.replace("The single boat", "There is no gladness anywhere. The single boat")
    assert ("Nobody", "There") in places(one, other)


def test_what_stands_in_one_place_of_two_renderings_is_one_statement_whatever_its_words() -> None:
    first, second = "A brilliant success!", "It went gloriously!"
    found = together(report("a", [first], ONE_TRANSLATION), report("b", [second], OTHER_TRANSLATION))
    assert {first, second} in found


@pytest.mark.parametrize(
    ("second", "why"),
    [
        pytest.param(Said("It went gloriously!", RIVAL), "two people", id="two people"),
        pytest.param(indirect("it had gone gloriously"), "retold", id="in marks and retold"),
    ],
)
def test_the_place_alone_does_not_join(second: Said, why: str) -> None:
    first = "A brilliant success!"
    found = together(report("a", [first], ONE_TRANSLATION), report("b", [second], OTHER_TRANSLATION))
    assert {first, second.text} not in found, why


def test_the_place_alone_joins_nothing_in_two_reports() -> None:
    first, second = "A brilliant success!", "It went gloriously!"
    assert {first, second} not in together(report("a", [first]), report("b", [second], TOLD_ANOTHER_WAY))
