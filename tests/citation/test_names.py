"""Names in bylines: which part is the family's, and the orders in which they are printed."""

from __future__ import annotations

import pytest

from quotes_tui.citation.names import is_agency, name_of, spelled_out, spoken_of


@pytest.mark.parametrize(
    ("byline", "straight", "inverted", "initialled", "short"),
    [
        pytest.param("Nadia Quist", "Nadia Quist", "Quist, Nadia", "Quist, N.", "Quist", id="two words"),
        pytest.param("Nadia M. Quist", "Nadia M. Quist", "Quist, Nadia M.", "Quist, N. M.", "Quist", id="an initial"),
        pytest.param("Quist, Nadia", "Nadia Quist", "Quist, Nadia", "Quist, N.", "Quist", id="turned already"),
        pytest.param("Jean-Luc Mar", "Jean-Luc Mar", "Mar, Jean-Luc", "Mar, J.-L.", "Mar", id="hyphen"),
        pytest.param(
            "Ursula von der Aue", "Ursula von der Aue", "von der Aue, Ursula", "von der Aue, U.", "von der Aue",
            id="particles",
        ),
        pytest.param("Bo Nyberg, Jr.", "Bo Nyberg Jr.", "Nyberg, Bo, Jr.", "Nyberg, B., Jr.", "Nyberg", id="suffix"),
        pytest.param("YAMADA Taro", "Yamada Taro", "Yamada Taro", "Yamada, T.", "Yamada", id="family name in capitals"),
        pytest.param("Yamada Taro", "Yamada Taro", "Yamada Taro", "Yamada, T.", "Yamada", id="family name by the list"),
        pytest.param("Taro Yamada", "Taro Yamada", "Yamada, Taro", "Yamada, T.", "Yamada", id="given name first"),
        pytest.param("Kim Min-jae", "Kim Min-jae", "Kim Min-jae", "Kim, M.-J.", "Kim", id="Korean"),
        pytest.param("山田太郎", "山田太郎", "山田太郎", "山田太郎", "山田太郎", id="another script"),
        pytest.param("The Editorial Board", *["The Editorial Board"] * 4, id="an organisation"),
        pytest.param("Courier staff", *["Courier staff"] * 4, id="staff"),
        pytest.param("Nadia", *["Nadia"] * 4, id="one word"),
        pytest.param("J.K. Ro", "J.K. Ro", "Ro, J.K.", "Ro, J. K.", "Ro", id="initials without space"),
    ],
)  # fmt: skip
def test_orders(byline: str, straight: str, inverted: str, initialled: str, short: str) -> None:
    name = name_of(byline)
    assert (name.straight, name.inverted, name.initialled, name.short) == (straight, inverted, initialled, short)


def test_the_outlet_as_its_own_author_is_no_person() -> None:
    assert name_of("Alder Gazette", "Alder Gazette").whole == "Alder Gazette"
    assert name_of("Alder Gazette").family == "Gazette"


@pytest.mark.parametrize(
    ("short", "listed", "said"),
    [
        ("AFP", "Agence France-Presse", "Agence France-Presse"),
        ("AP", "Associated Press", "The Associated Press"),
        ("dpa", "Deutsche Presse-Agentur", "Deutsche Presse-Agentur"),
        ("Kyodo", "Kyodo News", "Kyodo News"),
        ("Xinhua", "Xinhua News Agency", "Xinhua News Agency"),
        ("Tidewire", "Tidewire", "Tidewire"),
    ],
)
def test_agencies_are_spelled_out(short: str, listed: str, said: str) -> None:
    assert (spelled_out(short), spoken_of(short)) == (listed, said)


def test_agencies_are_known_by_either_name() -> None:
    assert is_agency("UPI") and is_agency("United Press International") and is_agency("the Associated Press")
    assert not is_agency("Nadia Quist")
