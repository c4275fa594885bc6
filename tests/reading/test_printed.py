"""What a text prints about itself, and what only looks so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.reading.printed import facts

BODY = (
    "The mayor of the island said on Tuesday that the ferry would not run before the spring, and that nobody " * 2
    + "\n"
)


@pytest.mark.parametrize(
    ("top", "found"),
    [
        pytest.param("# Ferry Closed\n\n", {"title": "Ferry Closed"}, id="markdown title"),
        pytest.param("# Ferry Closed #\n\n", {"title": "Ferry Closed"}, id="closed markdown title"),
        pytest.param("Mayor says “no” to ferry\n\n", {"title": "Mayor says “no” to ferry"}, id="title line"),
        pytest.param(
            "Island Post - Ferry closed today\n\nFerry closed today\n\nPhoto\nFerry closed today\n\n",
            {"title": "Ferry closed today"},
            id="title printed again and again",
        ),
        pytest.param("## Part two\n\n", {}, id="a lower heading is no title"),
        pytest.param("Ferry\n\n", {}, id="one word is no title"),
        pytest.param("The ferry is closed.\n\n", {}, id="a sentence is no title"),
        pytest.param("Home | News | Islands\n\n", {}, id="a menu is no title"),
        pytest.param("By AFP\n\n", {"agency": "AFP"}, id="byline of an agency"),
        pytest.param("By [AFP](#)\n\n", {"agency": "AFP"}, id="byline with a link"),
        pytest.param("**By Agence France-Presse**\n\n", {"agency": "AFP"}, id="byline in bold, long name"),
        pytest.param("By Jane Doe\n\n", {"authors": ["Jane Doe"]}, id="byline of a person"),
        pytest.param("BY JANE DOE AND JOHN ROE\n\n", {"authors": ["JANE DOE", "JOHN ROE"]}, id="byline in capitals"),
        pytest.param(
            "By Jane van der Doe, Reuters\n\n",
            {"authors": ["Jane van der Doe"], "agency": "Reuters"},
            id="person and agency",
        ),
        pytest.param("By Monday the ferry will be closed.\n\n", {}, id="a sentence that begins with by"),
        pytest.param("By the sea\n\n", {}, id="no name"),
        pytest.param("By 2030\n\n", {}, id="a year"),
        pytest.param("(AFP)\n\n", {"agency": "AFP"}, id="credit"),
        pytest.param("Source: Xinhua\n\n", {"agency": "Xinhua"}, id="credit with its label"),
        pytest.param("Spa\n\n", {}, id="a word that is an agency's name in capitals"),
        pytest.param("March 22, 2022\n\n", {"published": "2022-03-22"}, id="date line"),
        pytest.param(
            "Published: Tuesday, 22 March 2022 10:15 GMT\n\n",
            {"published": "2022-03-22 10:15:00+00:00"},
            id="date line, all of it",
        ),
        pytest.param("8/9/18\n\n", {}, id="a date that could be two"),
        pytest.param("Since March 22, 2022\n\n", {"title": "Since March 22, 2022"}, id="more than a date"),
        pytest.param("  date 2022-03-22 ", {"published": "2022-03-22"}, id="date before the first words"),
        pytest.param("Original url:\n\n<https://a.org/x>\n\n", {"url": "https://a.org/x"}, id="address"),
        pytest.param("URL: https://a.org/x\n\n", {"url": "https://a.org/x"}, id="address on the line"),
        pytest.param("https://a.org/x\n\n", {}, id="an address that nobody says what it is of"),
    ],
)
def test_above_the_body(top: str, found: dict[str, object]) -> None:
    assert facts(top + BODY) == found


@pytest.mark.parametrize(
    ("body", "agency"),
    [
        pytest.param("TOKYO (AP) — The ferry is closed.", "AP", id="city and agency"),
        pytest.param("MOSCOW, March 21 (Reuters) - The ferry is closed.", "Reuters", id="with the day"),
        pytest.param("Tokyo, March 22 (Jiji Press)--The ferry is closed.", "Jiji Press", id="two hyphens"),
        pytest.param("The ferry (AP) is closed.", None, id="in a sentence"),
        pytest.param("The ferry (the old one) - is closed.", None, id="no agency"),
    ],
)
def test_datelines(body: str, agency: str | None) -> None:
    assert facts(body + "\n\nMore of it.").get("agency") == agency


def test_below_the_body() -> None:
    text = BODY * 40 + "\nOriginal url:\n\n<https://a.org/x>\n\nReuters\n"
    assert facts(text) == {"url": "https://a.org/x", "agency": "Reuters"}


def test_thanks_to_an_agency_are_no_credit() -> None:
    assert facts(BODY + "\nReuters contributed to this report.\n") == {}


def test_a_text_of_one_line_is_its_body() -> None:
    assert facts("We strongly protest the decision") == {}


@settings(max_examples=60)
@given(st.text("By AFP(#)[]\n:*-1,2/ urldate", max_size=120))
def test_any_text_is_looked_at(text: str) -> None:
    assert set(facts(text)) <= {"title", "authors", "agency", "published", "url"}
