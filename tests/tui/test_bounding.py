"""Words written in a line, found again as they are printed."""

from __future__ import annotations

import pytest

from quotes_tui.model import Article, Kind, Passage, Quotation, Span
from quotes_tui.tui.bounding import Bounds

TEXT = (
    "The mayor came.\n\n“We will\r\nnot sell,” she said. “We will not sell the ferry,  ever.”\n\n"
    "“It stays,” she added.\n\nFar away they said: “It sinks.”"
)


def bounds(words: str, text: str = TEXT) -> Bounds:
    start = text.index(words)
    spans = (Span(start, start + len(words)),)
    quotation = Quotation("a", Kind.DIRECT, spans, words)
    return Bounds(Article("a", text), Passage(quotation, spans, words, Kind.DIRECT))


def test_the_words_as_they_are_and_the_paragraphs_around() -> None:
    found = bounds("We will not sell the ferry,  ever.")
    assert found.words == "We will not sell the ferry, ever."
    assert [part.split()[0] for part in (*found.before, *found.here, *found.after)] == ["The", "“We", "“It"]
    assert len(found.before) == len(found.here) == len(found.after) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("We will not sell the ferry", "We will not sell the ferry", id="fewer words"),
        pytest.param("We will not sell", "We will not sell", id="the place nearest to the passage"),
        pytest.param("We will not sell,” she said", "We will\r\nnot sell,” she said", id="a line break is a space"),
        pytest.param("ever.” “It stays", "ever.”\n\n“It stays", id="on into the next paragraph"),
        pytest.param("It sinks", None, id="not in a paragraph nearby"),
        pytest.param("We will not buy", None, id="other words"),
        pytest.param("we will not sell", None, id="another case"),
        pytest.param("sell.*ferry", None, id="words are no pattern"),
        pytest.param("  ", None, id="no words"),
    ],
)
def test_words_as_they_are_printed(words: str, expected: str | None) -> None:
    assert bounds("We will not sell the ferry,  ever.").printed(words) == expected


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        pytest.param("We will not sell the ferry", "", id="good"),
        pytest.param("", "A quotation needs words; to drop it, reject it.", id="none"),
        pytest.param("We will not sell the ferry, ever.", "These are the words that it has.", id="the same"),
        pytest.param("never", "Not exact words of the paragraphs above.", id="other words"),
    ],
)
def test_what_is_refused(words: str, reason: str) -> None:
    assert bounds("We will not sell the ferry,  ever.").refused(words) == reason


def test_one_endless_paragraph() -> None:
    found = bounds("b", "a " * 50000 + "b")
    assert found.printed("a b") == "a b"
