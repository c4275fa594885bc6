"""What a short report refers back to."""

from __future__ import annotations

import pytest

from quotes_tui.grouping import group
from quotes_tui.grouping.antecedents import refer_back
from quotes_tui.model import Kind, Passage, Quotation, Span
from tests.grouping.records import RIVAL, TOLD_ANOTHER_WAY, TOLD_ONE_WAY, Said, indirect, report, together

STORY = "Haldor fears for the lease on its old granary. A lease is a lease, people say here."


def passage(before: str, words: str, kind: Kind = Kind.INDIRECT) -> tuple[str, Passage]:
    """A text and the passage that ends it."""
    text = f"{before} {words}"
    span = Span(len(before) + 1, len(text))
    return text, Passage(Quotation("a", kind, (span,), words), (span,), words, kind)


@pytest.mark.parametrize(
    ("before", "words", "fuller"),
    [
        pytest.param(
            STORY, "it would end the lease", "it would end the lease lease on its old granary", id="complement"
        ),
        pytest.param(
            "A shabby timber lease is dear.",
            "it would end this lease",
            "it would end this lease shabby timber lease",
            id="adjectives",
        ),
        pytest.param("The lease, of all things, was dear.", "it would end the lease", "", id="no further than a comma"),
        pytest.param(STORY, "it would end the old lease", "", id="the report says itself which"),
        pytest.param(STORY, "it would end a lease", "", id="indefinite"),
        pytest.param(STORY, "it would burn the boats", "", id="never named before"),
        pytest.param(STORY, "it would end all of the other", "", id="a function word"),
        pytest.param("", "it would end the lease", "", id="nothing before"),
    ],
)
def test_what_is_referred_to(before: str, words: str, fuller: str) -> None:
    assert refer_back(*passage(before, words)) == fuller


def test_words_in_quotation_marks_stand_for_themselves() -> None:
    assert refer_back(*passage(STORY, "end the lease", Kind.DIRECT)) == ""


def test_a_report_of_many_words_needs_no_other() -> None:
    assert refer_back(*passage(STORY, "the mayor feared for ferry and timber and the lease")) == ""


SHORT = indirect("it would end the lease")
LONG = "The council of Haldor has decided to give up its lease on the old granary"
TOLD = f"{TOLD_ONE_WAY} The lease on the old granary is from 1931."


def test_a_short_report_meets_the_statement_whose_matter_its_article_names_before() -> None:
    assert together(report("a", [SHORT], TOLD), report("b", [LONG], TOLD_ANOTHER_WAY)) == [{SHORT.text, LONG}]


def test_not_where_the_article_does_not_name_it() -> None:
    assert len(together(report("a", [SHORT]), report("b", [LONG], TOLD_ANOTHER_WAY))) == 2


def test_not_another_speakers_words() -> None:
    assert len(list(group([report("a", [SHORT], TOLD), report("b", [Said(LONG, RIVAL)], TOLD_ANOTHER_WAY)]))) == 2
