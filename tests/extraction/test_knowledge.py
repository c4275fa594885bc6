"""The lists of general knowledge."""

from __future__ import annotations

from pathlib import Path

import pytest

import quotes_tui
import quotes_tui.extraction
from quotes_tui.extraction import knowledge
from quotes_tui.word_lists import listed_lines

DATA = Path(quotes_tui.extraction.__file__).parent / "data"
COMMON = Path(quotes_tui.__file__).parent / "data"


def test_the_lists_are_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 1_000_000


@pytest.mark.parametrize("path", sorted([*DATA.glob("*.txt"), *COMMON.glob("*.txt")]), ids=lambda path: path.name)
def test_each_list_states_what_it_is_and_where_it_comes_from(path: Path) -> None:
    first = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert first and any("knowledge" in line or "licence" in line for line in first)


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Fumio", "m"),
        ("Yoko", "f"),
        ("Sergei", "m"),
        ("Priya", "f"),
        ("Mohammed", "m"),
        ("Hillary", "f"),
        ("Kim", None),
    ],
)
def test_the_sex_of_given_names(name: str, sex: str | None) -> None:
    assert knowledge.is_given(name)
    assert knowledge.sex_of_given(name) == sex


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Russia", "Russia"), ("Moscow", "Russia"), ("the Russian Federation", "Russia"), ("UK", "United Kingdom"),
        ("the Netherlands", "Netherlands"), ("Netherlands", "Netherlands"), ("Kyiv", "Ukraine"),
        ("US", "United States"), ("us", None), ("Paris Hill", None), ("", None),
    ],
)  # fmt: skip
def test_countries(words: str, country: str | None) -> None:
    known = knowledge.country(words)
    assert (known.name if known else None) == country


def test_no_capital_or_name_stands_for_two_countries() -> None:
    rows = [line.split("|") for line in listed_lines("data/countries.txt")]
    forms = [form for row in rows for field in (row[0], row[1], row[3]) for form in field.split(",") if form]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
