"""A text that everybody prints is still found, and keys that one thing has take no room."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.grouping import group, lineages
from quotes_tui.grouping.buckets import partners, recurring
from tests.grouping.records import TOLD_ANOTHER_WAY, TOLD_ONE_WAY, report

things = st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=12)


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        pytest.param(3, {0: {1: 1, 2: 1}, 1: {2: 1}, 2: {}}, id="every pair of a small bucket"),
        pytest.param(2, {0: {1: 1}, 1: {2: 1}, 2: {}}, id="neighbours of a large one"),
    ],
)
def test_large_buckets_give_neighbours_only(most: int, expected: dict[int, dict[int, int]]) -> None:
    assert dict(partners(["a", "a", "a"], most)) == expected


@settings(max_examples=50)
@given(things)
def test_partners_are_counted_by_the_keys_they_share(keys: list[list[str]]) -> None:
    for number, others in partners(keys, len(keys)):
        later = range(number + 1, len(keys))
        shared = {other: len(set(keys[number]) & set(keys[other])) for other in later}
        assert others == {other: count for other, count in shared.items() if count}


@settings(max_examples=50)
@given(things)
def test_what_does_not_recur_makes_no_pair(keys: list[list[str]]) -> None:
    pick = recurring(chain.from_iterable(keys), sum(map(len, keys)))
    assert list(partners([pick(held) for held in keys], 3)) == list(partners(keys, 3))


def test_few_of_the_keys_that_stand_once_are_kept() -> None:
    keys = [str(number) for number in range(1000)]
    pick = recurring([*keys, "twice", "twice"], len(keys))
    assert "twice" in pick(["twice"]) and len(pick(keys)) < len(keys) / 4


def test_ninety_prints_of_one_text_are_one_witness_and_one_statement() -> None:
    said = ["We cannot keep a boat on the water that nobody has paid to repair", "It is a shame"]
    reports = [
        report(f"{n:03}", said, f"{TOLD_ONE_WAY}\n\n{TOLD_ANOTHER_WAY}", outlet=f"Outlet {n}") for n in range(90)
    ]
    assert set(lineages([entry.article for entry in reports]).values()) == {"000"}
    found = list(group(reports))
    assert [(statement.outlets, statement.witnesses) for statement in found] == [(90, 1), (90, 1)]
