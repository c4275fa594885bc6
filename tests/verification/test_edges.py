"""What a part leaves out of its quotation, and whether it may stand for itself."""

from __future__ import annotations

import pytest

from quotes_tui.model import Span
from quotes_tui.verification.comparable import comparable
from quotes_tui.verification.edges import Trim, trims
from quotes_tui.verification.matching import match
from quotes_tui.verification.printed import Printed, Sort


def found(part: str, whole: str) -> list[Trim]:
    there = comparable(whole)
    edges = frozenset((0, len(there.keys)))
    laid = match(comparable(part), there)
    assert laid is not None and laid.exact
    return trims(laid, Printed(Sort.MARKED, there, "a", (Span(0, len(whole)),), edges=edges))


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        pytest.param("We go home", "We go home", id="all of it"),
        pytest.param("We go home.", "We go home. They stay here.", id="the first sentence"),
        pytest.param("They stay here.", "We go home. They stay here.", id="the last sentence"),
        pytest.param("they stay here", "We go home, and they stay here", id="behind an and"),
        pytest.param("We go home", "We go home; they stay here", id="up to a semicolon"),
        pytest.param("We go home", "We go home – they stay", id="up to a dash"),
        pytest.param(
            "Prices rose in early spring", "Prices rose in early spring, and wages fell", id="a verb of no list"
        ),
        pytest.param("we go home … they stay", "We go home … they stay", id="an agreed ellipsis"),
    ],
)
def test_a_part_that_stands_for_itself(part: str, whole: str) -> None:
    assert found(part, whole) == []


@pytest.mark.parametrize(
    ("part", "whole", "grave", "says"),
    [
        pytest.param(
            "We go home", "We go home unless it rains", True, "Leaves out a condition", id="a condition behind"
        ),
        pytest.param(
            "we go home", "If they ask us, we go home", True, "Leaves out a condition", id="a condition before"
        ),
        pytest.param("we go home", "I do not believe that we go home", True, "Leaves out a negation", id="a negation"),
        pytest.param("We go", "We go home with them", False, "Ends inside a clause", id="inside at the end"),
        pytest.param(
            "home with them", "We go home with them", False, "Begins inside a clause", id="inside at the head"
        ),
        pytest.param("the bread", "We buy milk, the bread, and fish", False, "inside a clause", id="no clause"),
        pytest.param("We … home", "We go back home", False, "Its ellipsis stands for “go back”", id="an ellipsis"),
        pytest.param(
            "We will … go home", "We will not go home", True, "stands for a negation", id="it hides a negation"
        ),
        pytest.param("We go home they stay", "We go home … they stay", False, "The article itself leaves", id="hidden"),
    ],
)
def test_a_trim_and_why(part: str, whole: str, grave: bool, says: str) -> None:
    left_out = found(part, whole)

    assert left_out[0].grave is grave
    assert any(says in trim.why for trim in left_out)
