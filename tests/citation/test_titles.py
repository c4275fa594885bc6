"""Chicago's headline style from sentence case."""

from __future__ import annotations

import pytest

from quotes_tui.citation.titles import headline


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param(
            "Japan protests Russia move to drop peace talks over Ukraine",
            "Japan Protests Russia Move to Drop Peace Talks over Ukraine",
            id="a short preposition stays small",
        ),
        pytest.param("talks between the two towns", "Talks Between the Two Towns", id="a long one does not"),
        pytest.param("the ferry we waited for", "The Ferry We Waited For", id="first and last word"),
        pytest.param("ferry stays: a town waits", "Ferry Stays: A Town Waits", id="after a colon"),
        pytest.param("why? and how", "Why? And How", id="after a question mark"),
        pytest.param("U.S. and iPhone makers at NATO talks", "U.S. and iPhone Makers at NATO Talks", id="own capitals"),
        pytest.param("peace-treaty talks face to face", "Peace-Treaty Talks Face to Face", id="hyphenated"),
        pytest.param("a face-to-face meeting", "A Face-to-Face Meeting", id="a preposition within hyphens"),
        pytest.param("mayor calls off the ferry", "Mayor Calls Off the Ferry", id="an adverb is no preposition"),
        pytest.param("Talks Over Ukraine", "Talks over Ukraine", id="already in title case"),
        pytest.param("“never” says mayor", "“Never” Says Mayor", id="in marks"),
        pytest.param("20th day of 3 talks", "20th Day of 3 Talks", id="numbers"),
        pytest.param("渡し船は続く", "渡し船は続く", id="no letter case"),
        pytest.param("", "", id="nothing"),
    ],
)  # fmt: skip
def test_headline(title: str, expected: str) -> None:
    assert headline(title) == expected
