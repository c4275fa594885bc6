"""Words found word for word in others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.verification.comparable import comparable
from quotes_tui.verification.runs import exact, runs

THERE = "We will keep the old ferry open … and [she] nobody will pay [sic] more than one crown"


@pytest.mark.parametrize(
    ("here", "shown"),
    [
        pytest.param("keep the old ferry open", "2+5", id="a run"),
        pytest.param("keep … open", "2+1 6+1", id="an ellipsis for words"),
        pytest.param("keep … the old ferry", "2+4", id="an ellipsis for none"),
        pytest.param("open ... and nobody", "6+2 9+1", id="an agreed ellipsis, the aside left out"),
        pytest.param("open and nobody", "6+2 9+1", id="the article's ellipsis not shown"),
        pytest.param("nobody will pay more", "9+3 13+1", id="without [sic]"),
        pytest.param("nobody will pay sic more", "9+5", id="sic without brackets"),
        pytest.param("[They] will keep", "1+2", id="a bracket at the beginning"),
        pytest.param("We will keep [it] open", "0+3 6+1", id="a bracket for three words"),
        pytest.param("keep [it] crown", None, id="a bracket for too many words"),
        pytest.param("will keep the ferry", None, id="a word left out"),
        pytest.param("open … keep", None, id="the wrong order"),
        pytest.param("will pay", "10+2", id="the second of two beginnings"),
        pytest.param("", None, id="nothing"),
        pytest.param("zebra", None, id="nowhere"),
    ],
)
def test_exactly_these_words(here: str, shown: str | None) -> None:
    found = exact(comparable(here), comparable(THERE))

    assert (found and " ".join(f"{block.there}+{block.length}" for block in found)) == shown


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [
        pytest.param("a b c d", "x a b c d y", [(0, 1, 4)], id="one"),
        pytest.param("a b c x d e f", "d e f a b c", [(0, 3, 3), (4, 0, 3)], id="in another order"),
        pytest.param("a b", "a b", [], id="too short"),
        pytest.param("a b c", "a b c z a b c", [(0, 0, 3), (0, 4, 3)], id="twice"),
    ],
)
def test_runs(here: str, there: str, found: list[tuple[int, int, int]]) -> None:
    blocks = runs(comparable(here), comparable(there))

    assert [(block.here, block.there, block.length) for block in blocks] == found


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from("abcd"), min_size=1, max_size=12), data=st.data())
def test_any_part_is_found(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    stop = data.draw(st.integers(start + 1, len(words)))
    found = exact(comparable(" ".join(words[start:stop])), comparable(" ".join(words)))

    assert found is not None
    assert [block.length for block in found] == [stop - start]
