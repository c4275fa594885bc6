"""Quotation marks are paired, and apostrophes, decades and inches are not taken for marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.extraction.marks import pair_marks


def inner(text: str) -> list[str]:
    """The words in marks of a one-paragraph text."""
    return [text[m.inner : m.inner_end] for m in pair_marks(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "no" to it.', ["no"], id="straight"),
        pytest.param("He said “no” to it.", ["no"], id="curly"),
        pytest.param("„Nein“, he said, and „ja“.", ["Nein", "ja"], id="low-high"),
        pytest.param("He said « non » twice.", [" non "], id="guillemets"),
        pytest.param("The sign read 「止まれ」 here.", ["止まれ"], id="corner-brackets"),
        pytest.param(",,Nei,'' he said, and ,,ja‘‘.", ["Nei,", "ja"], id="two-commas"),
        pytest.param("He came,, and left,,then sat.", [], id="commas-doubled-by-mistake"),
        pytest.param("``No,'' he said.", ["No,"], id="typewriter"),
        pytest.param("''No,'' he said.", ["No,"], id="two-apostrophes"),
        pytest.param("'No,' he said.", ["No,"], id="single-straight"),
        pytest.param("‘No,’ he said. ‘Never.’", ["No,", "Never."], id="single-curly"),
        pytest.param("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"], id="nested-single"),
        pytest.param('"He told me "no" twice," she said.', ['He told me "no" twice,'], id="nested-same-marks"),
        pytest.param("‘She said “no” to me,’ he said.", ["She said “no” to me,"], id="british-nesting"),
        pytest.param("The ministers' plan wasn't Japan's.", [], id="apostrophes"),
        pytest.param(
            "He called it 'the ministers' own plan' again.", ["the ministers' own plan"], id="possessive-inside"
        ),
        pytest.param("Back in the '90s and '80s it rained.", [], id="decades"),
        pytest.param("Get 'em while 'tis warm.", [], id="elisions"),
        pytest.param('The board is 12" wide.', [], id="inches"),
        pytest.param("“We will go on", ["We will go on"], id="no-closing-mark"),
        pytest.param("“We go. “Now,” he said.", ["We go.", "Now,"], id="closing-mark-forgotten"),
        pytest.param("We will go on,” he said.", [], id="no-opening-mark"),
        pytest.param('""', [], id="nothing-inside"),
        pytest.param('He said "no"—"never" and "no".', ["no", "never", "no"], id="dash-between"),
        pytest.param('The list ("a", "b") is short.', ["a", "b"], id="in-parentheses"),
    ],
)
def test_what_stands_in_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_an_open_quotation_says_so() -> None:
    (marked,) = pair_marks("“We will go on", 0, 14)
    assert not marked.closed


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab .,\"'“”‘’„«»「」`s\n", max_size=80))
def test_pairs_are_disjoint_and_hold_words(text: str) -> None:
    end = 0
    for marked in pair_marks(text, 0, len(text)):
        assert end <= marked.start < marked.inner < marked.inner_end <= marked.end <= len(text)
        assert text[marked.inner : marked.inner_end].strip()
        end = marked.end
