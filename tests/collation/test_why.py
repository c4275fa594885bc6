"""The stored evidence laid out for people: which sections, in which order, with what in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotes_tui.collation.why import Section, reasons
from quotes_tui.model import Evidence, Statement, Topic
from tests.data.made_up import made_up


def titles(statement: Statement) -> list[str]:
    """The headings."""
    return [section.title for section in reasons(statement, made_up().article)]


def section(statement: Statement, title: str) -> Section:
    """The section of that heading."""
    return next(found for found in reasons(statement, made_up().article) if found.title == title)


ALL_TOPICS = tuple(Evidence(f"what {topic}", f"why {topic}", topic=topic) for topic in Topic)


def test_every_topic_has_its_section_in_a_fixed_order() -> None:
    statement = replace(made_up().statement("0a11"), evidence=ALL_TOPICS)
    assert titles(statement) == [
        "What was decided",
        "Why these wordings are one statement",
        "Why A is canonical",
        "What to look out for",
        "Who says it",
        "How many witnesses",
        "Alike, and kept apart",
        "Nearest statements that were not joined",
    ]


@pytest.mark.parametrize("topic", Topic)
def test_a_record_is_one_line_under_its_topic(topic: Topic) -> None:
    statement = replace(made_up().statement("0a11"), evidence=ALL_TOPICS)
    lines = [line for found in reasons(statement, made_up().article) for line in found.lines]
    assert lines.count(f"what {topic}: why {topic}") == 1


def test_a_section_without_lines_is_left_out() -> None:
    statement = replace(made_up().statement("0a11"), evidence=())
    assert titles(statement) == ["Why these wordings are one statement", "Why A is canonical", "Who says it"]


def test_the_reason_of_the_canonical_wording_is_a_line_for_each_ground() -> None:
    statement = made_up().statement("0a11")
    chosen = replace(
        statement.canonical, reason="direct quotation, earliest; cited from The Post, which has an address"
    )
    assert section(replace(statement, canonical=chosen), "Why A is canonical").lines == (
        "direct quotation, earliest",
        "cited from The Post, which has an address",
    )


def test_notes_are_the_users_own() -> None:
    statement = replace(made_up().statement("0a11"), notes=("ask the harbour master",))
    assert section(statement, "What was decided").lines == ("Your note: ask the harbour master",)


def test_every_statement_says_what_was_joined_and_whom_each_report_names() -> None:
    for statement in made_up().statements:
        found = {one.title: one.lines for one in reasons(statement, made_up().article)}
        assert all(lines and all(line.strip() for line in lines) for lines in found.values())
        assert "Why these wordings are one statement" in found
        assert "Who says it" in found
