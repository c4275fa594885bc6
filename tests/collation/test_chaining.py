"""Chains of paragraphs: one order, each paragraph once, the most weight."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.collation.chaining import Pair, Shared, heaviest, runs


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("a b c d", {("a", "b", "c"), ("b", "c", "d")}, id="runs of three"),
        pytest.param("a b", {("a", "b")}, id="fewer words are one run"),
        pytest.param("", {()}, id="no words"),
    ],
)
def test_runs(words: str, expected: set[tuple[str, ...]]) -> None:
    assert runs(words.split()) == expected


def test_a_run_that_stands_everywhere_pairs_first_with_first() -> None:
    lines = [["by", "our", "correspondent"]] * 100
    assert Shared(lines, lines).counts == {(at, at): 1 for at in range(100)}


def chain_weight(weights: dict[Pair, int]) -> int:
    """The weight of the best chain, found by trying all."""
    best = 0
    for size in range(1, len(weights) + 1):
        for chain in combinations(sorted(weights), size):
            if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain)):
                best = max(best, sum(weights[pair] for pair in chain))
    return best


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 9), max_size=8))
@settings(max_examples=60)
def test_no_chain_is_heavier(weights: dict[Pair, int]) -> None:
    chain = heaviest(weights)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    assert sum(weights[pair] for pair in chain) == chain_weight(weights)
