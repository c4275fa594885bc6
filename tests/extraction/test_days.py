"""The day of speaking: 22 March 2022 was a Tuesday."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.dates import WEEKDAYS
from quotes_tui.extraction.days import day_said, only_day, years_of_months

TUESDAY = "2022-03-22"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("she said Tuesday", "2022-03-22", id="the day of publication"),
        pytest.param("she said on Monday", "2022-03-21", id="the day before"),
        pytest.param("she said Wednesday", "2022-03-16", id="not a day to come"),
        pytest.param("she said last Tuesday", "2022-03-15", id="last"),
        pytest.param("she said late on Friday night", "2022-03-18", id="night"),
        pytest.param("she said yesterday", "2022-03-21", id="yesterday"),
        pytest.param("she said today", "2022-03-22", id="today"),
        pytest.param("she said this morning", "2022-03-22", id="this morning"),
        pytest.param("she said on March 21", "2022-03-21", id="month and day"),
        pytest.param("she said on March 21, 2020", "2020-03-21", id="with a year"),
        pytest.param("she said on 21 March", "2022-03-21", id="day first"),
        pytest.param("she said on the 21st of March", "2022-03-21", id="ordinal"),
        pytest.param("she said on Dec. 30", "2021-12-30", id="the year before"),
        pytest.param("at Monday’s press conference", "2022-03-21", id="whose occasion"),
        pytest.param("she said overnight", None, id="overnight is two days"),
        pytest.param("she said last week", None, id="a week is no day"),
        pytest.param("she said of Monday’s vote", None, id="another event’s day"),
        pytest.param("she will stay until Friday, she said", None, id="until"),
        pytest.param("the talks since March 3, she said", None, id="since"),
        pytest.param("Mayor Tuesday Hill said", "2022-03-22", id="a name that is a day is beyond it"),
        pytest.param("she said on February 30", None, id="no such day"),
        pytest.param("she may say 7 things", None, id="may is no month here"),
    ],
)
def test_day(words: str, day: str | None) -> None:
    assert day_said(words, TUESDAY) == day


def test_a_weekday_tells_nothing_where_publication_is_unknown() -> None:
    assert day_said("she said Tuesday", None) is None
    assert day_said("she said on March 21", None) is None
    assert day_said("she said on March 21, 2022", None) == "2022-03-21"


def test_a_month_has_the_year_that_the_article_gives_it() -> None:
    years = years_of_months(
        "A vote on March 22, 2022. The war ended on 2 September 1945, and on 3 September 1946 he left."
    )
    assert years == {3: 2022}
    assert day_said("she said on March 21", None, None, lambda: years) == "2022-03-21"
    assert day_said("she said on May 21", None, None, lambda: years) is None


@pytest.mark.parametrize(
    ("words", "is_day"),
    [("” on March 22, 2022.", True), (" Monday", True), (" on the way", False), (" March on", False)],
)
def test_only_a_day(words: str, is_day: bool) -> None:
    assert only_day(words) is is_day


def test_the_same_day_is_the_one_before() -> None:
    assert day_said("she said the same day", TUESDAY, "2022-03-20") == "2022-03-20"
    assert day_said("she said the same day", TUESDAY, None) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(WEEKDAYS))
@settings(max_examples=60)
def test_a_weekday_is_the_latest_one(published: date, weekday: str) -> None:
    said = day_said(f"she said {weekday.title()}", published.isoformat())
    assert said is not None
    found = date.fromisoformat(said)
    assert 0 <= (published - found).days < 7
    assert WEEKDAYS[found.weekday()] == weekday
