"""Dates as each style prints them, as far as they are known."""

from __future__ import annotations

import pytest

from quotes_tui.citation.days import american_date, apa_date, mla_date, month_day, news_date, plain_date, year_of


@pytest.mark.parametrize(
    ("iso", "american", "plain", "mla", "apa", "news"),
    [
        ("2022-03-02", "March 2, 2022", "2 March 2022", "2 Mar. 2022", "2022, March 2", "March 2, 2022"),
        ("2022-09-03", "September 3, 2022", "3 September 2022", "3 Sept. 2022", "2022, September 3", "Sept. 3, 2022"),
        ("2022-05", "May 2022", "May 2022", "May 2022", "2022, May", "May 2022"),
        ("2022", "2022", "2022", "2022", "2022", "2022"),
        ("spring\n2022", *["spring 2022"] * 5),
        ("2022-13-45", *["2022-13-45"] * 5),
    ],
)  # fmt: skip
def test_dates(iso: str, american: str, plain: str, mla: str, apa: str, news: str) -> None:
    shown = [make(iso) for make in (american_date, plain_date, mla_date, apa_date, news_date)]
    assert shown == [american, plain, mla, apa, news]


def test_parts() -> None:
    assert (year_of("2022-03"), month_day("2022-03"), month_day("2022"), year_of("May")) == ("2022", "March", "", "May")
