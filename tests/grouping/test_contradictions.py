"""A negation or a number that differs is told, another way of saying the same is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.grouping.contradictions import NEGATION, NUMBER, Contradiction, contradictions
from quotes_tui.grouping.wordings import read_wording
from tests.grouping.records import TOLD_ANOTHER_WAY, one, report

LINE = "The council of Haldor will sell the last 12 boats before winter, and the harbour master knows it"


def found(canonical: str, wording: str) -> list[str]:
    """What differs."""
    return [difference.what for difference in contradictions(read_wording(canonical), read_wording(wording))]


@pytest.mark.parametrize(
    ("wording", "what"),
    [
        pytest.param(LINE.replace("will", "will not"), NEGATION, id="not"),
        pytest.param(LINE.replace("will", "won’t"), NEGATION, id="contracted, curly"),
        pytest.param(LINE.replace("The council", "No council"), NEGATION, id="at the front, in place of a word"),
        pytest.param(LINE.replace("knows it", "never knew"), NEGATION, id="at the end, in place of a word"),
        pytest.param(LINE.replace("12", "15"), NUMBER, id="figures"),
        pytest.param(LINE.replace("12", "eleven"), NUMBER, id="in words"),
        pytest.param(LINE.replace("the last 12 boats before winter", "before winter 13 boats"), NUMBER, id="moved"),
    ],
)
def test_what_differs(wording: str, what: str) -> None:
    assert found(LINE, wording) == [what]
    assert found(wording, LINE) == [what]


@pytest.mark.parametrize(
    "wording",
    [
        pytest.param(LINE.replace("12", "twelve"), id="the number in words"),
        pytest.param(LINE.replace("12", "12th"), id="ordinal"),
        pytest.param(LINE.replace("the last 12 boats", "the last boats"), id="a number less"),
        pytest.param(LINE.replace("12 boats", "12 boats of 1931"), id="a number more"),
        pytest.param(LINE + " and does not mind", id="it goes on with a negation"),
        pytest.param("No, no: " + LINE, id="a negation before it"),
        pytest.param("Nobody in this town has 15 ferries to give away", id="other words altogether"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_contradiction(wording: str) -> None:
    assert found(LINE, wording) == found(wording, LINE) == []


def test_a_negation_said_another_way_is_none() -> None:
    assert found(LINE.replace("will sell", "will not sell"), LINE.replace("will sell", "won't sell")) == []


def test_the_words_on_both_sides_are_told() -> None:
    (difference,) = contradictions(read_wording(LINE), read_wording(LINE.replace("will", "will not")))
    assert difference == Contradiction(NEGATION, "", "not")
    assert difference.words() == "“not” against nothing"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("the boat will not never be 12 thirteen sold … no winter".split()), max_size=12))
def test_a_wording_does_not_contradict_itself(words: list[str]) -> None:
    assert found(" ".join(words), " ".join(words)) == []


@pytest.mark.parametrize(
    ("changed", "flag", "why"),
    [
        pytest.param(LINE.replace("will", "will not"), "negation", "“not” against nothing", id="negation"),
        pytest.param(LINE.replace("12", "15"), "number", "“15” against “12”", id="number"),
    ],
)
def test_a_statement_is_flagged_and_says_which_wordings_differ(changed: str, flag: str, why: str) -> None:
    statement = one(report("a", [LINE]), report("b", [changed], TOLD_ANOTHER_WAY))
    assert statement.flags == (flag,)
    (told,) = [record for record in statement.evidence if "differs" in record.what]
    assert (told.what, told.why) == (f"B differs from A in a {flag}", why)


def test_a_wording_is_held_against_every_other() -> None:
    first = "The boats are old and dear, and before the winter comes the council of Haldor will sell them all"
    told = [report("a", [first]), report("b", [LINE], TOLD_ANOTHER_WAY)]
    flipped = report("c", [LINE.replace("12", "15")], TOLD_ANOTHER_WAY + " Ferrymen wept.")
    assert one(*told).flags == ()
    assert one(*told, flipped).flags == ("number",)
