"""What of a text is compared: its words, ellipses, brackets and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from quotes_tui.verification.comparable import comparable
from tests.strategies import hostile_words, wordings


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("The Ferry, closed!", "the ferry closed", id="case and punctuation"),
        pytest.param("Japan-Russia", "japan russia", id="a hyphen"),
        pytest.param("Russia’s", "russia's", id="an apostrophe"),
        pytest.param("the U.S. and the E.U.", "the us and the eu", id="initials with points"),
        pytest.param("It is at 5. A new day", "it is at 5 a new day", id="a point that ends a sentence"),
        pytest.param("[T]hey [he] govern[ment]", "they he government", id="brackets in and around words"),
        pytest.param("1,000 and 2.5", "1000 and 2.5", id="numbers"),
        pytest.param("naïve Castañeda", "naive castaneda", id="accents"),
        pytest.param("nai\u0308ve", "naive", id="an accent of its own"),
        pytest.param("im\u00adpor\u200btant", "important", id="characters that nobody sees"),
        pytest.param("町も2x続く。", "町 も 2x 続 く", id="an unspaced script"),
        pytest.param("ガ カ", "ガ カ", id="a voiced sign is no accent"),
        pytest.param("_so_ *it* is", "so it is", id="emphasis"),
        pytest.param("…", "", id="no word"),
    ],
)
def test_the_keys(text: str, keys: str) -> None:
    assert " ".join(comparable(text).keys) == keys


@pytest.mark.parametrize(
    ("text", "gaps", "asides", "opens"),
    [
        pytest.param("we … go", {1}, set(), (0,), id="an ellipsis"),
        pytest.param("we [...] go", {1}, set(), (0,), id="in brackets it is no aside"),
        pytest.param("… we go...", {0, 2}, set(), (0,), id="at both ends"),
        pytest.param("we [he said] go", set(), {1, 2}, (0,), id="words in brackets"),
        pytest.param("[T]hey go", set(), set(), (0,), id="a letter in brackets"),
        pytest.param("We go. They stay! No?", set(), set(), (0, 2, 4), id="sentences"),
    ],
)
def test_ellipses_brackets_and_sentences(text: str, gaps: set[int], asides: set[int], opens: tuple[int, ...]) -> None:
    found = comparable(text)

    assert (set(found.gaps), set(found.asides), found.opens) == (gaps, asides, opens)


@settings(max_examples=60)
@given(wordings(hostile_words, longest=20))
def test_words_stand_in_order_at_their_places(text: str) -> None:
    found = comparable(text)
    edges = [edge for place in found.places for edge in (place.start, place.end)]

    assert len(found.keys) == len(found.places)
    assert edges == sorted(edges)
    assert all(found.keys) and all(place.of(text) for place in found.places)
    assert all(0 <= number < max(1, len(found.keys)) for number in (*found.opens, *found.asides))
