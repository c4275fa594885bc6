"""Dates as articles write them, read without guessing: an ambiguous one is None."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})(?:[/.]|年\s?)(\d{1,2})(?:[/.]|月\s?)(\d{1,2})(?!\d)日?")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)")
_ERA = re.compile(r"(令和|平成)(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日")
_ERAS = {"令和": 2018, "平成": 1988}  # the years before their first
_ANY = "|".join(shape.pattern for shape in (_ISO, _COMPACT, _SLASHED, _YEAR_FIRST, _MONTH_FIRST, _DAY_FIRST))
_HOUR = r"\d{1,2}[:.時]\d{2}分?(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{1,5})?(?:[+-]\d{1,2}:?\d{0,2})?\)?"
_WHOLE = re.compile(
    rf"(?:{_HOUR}[,\s|·•–—]+)?"
    rf"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?(?P<date>{_ANY})"
    rf"(?:\s?[(（][月火水木金土日][)）])?(?:[T,\s|·•–—]+(?:at\s+)?{_HOUR}|(?<=[日)）]){_HOUR})?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:^|[T\s,(日)）|·•–—])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?m\b\.?\s*)?"
    r"(?:\(?(?:UTC|GMT)?([+-]\d{2}):?(\d{2})?(?!\d)|\(?(Z|UTC|GMT)\b(?![+-]\d))?",
    re.IGNORECASE,
)
_LONGEST = 80  # characters of a date, its weekday and time
_FARTHEST = timedelta(hours=15)
UNTOLD = "9"
"""Stands for what is not told, after every day and instant."""


@lru_cache(maxsize=1024)
def parse_date(text: str) -> date | None:
    """The date that a field such as `2022-03-22T10:00Z`, `March 22, 2022` or `22/03/2022` begins with or names.

    None where there is none, and where day and month could be either (`8/9/18`).
    """
    text = text.strip()
    if found := _ISO.match(text) or _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return make_date(*(int(part) for part in found.groups()))
    if found := _ERA.match(text):
        years = 1 if found[2] == "元" else int(found[2])
        return make_date(_ERAS[found[1]] + years, int(found[3]), int(found[4]))
    if found := _SLASHED.match(text):
        return _slashed(*(int(part) for part in found.groups()))
    if (found := _MONTH_FIRST.search(text)) and (month := MONTHS.get(found[1].lower())):
        return make_date(int(found[3]), month, int(found[2]))
    if (found := _DAY_FIRST.search(text)) and (month := MONTHS.get(found[2].lower())):
        return make_date(int(found[3]), month, int(found[1]))
    return None


def whole_date(line: str) -> date | None:
    """The date that a line consists of, with a weekday and a time of day or without; None where it says more."""
    line = line.strip()
    found = _WHOLE.fullmatch(line) if len(line) <= _LONGEST else None
    return parse_date(found["date"]) if found else None


@lru_cache(maxsize=1024)
def parse_time(text: str) -> str | None:
    """The time of day that such a field tells, as ISO 8601 writes it: `10:15:00+09:00`, `10:15:00` without an offset.

    Zones are understood as offsets, UTC and GMT; a zone by another name, which may be two, is as none. None where there
    is no time.
    """
    found = _CLOCK.search(text.strip()[:_LONGEST].replace("時", ":").replace("分", " "))
    if found is None:
        return None
    hour, minute, second, half, ahead, more, zero = found.groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half in "pP" else 0)
    try:
        return time(hours, int(minute), int(second or 0), tzinfo=_offset(ahead, more, zero)).isoformat()
    except ValueError:
        return None


def _offset(ahead: str | None, more: str | None, zero: str | None) -> timezone | None:
    if not ahead:
        return UTC if zero else None
    offset = timedelta(hours=int(ahead[1:]), minutes=int(more or 0)) * (-1 if ahead[0] == "-" else 1)
    return timezone(offset) if abs(offset) < _FARTHEST else None


def moment(day: str | None, time_of_day: str | None) -> tuple[str, str]:
    """What puts publications in order: the ISO day, then the instant in UTC where the time is told with its offset.

    What is not told comes last, so that of one day nobody is put before another by a time in a zone that is not known.
    """
    if not day or not time_of_day:
        return day or UNTOLD, UNTOLD
    try:
        told = datetime.fromisoformat(f"{day}T{time_of_day}")
        return day, told.astimezone(UTC).isoformat() if told.tzinfo else UNTOLD
    except (ValueError, OverflowError):
        return day, UNTOLD


def clock(time_of_day: str) -> str:
    """An ISO time as people read it: `10:15 UTC`, `10:15 +09:00`, `10:15`."""
    try:
        told = time.fromisoformat(time_of_day)
    except ValueError:
        return time_of_day
    zone = "" if told.tzinfo is None else told.isoformat()[len("10:15:00") :].replace("+00:00", "UTC")
    return f"{told:%H:%M} {zone}".rstrip()


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _slashed(first: int, second: int, year: int) -> date | None:
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    if first == second or first > 12:
        return make_date(year, second, first)
    if second > 12:
        return make_date(year, first, second)
    return None
