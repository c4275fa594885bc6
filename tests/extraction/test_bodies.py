"""The one name under which a body is kept, and for whom it speaks."""

from __future__ import annotations

import pytest

from quotes_tui.extraction.bodies import speaks_for
from quotes_tui.extraction.names import read_name

ONE_NAME = [
    ("Russian Foreign Ministry", "Russia’s Foreign Ministry"),
    ("Russian Foreign Ministry", "the Russian Foreign Ministry"),
    ("Russian Foreign Ministry", "The Russian foreign ministry"),
    ("Russian Foreign Ministry", "the Ministry of Foreign Affairs of Russia"),
    ("Russian Foreign Ministry", "Russia‘s Ministry of Foreign Affairs"),
    ("Ukrainian Defence Ministry", "the Ukrainian Ministry of Defence"),
    ("Ukrainian Defence Ministry", "Ukraine's Defence Ministry"),
    ("German Interior Ministry", "Germany’s Ministry of the Interior"),
    ("Israeli Army", "the Israeli army"),
    ("Government of South Korea", "South Korea’s government"),
    ("Government of South Korea", "Seoul"),
    ("Kyodo News", "Japan’s Kyodo News"),
]


@pytest.mark.parametrize(("name", "phrase"), [pytest.param(*row, id=row[1]) for row in ONE_NAME])
def test_one_name(name: str, phrase: str) -> None:
    assert read_name(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "bodies"),
    [
        pytest.param("the Russian Foreign Ministry", ("Government of Russia",), id="ministry"),
        pytest.param("the Kremlin", ("Government of Russia",), id="seat"),
        pytest.param("Russia", (), id="a government speaks for itself"),
        pytest.param("the Supreme Court", (), id="a court does not"),
        pytest.param("Kyodo News", (), id="nor a news agency"),
    ],
)
def test_speaks_for(phrase: str, bodies: tuple[str, ...]) -> None:
    named = read_name(phrase)
    assert speaks_for(named.name, named.country) == bodies
