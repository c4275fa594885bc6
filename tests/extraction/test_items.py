"""Paragraphs, sentences and items: words in marks count as one, and abbreviations end no sentence."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.items import blocks, fold, is_title, itemise


def sentences(text: str) -> list[str]:
    items, found = itemise(text, blocks(text))
    return [items.span(s.begin, s.end).of(text) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One came. Two left.", ["One came.", "Two left."], id="plain"),
        pytest.param("Sen. Ada Low (D-Ore.) left. He ran.", ["Sen. Ada Low (D-Ore.) left.", "He ran."], id="titles"),
        pytest.param("J. B. Low left on Jan. 3 for good.", ["J. B. Low left on Jan. 3 for good."], id="initials"),
        pytest.param(
            "They met in the U.S. The talks failed.", ["They met in the U.S.", "The talks failed."], id="acronym"
        ),
        pytest.param('"Why?" Low asked. He left.', ['"Why?" Low asked.', "He left."], id="question-then-attribution"),
        pytest.param('"It is so." Low left.', ['"It is so."', "Low left."], id="marks-end-the-sentence"),
        pytest.param("First line.\n\nSecond line", ["First line.", "Second line"], id="paragraphs"),
        pytest.param(
            "A line that is wrapped at the margin of the page, as in an old\nmail, goes on.",
            ["A line that is wrapped at the margin of the page, as in an old\nmail, goes on."],
            id="hard-wrapped",
        ),
        pytest.param("It said:\n• One thing\n• Another", ["It said:", "One thing", "Another"], id="list"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_without_end_is_cut() -> None:
    assert len(sentences("word " * 1000)) > 1


def test_folding_keeps_the_length() -> None:
    assert len(fold("İstanbul’s")) == len("İstanbul’s")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param("The Old Man and the Sea", True, id="small-words-aside"),
        pytest.param("Morning Joe,", True, id="comma-inside"),
        pytest.param("We will go", False, id="a-sentence"),
        pytest.param("losers", False, id="lower-case"),
    ],
)
def test_titles(inner: str, expected: bool) -> None:
    assert is_title(inner) is expected
