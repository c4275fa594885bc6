"""Dates as articles write them, read without guessing: an ambiguous one is None."""

from __future__ import annotations

import re
from datetime import date
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
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)")
_ANY = "|".join(shape.pattern for shape in (_ISO, _COMPACT, _SLASHED, _YEAR_FIRST, _MONTH_FIRST, _DAY_FIRST))
_WHOLE = re.compile(
    rf"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?(?P<date>{_ANY})"
    r"(?:[T,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{1,5})?(?:[+-]\d{1,2}:?\d{0,2})?\)?)?",
    re.IGNORECASE,
)


_LONGEST = 80  # characters of a date, its weekday and time


@lru_cache(maxsize=1024)
def parse_date(text: str) -> date | None:
    """The date that a field such as `2022-03-22T10:00Z`, `March 22, 2022` or `22/03/2022` begins with or names.

    None where there is none, and where day and month could be either (`8/9/18`).
    """
    text = text.strip()
    if found := _ISO.match(text) or _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return make_date(*(int(part) for part in found.groups()))
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
