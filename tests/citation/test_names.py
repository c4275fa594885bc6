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


@pytest.mark.parametrize(
    ("byline", "inverted", "initialled", "by_initials"),
    [
        pytest.param("Ana García López", "García López, Ana", "García López, A.", "A. García López", id="two listed"),
        pytest.param("José Sol y Lund", "Sol y Lund, José", "Sol y Lund, J.", "J. Sol y Lund", id="joined by y"),
        pytest.param("Ana Santos Quist", "Quist, Ana Santos", "Quist, A. S.", "A. S. Quist", id="one by the list"),
        pytest.param("ADA LUND", "Lund, Ada", "Lund, A.", "A. Lund", id="capitals"),
        pytest.param("J. R. LUND III", "Lund, J. R., III", "Lund, J. R., III", "J. R. Lund III", id="with a suffix"),
        pytest.param("bell hooks", "hooks, bell", "hooks, b.", "b. hooks", id="small as the bearer writes it"),
        pytest.param("Charles de Gaulle", "de Gaulle, Charles", "de Gaulle, C.", "C. de Gaulle", id="a particle"),
        pytest.param("Nasser al-Khelaifi", "al-Khelaifi, Nasser", "al-Khelaifi, N.", "N. al-Khelaifi", id="al-"),
        pytest.param("YAMADA Taro", "Yamada Taro", "Yamada, T.", "T. Yamada", id="family name first"),
        pytest.param("Kyodo News", *["Kyodo News"] * 3, id="an organisation"),
    ],
)  # fmt: skip
def test_more_orders(byline: str, inverted: str, initialled: str, by_initials: str) -> None:
    name = name_of(byline)
    assert (name.inverted, name.initialled, name.by_initials) == (inverted, initialled, by_initials)
