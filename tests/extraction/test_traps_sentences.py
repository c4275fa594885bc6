"""Sentences in which a verb of saying is not the main verb, or is not the only one. Each row names its trap."""

from __future__ import annotations

import pytest

from tests.extraction.shown import Row, shown

ROWS = [
    pytest.param(
        "Quill, 44, denied theft but was found guilty in May.",
        [("theft", "Quill", "denied")],
        id="denied-one-thing-but-was",
    ),
    pytest.param(
        "Quill denied the charge and has called the trial a farce.",
        [("the charge", "Quill", "denied"), ("the trial a farce", "Quill", "called")],
        id="denied-and-has-called",
    ),
    pytest.param(
        "Quill denied a report that the pump was old and was sold.",
        [("a report that the pump was old and was sold", "Quill", "denied")],
        id="and-inside-what-is-denied",
    ),
    pytest.param(
        "The mayor, while replying to a letter, informed the council that the pump is old.",
        [("the pump is old", "The mayor", "informed")],
        id="replying-before-the-main-verb",
    ),
    pytest.param(
        "Quill has written to Tern urging him to sell the pump.",
        [("to sell the pump", "Quill", "urging")],
        id="has-written-urging",
    ),
    pytest.param(
        "Quill told reporters on March 14, 2031, the pump is old.",
        [("the pump is old", "Quill", "told")],
        id="told-somebody-on-a-date-with-its-year",
    ),
    pytest.param(
        "Quill told the Marrow Post on Sunday pumps are being weighed.",
        [("pumps are being weighed", "Quill", "told")],
        id="told-a-paper-on-a-day",
    ),
    pytest.param(
        "“Dig or go dry,” Quill is often quoted as saying.",
        [("Dig or go dry,", "Quill", "saying")],
        id="is-often-quoted-as-saying",
    ),
    pytest.param(
        "As Quill argued in her book “Paying for Water,” the pump is old.",
        [("the pump is old", "Quill", "argued")],
        id="as-somebody-argued-in-a-book-with-its-comma",
    ),
    pytest.param(
        "One farmer, who asked not to be named, said the pump is old.",
        [("the pump is old", "One farmer", "said")],
        id="asked-not-to-be-named",
    ),
    pytest.param(
        "Two farmers, who asked to remain anonymous, said the pump is old.",
        [("the pump is old", "Two farmers", "said")],
        id="asked-to-remain-anonymous",
    ),
    pytest.param(
        "MARROW, Ohio – May 2, 2031 – Quill Inc., a maker of pumps, today announced that the pump is old.",
        [("the pump is old", "Quill Inc", "announced")],
        id="dateline-with-its-date",
    ),
    pytest.param(
        "MARROW, Ohio--(PUMP WIRE)--Quill announced that the pump is old.",
        [("the pump is old", "Quill", "announced")],
        id="dateline-with-its-wire-between-dashes",
    ),
    pytest.param("Its mission is “water for everybody.”", [], id="a-mission-is-a-motto"),
    pytest.param("The headline was “Pump gone, well dry.”", [], id="what-a-headline-was"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_who_said_what_in_one_sentence(text: str, expected: list[Row]) -> None:
    assert shown(text) == expected
