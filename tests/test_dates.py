"""Dates: read where they say one day, None where they could be two or none."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes_tui.dates import clock, moment, parse_date, parse_time, whole_date


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("2022-03-22", "2022-03-22", id="iso"),
        pytest.param("2022-3-2", "2022-03-02", id="iso without zeros"),
        pytest.param("2022-03-22T23:59:59+09:00", "2022-03-22", id="iso with time and zone: the day as written"),
        pytest.param("20220322", "2022-03-22", id="compact"),
        pytest.param("20220322T101500Z", "2022-03-22", id="compact with time"),
        pytest.param("2022/03/22", "2022-03-22", id="year first"),
        pytest.param("March 22, 2022", "2022-03-22", id="month first"),
        pytest.param("Tuesday, Mar. 22, 2022 10:15 am", "2022-03-22", id="month first, weekday and time"),
        pytest.param("Sept 3rd 2021", "2021-09-03", id="ordinal"),
        pytest.param("22 March 2022", "2022-03-22", id="day first"),
        pytest.param("the 22nd of March, 2022", "2022-03-22", id="day first in words"),
        pytest.param("2022年3月22日(火) 10時15分", "2022-03-22", id="Japanese"),
        pytest.param("令和4年3月22日", "2022-03-22", id="the year of an era"),
        pytest.param("令和元年5月1日", "2019-05-01", id="its first year"),
        pytest.param("平成31年4月30日", "2019-04-30", id="the era before"),
        pytest.param("8/29/18", "2018-08-29", id="American, for there is no 29th month"),
        pytest.param("29/8/18", "2018-08-29", id="European, for there is no 29th month"),
        pytest.param("29.08.2018", "2018-08-29", id="with points"),
        pytest.param("7/7/2018", "2018-07-07", id="both readings are one day"),
        pytest.param("8/9/18", None, id="August 9 or 8 September"),
        pytest.param("13/13/2018", None, id="no such month"),
        pytest.param("2022-02-30", None, id="no such day"),
        pytest.param("29 February 2021", None, id="no leap year"),
        pytest.param("March 2022", None, id="no day"),
        pytest.param("22 Marz 2022", None, id="no month of that name"),
        pytest.param("1647907200", None, id="seconds of a clock"),
        pytest.param("yesterday", None, id="words"),
        pytest.param("", None, id="nothing"),
        pytest.param("٢٠٢٢-٠٣-٢٢", "2022-03-22", id="digits of another script"),
        pytest.param("22 Mar 99999999999", None, id="no year"),
        pytest.param("March 22, 20221", None, id="a digit too many"),
    ],
)
def test_parse_date(text: str, found: str | None) -> None:
    parsed = parse_date(text)
    assert (parsed and parsed.isoformat()) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("March 22, 2022", "2022-03-22", id="alone"),
        pytest.param(" Tuesday, 22 March 2022 ", "2022-03-22", id="with its weekday"),
        pytest.param("Tue, Mar 22, 2022 at 10:15 a.m. (JST)", "2022-03-22", id="time and zone"),
        pytest.param("2022-03-22T10:15:00Z", "2022-03-22", id="iso"),
        pytest.param("2022-03-22 10:15 +09:00", "2022-03-22", id="offset"),
        pytest.param("7:37 AM EST, Tue March 22, 2022", "2022-03-22", id="the time first"),
        pytest.param("March 22, 2022 | 7:37 am", "2022-03-22", id="a bar between"),
        pytest.param("2022年3月22日（火）10時15分", "2022-03-22", id="Japanese"),
        pytest.param("2022年3月22日", "2022-03-22", id="Japanese, the day alone"),
        pytest.param("2022年3月22日に", None, id="Japanese, in a sentence"),
        pytest.param("On March 22, 2022", None, id="a word before"),
        pytest.param("March 22, 2022 was a Tuesday", None, id="words behind"),
        pytest.param("8/9/18", None, id="could be two"),
    ],
)
def test_whole_date(line: str, found: str | None) -> None:
    parsed = whole_date(line)
    assert (parsed and parsed.isoformat()) == found


DAYS = st.dates(date(1900, 1, 1), date(2069, 12, 31))


@settings(max_examples=50)
@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%B %d, %Y", "%d %b %Y", "%a, %d %B %Y"]))
def test_a_day_as_it_is_written_is_that_day(day: date, shape: str) -> None:
    assert parse_date(day.strftime(shape)) == day
    assert whole_date(day.strftime(shape)) == day


@settings(max_examples=50)
@given(DAYS)
def test_a_slashed_day_is_that_day_or_none(day: date) -> None:
    for shape in ("%m/%d/%Y", "%d/%m/%Y"):
        assert parse_date(day.strftime(shape)) in (day, None)


@settings(max_examples=50)
@given(st.text("0123456789/-. ,MarchJunst", max_size=30))
def test_a_line_that_is_a_date_names_that_date(text: str) -> None:
    found = whole_date(text)
    assert found is None or str(found.day) in text


def test_a_field_of_any_length_is_looked_at_once() -> None:
    assert parse_date("a" * 1_000_000) is None
    assert parse_date("1 " * 500_000) is None
    assert whole_date(" " * 1_000_000 + "x" * 1_000_000) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("2022-03-22T10:15:00+09:00", "10:15:00+09:00", id="iso"),
        pytest.param("2022-03-22T10:15:00.123+0900", "10:15:00+09:00", id="fractions, and no colon in the offset"),
        pytest.param("2022-03-22T10:15Z", "10:15:00+00:00", id="Z"),
        pytest.param("2022-03-22 10:15:30", "10:15:30", id="no zone"),
        pytest.param("Tue, 22 Mar 2022 10:15:00 GMT", "10:15:00+00:00", id="GMT"),
        pytest.param("Tue Mar 22 2022 10:15:00 GMT+0900 (JST)", "10:15:00+09:00", id="an offset from GMT"),
        pytest.param("March 22, 2022 1:05 p.m.", "13:05:00", id="after noon"),
        pytest.param("March 22, 2022, 12:05 AM", "00:05:00", id="the first hour"),
        pytest.param("Mar 22, 2022 10:15 a.m. EST", "10:15:00", id="a zone whose name could be two"),
        pytest.param("2022-03-22 10:15 UTC+9", "10:15:00", id="not UTC"),
        pytest.param("10:15+09:00", "10:15:00+09:00", id="alone"),
        pytest.param("2022年3月22日（火）10時15分", "10:15:00", id="Japanese"),
        pytest.param("7:37 PM EST, Tue March 22, 2022", "19:37:00", id="the time first"),
        pytest.param("2022-03-22 10:15 +99:00", "10:15:00", id="no such offset"),
        pytest.param("2022-03-22T24:00:00Z", None, id="no such hour"),
        pytest.param("13:05 pm", None, id="no such hour of a half day"),
        pytest.param("2022-03-22", None, id="a day"),
        pytest.param("ratio 1:2", None, id="no time"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_parse_time(text: str, found: str | None) -> None:
    assert parse_time(text) == found


@given(st.datetimes(timezones=st.timezones()))
@settings(max_examples=30)
def test_a_time_is_read_as_it_is_written(told: datetime) -> None:
    written = told.isoformat(timespec="seconds")
    if len(written) == len("2022-03-22T10:15:00+09:00"):  # offsets once had seconds
        assert parse_time(written) == written[11:]
        assert parse_time(written[11:]) == written[11:]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param(("2022-03-21", None), ("2022-03-22", "00:01:00+14:00"), id="the day first"),
        pytest.param(("2022-03-22", "10:00:00+09:00"), ("2022-03-22", "02:00:00+00:00"), id="then the instant"),
        pytest.param(("2022-03-22", "23:59:00+00:00"), ("2022-03-22", "00:01:00"), id="then what knows no zone"),
        pytest.param(("2022-03-22", None), (None, None), id="then what knows no day"),
    ],
)
def test_moments_are_in_order(earlier: tuple[str | None, str | None], later: tuple[str | None, str | None]) -> None:
    assert moment(*earlier) < moment(*later)


@pytest.mark.parametrize("told", ["10:00:00", None, "no time"])
def test_a_time_that_cannot_be_compared_is_none(told: str | None) -> None:
    assert moment("2022-03-22", told) == moment("2022-03-22", None)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_have_their_moments(day: str) -> None:
    assert moment(day, "00:00:00+12:00") and moment(day, "23:59:59-12:00")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        pytest.param("10:15:00+09:00", "10:15 +09:00", id="an offset"),
        pytest.param("10:15:00+00:00", "10:15 UTC", id="none"),
        pytest.param("10:15:59", "10:15", id="no zone"),
        pytest.param("", "", id="nothing"),
        pytest.param("noon", "noon", id="words"),
    ],
)
def test_clock(told: str, shown: str) -> None:
    assert clock(told) == shown
