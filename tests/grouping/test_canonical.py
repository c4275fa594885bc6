"""Which wording is cited, from where, and the reason in words."""

from __future__ import annotations

import pytest

from quotes_tui.grouping import group
from quotes_tui.model import Origin, Report, Statement
from tests.grouping.records import ANOTHER_STORY, TOLD_ANOTHER_WAY, TOLD_ONE_WAY, indirect, mixed, one, report

LINE = "We cannot keep a boat on the water that nobody has paid to repair since my father was harbour master"
TRIMMED = "We cannot keep a boat on the water that nobody has paid to repair"
FRAGMENT = "nobody has paid to repair"
RETOLD = indirect("the town could not keep a boat on the water that nobody had paid to repair since her father's days")


@pytest.mark.parametrize(
    ("reports", "text", "reason"),
    [
        pytest.param(
            [report("a", [RETOLD]), report("b", [LINE], TOLD_ANOTHER_WAY)],
            LINE,
            "direct quotation",
            id="direct before indirect",
        ),
        pytest.param(
            [report("a", [FRAGMENT], published="2021-05-03"), report("b", [LINE], TOLD_ANOTHER_WAY)],
            LINE,
            "direct quotation, complete",
            id="complete before fragment, though later",
        ),
        pytest.param(
            [
                report("a", [LINE], published="2021-05-03"),
                report("b", [TRIMMED], TOLD_ANOTHER_WAY),
                report("c", [TRIMMED], ANOTHER_STORY + " Haldor, Seld, ferry, ferrymen, council, timber."),
            ],
            TRIMMED,
            "direct quotation, 2 witnesses",
            id="more witnesses",
        ),
        pytest.param(
            [report("a", [LINE]), report("b", [TRIMMED], TOLD_ANOTHER_WAY, published="2021-05-03")],
            TRIMMED,
            "direct quotation, earliest",
            id="earlier",
        ),
        pytest.param(
            [
                report("a", [mixed(f"the town {LINE[3:]}", "cannot keep a boat on the water")]),
                report("b", [RETOLD], TOLD_ANOTHER_WAY),
            ],
            f"the town {LINE[3:]}",
            "mixed quotation",
            id="mixed before indirect",
        ),
    ],
)
def test_the_rule(reports: list[Report], text: str, reason: str) -> None:
    statement = one(*reports)
    assert statement.best.text == text
    assert statement.canonical.reason.split(";")[0] == reason


def test_a_primary_text_comes_before_every_report_of_it() -> None:
    primary = report("z", [TRIMMED], "Minutes of the council.", primary=True)  # type: ignore[arg-type]
    statement = one(report("a", [LINE]), report("b", [LINE], TOLD_ANOTHER_WAY), primary)
    assert statement.best.text == TRIMMED
    assert statement.canonical.reason.startswith("primary text")


def cited(*reports: Report) -> Statement:
    """The statement that begins with the line."""
    return next(statement for statement in group(reports) if statement.best.text.startswith("We cannot"))


def test_the_article_that_is_cited_has_an_address() -> None:
    statement = cited(
        report("a", [LINE]), report("b", [LINE], TOLD_ANOTHER_WAY, url="https://example.org/", outlet="The Post")
    )
    assert statement.canonical.article == "b"
    assert "cited from The Post, which has an address" in statement.canonical.reason


def test_the_article_that_is_cited_is_least_derived_and_earliest() -> None:
    first = report("c", [LINE], TOLD_ONE_WAY, published="2021-05-05", outlet="The Post")
    derived = report("a", [LINE], TOLD_ANOTHER_WAY, published="2021-05-04", derived_from=Origin(agency="ANS"))  # type: ignore[arg-type]
    statement = cited(first, derived)
    assert statement.canonical.article == "c"
    assert "is not derived from another" in statement.canonical.reason


@pytest.mark.parametrize(
    ("other", "ground"),
    [
        pytest.param("2021-05-06", "which is the earliest", id="all are dated"),
        pytest.param(None, "which is the earliest dated", id="nobody knows when the other was printed"),
    ],
)
def test_the_earliest_is_so_called_only_where_all_are_dated(other: str | None, ground: str) -> None:
    first = report("a", [LINE], TOLD_ONE_WAY, published="2021-05-05", outlet="The Post")
    statement = cited(first, report("b", [LINE], TOLD_ANOTHER_WAY, published=other))
    assert statement.canonical.reason.endswith(ground)


def test_the_only_wording_says_so() -> None:
    assert one(report("a", [LINE])).canonical.reason == "the only wording, direct quotation"


def test_outlets_are_counted_apart_from_witnesses() -> None:
    statement = one(
        report("a", [LINE], outlet="The Post"),
        report("b", [LINE], outlet="The Echo"),
        report("c", [LINE], outlet="the Echo "),
        report("d", [LINE], TOLD_ANOTHER_WAY),
    )
    assert (statement.outlets, statement.witnesses) == (3, 2)
