"""The verbatim words that say where something was said."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.venues import venue
from quotes_tui.model import Span


@pytest.mark.parametrize(
    ("words", "where"),
    [
        pytest.param("the prime minister said in parliament.", "in parliament", id="in"),
        pytest.param("she told a Diet committee.", "told a Diet committee", id="told a body"),
        pytest.param("she told NHK in Nemuro City.", "told NHK", id="told an outlet"),
        pytest.param("she told a news conference on Monday.", "told a news conference", id="without the day"),
        pytest.param("she told reporters.", "told reporters", id="told reporters"),
        pytest.param(
            "At a parliamentary commission meeting, she said", "At a parliamentary commission meeting", id="first"
        ),
        pytest.param("the ministry said in a written statement.", "in a written statement", id="statement"),
        pytest.param("she said in an interview with The Herald.", "in an interview with The Herald", id="with whom"),
        pytest.param("she said during a 2018 summit meeting", "during a 2018 summit meeting", id="two nouns"),
        pytest.param("she wrote on Twitter.", "on Twitter", id="medium"),
        pytest.param("she told Paul Green.", None, id="a person is no occasion"),
        pytest.param("she told him", None, id="nor is a pronoun"),
        pytest.param("she tells the truth", None, id="nor is the truth"),
        pytest.param("she said in response", None, id="nor a response"),
        pytest.param("she said in Ohio.", None, id="nor a place"),
    ],
)
def test_venue(words: str, where: str | None) -> None:
    found = venue(words, [Span(0, len(words))])
    assert (found.text if found else None) == where
    assert found is None or found.span.of(words) == found.text
