"""Articles about the end of a ferry, what is decided about them, and what grouping makes of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from quotes_tui.curation import Decision, Entry
from quotes_tui.curation.applying import Curated, apply
from quotes_tui.grouping import group
from quotes_tui.grouping.options import GroupingOptions
from quotes_tui.model import Article, Report, Speaker, Statement, Variant
from tests.grouping.records import RIVAL, TOLD_ANOTHER_WAY, Said, indirect, report

STOP = "The ferry between Haldor and Seld will stop in the autumn of this year"
STOP_AGAIN = "The ferry between Haldor and Seld will stop in autumn"
PITY = "Nobody regrets this more than I do"
ENGINE = "A new engine would cost more than the town earns in a year"
RETOLD = "the vessel was to be laid up for good"


def story() -> list[Report]:
    """Two accounts of one session, and a rival's words."""
    return [
        report("granary", [STOP, PITY, Said("It is a disgrace for every man on the river", RIVAL)]),
        report("session", [STOP_AGAIN, ENGINE, indirect(RETOLD)], TOLD_ANOTHER_WAY),
    ]


def articles(reports: Sequence[Report]) -> Callable[[str], Article]:
    """The articles by id."""
    return {report.article.id: report.article for report in reports}.__getitem__


def curated(reports: Sequence[Report], *decisions: Decision, speakers: Sequence[Speaker] = ()) -> Curated:
    """The decisions applied to the reports, as from one file."""
    entries = [Entry(Path("curation.toml"), n, None, decision) for n, decision in enumerate(decisions, start=1)]
    return apply(entries, reports, speakers)


def grouped(reports: Sequence[Report], *decisions: Decision, speakers: Sequence[Speaker] = ()) -> list[Statement]:
    """The statements of the reports once the decisions are applied."""
    made = curated(reports, *decisions, speakers=speakers)
    return list(group(made.reports, made.speakers, GroupingOptions(made.constraints)))


def told(reports: Sequence[Report], *decisions: Decision) -> list[str]:
    """What of the decisions did not apply, in words."""
    return [problem.reason for problem in curated(reports, *decisions).problems]


def with_words(statements: Sequence[Statement], words: str) -> Statement:
    """The one statement that has these words in a wording."""
    (found,) = [s for s in statements if any(words in variant.text for variant in s.variants)]
    return found


def wording(statement: Statement, words: str) -> Variant:
    """The one wording of a statement that has these words."""
    (found,) = [variant for variant in statement.variants if words in variant.text]
    return found


def texts(statements: Sequence[Statement]) -> list[set[str]]:
    """The wordings of each statement, in the order of the statements."""
    return [{variant.text for variant in statement.variants} for statement in statements]


def partition(statements: Sequence[Statement]) -> set[frozenset[tuple[str, str]]]:
    """Which words of which article are together."""
    return {frozenset((p.article, p.text) for v in s.variants for p in v.passages) for s in statements}
