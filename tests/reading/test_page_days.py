"""The day of a page: what it states, marks and prints."""

from __future__ import annotations

import pytest

from quotes_tui.reading import read
from quotes_tui.reading.page_days import first_date
from tests.reading.conftest import Folder

BODY = (
    "<p>The wall of Marrow will not last another winter, engineers told the council of the town on Monday.</p>"
    "<p>A vote on the wall is expected in June, when the budget for the summer has passed the council.</p>"
)


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        pytest.param("", "<span class=date>November 19, 2019, 9:02 AM</span>", ("2019-11-19", "09:02:00"), id="a span"),
        pytest.param("", "<div>Published on: 18 NOV 2019</div>", ("2019-11-18", None), id="with a label"),
        pytest.param(
            "",
            "<p>Tuesday, March 22, 2022, 4:12 p.m. Ministry of Foreign Affairs</p>",
            ("2022-03-22", "16:12:00"),
            id="with a time and a place",
        ),
        pytest.param("", "<p>2022年3月22日（火）10時15分</p>", ("2022-03-22", "10:15:00"), id="Japanese"),
        pytest.param("<div>November 22, 2026</div>", "", (None, None), id="above the headline: the day of the visit"),
        pytest.param("", "<aside>November 18, 2019</aside>", (None, None), id="of another story"),
        pytest.param("", "<p>It was November 18, 2019.</p>", (None, None), id="in a sentence"),
        pytest.param("", f"{'<b></b>' * 200}<p>November 18, 2019</p>", (None, None), id="far below the headline"),
        pytest.param("", "<div>8/9/18</div>", (None, None), id="a day that could be two"),
        pytest.param(
            "<meta name=date content=2019-11-17>", "<p>18 Nov 2019</p>", ("2019-11-17", None), id="what is stated first"
        ),
        pytest.param(
            "", "<p>18 Nov 2019</p><time datetime=2019-11-17></time>", ("2019-11-17", None), id="what is marked first"
        ),
    ],
)
def test_the_day_that_a_page_prints(folder: Folder, above: str, below: str, day: tuple[str | None, str | None]) -> None:
    page = f"<html lang=en><body>{above}<article><h1>The wall of Marrow</h1>{below}{BODY}</article></body></html>"
    (article,) = read(folder({"a.html": page}))
    assert (article.published, article.published_time) == day


@pytest.mark.parametrize(
    ("told", "others", "taken"),
    [
        pytest.param([None, "x", "2022-03-22"], [], "2022-03-22", id="the first that is a date"),
        pytest.param(["x"], ["y"], "x", id="none is: the first, to be told"),
        pytest.param(["2022-03-22", "2022-03-22 10:15"], [], "2022-03-22 10:15", id="the one with a time"),
        pytest.param(["2022-03-22 10:15", "2022-03-22T09:00Z"], [], "2022-03-22T09:00Z", id="the one with a zone"),
        pytest.param(["2022-03-22", "2022-03-23 10:15"], [], "2022-03-22", id="not of another day"),
        pytest.param(["2022-03-22T00:00Z", "2022-03-22 10:15"], [], "2022-03-22 10:15", id="midnight is no time"),
        pytest.param(["2022-03-22"], ["2022-03-22 10:15"], "2022-03-22", id="others only where nothing is stated"),
        pytest.param([], [], None, id="nothing"),
    ],
)
def test_first_date(told: list[str | None], others: list[str], taken: str | None) -> None:
    assert first_date(told, others) == taken
