"""A text that everybody prints is still found."""

from __future__ import annotations

from quotes_tui.grouping import group, lineages
from quotes_tui.grouping.buckets import pairs_of
from tests.grouping.records import TOLD_ANOTHER_WAY, TOLD_ONE_WAY, report


def test_large_buckets_give_neighbours_only() -> None:
    assert list(pairs_of([1, 2, 3], 3)) == [(1, 2), (1, 3), (2, 3)]
    assert list(pairs_of([1, 2, 3], 2)) == [(1, 2), (2, 3)]
    assert list(pairs_of([1], 2)) == []


def test_ninety_prints_of_one_text_are_one_witness_and_one_statement() -> None:
    said = ["We cannot keep a boat on the water that nobody has paid to repair", "It is a shame"]
    reports = [
        report(f"{n:03}", said, f"{TOLD_ONE_WAY}\n\n{TOLD_ANOTHER_WAY}", outlet=f"Outlet {n}") for n in range(90)
    ]
    assert set(lineages([entry.article for entry in reports]).values()) == {"000"}
    found = list(group(reports))
    assert [(statement.outlets, statement.witnesses) for statement in found] == [(90, 1), (90, 1)]
