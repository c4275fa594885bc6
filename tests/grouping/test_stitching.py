"""Words that one pair of marks joins though they stand apart in a fuller account."""

from __future__ import annotations

import pytest

from quotes_tui.grouping import group
from quotes_tui.model import Report, Statement
from tests.grouping.records import ANOTHER_STORY, RIVAL, TOLD_ANOTHER_WAY, Said, report

FIRST = "The last boat will be sold to the timber merchants of Seld before the winter storms come"
BETWEEN = "I have talked to the ferrymen, to the schoolmaster and to everybody who asked me about it this year"
SECOND = "My own father steered it for forty years, so nobody needs to tell me what it means to the islanders"
JOINED = "The last boat will be sold to the timber merchants, so nobody needs to tell me what it means to the islanders"
SPEECH = f"{FIRST}. {BETWEEN}. {SECOND}."
THIRD_ACCOUNT = (
    "In Haldor the ferry to Seld is given up, a crossing of ninety years; ferrymen and timber trade are angry."
)


def stitched(*reports: Report) -> list[Statement]:
    """The statements that are flagged so."""
    return [statement for statement in group(reports) if "stitched" in statement.flags]


@pytest.mark.parametrize(
    ("fuller", "printed"),
    [
        pytest.param([FIRST, SECOND], JOINED, id="of two statements, in one sentence"),
        pytest.param([SPEECH], JOINED, id="of two far places of one quotation"),
        pytest.param([SPEECH], f"{FIRST}. {SECOND}.", id="two sentences, one left out between them"),
        pytest.param([SPEECH], f"{SECOND}. {FIRST}.", id="the other way round"),
        pytest.param(
            [f"{FIRST}. My own brother knows that. {BETWEEN}. {SECOND}."],
            f"{FIRST}. {SECOND}.",
            id="the first place goes on with words of the second",
        ),
    ],
)
def test_stitched_words_are_flagged(fuller: list[Said | str], printed: str) -> None:
    found = stitched(report("a", fuller), report("b", [printed], TOLD_ANOTHER_WAY))
    assert found
    records = [record for statement in found for record in statement.evidence if "joins" in record.what]
    assert records
    assert "no ellipsis tells" in records[0].why


def test_a_stitched_statement_knows_the_statements_that_it_is_made_of() -> None:
    statements = list(group([report("a", [FIRST, SECOND]), report("b", [JOINED], TOLD_ANOTHER_WAY)]))
    flagged = next(statement for statement in statements if "stitched" in statement.flags)
    others = {statement.id for statement in statements if statement is not flagged}
    assert others & {link.id for link in flagged.related if link.why.startswith("stitched")}


@pytest.mark.parametrize(
    ("fuller", "printed"),
    [
        pytest.param([SPEECH], SPEECH, id="the whole"),
        pytest.param([SPEECH], f"{FIRST}.", id="a part"),
        pytest.param([SPEECH], f"{FIRST} … {SECOND}.", id="an ellipsis tells"),
        pytest.param([f"{FIRST} … {SECOND}."], f"{FIRST}. {SECOND}.", id="an ellipsis in the other"),
        pytest.param([FIRST, SECOND], f"{FIRST}. {SECOND}.", id="two sentences that a reporter may have divided"),
        pytest.param(
            ["The last boat will be sold", "nobody needs to tell me"], JOINED, id="the fuller of two fragments"
        ),
        pytest.param([Said(FIRST, RIVAL), Said(SECOND, RIVAL)], JOINED, id="words of another speaker"),
        pytest.param([SPEECH.replace(BETWEEN, "Yes indeed")], f"{FIRST}. {SECOND}.", id="a few words left out"),
    ],
)
def test_what_is_not_stitched(fuller: list[Said | str], printed: str) -> None:
    assert not stitched(report("a", fuller), report("b", [printed], TOLD_ANOTHER_WAY))


def test_words_that_another_witness_prints_together_are_not_stitched() -> None:
    told = [report("a", [SPEECH]), report("b", [f"{FIRST}. {SECOND}."], TOLD_ANOTHER_WAY)]
    assert not stitched(*told, report("c", [f"{FIRST}. {SECOND}."], THIRD_ACCOUNT))


def test_words_of_another_event_are_not_held_against_it() -> None:
    assert not stitched(report("a", [FIRST, SECOND], ANOTHER_STORY, published="2021-08-01"), report("b", [JOINED]))
