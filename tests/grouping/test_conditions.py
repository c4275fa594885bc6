"""A trim that loses a condition or a negation is told, another trim is not."""

from __future__ import annotations

import pytest

from quotes_tui.grouping.conditions import lost
from tests.grouping.records import TOLD_ANOTHER_WAY, flags, one, report

TALK = "We will talk to the ferrymen"


@pytest.mark.parametrize(
    ("fuller", "trim", "words"),
    [
        pytest.param(f"{TALK} if they withdraw", TALK, "if they withdraw", id="if, at the end"),
        pytest.param(f"{TALK} in May if they withdraw", TALK, "if they withdraw", id="if, further on"),
        pytest.param(f"If they withdraw, {TALK}", TALK, "If they withdraw", id="if, at the front"),
        pytest.param(f"{TALK}, but only if they withdraw", TALK, "only if they withdraw", id="but only if"),
        pytest.param(f"{TALK} provided that they withdraw", TALK, "provided that they withdraw", id="provided that"),
        pytest.param(f"{TALK} as long as they withdraw", TALK, "as long as they withdraw", id="as long as"),
        pytest.param(f"{TALK} should they withdraw", TALK, "should they withdraw", id="should they"),
        pytest.param(f"{TALK} on condition that they go", TALK, "on condition that they go", id="on condition that"),
        pytest.param("We will not talk to them until they withdraw", "We will not talk to them", "until they withdraw",
                     id="not until"),
        pytest.param("We will not talk to them unless they withdraw", "We will not talk to them",
                     "unless they withdraw", id="not unless"),
        pytest.param("We will not sell it without a vote", "We will not sell it", "without a vote", id="without"),
        pytest.param("We will, if they withdraw, talk to the ferrymen", "We will … talk to the ferrymen",
                     "if they withdraw", id="inside, with an ellipsis"),
        pytest.param(f"{TALK} if they withdraw. Then we shall see.", TALK, "if they withdraw", id="more sentences"),
        pytest.param(f"I do not believe that {TALK.lower()}", TALK, "not believe that", id="negation before"),
        pytest.param(f"It is not true that {TALK.lower()} again", f"{TALK} again", "not true that", id="not true that"),
        pytest.param(f"I don’t think {TALK.lower()}", TALK, "don’t think", id="contraction"),
        pytest.param("We will talk to them about nothing", "We will talk to them", "nothing", id="negation behind"),
        pytest.param(f"{TALK}, but not this year", TALK, "but not this year", id="but not"),
        pytest.param(f"{TALK}, if they withdraw, and then rest", TALK, "if they withdraw, and then rest",
                     id="no other clause behind it"),
        pytest.param(f"{TALK} if they withdraw, they know that", TALK, "if they withdraw, they know that",
                     id="no comma before it"),
        pytest.param(f"If they keep talking, {TALK}", TALK, "If they keep talking", id="a comma behind it"),
    ],
)  # fmt: skip
def test_what_a_trim_lost(fuller: str, trim: str, words: str) -> None:
    loss = lost(fuller, trim)
    assert loss is not None
    assert loss.words == words


@pytest.mark.parametrize(
    ("fuller", "trim"),
    [
        pytest.param(f"{TALK} in the old granary on Tuesday", TALK, id="no condition"),
        pytest.param(f"{TALK} if they withdraw", f"{TALK} if they withdraw", id="nothing left out"),
        pytest.param(f"{TALK} if they withdraw", "if they withdraw", id="the condition itself"),
        pytest.param(f"{TALK}, and if they leave we shall be glad", TALK, id="the condition of another clause"),
        pytest.param(f"If it rains we stay at home, and {TALK.lower()}", TALK, id="another clause before"),
        pytest.param(f"{TALK}, and I do not fear them", TALK, id="the negation of another clause"),
        pytest.param(f"We do not want a quarrel, {TALK.lower()}", TALK, id="a negation that a comma divides"),
        pytest.param(f"We do not want a quarrel. {TALK}.", TALK, id="a negation of another sentence"),
        pytest.param(f"{TALK} on the understanding that, if they withdraw, it is over", TALK, id="of a clause behind"),
        pytest.param(f"{TALK}, if they withdraw, that is your wish", TALK, id="of the clause that follows"),
        pytest.param(f"They asked if I minded a sign in my window saying {TALK.lower()}", TALK, id="what a sign says"),
        pytest.param(f"{TALK} as if nothing had happened", TALK, id="as if"),
        pytest.param(f"{TALK} even if they shout", TALK, id="even if"),
        pytest.param(f"{TALK} and ask if they will come", TALK, id="whether"),
        pytest.param(f"There is no doubt that {TALK.lower()}", TALK, id="no doubt"),
        pytest.param("The mill is sold if the miller signs", "The forge burned down in spring", id="no trim"),
        pytest.param("", "", id="nothing"),
        pytest.param(
            "We are said to have sold the mill is not true",
            "We are said to have sold the mill",
            id="the negation of another predicate",
        ),
        pytest.param(f"{TALK} about nothing", "the ferrymen about", id="a fragment"),
        pytest.param(
            f"{TALK}, if need be, if need be in May", f"{TALK}, if need be in May", id="said twice, left out once"
        ),
        pytest.param(
            "We don’t see a way to sell the mill", "We can’t see a way to sell the mill", id="another word for it"
        ),
    ],
)
def test_what_loses_nothing(fuller: str, trim: str) -> None:
    assert lost(fuller, trim) is None


def test_a_statement_is_flagged_and_says_which_words_were_lost() -> None:
    statement = one(report("a", [f"{TALK} if they withdraw"]), report("b", [TALK], TOLD_ANOTHER_WAY))
    assert statement.flags == ("condition-dropped",)
    (record,) = [record for record in statement.evidence if record.topic == "flag"]
    assert (record.what, record.why) == ("B leaves out a condition that A has", "“if they withdraw”")


def test_a_trim_of_something_else_is_not_flagged() -> None:
    assert flags(f"{TALK} in the old granary on Tuesday", TALK) == set()
