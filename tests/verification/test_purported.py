"""What of the words given is the quotation."""

from __future__ import annotations

import pytest

from quotes_tui.verification.purported import bare, readings


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("  “We go home.”\n", "We go home.", id="curly marks"),
        pytest.param("'We go home'", "We go home", id="straight marks"),
        pytest.param("「町も続く」", "町も続く", id="corner brackets"),
        pytest.param("we go home", "we go home", id="none"),
        pytest.param("“”", "“”", id="nothing but marks"),
    ],
)
def test_the_marks_around_are_no_words(words: str, found: str) -> None:
    assert bare(words) == found


@pytest.mark.parametrize(
    ("words", "others"),
    [
        pytest.param("“We go home,” he said.", ["We go home,"], id="a report behind"),
        pytest.param("He said: “We go home.”", ["We go home.", "We go home."], id="a report before"),
        pytest.param('"We go home," said Ann', ["We go home,"], id="straight marks"),
        pytest.param("“We go home”", [], id="no report"),
        pytest.param("“We go,” he said, “home.”", ["We go, home."], id="a report between"),
        pytest.param("They call it “a home” in the books of the town and in its songs", [], id="words around"),
        pytest.param("the “so-called” ferry", [], id="a word in marks"),
        pytest.param("he said “we go home” to them all", ["we go home"], id="words on both sides"),
        pytest.param("“We go,” “we stay,” “we sleep,” he said", [], id="three stretches"),
        pytest.param("we go home", [], id="no marks"),
        pytest.param("Ann Sorrel: We go home", ["We go home"], id="a name before"),
        pytest.param("“We go home” — Ann Sorrel", ["We go home", "We go home"], id="a name behind"),
        pytest.param("We go home (Sorrel, 2031)", ["We go home"], id="a reference behind"),
        pytest.param("We go\nAnn Sorrel", ["We go"], id="a name below"),
        pytest.param("We go home – the ferry is the only way that we have to do so", [], id="a clause behind a dash"),
        pytest.param("We go to the har-\n  bour", ["We go to the harbour"], id="a word broken at the end of a line"),
        pytest.param("We go - home", [], id="a dash"),
        pytest.param("We have been there — 33 years in a row", [], id="figures behind a dash"),
        pytest.param("I say: we go home", [], id="no name before a colon"),
        pytest.param("Ann Sorrel said: we go home", ["we go home"], id="a report before a colon"),
        pytest.param("We go home — Ann Sorrel, Mayor of Millbrook", ["We go home"], id="a name with a role"),
    ],
)
def test_what_else_may_be_meant(words: str, others: list[str]) -> None:
    assert list(readings(words)) == list(dict.fromkeys([bare(words), *others]))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("We <b>go</b> home<br/>", "We go home", id="tags"),
        pytest.param("\x1b[1mWe go\x1b[0m home", "We go home", id="what colours a terminal"),
        pytest.param("We go home.[12][3]", "We go home.", id="numbers of notes"),
        pytest.param("We go [2] home [sic]", "We go [2] home [sic]", id="brackets of an editor"),
        pytest.param("a < b and c > d", "a < b and c > d", id="no tags"),
    ],
)
def test_what_a_page_added_is_left_out(words: str, first: str) -> None:
    assert next(readings(words)) == first
