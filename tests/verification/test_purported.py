"""What of the words given is the quotation."""

from __future__ import annotations

import pytest

from quotes_tui.verification.purported import bare, inside_marks


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("  “We go home.”\n", "We go home.", id="curly marks"),
        pytest.param("'We go home'", "We go home", id="straight marks"),
        pytest.param("「町も続く」", "町も続く", id="corner brackets"),
        pytest.param("we go home", "we go home", id="none"),
        pytest.param("“”", "“”", id="nothing but marks"),
        pytest.param("e\u0301", "é", id="composed"),
    ],
)
def test_the_marks_around_are_no_words(words: str, found: str) -> None:
    assert bare(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("“We go home,” he said.", "We go home,", id="a report behind"),
        pytest.param("He said: “We go home.”", "We go home.", id="a report before"),
        pytest.param('"We go home," said Ann', "We go home,", id="straight marks"),
        pytest.param("“We go home”", None, id="no report"),
        pytest.param("“We go,” he said, “home.”", None, id="two stretches"),
        pytest.param("They call it “a home” in the books of the town and in its songs", None, id="words around"),
        pytest.param("the “so-called” ferry", None, id="a word in marks"),
        pytest.param("he said “we go home” to them all", None, id="words on both sides"),
        pytest.param("we go home", None, id="no marks"),
    ],
)
def test_a_report_that_came_along(words: str, found: str | None) -> None:
    assert inside_marks(words) == found
