"""The word diff."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from quotes_tui.verification.changes import diff
from quotes_tui.verification.comparable import comparable
from quotes_tui.verification.matching import match
from tests.strategies import rewordings


def shown(here: str, there: str) -> str:
    found = match(comparable(here), comparable(there))
    changes = diff(comparable(here), comparable(there), found.blocks if found else ())
    return " ".join(f"{change.kind}:{change.here.strip()}|{change.there.strip()}" for change in changes)


@pytest.mark.parametrize(
    ("here", "there", "changes"),
    [
        pytest.param("We go.", "“we go,”", "equal:We go.|“we go,”", id="style only"),
        pytest.param("the old ferry", "the ferry", "equal:the|the inserted:old| equal:ferry|ferry", id="inserted"),
        pytest.param("the ferry", "the old ferry", "equal:the|the deleted:|old equal:ferry|ferry", id="deleted"),
        pytest.param("red ferry go", "blue ferry go", "replaced:red|blue equal:ferry go|ferry go", id="replaced"),
        pytest.param("zebra", "ferry", "replaced:zebra|ferry", id="nothing in common"),
    ],
)
def test_the_changes(here: str, there: str, changes: str) -> None:
    assert shown(here, there) == changes


@settings(max_examples=60)
@given(rewordings(count=2))
def test_nothing_of_either_text_is_left_out(texts: tuple[str, ...]) -> None:
    here, there = comparable(texts[0]), comparable(texts[-1])
    found = match(here, there)
    changes = diff(here, there, found.blocks if found else ())

    if here.keys and there.keys:
        assert "".join(change.here for change in changes) == here.text
        assert "".join(change.there for change in changes) == there.text
