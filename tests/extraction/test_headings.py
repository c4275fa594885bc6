"""Lines that name who says what stands under or above them."""

from __future__ import annotations

import pytest

from tests.extraction.shown import Row, shown

_WORDS = "\n\n“It is late and nobody will wait for us.”"
_QUOTED = "It is late and nobody will wait for us."


@pytest.mark.parametrize(
    ("heading", "mention", "cue"),
    [
        pytest.param("From Ada Low:", "Ada Low", "From", id="from-a-name"),
        pytest.param("A letter from the Marrow Water Board:", "the Marrow Water Board", "from", id="from-a-body"),
        pytest.param("ADA LOW:", "ADA LOW", ":", id="capitals"),
    ],
)
def test_headings(heading: str, mention: str, cue: str) -> None:
    assert shown(heading + _WORDS) == [(_QUOTED, mention, cue)]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Pictures from the flood:", id="from-a-thing"),
        pytest.param("ANALYSIS/OPINION:", id="kinds-of-text"),
    ],
)
def test_what_stands_under_other_headings_is_not_theirs(heading: str) -> None:
    assert shown(f"{heading}\n\nIt is late and nobody came.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"“{_QUOTED}”\n\n— Ada Low, farmer", [(_QUOTED, "Ada Low, farmer", None)], id="signed-below"),
        pytest.param("It is late. — Ada Low (@adalow) May 3", [("It is late.", "Ada Low", None)], id="post"),
        pytest.param("It is late. Write to us (@marrow).", [], id="a-handle-that-signs-nothing"),
    ],
)
def test_signatures(text: str, expected: list[Row]) -> None:
    assert shown(text) == expected
