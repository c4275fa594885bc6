"""What a noun phrase names, by itself: each row is a trap."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.extraction.named import Form
from quotes_tui.extraction.names import read_full_name, read_name

PEOPLE = [
    pytest.param("Fumio Kishida", "Fumio Kishida", None, id="full name"),
    pytest.param("Prime Minister Fumio Kishida", "Fumio Kishida", "Prime Minister", id="title of two words"),
    pytest.param("Japan’s Prime Minister Fumio Kishida", "Fumio Kishida", "Prime Minister", id="possessive country"),
    pytest.param(
        "Japanese Prime Minister Kishida Fumio‘s", "Fumio Kishida", "Prime Minister", id="malformed apostrophe"
    ),
    pytest.param("former prime minister Shinzo Abe", "Shinzo Abe", "former prime minister", id="title in lower case"),
    pytest.param("then-Prime Minister Abe Shinzo", "Shinzo Abe", "then-Prime Minister", id="then-"),
    pytest.param("Another teacher, Ogawa Hideki, 61,", "Hideki Ogawa", "teacher", id="name in apposition, with age"),
    pytest.param("Anna Berg, who chairs the panel,", "Anna Berg", None, id="relative clause"),
    pytest.param("Anna Berg, the mayor of Lund,", "Anna Berg", "mayor of Lund", id="apposition after the name"),
    pytest.param("Gov. Maria Ortega (D-N.M.)", "Maria Ortega", "Gov.", id="party in brackets"),
    pytest.param("Sen. Paul Green of Vermont", "Paul Green", "Sen.", id="state after the name"),
    pytest.param("Paul Green at the Herald", "Paul Green", None, id="post after the name"),
    pytest.param("Secretary of State Ruth Hill", "Ruth Hill", "Secretary of State", id="office with of"),
    pytest.param("President of Chile Pablo Soto", "Pablo Soto", "President of Chile", id="country after the office"),
    pytest.param("Acme CEO Tim Cook", "Tim Cook", "Acme CEO", id="surname that is an occupation"),
    pytest.param("Martin King Jr.", "Martin King Jr.", None, id="suffix"),
    pytest.param("Ursula von der Leyen", "Ursula von der Leyen", None, id="particles"),
    pytest.param("Bashar al-Assad", "Bashar al-Assad", None, id="article with a hyphen"),
    pytest.param("Mary O’Neill’s", "Mary O'Neill", None, id="apostrophe in the name and after it"),
    pytest.param("KISHIDA Fumio", "Fumio Kishida", None, id="family name in capitals"),
    pytest.param("Hugh “Shorty” Hill", "Hugh Hill", None, id="nickname in marks"),
    pytest.param("its “head of ideas” Lisa Moreau, 29,", "Lisa Moreau", None, id="title in marks"),
    pytest.param("Xi Jinping", "Xi Jinping", None, id="Chinese names stay as printed"),
    pytest.param("Moon Jae-in", "Moon Jae-in", None, id="Korean names stay as printed"),
    pytest.param("Nguyen Xuan Phuc", "Nguyen Xuan Phuc", None, id="Vietnamese names stay as printed"),
    pytest.param("Mrs. Hill", "Hill", None, id="form of address is no role"),
    pytest.param("Deputy Foreign Minister Andrey Rudin", "Andrey Rudin", "Deputy Foreign Minister", id="deputy"),
    pytest.param(
        "Moscow's envoy to Tokyo, Mikhail Galkin,", "Mikhail Galkin", "envoy to Tokyo", id="envoy of a capital"
    ),
    pytest.param("Iran Brian Hall Smith", "Brian Hall Smith", None, id="a country cut from the words before"),
]


@pytest.mark.parametrize(("phrase", "name", "role"), PEOPLE)
def test_people(phrase: str, name: str, role: str | None) -> None:
    named = read_name(phrase)
    assert (named.form, named.name) == (Form.PERSON, name)
    if role:
        assert named.role == role


OTHERS = [
    pytest.param("Moscow", Form.COUNTRY, "Government of Russia", id="capital"),
    pytest.param("the US", Form.COUNTRY, "Government of the United States", id="country with an article"),
    pytest.param("U.S.", Form.COUNTRY, "Government of the United States", id="full stops belong to it"),
    pytest.param("the Japanese government", Form.COUNTRY, "Government of Japan", id="government by adjective"),
    pytest.param("Japan’s government", Form.COUNTRY, "Government of Japan", id="government by possessive"),
    pytest.param("The Russian side", Form.COUNTRY, "Government of Russia", id="side"),
    pytest.param("the EU", Form.COUNTRY, "European Union", id="a union has no government"),
    pytest.param("the Kremlin", Form.BODY, "Kremlin", id="seat"),
    pytest.param("the White House", Form.BODY, "White House", id="seat of two words"),
    pytest.param("The New York Herald", Form.BODY, "New York Herald", id="newspaper"),
    pytest.param("the FBI", Form.BODY, "FBI", id="acronym"),
    pytest.param("Ann Hill’s campaign", Form.BODY, "Hill campaign", id="campaign by full name"),
    pytest.param("The Hill campaign", Form.BODY, "Hill campaign", id="campaign"),
    pytest.param("the Bank of England", Form.BODY, "Bank of England", id="of in the name"),
    pytest.param("People’s Daily", Form.BODY, "People's Daily", id="possessive in the name"),
    pytest.param("the prosecutor’s office", Form.BODY, "prosecutor's office", id="possessive that stays"),
    pytest.param("a statement by Russia’s Foreign Ministry", Form.BODY, "Russian Foreign Ministry", id="statement by"),
    pytest.param("the White House statement", Form.BODY, "White House", id="statement of"),
    pytest.param("Analysts", Form.GROUP, "Analysts", id="unnamed many"),
    pytest.param("US officials", Form.GROUP, "US officials", id="unnamed of a country"),
    pytest.param("a senior official", Form.ROLE, "A senior official", id="unnamed one keeps its article"),
    pytest.param("a spokesman for the ministry", Form.ROLE, "A spokesman for the ministry", id="spokesman of a body"),
    pytest.param("the Prime Minister", Form.ROLE, "Prime Minister", id="title alone"),
    pytest.param("a coalition of lawyers", Form.GROUP, "A coalition of lawyers", id="indefinite body is a group"),
    pytest.param("he", Form.PRONOUN, "he", id="pronoun"),
    pytest.param("us", Form.PRONOUN, "us", id="not the country"),
    pytest.param("Hill and Ortega", Form.SEVERAL, "Hill and Ortega", id="two at once"),
    pytest.param("", Form.PRONOUN, "", id="nothing"),
]


@pytest.mark.parametrize(("phrase", "form", "name"), OTHERS)
def test_others(phrase: str, form: Form, name: str) -> None:
    named = read_name(phrase)
    assert (named.form, named.name) == (form, name)


SEXES = [
    pytest.param("Mrs. Berg", "f", id="form of address"),
    pytest.param("Anna Berg", "f", id="given name"),
    pytest.param("spokesman Kim Berg", "m", id="occupation before an open name"),
    pytest.param("Kim Berg", None, id="name of both"),
    pytest.param("Kishida Fumio", "m", id="given name second"),
]


@pytest.mark.parametrize(("phrase", "sex"), SEXES)
def test_sex(phrase: str, sex: str | None) -> None:
    assert read_name(phrase).sex == sex


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_any_phrase_is_read(phrase: str) -> None:
    named = read_name(phrase)
    assert named.name or named.form in (Form.PRONOUN, Form.GROUP)


@given(
    st.lists(
        st.sampled_from("Anna Fumio Kishida Berg May Bank Cook King Moscow Office".split()), min_size=2, max_size=2
    )
)
@settings(max_examples=60)
def test_the_quick_way_says_the_same(words: list[str]) -> None:
    assert read_full_name(" ".join(words)) == read_name(" ".join(words))
