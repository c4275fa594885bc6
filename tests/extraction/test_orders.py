"""Name order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.orders import family_name, in_english_order
from quotes_tui.text import person_key, plain


@pytest.mark.parametrize(
    ("printed", "ordered"),
    [
        pytest.param("Kishida Fumio", "Fumio Kishida", id="Japanese, family name first"),
        pytest.param("Fumio Kishida", "Fumio Kishida", id="Japanese, given name first"),
        pytest.param("Tsukishiro Yasuji", "Yasuji Tsukishiro", id="family name that no list has"),
        pytest.param("Wang Yi", "Wang Yi", id="Chinese"),
        pytest.param("Paul Green", "Paul Green", id="English"),
        pytest.param("RIA Novosti", "RIA Novosti", id="capitals of a body"),
        pytest.param("ORTEGA Maria", "Maria Ortega", id="capitals mark the family name"),
        pytest.param("Aung San Suu Kyi", "Aung San Suu Kyi", id="four words"),
        pytest.param("Kishida", "Kishida", id="one word"),
    ],
)
def test_english_order(printed: str, ordered: str) -> None:
    assert in_english_order(printed) == ordered


given_only = sorted(knowledge.given_in("ja") - knowledge.family_names("ja") - knowledge.given_in("en"))
family_only = sorted(knowledge.family_names("ja") - knowledge.given_in("ja"))


@given(st.sampled_from(given_only), st.sampled_from(family_only))
@settings(max_examples=80)
def test_either_order_is_one_name(first: str, family: str) -> None:
    one, other = f"{first.title()} {family.title()}", f"{family.title()} {first.title()}"
    assert in_english_order(one) == in_english_order(other) == one
    assert person_key(one) == person_key(other)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        pytest.param("Fumio Kishida", "kishida", id="last word"),
        pytest.param("Xi Jinping", "xi", id="Chinese"),
        pytest.param("Moon Jae-in", "moon", id="Korean"),
        pytest.param("Robert Hill Jr.", "hill", id="suffix"),
        pytest.param("Jorge Castañeda", "castaneda", id="diacritics"),
        pytest.param("Lee Green", "green", id="a given name that is also Korean"),
    ],
)
def test_family_name(name: str, family: str) -> None:
    assert family_name(name) == family


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("KISHIDA Fumio", "Fumio Kishida", True, id="order and capitals"),
        pytest.param("Kim Jong-un", "Kim Jong Un", True, id="hyphen"),
        pytest.param("Donald J. Hill", "Donald Hill", True, id="initial"),
        pytest.param("Jorge Castañeda", "Jorge Castaneda", True, id="diacritics"),
        pytest.param("Ann Hill", "Anna Hill", False, id="two people"),
        pytest.param("Robert Hill", "Robert Hill Jr.", False, id="father and son"),
    ],
)
def test_person_key(one: str, other: str, same: bool) -> None:
    assert (person_key(one) == person_key(other)) is same


@given(st.text(max_size=30))
@settings(max_examples=60)
def test_a_key_is_its_own_key(name: str) -> None:
    assert person_key(person_key(name)) == person_key(name)
    assert plain(plain(name)) == plain(name)
