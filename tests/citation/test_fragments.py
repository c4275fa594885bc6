"""The terms of a text fragment: what is one word, one piece and the same sign to a browser, and when context is needed.

That Chromium finds them is tested in tests/browser.
"""

from __future__ import annotations

import pytest

from quotes_tui.citation.fragments import LONGEST_EXACT, Terms, page
from quotes_tui.model import Article, Span

CLEAR = "We counted every single crossing of the year"


def terms(text: str, words: str, title: str | None = None, *, nth: int = 0) -> Terms | None:
    """The terms for where `words` stand in a text, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return page(Article(id="a", text=text, title=title)).terms(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(f"“{CLEAR},” she said.", f"{CLEAR},", Terms(CLEAR), id="from word to word"),
        pytest.param(f"So pro{CLEAR} it is", CLEAR, Terms(CLEAR[3:]), id="not from the middle of a word"),
        pytest.param("In the U.S. it rose by 3.5 percent a year on average", "S. it rose by 3.5 percent a year on",
                     Terms("it rose by 3.5 percent a year on"), id="a point within a word"),
        pytest.param("He is the co-author of all the laws of the sea", "author of all the laws of the sea",
                     Terms("author of all the laws of the sea"), id="a hyphen parts words"),
        pytest.param("She said it is “fair” to all.", "fair", Terms("fair", prefix="said it is “", suffix="” to all"),
                     id="few words"),
        pytest.param(f"x\n{CLEAR}\ny", f"x\n{CLEAR}", Terms("x", "crossing of the year"), id="a line may be a block"),
        pytest.param(f"• {CLEAR}\n• y", f"• {CLEAR}", Terms(CLEAR), id="the sign of an item is not on the page"),
        pytest.param("1. Fair.\n2. Bad.", "Bad", Terms("Bad"), id="nor its number"),
        pytest.param("It was *never* so **said** by us all here", "It was *never* so **said** by us all here",
                     Terms("It was", "by us all here"), id="markup is not on the page"),
        pytest.param(f"He said: {CLEAR} ago.\n\n[… 2]\n\nMore.", CLEAR,
                     Terms(CLEAR, prefix="He said:", suffix="ago"), id="an excerpt: always with context"),
        pytest.param("We see it […] and tell of it all today. So.", "and tell of it",
                     Terms("and tell of it", suffix="all today. So"), id="context does not cross what is left out"),
        pytest.param("We see it […] and tell of it", "We see it […] and tell of it",
                     Terms("We see it", "and tell of it"), id="a range does"),
        pytest.param("市長は「極めて危険だ」と述べた。", "極めて危険だ",
                     Terms("極めて危険だ", prefix="市長は「", suffix="」と述べた"), id="Japanese: from mark to mark"),
        pytest.param("市長は危険だと述べた。次。", "危険だ", Terms("市長は危険だと述べた", suffix="。次"),
                     id="Japanese: no word can be told in a run"),
        pytest.param("Before we count\u2060 it all\u200f, she said.", "we count\u2060 it all",
                     Terms("we count\u2060 it", prefix="Before", suffix="all\u200f, she said"),
                     id="no term ends with a word to which a sign without width clings"),
        pytest.param("Say never\u200f to it all.", "never", Terms("never\u200f to", prefix="Say", suffix="it all"),
                     id="a single word takes the next one"),
        pytest.param("… — …", "… — …", None, id="no word at all"),
    ],
)  # fmt: skip
def test_terms(text: str, words: str, expected: Terms | None) -> None:
    assert terms(text, words) == expected


def test_a_headline_stands_before_the_text() -> None:
    text = f"The mayor said: {CLEAR}, and more."
    assert terms(text, CLEAR, title="Other") == Terms(CLEAR)
    assert terms(text, CLEAR, title=CLEAR.upper()) == Terms(CLEAR, prefix="The mayor said:", suffix=", and more")


@pytest.mark.parametrize(
    "other", ["we counted EVERY single crossing of the year", "Wé countéd every  single\tcrossing of the year"]
)
def test_case_accents_and_white_space_do_not_tell_places_apart(other: str) -> None:
    found = terms(f"First: {other}. Then: {CLEAR}.", CLEAR)
    assert found is not None
    assert found.prefix.endswith("year. Then:")


def test_a_whole_line_that_stands_twice_is_told_by_its_neighbours() -> None:
    text = "Q: Will it close?\n\nA: No.\n\nQ: Will you pay for it?\n\nA: No.\n"
    assert terms(text, "No", nth=0) == Terms("A: No.", prefix="Will it close?", suffix="Q: Will you")
    assert terms(text, "No", nth=1) == Terms("A: No.", prefix="pay for it?")


def test_a_long_passage_is_a_range_of_which_each_end_stands_alone() -> None:
    text = "It is so. " + "It is so and so on and on. " * 20 + "It is so and no more than that."
    found = terms(text, text[10:].removesuffix("."))
    assert len(text) > LONGEST_EXACT
    assert found is not None
    assert found.end
    assert found.prefix == "It is so."


def test_words_repeated_without_end_take_no_time() -> None:
    found = terms("a " * 20000, "a a a", nth=5000)
    assert found is not None
    assert len(found.prefix) < 200
