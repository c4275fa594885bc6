"""Sentence case, as far as the article's text tells what is a name."""

from __future__ import annotations

import pytest

from quotes_tui.citation.sentence_case import in_headline_case, is_shouted, names_in, sentence_case

TOLD = (
    "The mayor promises much. Officials in Port Alder said the ferry keeps over the river, and NATO said no. “No,” "
    "Ilse Varnholt said of the White House, which is white. She took the new iPhone to Covid-19 talks with the prime "
    "minister and with Prime Minister Arne Lund."
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Mayor Promises Port Alder Ferry", "Mayor promises Port Alder ferry", id="the text tells"),
        pytest.param("NATO Says No to McKay Over Ferry", "NATO says no to McKay over ferry", id="other capitals"),
        pytest.param("Ferry to Japan Leaves Over Fog", "Ferry to Japan leaves over fog", id="a country by the list"),
        pytest.param("Ferry Stays: Mayor Wins Vote", "Ferry stays: Mayor wins vote", id="after a colon"),
        pytest.param("Mayor Says Ferry Won’t Stop", "Mayor says ferry won’t stop", id="a contraction"),
        pytest.param("Ferry Is Varnholt’s Last Hope", "Ferry is Varnholt’s last hope", id="a name's possessive"),
        pytest.param("Critics Say White House Is White", "Critics say White House is white", id="a name of two words"),
        pytest.param("Ferry Worries Prime Minister Much", "Ferry worries prime minister much", id="a title of office"),
        pytest.param("Town Buys New Ferry in New York", "Town buys new ferry in New York", id="new, and New York"),
        pytest.param("Mayor Buys iPhone After Covid-19 Vote", "Mayor buys iPhone after Covid-19 vote", id="brand"),
        pytest.param("Town Waits for Ferry on Monday", "Town waits for ferry on Monday", id="a day"),
        pytest.param("Town’s Upper House Buys Ferry", "Town’s upper house buys ferry", id="a word of a name alone"),
        pytest.param("Ferry Rises. Here’s What It Is", "Ferry rises. Here’s what it is", id="a second sentence"),
        pytest.param("Mr. Lund Promises Norway a Ferry", "Mr. Lund promises Norway a ferry", id="names and one verb"),
        pytest.param("IMF CHIEF TAKES THE FERRY", "IMF chief takes the ferry", id="a well-known acronym in capitals"),
        pytest.param("Ferry Strike: It’s the Anti-War Vote", "Ferry strike: It’s the anti-war vote", id="hyphens"),
        pytest.param("US Firm Buys the 20th Ferry", "US firm buys the 20th ferry", id="acronym, number"),
        pytest.param("MAYOR SAYS FERRY TO NATO BASE STAYS", "Mayor says ferry to NATO base stays", id="capitals"),
        pytest.param(
            "VARNHOLT’S FERRY LEAVES NEW YORK: WHY?", "Varnholt’s ferry leaves New York: Why?", id="names in them"
        ),
        pytest.param("IPHONE TALKS IN JAPAN", "iPhone talks in Japan", id="a brand in them"),
    ],
)
def test_sentence_case(title: str, expected: str) -> None:
    names = names_in(TOLD)
    assert is_shouted(title) or in_headline_case(title, names)
    assert sentence_case(title, names) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Mayor keeps the ferry of Port Alder",
        "Remarks to the Budget Committee",
        "Interview with Ilse Varnholt on the ferry",
        "Ilse Varnholt meets Arne Lund",
        "Ferry from Hull to Bergen, Oslo and Malmö stays",
        "渡し船は続く",
        "",
        "Fog",
        "US v. EU",
    ],
)
def test_what_is_in_sentence_case_already(title: str) -> None:
    assert not is_shouted(title) and not in_headline_case(title, names_in(TOLD))


def test_who_speaks_is_a_name_though_the_text_does_not_say_so() -> None:
    names = names_in("The mayor was asked.", ["Ilse Varnholt"])
    assert sentence_case("Mayor Varnholt Asked About Ferry", names) == "Mayor Varnholt asked about ferry"
