"""Who wrote a page: persons, bodies and agencies told apart, and nobody passed over."""

from __future__ import annotations

import pytest

from quotes_tui.reading.bylines import Byline, read_bylines


@pytest.mark.parametrize(
    ("words", "byline"),
    [
        pytest.param("By Ann Poe", Byline(("Ann Poe",)), id="by"),
        pytest.param("Ann Poe and John Roe", Byline(("Ann Poe", "John Roe")), id="two"),
        pytest.param("Ann Poe, John Roe & Mary Moe", Byline(("Ann Poe", "John Roe", "Mary Moe")), id="three"),
        pytest.param("John Roe, Jr.", Byline(("John Roe Jr.",)), id="a son of that name"),
        pytest.param("Ann Poe | Reuters", Byline(("Ann Poe",), "Reuters"), id="person and agency"),
        pytest.param("Agence France-Presse", Byline((), "AFP"), id="agency by its long name"),
        pytest.param("ANN POE Associated Press", Byline(("ANN POE",), "AP"), id="run together"),
        pytest.param("AFP, Reuters", Byline(), id="two agencies are none"),
        pytest.param("The Post", Byline(), id="the outlet itself"),
        pytest.param("Ann Poe, Staff Writer", Byline(("Ann Poe",)), id="an office"),
        pytest.param("News Desk", Byline(), id="a desk"),
        pytest.param("admin", Byline(), id="a user of the system"),
        pytest.param("https://post.example/ann-poe/profile", Byline(), id="address"),
        pytest.param("@annpoe", Byline(), id="handle"),
        pytest.param("岸田 文雄", Byline(("岸田 文雄",)), id="Japanese"),
        pytest.param("", Byline(), id="nothing"),
    ],
)
def test_bylines(words: str, byline: Byline) -> None:
    assert read_bylines([(words, False)], "The Post") == byline


def test_the_name_of_a_body_is_one_name() -> None:
    assert read_bylines([("Fish, Chips and Sons", True)], None) == Byline(("Fish, Chips and Sons",))
