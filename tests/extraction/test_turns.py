"""When paragraphs with a name and a colon are a dialogue."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.items import blocks
from quotes_tui.extraction.turns import with_turns


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("HOST: One.\n\nADA LOW: Two.", ["HOST:", "ADA LOW:"], id="capitals"),
        pytest.param("HOST: One.\n\nNothing.", [], id="one-name-in-capitals"),
        pytest.param("Q: One?\n\nA: Two.", ["Q:", "A:"], id="letters"),
        pytest.param("Q. One?\n\nA. Two.", ["Q.", "A."], id="letters-with-points"),
        pytest.param("A. One.\n\nA. Two.", [], id="letters-of-a-list"),
        pytest.param("Low: a\n\nHill: b\n\nLow: c\n\nHill: d", ["Low:", "Hill:", "Low:", "Hill:"], id="plain-names"),
        pytest.param("When: a\n\nWhere: b\n\nPrice: c\n\nSeats: d", [], id="fields-of-a-form"),
    ],
)
def test_turns(text: str, names: list[str]) -> None:
    cut = with_turns(text, blocks(text))
    assert [text[block.start : block.end] for block in cut if block.turn] == names
