"""When and where, in small texts read as a whole. Each row is a trap; all people are made up."""

from __future__ import annotations

import pytest

from quotes_tui.extraction import extract
from quotes_tui.model import Article

TUESDAY = "2022-03-22"

TIMES = [
    pytest.param("Laura Fenn said Monday the dyke would hold.", "2022-03-21", None, id="weekday after the cue"),
    pytest.param(
        "On Friday, Laura Fenn said the dyke would hold.", "2022-03-18", None, id="weekday of the week before"
    ),
    pytest.param("Laura Fenn said on Tuesday the dyke would hold.", "2022-03-22", None, id="the day of publication"),
    pytest.param("Laura Fenn said the dyke would hold until Monday.", None, None, id="a day of what is said"),
    pytest.param("Laura Fenn said on 14 March the dyke would hold.", "2022-03-14", None, id="date, day first"),
    pytest.param(
        "Laura Fenn said on March 14, 2019 that the dyke would hold.", "2019-03-14", None, id="date of another year"
    ),
    pytest.param(
        "Laura Fenn said on March 14, 2019, the dyke would hold.", "2019-03-14", None, id="a year between commas"
    ),
    pytest.param(
        "Laura Fenn said on December 30 the dyke would hold.", "2021-12-30", None, id="date of the year before"
    ),
    pytest.param("Laura Fenn said yesterday the dyke would hold.", "2022-03-21", None, id="yesterday"),
    pytest.param("Laura Fenn said last week the dyke would hold.", None, None, id="last week tells no day"),
    pytest.param("“The dyke will hold,” Laura Fenn said in parliament.", None, "in parliament", id="in parliament"),
    pytest.param(
        "“The dyke will hold,” Laura Fenn said at a press conference on Monday.",
        "2022-03-21",
        "at a press conference",
        id="at, and the day",
    ),
    pytest.param("“The dyke will hold,” Laura Fenn told NHK.", None, "told NHK", id="told an outlet"),
    pytest.param(
        "Laura Fenn told a Diet committee the dyke would hold.", None, "told a Diet committee", id="told a committee"
    ),
    pytest.param(
        "In a statement, Laura Fenn said the dyke would hold.", None, "In a statement", id="ahead of the speaker"
    ),
    pytest.param(
        "The Larkmoor Water Board issued a statement on Monday. “The dyke will hold another night,” it read.",
        "2022-03-21",
        "statement",
        id="a statement issued before",
    ),
    pytest.param("Laura Fenn said the dyke would hold.", None, None, id="nothing told"),
]


@pytest.mark.parametrize(("text", "said", "occasion"), TIMES)
def test_when_and_where(text: str, said: str | None, occasion: str | None) -> None:
    (found,) = extract(Article("made-up", text, published=TUESDAY))
    assert (found.said, found.occasion.text if found.occasion else None) == (said, occasion)
    assert found.occasion is None or found.occasion.span.of(text) == found.occasion.text
