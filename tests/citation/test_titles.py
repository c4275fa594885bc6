"""Chicago's headline style from sentence case."""

from __future__ import annotations

import pytest

from quotes_tui.citation.titles import headline, in_headline_case, sentence_case, short_title


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


TOLD = "The mayor promises much. Officials in Port Alder said the ferry keeps over the river, and NATO said no."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Mayor Promises Port Alder Ferry", "Mayor promises Port Alder ferry", id="the text tells"),
        pytest.param("NATO Says No to McKay Over Ferry", "NATO says no to McKay over ferry", id="other capitals"),
        pytest.param("Ferry to Japan Leaves Over Fog", "Ferry to Japan leaves over fog", id="a country by the list"),
        pytest.param("Ferry Stays: Mayor Wins Vote", "Ferry stays: Mayor wins vote", id="after a colon"),
    ],
)  # fmt: skip
def test_sentence_case(title: str, expected: str) -> None:
    assert in_headline_case(title)
    assert sentence_case(title, TOLD) == expected


@pytest.mark.parametrize(
    "title", ["Mayor keeps the ferry of Port Alder", "Remarks to the Budget Committee", "渡し船は続く", "", "Fog"]
)
def test_what_is_in_sentence_case_already(title: str) -> None:
    assert not in_headline_case(title)


@pytest.mark.parametrize(
    ("title", "most", "expected"),
    [
        pytest.param("Japan Protests Russia Move", 2, "Japan Protests", id="its beginning"),
        pytest.param("A Town Waits for Its Ferry", 2, "Town Waits", id="no article"),
        pytest.param("End of the Line for Ferries", 2, "End of the Line", id="no preposition at the end"),
        pytest.param("Why? And How", 4, "Why", id="to the first stop"),
        pytest.param("the ferry sails", 2, "Ferry sails", id="a capital"),
        pytest.param("渡し船は続く", 2, "渡し船は続く", id="no spaces"),
        pytest.param("?!", 2, "?!", id="marks alone"),
        pytest.param("‘No Ferry’ Says Mayor", 1, "No", id="half of a pair of marks"),
    ],
)
def test_short_titles(title: str, most: int, expected: str) -> None:
    assert short_title(title, most) == expected
