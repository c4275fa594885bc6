"""Words in quotation marks: what gets marks, and which."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation.quoting import inner_marks, quoted
from quotes_tui.model import Article, Kind
from tests.citation.records import ARTICLE, passage

MARKS = str.maketrans("", "", "\"“”„‟‘’«»'")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("he said “no” to it", "he said ‘no’ to it", id="curly"),
        pytest.param('he said "no" and "never"', "he said ‘no’ and ‘never’", id="straight"),
        pytest.param("it isn't ‘so’", "it isn't ‘so’", id="single ones and apostrophes stay"),
        pytest.param('a 6" pipe', 'a 6" pipe', id="a mark without its other half stays"),
        pytest.param("first\n\n“second", "first\n\nsecond", id="a paragraph that opens the quotation anew"),
        pytest.param("er sagte „nein“", "er sagte ‘nein’", id="low marks open"),
    ],
)
def test_inner_marks(text: str, expected: str) -> None:
    assert inner_marks(text) == expected


@pytest.mark.parametrize(
    ("words", "kind", "parts", "expected"),
    [
        pytest.param(
            ["The ferry will not be closed while I am mayor,"], Kind.DIRECT, [],
            "“The ferry will not be closed while I am mayor”", id="direct",
        ),
        pytest.param(
            ["The ferry will not be closed while I am mayor,", "We counted every crossing."], Kind.DIRECT, [],
            "“The ferry will not be closed while I am mayor, We counted every crossing.”", id="interrupted",
        ),
        pytest.param(
            ["The ferry will not be closed", "We counted every crossing."], Kind.DIRECT, [],
            "“The ferry will not be closed” “We counted every crossing.”", id="interrupted without a stop",
        ),
        pytest.param(
            ['the plan "plainly absurd" and said the "fog" was no reason'], Kind.MIXED, ["plainly absurd", "fog"],
            "the plan “plainly absurd” and said the “fog” was no reason", id="partly quoted",
        ),
        pytest.param(
            ["plainly absurd"], Kind.MIXED, ["plainly absurd"], "“plainly absurd”", id="the marks stand outside",
        ),
        pytest.param(
            ['absurd" and said the "f'], Kind.MIXED, ["plainly absurd", "fog"],
            "“absurd” and said the “f”", id="a passage that begins and ends within the marks",
        ),
        pytest.param(
            ["the town would pay for the pier"], Kind.INDIRECT, [], "the town would pay for the pier", id="indirect",
        ),
    ],
)  # fmt: skip
def test_quoted(words: list[str], kind: Kind, parts: list[str], expected: str) -> None:
    assert quoted(passage(*words, kind=kind, quoted=tuple(parts)), ARTICLE) == expected


def test_single_outer_marks_become_double_ones() -> None:
    article = Article("a", "He called it ‘mad, “quite” mad’ today.")
    found = passage("it ‘mad, “quite” mad’ today", kind=Kind.MIXED, quoted=("mad, “quite” mad",), article=article)
    assert quoted(found, article) == "it “mad, ‘quite’ mad” today"


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_the_words_stay_as_they_are(text: str) -> None:
    assert inner_marks(text).translate(MARKS) == text.translate(MARKS)
