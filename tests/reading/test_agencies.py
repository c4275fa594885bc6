"""Agencies by their names."""

from __future__ import annotations

import pytest

from quotes_tui.reading.agencies import agency_named


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        pytest.param("AFP", "AFP", id="short"),
        pytest.param("Agence France-Presse", "AFP", id="long"),
        pytest.param("the  associated press", "AP", id="article, spaces, case"),
        pytest.param("Kyodo", "Kyodo News", id="as texts shorten it"),
        pytest.param("The Canadian Press", "The Canadian Press", id="the article is part of the name"),
        pytest.param("Agence", None, id="half a name"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_agency_named(words: str, agency: str | None) -> None:
    assert agency_named(words) == agency
