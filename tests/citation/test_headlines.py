"""Headline case, each style's own, from sentence case and from headlines.

The rules: Chicago Manual of Style 18, 8.160 and 8.161; MLA Handbook 9, 2.90 and 2.91; Publication Manual of the APA 7,
6.17 (what four letters have, is capitalised).
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.citation.headlines import TitleCase, headline


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
        pytest.param("the anti-war vote in mid-May", "The Anti-war Vote in Mid-May", id="after a prefix"),
        pytest.param("an e-mail from the co-owner", "An E-mail from the Co-owner", id="after a letter"),
        pytest.param("mayor calls off the ferry", "Mayor Calls Off the Ferry", id="an adverb is no preposition"),
        pytest.param("Talks Over Ukraine", "Talks over Ukraine", id="already in title case"),
        pytest.param("“never” says mayor", "“Never” Says Mayor", id="in marks"),
        pytest.param("20th day of 3 talks", "20th Day of 3 Talks", id="numbers"),
        pytest.param("Covid-19 and the ’90s", "Covid-19 and the ’90s", id="numbers after a hyphen, an apostrophe"),
        pytest.param("it isn’t what you’d think", "It Isn’t What You’d Think", id="contractions"),
        pytest.param("Ursula von der Leyen is back", "Ursula von der Leyen Is Back", id="the small words of a name"),
        pytest.param("what does bin Salman want", "What Does bin Salman Want", id="a particle after a verb"),
        pytest.param("where do Swedes stand", "Where Do Swedes Stand", id="a verb that looks like a particle"),
        pytest.param("mayor v. council", "Mayor v. Council", id="versus"),
        pytest.param("prices are up. here’s why", "Prices Are Up. Here’s Why", id="a second sentence"),
        pytest.param("us vs. the sea", "Us vs. the Sea", id="but not after an abbreviation"),
        pytest.param("one year on, what next", "One Year On, What Next", id="an adverb before a comma"),
        pytest.param("and/or", "And/Or", id="a stroke"),
        pytest.param("渡し船は続く", "渡し船は続く", id="no letter case"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_chicago(title: str, expected: str) -> None:
    assert headline(title) == expected


@pytest.mark.parametrize(
    ("title", "chicago", "mla", "apa"),
    [
        pytest.param(
            "talks between towns", "Talks Between Towns", "Talks between Towns", "Talks Between Towns", id="long"
        ),
        pytest.param("letter from home", "Letter from Home", "Letter from Home", "Letter From Home", id="four letters"),
        pytest.param(
            "told over and over to go", *["Told over and over to Go"] * 2, "Told Over and Over to Go", id="over"
        ),
        pytest.param("see if it floats", "See If It Floats", "See If It Floats", "See if It Floats", id="if"),
        pytest.param(
            "life without the sea", "Life Without the Sea", "Life without the Sea", "Life Without the Sea", id="7"
        ),
        pytest.param(
            "the pro-ferry vote", "The Pro-ferry Vote", "The Pro-ferry Vote", "The Pro-Ferry Vote", id="prefix"
        ),
        pytest.param("bread and water", *["Bread and Water"] * 3, id="a conjunction"),
    ],
)
def test_each_style_has_its_own_small_words(title: str, chicago: str, mla: str, apa: str) -> None:
    assert [headline(title, case) for case in TitleCase] == [chicago, mla, apa]


@given(st.text("abc ABCé-’:?“”0", max_size=30), st.sampled_from(TitleCase))
@settings(max_examples=80)
def test_only_letter_case_changes_and_it_settles(title: str, case: TitleCase) -> None:
    once = headline(title, case)
    assert once.casefold() == " ".join(title.split()).casefold()
    assert headline(once, case) == once
