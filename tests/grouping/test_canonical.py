"""Which wording is cited, from where, and the reason in words."""

from __future__ import annotations

import pytest

from quotes_tui.grouping import group, lineages
from quotes_tui.grouping.canonical import rechoose
from quotes_tui.grouping.options import Constraints, GroupingOptions, Place, Rule
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


@pytest.mark.parametrize(
    ("times", "first", "ground"),
    [
        pytest.param(("10:00:00+09:00", "02:00:00+01:00"), "a", "is the earliest", id="two at once: by name"),
        pytest.param(("10:00:00+09:00", "00:59:00+00:00"), "b", "is the earliest", id="in their own zones"),
        pytest.param((None, "23:00:00+00:00"), "b", "is the earliest with a time", id="one tells no time"),
        pytest.param(("10:00:00", "23:00:00+00:00"), "b", "is the earliest with a time", id="one tells no zone"),
        pytest.param(("10:00:00", "09:00:00"), "a", "is the earliest", id="no zone: nobody knows who was first"),
    ],
)
def test_of_one_day_the_time_decides(times: tuple[str | None, str | None], first: str, ground: str) -> None:
    one_text = report("a", [LINE], TOLD_ONE_WAY, published="2021-05-05", published_time=times[0])  # type: ignore[arg-type]
    other = report("b", [LINE], TOLD_ANOTHER_WAY, published="2021-05-05", published_time=times[1])  # type: ignore[arg-type]
    statement = cited(one_text, other)
    assert statement.canonical.article == first
    assert statement.canonical.reason.endswith(ground)


def test_the_wording_first_printed_that_day_is_the_earliest() -> None:
    early = report("b", [TRIMMED], TOLD_ANOTHER_WAY, published="2021-05-05", published_time="08:00:00+09:00")
    late = report("a", [LINE], TOLD_ONE_WAY, published="2021-05-05", published_time="01:00:00+00:00")
    statement = one(late, early, options=GroupingOptions(canonical=Rule.EARLIEST))
    assert statement.best.text == TRIMMED
    assert statement.canonical.reason == "direct quotation, first by the time of day"


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


# --- other rules -----------------------------------------------------------------------------------------

ECHOED = ANOTHER_STORY + " Haldor, Seld, ferry, ferrymen, council, timber."
ALL_WORDINGS = [
    report("a", [LINE], published="2021-05-06"),
    report("b", [TRIMMED], TOLD_ANOTHER_WAY, published="2021-05-05"),
    report("c", [TRIMMED], ECHOED, published="2021-05-06"),
    report("d", [FRAGMENT], TOLD_ANOTHER_WAY + " Gulls cried.", published="2021-05-04"),
    report("e", [RETOLD], TOLD_ONE_WAY, published="2021-05-03"),
]


def by(rule: Rule, reports: list[Report]) -> Statement:
    """The only statement of these reports, its canonical wording chosen by that rule."""
    return one(*reports, options=GroupingOptions(canonical=rule))


@pytest.mark.parametrize(
    ("rule", "text", "reason"),
    [
        pytest.param(Rule.PRIMARY, TRIMMED, "direct quotation, complete, 2 witnesses", id="the usual order"),
        pytest.param(Rule.COMPLETE, LINE, "direct quotation, the fullest", id="the fullest, though of one witness"),
        pytest.param(Rule.WITNESSES, TRIMMED, "direct quotation, 2 witnesses", id="most witnesses"),
        pytest.param(Rule.EARLIEST, FRAGMENT, "direct quotation, earliest", id="first, though a fragment"),
    ],
)
def test_a_rule_decides_first_among_wordings_of_the_best_kind(rule: Rule, text: str, reason: str) -> None:
    statement = by(rule, ALL_WORDINGS)
    assert statement.best.text == text
    assert statement.canonical.reason.split(";")[0] == reason


def again(statement: Statement, rule: Rule, reports: list[Report]) -> Statement:
    """The statement with another rule."""
    articles = [report.article for report in reports]
    witnesses = lineages(articles)
    return rechoose(statement, rule, {a.id: a for a in articles}.__getitem__, witnesses.__getitem__)


@pytest.mark.parametrize("first", Rule)
@pytest.mark.parametrize("then", Rule)
def test_choosing_again_gives_what_the_rule_gives_and_keeps_the_letters(first: Rule, then: Rule) -> None:
    before, built = by(first, ALL_WORDINGS), by(then, ALL_WORDINGS)
    after = again(before, then, ALL_WORDINGS)

    assert {v.text: v.id for v in after.variants} == {v.text: v.id for v in before.variants}
    assert after.canonical.reason == built.canonical.reason
    assert [(v.text, v.relation, v.difference) for v in after.variants] == [
        (v.text, v.relation, v.difference) for v in built.variants
    ]
    assert after.variants[0] is after.best
    assert again(after, first, ALL_WORDINGS) == before


def pinned(text: str) -> GroupingOptions:
    """The wording that is that text, pinned wherever it stands."""
    quotations = [quotation for report in ALL_WORDINGS for quotation in report.quotations if quotation.text == text]
    return GroupingOptions(Constraints(pinned=tuple(Place(q.article, q.spans[0]) for q in quotations)))


@pytest.mark.parametrize("text", [LINE, TRIMMED, FRAGMENT, RETOLD.text])
def test_a_pinned_wording_comes_before_every_rule_and_stays(text: str) -> None:
    statement = one(*ALL_WORDINGS, options=pinned(text))

    assert statement.best.text == text
    assert statement.canonical.reason.split(";")[0] == "pinned by you"
    for rule in Rule:
        assert again(statement, rule, ALL_WORDINGS) == statement


def test_a_note_about_words_is_the_statements() -> None:
    quotation = ALL_WORDINGS[3].quotations[0]
    notes = ((Place("d", quotation.spans[0]), "ask her again"), (Place("nowhere", quotation.spans[0]), "lost"))
    assert one(*ALL_WORDINGS, options=GroupingOptions(Constraints(notes=notes))).notes == ("ask her again",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", TRIMMED, id="in the language of the reports"),
        pytest.param(None, TRIMMED, id="in a language that is not known"),
        pytest.param("ja", LINE, id="in another language"),
    ],
)
def test_a_primary_text_is_preferred_in_the_language_of_the_reports(language: str | None, text: str) -> None:
    fields = {"primary": True, "language": language}
    primary = report("z", [TRIMMED], "Minutes of the council.", **fields)  # type: ignore[arg-type]
    reports = [report("a", [LINE]), report("b", [LINE], TOLD_ANOTHER_WAY), primary]
    bound = tuple(Place(each.article.id, each.quotations[0].spans[0]) for each in reports)
    statement = one(*reports, options=GroupingOptions(Constraints(together=(bound,))))
    assert statement.best.text == text
    assert statement.canonical.reason.startswith("primary text") == (text == TRIMMED)
