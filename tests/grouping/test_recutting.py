"""A long sentence is cut where another article quotes its halves apart."""

from __future__ import annotations

import pytest

from quotes_tui.grouping import group
from tests.grouping.records import TOLD_ANOTHER_WAY, Said, places, report, together

FIRST = "The harbour will be dredged before the first ice comes"
SECOND = "we look forward to working with every islander on the new pier"
THIRD = "no child shall wait for a boat again"


def cuts(whole: str, *halves: str) -> list[set[str]]:
    """The statements of an article that prints the whole and of one that quotes the halves apart."""
    return together(report("a", [whole]), report("b", list(halves), TOLD_ANOTHER_WAY))


@pytest.mark.parametrize(
    ("whole", "halves", "expected"),
    [
        pytest.param(
            f"{FIRST}, and {SECOND}.",
            (f"{FIRST}.", f"{SECOND}."),
            ({f"{FIRST},", f"{FIRST}."}, {f"and {SECOND}.", f"{SECOND}."}),
            id="joined by and",
        ),
        pytest.param(
            f"{FIRST} — {SECOND}.",
            (f"{FIRST}.", f"{SECOND}."),
            ({f"{FIRST} —", f"{FIRST}."}, {f"{SECOND}."}),
            id="joined by a dash",
        ),
        pytest.param(
            f"{FIRST}, {SECOND}, {THIRD}.",
            (f"{FIRST}.", f"{SECOND}.", f"{THIRD}."),
            ({f"{FIRST},", f"{FIRST}."}, {f"{SECOND},", f"{SECOND}."}, {f"{THIRD}."}),
            id="three of them",
        ),
    ],
)
def test_the_halves_are_two_statements_and_the_whole_takes_part_in_each(
    whole: str, halves: tuple[str, ...], expected: tuple[set[str], ...]
) -> None:
    found = cuts(whole, *halves)
    for statement in expected:
        assert statement in found


@pytest.mark.parametrize(
    ("whole", "halves"),
    [
        pytest.param(f"{FIRST}, and {SECOND}.", (f"{FIRST}.",), id="one half only"),
        pytest.param(f"{FIRST}, and {SECOND}.", (f"{SECOND}.", f"{FIRST}."), id="the other way round"),
        pytest.param(
            f"{FIRST}, as the master of the old port told us twice, {SECOND}.",
            (f"{FIRST}.", f"{SECOND}."),
            id="much between",
        ),
    ],
)
def test_it_is_not_cut_where_the_halves_do_not_follow_each_other(whole: str, halves: tuple[str, ...]) -> None:
    assert any(whole in statement for statement in cuts(whole, *halves))


def test_no_word_is_lost_where_an_interrupted_quotation_is_cut() -> None:
    interrupted = Said(f"{FIRST}, and {SECOND}.", interrupted=(f"{FIRST},", f"and {SECOND}."))
    reports = [report("a", [interrupted]), report("b", [f"{FIRST}.", f"{SECOND}."], TOLD_ANOTHER_WAY)]
    spans = sum(end - start for article, start, end in places(list(group(reports))) if article == "a")
    assert spans == sum(span.end - span.start for span in reports[0].quotations[0].spans)
