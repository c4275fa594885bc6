"""Dates as the styles print them. An ISO date may stop at its year or month; what is none stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from quotes_tui.text import one_line

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:.*)?)?)?")
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
_NEWS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()


@dataclass(frozen=True, slots=True)
class Day:
    """A date by its parts; 0 for a month or day that is not known."""

    year: int
    month: int = 0
    day: int = 0


def day_of(text: str) -> Day | None:
    """The day, month or year of an ISO date; None for anything else."""
    found = _ISO.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Day(year, month, day)


def year_of(text: str) -> str:
    """The year of a date: "2022"; what is no ISO date as it is."""
    day = day_of(text)
    return str(day.year) if day else one_line(text)


def american_date(text: str) -> str:
    """`2022-03-22` as "March 22, 2022"."""
    day = day_of(text)
    return _in_order(month_day(text), str(day.year), ", " if day.day else " ") if day else one_line(text)


def american_time(text: str) -> str:
    """`14:05:00+09:00` as "2:05 p.m."; of a machine's own zone as "2:05 p.m. UTC"; what is no ISO time is left out."""
    try:
        told = time.fromisoformat(text)
    except ValueError:
        return ""
    zone = " UTC" if told.tzinfo is not None and not told.utcoffset() else ""
    return f"{told.hour % 12 or 12}:{told.minute:02} {'p.m.' if told.hour >= 12 else 'a.m.'}{zone}"


def month_day(text: str) -> str:
    """`2022-03-22` as "March 22", `2022-03` as "March"; empty where only the year is known."""
    day = day_of(text)
    if day is None or not day.month:
        return ""
    return _MONTHS[day.month - 1] + (f" {day.day}" if day.day else "")


def plain_date(text: str) -> str:
    """`2022-03-22` as "22 March 2022"."""
    return _day_first(text, _MONTHS)


def mla_date(text: str) -> str:
    """`2022-03-22` as "22 Mar. 2022"."""
    return _day_first(text, _SHORT)


def apa_date(text: str) -> str:
    """`2022-03-22` as "2022, March 22"."""
    return ", ".join(part for part in (year_of(text), month_day(text)) if part)


def news_date(text: str) -> str:
    """`2022-03-22` as "March 22, 2022", with the short months of a newsroom: "Feb. 3, 2022", but "February 2022"."""
    day = day_of(text)
    if day is None or not day.day:
        return american_date(text)
    return f"{_NEWS[day.month - 1]} {day.day}, {day.year}"


def _day_first(text: str, months: list[str]) -> str:
    day = day_of(text)
    if day is None:
        return one_line(text)
    parts = (str(day.day or ""), months[day.month - 1] if day.month else "", str(day.year))
    return " ".join(part for part in parts if part)


def _in_order(first: str, second: str, between: str) -> str:
    return first + between + second if first else second
